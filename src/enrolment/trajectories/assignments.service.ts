import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { lockLeaders } from '../../people/people.queries.js';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import { loadsOfLeaders } from './assignments.queries.js';
import {
  type AssignmentCandidate,
  type AssignmentVerdict,
  type AssignmentWish,
  judgeAssignment,
} from './assignment.rules.js';
import {
  type Handover,
  type HandoverPlan,
  isPossible,
  planHandover,
  type SupervisorLoad,
} from './handover.rules.js';
import { type SupervisorWish, TrajectoriesService } from './trajectories.service.js';

/** Assigns supervisors to trainees (S1). */
export interface AssignmentRequest extends AssignmentWish {
  trajectoryIds: readonly string[];
}

/** What a request comes to, trajectory by trajectory. */
export interface AssignmentPlan {
  rows: (AssignmentVerdict & { trajectoryId: string })[];
  /** how many the supervisor has, and how many this adds (S1); null: the assignments end */
  load: (SupervisorLoad & { added: number }) | null;
}

/** Whether a plan goes over what the supervisor takes on (S1). */
export function isOverfull({ load }: AssignmentPlan): boolean {
  return load !== null && load.added > 0 && load.present + load.added > load.most;
}

/**
 * Assigns supervisors for the secretariat: within S1's maximum, and with mail to everybody concerned. An import only enters
 * who supervises whom already, so it knows no maximum and mails nobody.
 */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly trajectories: TrajectoriesService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * What a request would come to now; changes nothing.
   *
   * @throws DomainError `assignment.not-leader` when the supervisor is no leader
   */
  async plan(manager: EntityManager, request: AssignmentRequest): Promise<AssignmentPlan> {
    const { supervisorId } = request;
    const candidates = await candidatesOf(manager, request.trajectoryIds);
    const today = this.clock.today();
    const rows = candidates.map((candidate) => ({
      trajectoryId: candidate.trajectoryId,
      ...judgeAssignment(candidate, request, today),
    }));
    const added = rows.filter(({ outcome }) => outcome === 'assign').length;
    if (supervisorId === null) return { rows, load: null };
    const loads = await loadsOf(manager, [supervisorId]);
    return { rows, load: { ...loads.get(supervisorId)!, added } };
  }

  /**
   * Makes the assignments that can be made; leaves a trajectory alone that has this supervisor already, or may not get
   * them.
   *
   * @throws DomainError `assignment.full` when the supervisor would get more than their maximum: then none is made
   */
  assign(request: AssignmentRequest, actor: Actor): Promise<AssignmentPlan> {
    return this.dataSource.transaction((manager) => this.assignWithin(manager, request, actor));
  }

  /** The same within the caller's transaction. */
  async assignWithin(
    manager: EntityManager,
    request: AssignmentRequest,
    actor: Actor,
  ): Promise<AssignmentPlan> {
    const { trajectoryIds, supervisorId, from } = request;
    await this.trajectories.lock(manager, trajectoryIds);
    // After the trajectories, as everywhere: two requests for the last place wait for each other here.
    await lockLeaders(manager, await concerned(manager, trajectoryIds, supervisorId ? [supervisorId] : []));
    const plan = await this.plan(manager, request);
    if (isOverfull(plan)) throw new DomainError('assignment.full', plan.load!, 'invalid', 'supervisor');
    const assigned = plan.rows.filter(({ outcome }) => outcome === 'assign');
    const wishes = assigned.map(({ trajectoryId }) => ({ trajectoryId, supervisorId, from }));
    await this.make(manager, wishes, actor);
    return plan;
  }

  /**
   * What handing over would come to now; changes nothing.
   *
   * @throws DomainError `assignment.not-leader` when a successor is no leader
   */
  async planHandover(manager: EntityManager, handover: Handover): Promise<HandoverPlan> {
    const ids = handover.successors.map(({ trajectoryId }) => trajectoryId);
    const [candidates, present, loads] = [
      await candidatesOf(manager, ids),
      await superviseesNow(manager, handover.supervisorId),
      await loadsOf(
        manager,
        handover.successors.map(({ supervisorId }) => supervisorId),
      ),
    ];
    return planHandover(handover, { candidates, present, loads }, this.clock.today());
  }

  /**
   * Hands trainees of one supervisor over to others: all of the plan, or nothing where it is not possible (`isPossible`).
   * Claims that wait for the right to sign wait for the successor from then on; sessions stay with the supervisor who held
   * them (S1, S4).
   *
   * @throws DomainError `assignment.not-leader` when a successor is no leader
   */
  handOver(handover: Handover, actor: Actor): Promise<HandoverPlan> {
    return this.dataSource.transaction(async (manager) => {
      const ids = handover.successors.map(({ trajectoryId }) => trajectoryId);
      await this.trajectories.lock(manager, ids);
      const successors = handover.successors.map(({ supervisorId }) => supervisorId);
      await lockLeaders(manager, await concerned(manager, ids, [handover.supervisorId, ...successors]));
      const plan = await this.planHandover(manager, handover);
      if (!isPossible(plan)) return plan;
      const assigned = plan.rows.filter(({ outcome }) => outcome === 'assign');
      const wishes = assigned.map(({ trajectoryId, supervisorId }) => ({
        trajectoryId,
        supervisorId,
        from: handover.from,
      }));
      await this.make(manager, wishes, actor);
      return plan;
    });
  }

  /** Makes assignments, and tells: one mail to each trainee, one to each new supervisor, one to each former one. */
  private async make(manager: EntityManager, wishes: readonly SupervisorWish[], actor: Actor): Promise<void> {
    const changes = await this.trajectories.assignSupervisors(manager, wishes, actor);
    const trainees = await manager.query<{ id: string; personId: string }[]>(
      'SELECT id, person_id AS "personId" FROM trajectory WHERE id = ANY($1) ORDER BY id',
      [changes.map(({ trajectoryId }) => trajectoryId)],
    );
    await this.outbox.enqueueAll(manager, [
      ...trainees.map(({ id, personId }) => mail('supervisor-changed', personId, [id])),
      ...mailsBy('supervisees-added', changes, ({ supervisorId }) => supervisorId),
      ...mailsBy('supervisees-ended', changes, ({ formerId }) => formerId),
    ]);
  }
}

