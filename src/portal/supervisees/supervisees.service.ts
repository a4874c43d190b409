import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CurriculumService } from '../../curriculum/curriculum.service.js';
import type { ReadingListTitle } from '../../curriculum/programme-definition.rules.js';
import { decisionsOf } from '../../enrolment/trajectories/decided.queries.js';
import { trajectoryBy } from '../../enrolment/trajectories/trajectories.queries.js';
import { waitingFor } from '../../hours/inbox.queries.js';
import { ProgressService } from '../../hours/progress.service.js';
import type { Language } from '../../messages/catalogue.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import type { Page } from '../../platform/web/page-answer.rules.js';
import { waitingMinutes } from '../../hours/progress.queries.js';
import { recordView } from '../../platform/audit/view-audit.service.js';
import { isId } from '../../platform/text/id.rules.js';
import { standingText } from '../../people/supervisor-standing.queries.js';
import { superviseePage } from './supervisee.page.js';
import { superviseesPage } from './supervisees.page.js';
import { latestClaims, type Supervisee, superviseeOf, superviseesOf } from './supervisees.queries.js';

const CLAIMS_SHOWN = 25;

/** The trainees that are assigned to somebody now, and how far they are (S1). */
@Injectable()
export class SuperviseesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly progress: ProgressService,
    private readonly curriculum: CurriculumService,
  ) {}

  async list(personId: string): Promise<Page> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const supervisees = await superviseesOf(manager, personId, today);
    const forReader = new Map<string, number>();
    for (const { trajectoryId } of await waitingFor(manager, personId, today)) {
      forReader.set(trajectoryId, (forReader.get(trajectoryId) ?? 0) + 1);
    }
    return superviseesPage(supervisees, forReader, await standingText(manager, personId, today), today);
  }

  /**
   * The progress of one of them; that it was looked at is kept (V3).
   *
   * @throws DomainError `trajectory.not-found` (404) for another's supervisee
   */
  async show(personId: string, trajectoryId: string, language: Language): Promise<Page> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const supervisee = await this.supervisee(personId, trajectoryId, today);
    await recordView(manager, personId, { kind: 'trajectory', id: trajectoryId });
    const [progress] = await this.progress.of(manager, [trajectoryId]);
    const waiting = await waitingFor(manager, personId, today);
    const source = {
      supervisee,
      progress: progress!,
      waiting: await waitingMinutes(manager, trajectoryId),
      claims: await latestClaims(manager, trajectoryId, CLAIMS_SHOWN),
      forReader: new Set(waiting.map(({ id }) => id)),
      readingList: await this.readingListOf(trajectoryId),
      decisions: await decisionsOf(manager, trajectoryId),
      today,
    };
    return superviseePage(source, language);
  }

  private async supervisee(personId: string, trajectoryId: string, today: string): Promise<Supervisee> {
    const { manager } = this.dataSource;
    const found = isId(trajectoryId) && (await superviseeOf(manager, personId, today, trajectoryId));
    if (!found) throw new DomainError('trajectory.not-found', {}, 'not-found');
    return found;
  }

  private async readingListOf(trajectoryId: string): Promise<ReadingListTitle[]> {
    const { programmeVersionId } = await trajectoryBy(this.dataSource.manager, trajectoryId);
    const { definition } = await this.curriculum.version(this.dataSource.manager, programmeVersionId);
    return definition.readingList;
  }
}
