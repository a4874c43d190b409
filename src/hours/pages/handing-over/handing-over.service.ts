import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { assignedTo } from '../../../enrolment/pages/assigned.queries.js';
import {
  type Supervisor,
  supervisorBy,
  supervisorsLike,
} from '../../../enrolment/pages/supervisors.queries.js';
import { type TraineeSummary, traineeSummaries } from '../../../enrolment/pages/trainees.queries.js';
import { AssignmentsService } from '../../../enrolment/trajectories/assignments.service.js';
import {
  type Handover,
  type HandoverPlan,
  isPossible,
} from '../../../enrolment/trajectories/handover.rules.js';
import { waitingForSupervisors } from '../../waiting.queries.js';
import { asTyped } from '../../../people/leader-details.rules.js';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../platform/text/id.rules.js';
import { answerForm, blankForm, type FilledForm } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { handingOverCheckPage } from './handing-over-check.page.js';
import { HandingOverForm, successorsIn } from './handing-over.form.js';
import { handingOverPage } from './handing-over.page.js';

/** Handing over all trainees of a supervisor who stops: choose, look at what follows, confirm (S1). */
@Injectable()
export class HandingOverService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly assignments: AssignmentsService,
    private readonly clock: Clock,
  ) {}

  /** The form, with what an address says was chosen before. @throws DomainError `people.not-found` (404) */
  async open(personId: string, { vanaf, allen, naar }: Record<string, unknown>): Promise<Page> {
    const chosen = [naar ?? []].flat().map(String);
    const typed = {
      vanaf: typeof vanaf === 'string' ? vanaf : asTyped(this.clock.today()),
      allen: typeof allen === 'string' ? allen : '',
      naar: chosen,
    };
    return this.form(await this.supervisor(personId), blankForm(typed));
  }

  /** What follows from it; the form again when it cannot be read, or when nobody was chosen for somebody. */
  async check(personId: string, query: Record<string, unknown>): Promise<Page> {
    const supervisor = await this.supervisor(personId);
    const { vanaf = '', allen = '', naar = [] } = query;
    return answerForm<HandingOverForm, Page>(
      HandingOverForm,
      { vanaf, allen, naar },
      {
        accept: async (form) => {
          const handover = handoverOf(personId, form);
          const plan = await this.assignments.planHandover(this.dataSource.manager, handover);
          return this.checkPage(supervisor, handover, plan, 200);
        },
        again: (filled) => this.form(supervisor, filled),
      },
    );
  }

  /**
   * Hands them over. A second click finds it done; when somebody came or went meanwhile, or a successor got too many,
   * nothing is done, and what there is to know is shown (409).
   */
  async handOver(viewerId: string, personId: string, body: unknown): Promise<Page | SeeOther> {
    const supervisor = await this.supervisor(personId);
    return answerForm<HandingOverForm, Page | SeeOther>(HandingOverForm, body, {
      accept: async (form) => {
        const handover = handoverOf(personId, form);
        const plan = await this.assignments.handOver(handover, actorOf.person(viewerId));
        if (!isPossible(plan)) return this.checkPage(supervisor, handover, plan, 409);
        return seeOther(`/begeleiders/${personId}?gedaan=overgedragen`);
      },
      again: (filled) => this.form(supervisor, filled),
    });
  }

  private async form(supervisor: Supervisor, filled: FilledForm): Promise<Page> {
    const { manager } = this.dataSource;
    const assigned = await assignedTo(manager, supervisor.personId);
    const present = assigned.filter(
      ({ to, state }) => to === null && (state === 'running' || state === 'paused'),
    );
    const trainees = await this.trainees(present.map(({ trajectoryId }) => trajectoryId));
    const leaders = await supervisorsLike(manager, '', this.clock.today());
    const others = leaders.filter(({ personId }) => personId !== supervisor.personId);
    return handingOverPage({ supervisor, ...trainees, leaders: others, filled });
  }

  private async checkPage(
    supervisor: Supervisor,
    handover: Handover,
    plan: HandoverPlan,
    status: number,
  ): Promise<Page> {
    const ids = [...handover.successors.map(({ trajectoryId }) => trajectoryId), ...plan.joined];
    const leaders = await supervisorsLike(this.dataSource.manager, '', this.clock.today());
    return handingOverCheckPage({
      ...{ supervisor, handover, plan, status },
      ...(await this.trainees(ids)),
      leaders: new Map(leaders.map((leader) => [leader.personId, leader])),
    });
  }

  private async trainees(
    ids: readonly string[],
  ): Promise<{ trainees: TraineeSummary[]; waiting: ReadonlyMap<string, number> }> {
    const { manager } = this.dataSource;
    return {
      trainees: await traineeSummaries(manager, ids),
      waiting: await waitingForSupervisors(manager, ids),
    };
  }

  private async supervisor(personId: string): Promise<Supervisor> {
    const { manager } = this.dataSource;
    const found = isId(personId) ? await supervisorBy(manager, personId, this.clock.today()) : undefined;
    if (!found) throw new DomainError('people.not-found', {}, 'not-found');
    return found;
  }
}

/** @throws DomainError `handover.missing` on `allen` when nobody was chosen for somebody */
function handoverOf(supervisorId: string, form: HandingOverForm): Handover {
  const successors = successorsIn(form);
  const chosen = successors.flatMap((one) =>
    one.supervisorId === null ? [] : [{ ...one, supervisorId: one.supervisorId }],
  );
  const count = successors.length - chosen.length;
  if (count > 0) throw new DomainError('handover.missing', { count }, 'invalid', 'allen');
  if (chosen.some((one) => one.supervisorId === supervisorId))
    throw new DomainError('handover.former', {}, 'invalid', 'allen');
  return { supervisorId, from: form.vanaf, successors: chosen };
}