function mailsBy<Change extends SupervisorWish>(
  kind: string,
  changes: readonly Change[],
  whom: (change: Change) => string | null,
) {
  const of = new Map<string, string[]>();
  for (const change of changes) {
    const personId = whom(change);
    if (personId !== null) of.set(personId, [...(of.get(personId) ?? []), change.trajectoryId]);
  }
  return [...of].map(([personId, trajectoryIds]) => mail(kind, personId, trajectoryIds));
}

function mail(kind: string, recipientPersonId: string, trajectoryIds: readonly string[]) {
  const data = { trajectory: trajectoryIds[0]!, count: trajectoryIds.length };
  return { kind, recipientPersonId, data };
}

/** The supervisors whom a change concerns: those of now, and those to be. */
async function concerned(
  manager: EntityManager,
  trajectoryIds: readonly string[],
  others: readonly string[],
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT supervisor_id AS id FROM supervisor_assignment WHERE trajectory_id = ANY($1) AND to_date IS NULL',
    [trajectoryIds],
  );
  return [...rows.map(({ id }) => id), ...others];
}

/** The trajectories that somebody supervises now, without stopped ones: these ask nothing of a supervisor any more (S1). */
async function superviseesNow(manager: EntityManager, supervisorId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT t.id FROM supervisor_assignment a JOIN trajectory t ON t.id = a.trajectory_id
      WHERE a.supervisor_id = $1 AND a.to_date IS NULL AND t.state IN ('running', 'paused')`,
    [supervisorId],
  );
  return rows.map(({ id }) => id);
}

/** @throws DomainError `assignment.not-leader` when one of them is no leader */
async function loadsOf(
  manager: EntityManager,
  supervisorIds: readonly string[],
): Promise<Map<string, SupervisorLoad>> {
  const loads = await loadsOfLeaders(manager, supervisorIds);
  if (!supervisorIds.every((id) => loads.has(id)))
    throw new DomainError('assignment.not-leader', {}, 'invalid', 'supervisor');
  return loads;
}

function candidatesOf(manager: EntityManager, ids: readonly string[]): Promise<AssignmentCandidate[]> {
  return manager.query<AssignmentCandidate[]>(
    `SELECT t.id AS "trajectoryId", t.person_id AS "personId", t.state, t.started_on AS "startedOn",
            (SELECT jsonb_build_object('supervisorId', a.supervisor_id, 'from', a.from_date)
               FROM supervisor_assignment a WHERE a.trajectory_id = t.id AND a.to_date IS NULL) AS open,
            (SELECT max(CASE WHEN a.from_date = a.to_date THEN a.to_date - 1 ELSE a.to_date END)
               FROM supervisor_assignment a WHERE a.trajectory_id = t.id AND a.to_date IS NOT NULL) AS "lastEnded"
       FROM trajectory t WHERE t.id = ANY($1) ORDER BY t.id`,
    [ids],
  );
}
