import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CurriculumService } from '../../curriculum/curriculum.service.js';
import { ProgressService } from '../../hours/progress.service.js';
import { signersOf } from '../../hours/signers.queries.js';
import type { Language } from '../../messages/catalogue.js';
import type { Viewer } from '../../platform/auth/viewer.form.js';
import { Clock } from '../../platform/clock/clock.service.js';
import type { Page } from '../../platform/web/page-answer.rules.js';
import { pageNumber } from '../../platform/web/paging.page.js';
import { waitingMinutes } from '../../hours/progress.queries.js';
import { standingOf } from '../../hours/standing.rules.js';
import { recordsOf } from '../../recognition/completion/own-records.queries.js';
import { openClaims } from '../../hours/open-claims.queries.js';
import { creditsOf } from '../../hours/pages/credit/credits.queries.js';
import { dossierPage } from './dossier.page.js';
import { assignmentsOf, decisionsOf, statesOf } from '../../enrolment/trajectories/decided.queries.js';
import { openDossier } from '../../enrolment/pages/dossier-opening.service.js';
import { historyPage } from './history.page.js';
import { mailsPage } from './mails.page.js';
import { LINES_SHOWN, type SheetQuery } from './dossier-sheet.page.js';
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

  /** @param back the value of `?terug=` */
  async overview(viewer: Viewer, trajectoryId: string, back: unknown, language: Language): Promise<Page> {
    const { manager } = this.dataSource;
    const head = await openDossier(manager, viewer.personId, trajectoryId);
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
    const head = await openDossier(this.dataSource.manager, viewer.personId, trajectoryId);
    const found = await creditsOf(this.dataSource.manager, trajectoryId, filter, rangeOf(page, HOURS_SHOWN));
    return hoursPage(head, found, query, this.clock.today());
  }

  /** The mails to this person. */
  async mails(viewer: Viewer, trajectoryId: string, query: SheetQuery): Promise<Page> {
    const range = rangeOf(pageNumber(query.blad), LINES_SHOWN);
    const head = await openDossier(this.dataSource.manager, viewer.personId, trajectoryId);
    const found = await mailsTo(this.dataSource.manager, head.personId, range);
    const mayOpen = viewer.roles.includes('secretariat');
    return mailsPage(head, found, query, { today: this.clock.today(), mayOpen });
  }

  /** Who did what, and when. */
  async history(viewer: Viewer, trajectoryId: string, query: SheetQuery, language: Language): Promise<Page> {
    const range = rangeOf(pageNumber(query.blad), LINES_SHOWN);
    const head = await openDossier(this.dataSource.manager, viewer.personId, trajectoryId);
    const found = await historyOf(this.dataSource.manager, head, range);
    return historyPage(head, found, query, { today: this.clock.today(), language });
  }
}

function rangeOf(page: number, size: number): { limit: number; offset: number } {
  return { limit: size, offset: (page - 1) * size };
}
