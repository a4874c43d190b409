import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Temporal } from '@js-temporal/polyfill';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.service.js';
import { JobRegistry, JobType } from '../../platform/jobs/job-registry.service.js';
import { EVERY_QUARTER } from '../../platform/mail/mail-rounds.service.js';
import { EvaluationsService } from './evaluations.service.js';
import { evaluationsToClose, meetingsWithAdded, unaskedMeetings } from './evaluations.queries.js';
import { canOpen, OPEN_DAYS, windowOf } from './evaluation-window.rules.js';
import { Questionnaires } from './questionnaires.service.js';

/** Looks which evaluations are to be opened, and which are over. */
export const OPEN_AND_CLOSE = new JobType('open-and-close-evaluations', EVERY_QUARTER);

/**
 * Opens the evaluation of a meeting once it has ended and its list is closed, so that the attendance is known, and closes
 * it when its days are over (Q3, Q8). Where the keeper closes the list with less than two of these left, nobody is asked
 * any more; where they close it again, the people whom they added are asked too, and nobody twice.
 */
@Injectable()
export class EvaluationRounds implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly evaluations: EvaluationsService,
    private readonly questionnaires: Questionnaires,
    private readonly clock: Clock,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.declare(OPEN_AND_CLOSE);
    this.jobs.handle(OPEN_AND_CLOSE, () => this.hold());
  }

  /** Opens and closes what is due, each by itself. @throws AggregateError when one failed, after the others */
  async hold(): Promise<void> {
    const { manager } = this.dataSource;
    const now = this.clock.now();
    const until = this.clock.today();
    const from = Temporal.PlainDate.from(until).subtract({ days: OPEN_DAYS }).toString();
    const opens = (meeting: Parameters<typeof windowOf>[0]) => canOpen(windowOf(meeting), now);
    const ended = (await unaskedMeetings(manager, { from, until })).filter(opens);
    const present = new Date(now.epochMilliseconds);
    const added = (await meetingsWithAdded(manager, present)).filter(opens);
    const closing = await evaluationsToClose(manager, present);
    const failures: unknown[] = [];
    const attempt = (work: Promise<void>) => work.catch((error: unknown) => void failures.push(error));
    for (const { id, component } of ended) await attempt(this.open(id, component));
    for (const { id } of added) await attempt(this.evaluations.askAdded(id));
    for (const id of closing) await attempt(this.evaluations.close(id));
    if (failures.length > 0) throw new AggregateError(failures, 'Evaluations could not be opened or closed');
  }

  private async open(meetingId: string, component: string | null): Promise<void> {
    const questionnaire = await this.questionnaires.newestFor(component);
    if (!questionnaire) return;
    await this.evaluations.open(meetingId, questionnaire);
  }
}
