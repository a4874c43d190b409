import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import {
  type AssignmentCandidate,
  type AssignmentVerdict,
  type AssignmentWish,
  judgeAssignment,
} from './assignment.rules.js';
import { TrajectoriesService } from './trajectories.service.js';
import { LEADERS, lockLeader } from '../../people/people.queries.js';

/** Assigns supervisors to trainees (S1). */
export interface AssignmentRequest extends AssignmentWish {
  trajectoryIds: readonly string[];
}

/** What a request comes to, trajectory by trajectory. */
export interface AssignmentPlan {
  rows: (AssignmentVerdict & { trajectoryId: string })[];
  /** how many the supervisor has, running and paused, how many this adds, and how many they have at most (S1) */
  load: { present: number; added: number; most: number } | null;
}

/** Whether a plan goes over what the supervisor takes on (S1). */
export function isOverfull({ load }: AssignmentPlan): boolean {
  return load !== null && load.added > 0 && load.present + load.added > load.most;
}

/**
 * Assigns supervisors by the secretariat: with S1's maximum, and with mail to everybody concerned. An import tells
 * what already is, and has neither.
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
    const candidates = await candidatesOf(manager, request.trajectoryIds);
    const today = this.clock.today();
    const rows = candidates.map((candidate) => ({
      trajectoryId: candidate.trajectoryId,
      ...judgeAssignment(candidate, request, today),
    }));
    const added = rows.filter(({ outcome }) => outcome === 'assign').length;
    return { rows, load: request.supervisorId ? await loadOf(manager, request.supervisorId, added) : null };
  }

  /**
   * Makes the assignments that can be made; what is refused or so already is left alone.
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
    await this.trajectories.lock(manager, request.trajectoryIds);
    // After the trajectories, as everywhere: two requests for the last place wait for each other here.
    if (request.supervisorId) await lockLeader(manager, request.supervisorId);
    const plan = await this.plan(manager, request);
    if (isOverfull(plan)) throw new DomainError('assignment.full', plan.load!, 'invalid', 'supervisor');
    const former = new Map<string, string[]>();
    const assigned = plan.rows.filter(({ outcome }) => outcome === 'assign');
    for (const { trajectoryId } of assigned) {
      const wish = { trajectoryId, supervisorId: request.supervisorId, from: request.from };
      const before = await this.trajectories.assignSupervisor(manager, wish, actor);
      if (before?.supervisorId)
        former.set(before.supervisorId, [...(former.get(before.supervisorId) ?? []), trajectoryId]);
    }
    await this.tell(
      manager,
      request.supervisorId,
      assigned.map(({ trajectoryId }) => trajectoryId),
      former,
    );
    return plan;
  }

  /** One mail to each trainee, one to the new supervisor, one to each former one. */
  private async tell(
    manager: EntityManager,
    supervisorId: string | null,
    trajectoryIds: readonly string[],
    former: ReadonlyMap<string, readonly string[]>,
  ): Promise<void> {
    const trainees = await manager.query<{ id: string; person_id: string }[]>(
      'SELECT id, person_id FROM trajectory WHERE id = ANY($1) ORDER BY id',
      [trajectoryIds],
    );
    for (const { id, person_id } of trainees)
      await this.promise(manager, 'supervisor-changed', person_id, [id]);
    if (supervisorId && trajectoryIds.length > 0)
      await this.promise(manager, 'supervisees-added', supervisorId, trajectoryIds);
    for (const [personId, ids] of former) await this.promise(manager, 'supervisees-ended', personId, ids);
  }

  private async promise(
    manager: EntityManager,
    kind: string,
    recipientPersonId: string,
    trajectoryIds: readonly string[],
  ): Promise<void> {
    const data = { trajectory: trajectoryIds[0]!, count: trajectoryIds.length };
    await this.outbox.enqueue(manager, { kind, recipientPersonId, data });
  }
}

/** SQL for how many trainees a leader supervises now; a trainee who stopped asks nothing of them any more (S1). */
export const SUPERVISEES_NOW = (
  leader: string,
): string => `(SELECT count(*)::integer FROM supervisor_assignment a
  JOIN trajectory t ON t.id = a.trajectory_id
 WHERE a.supervisor_id = ${leader} AND a.to_date IS NULL AND t.state IN ('running', 'paused'))`;

async function loadOf(
  manager: EntityManager,
  supervisorId: string,
  added: number,
): Promise<AssignmentPlan['load']> {
  const [row] = await manager.query<{ present: number; most: number }[]>(
    `SELECT ${SUPERVISEES_NOW('l.person_id')} AS present, l.max_supervisees AS most
       FROM ${LEADERS} l WHERE l.person_id = $1`,
    [supervisorId],
  );
  if (!row) throw new DomainError('assignment.not-leader', {}, 'invalid', 'supervisor');
  return { ...row, added };
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
