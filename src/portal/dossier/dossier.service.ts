import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CurriculumService } from '../../curriculum/curriculum.service.js';
import { ProgressService } from '../../hours/progress.service.js';
import { signersOf } from '../../hours/signers.queries.js';
import type { Language } from '../../messages/catalogue.js';
import type { Viewer } from '../../platform/auth/viewer.form.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import type { Page } from '../../platform/web/page-answer.rules.js';
import { pageNumber } from '../../platform/web/paging.page.js';
import { waitingMinutes } from '../../hours/progress.queries.js';
import { standingOf } from '../../hours/standing.rules.js';
import { recordView } from '../../platform/audit/view-audit.service.js';
import { isId } from '../../platform/text/id.rules.js';
import { recordsOf } from '../../recognition/completion/own-records.queries.js';
import { openClaims } from '../../hours/open-claims.queries.js';
import { creditsOf } from '../../hours/pages/credit/credits.queries.js';
import { dossierPage } from './dossier.page.js';
import { assignmentsOf, decisionsOf, statesOf } from '../../enrolment/trajectories/decided.queries.js';
import { dossierHead } from '../../enrolment/pages/dossier-head.queries.js';
import type { DossierHead } from '../../enrolment/pages/dossier-head.queries.js';
import { historyPage, LINES_SHOWN, mailsPage, type SheetQuery } from './history.page.js';
import { historyOf, mailsTo } from './history.queries.js';
import {
  HOURS_SHOWN,
  hoursPage,
  type HoursQuery,
  readHoursQuery,
} from '../../hours/pages/credit/hours.page.js';

/** One trainee's dossier as the secretariat and the board read it; each reading is kept (V3). */
@Injectable()
export class DossierService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly progress: ProgressService,
    private readonly curriculum: CurriculumService,
  ) {}

  /**
   * Opens a dossier for somebody, and keeps that they did (V3).
   *
   * @throws DomainError `trajectory.not-found` (404)
   */
  async open(viewer: Viewer, trajectoryId: string): Promise<DossierHead> {
    const { manager } = this.dataSource;
    const head = isId(trajectoryId) ? await dossierHead(manager, trajectoryId) : undefined;
    if (!head) throw new DomainError('trajectory.not-found', {}, 'not-found');
    const { personId } = head;
    await recordView(manager, viewer.personId, { kind: 'trajectory', id: trajectoryId, personId });
    return head;
  }

  /** @param back the value of `?terug=` */
  async overview(viewer: Viewer, trajectoryId: string, back: unknown, language: Language): Promise<Page> {
    const head = await this.open(viewer, trajectoryId);
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const [progress] = await this.progress.of(manager, [trajectoryId]);
    const { requirements, credits, progress: computed } = progress!;
    const waiting = await waitingMinutes(manager, trajectoryId);
    const { definition } = await this.curriculum.version(manager, head.programmeVersionId);
    const { personId, roles } = viewer;
    return dossierPage(
      {
        head,
        back,
        today,
        standing: standingOf(requirements, computed.components, credits, waiting),
        readingList: definition.readingList,
        open: await openClaims(manager, trajectoryId),
        signers: await signersOf(manager, trajectoryId, today),
        records: await recordsOf(manager, trajectoryId),
        states: await statesOf(manager, trajectoryId),
        assignments: await assignmentsOf(manager, trajectoryId),
        decisions: await decisionsOf(manager, trajectoryId),
        reader: {
          isSecretariat: roles.includes('secretariat'),
          isBoard: roles.includes('board'),
          personId,
        },
      },
      language,
    );
  }

  /** Every claim and credit, a page at a time. */
  async hours(viewer: Viewer, trajectoryId: string, query: HoursQuery): Promise<Page> {
    const { page, ...filter } = readHoursQuery(query);
    const head = await this.open(viewer, trajectoryId);
    const found = await creditsOf(this.dataSource.manager, trajectoryId, filter, rangeOf(page, HOURS_SHOWN));
    return hoursPage(head, found, query, this.clock.today());
  }

  /** The mails to this person. */
  async mails(viewer: Viewer, trajectoryId: string, query: SheetQuery): Promise<Page> {
    const range = rangeOf(pageNumber(query.blad), LINES_SHOWN);
    const head = await this.open(viewer, trajectoryId);
    const found = await mailsTo(this.dataSource.manager, head.personId, range);
    const mayOpen = viewer.roles.includes('secretariat');
    return mailsPage(head, found, query, { today: this.clock.today(), mayOpen });
  }

  /** Who did what, and when. */
  async history(viewer: Viewer, trajectoryId: string, query: SheetQuery, language: Language): Promise<Page> {
    const range = rangeOf(pageNumber(query.blad), LINES_SHOWN);
    const head = await this.open(viewer, trajectoryId);
    const found = await historyOf(this.dataSource.manager, head, range);
    return historyPage(head, found, query, { today: this.clock.today(), language });
  }
}

function rangeOf(page: number, size: number): { limit: number; offset: number } {
  return { limit: size, offset: (page - 1) * size };
}
