import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type AssignmentPlan,
  type AssignmentRequest,
  AssignmentsService,
  isOverfull,
} from '../trajectories/assignments.service.js';
import { asTyped } from '../../people/leader-details.rules.js';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { answerForm, blankForm, type FilledForm, refused } from '../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../platform/web/page-answer.rules.js';
import { isId } from '../../platform/text/id.rules.js';
import { encodeIds } from '../../platform/web/id-list.form.js';
import { AssignForm } from './assign.form.js';
import { assignPage } from './assign.page.js';
import { assignCheckPage } from './assign-check.page.js';
import { TraineeSelection } from '../../people/trainee-selection.service.js';
import { readSelectedIds } from '../../platform/web/id-list.form.js';
import { supervisorBy, supervisorsLike } from './supervisors.queries.js';
import { traineeSummaries } from './trainees.queries.js';

/** Assigning supervisors: choose, look at what will change, confirm (S1). */
@Injectable()
export class AssigningService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly assignments: AssignmentsService,
    private readonly selection: TraineeSelection,
    private readonly clock: Clock,
  ) {}

  /** The form for the trainees that an address names, with the supervisor and the day that it names, if any. */
  async open(query: Record<string, unknown>): Promise<Page> {
    const { supervisor, vanaf, klaar } = query;
    const ids = await this.selection.trajectoryIds(this.dataSource.manager, query);
    const given = typeof supervisor === 'string' && typeof vanaf === 'string';
    return this.show(ids, given ? blankForm({ supervisor, vanaf }) : undefined, klaar);
  }

  /** The form for the chosen trainees. @param done how many assignments were just made, if any */
  async show(ids: readonly string[], filled?: FilledForm, done?: unknown): Promise<Page> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const trainees = await traineeSummaries(manager, ids);
    const leaders = await supervisorsLike(manager, '', today);
    const form = filled ?? { typed: { supervisor: '', vanaf: asTyped(today) }, wrong: {} };
    return assignPage({ trainees, leaders }, form, /^\d{1,3}$/.test(String(done)) ? Number(done) : null);
  }

  /**
   * The page on which the secretary confirms; the form again when it cannot be read, or the supervisor would get too many
   * trainees.
   */
  check(query: Record<string, unknown>): Promise<Page> {
    const { wie = '', supervisor = '', vanaf = '' } = query;
    return answerForm<AssignForm, Page>(
      AssignForm,
      { wie, supervisor, vanaf },
      {
        accept: async (form, typed) => {
          const request = requestOf(form);
          const plan = await this.assignments.plan(this.dataSource.manager, request);
          if (isOverfull(plan)) {
            const full = new DomainError('assignment.full', plan.load!, 'invalid', 'supervisor');
            return this.show(request.trajectoryIds, refused(typed, full));
          }
          return this.checkPage(request, form, plan);
        },
        again: (filled) => this.show(readSelectedIds([], filled.typed['wie']), filled),
      },
    );
  }

  /** Makes the assignments. A second click finds them made. */
  assign(viewerId: string, body: unknown): Promise<Page | SeeOther> {
    return answerForm<AssignForm, Page | SeeOther>(AssignForm, body, {
      accept: async (form) => {
        const request = requestOf(form);
        const { rows } = await this.assignments.assign(request, actorOf.person(viewerId));
        const made = rows.filter(({ outcome }) => outcome !== 'refused').length;
        return seeOther(
          `/toewijzen?${new URLSearchParams({ wie: encodeIds(request.trajectoryIds), klaar: String(made) })}`,
        );
      },
      again: (filled) => this.show(readSelectedIds([], filled.typed['wie']), filled),
    });
  }

  private async checkPage(request: AssignmentRequest, form: AssignForm, plan: AssignmentPlan): Promise<Page> {
    const { manager } = this.dataSource;
    const leader = request.supervisorId
      ? await supervisorBy(manager, request.supervisorId, this.clock.today())
      : undefined;
    const trainees = await traineeSummaries(manager, request.trajectoryIds);
    return assignCheckPage({ trainees, leader: leader ?? null, plan, form, from: request.from });
  }
}

/** @throws DomainError on the field that cannot be read */
function requestOf({ wie, supervisor, vanaf }: AssignForm): AssignmentRequest {
  if (supervisor !== 'niemand' && !isId(supervisor))
    throw new DomainError('assignment.not-leader', {}, 'invalid', 'supervisor');
  return {
    trajectoryIds: readSelectedIds([], wie),
    supervisorId: supervisor === 'niemand' ? null : supervisor,
    from: vanaf,
  };
}
