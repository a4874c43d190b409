import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import { CurriculumService } from '../../curriculum/curriculum.service.js';
import { lockLeaders } from '../../people/people.queries.js';
import type { ProgrammeVersion } from '../../curriculum/programme-version.entity.js';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { type AuditAction, recordInAudit } from '../../platform/audit/audit-log.service.js';
import { bulkInsert } from '../../platform/database/bulk-insert.service.js';
import { LineMacs } from '../../platform/documents/line-macs.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import { listDecisionsOf, readingListLock } from './reading-list-lines.queries.js';
import { substitutesIn } from './reading-list.rules.js';
import { RequirementHistories } from './requirement-history.service.js';
import { requirementRow } from './requirement-row.rules.js';
import { trajectoryLine } from './trajectories.queries.js';
import { SupervisorChanged, TrajectoryStarted } from './trajectory-events.rules.js';
import { TrajectoryRequirement } from './trajectory-requirement.entity.js';
import { Trajectory } from './trajectory.entity.js';

/** Who starts on what, and when. */
export interface TrajectoryStart {
  /** of the trajectory, where it must be known before; else a new one */
  id?: string;
  personId: string;
  programme: ProgrammeKey;
  startedOn: string;
}

/** A trajectory, and what it begins with. */
interface Beginning {
  trajectory: Trajectory;
  version: ProgrammeVersion;
  requirements: (Omit<TrajectoryRequirement, 'exemptedOn'> &
    Partial<Pick<TrajectoryRequirement, 'exemptedOn'>>)[];
}

/** Starts trajectories and assigns their supervisors, within the caller's transaction. */
@Injectable()
export class TrajectoriesService {
  constructor(
    private readonly curriculum: CurriculumService,
    private readonly events: EventDispatcher,
    private readonly macs: LineMacs,
    private readonly histories: RequirementHistories,
  ) {}

  /**
   * Locks trajectories, always in the same order, so that two bulk actions never wait for each other in a circle.
   * A transaction that changes a trajectory's claims, ledger or progress, or reads them in order to, holds this lock.
   */
  async lock(manager: EntityManager, ids: readonly string[]): Promise<void> {
    await manager.query('SELECT id FROM trajectory WHERE id = ANY($1) ORDER BY id FOR UPDATE', [
      [...new Set(ids)],
    ]);
  }

  /**
   * Starts a trajectory on the version of the day and copies its requirements (P1).
   *
   * @throws DomainError `trajectory.no-version` before the first version of the programme
   */
  async start(manager: EntityManager, input: TrajectoryStart, actor: Actor): Promise<Trajectory> {
    const [trajectory] = await this.startAll(manager, [input], actor);
    return trajectory!;
  }

  /**
   * The same for any number of trajectories, in as many statements as for one on each of their versions and days.
   *
   * @throws DomainError `trajectory.no-version` before the first version of a programme: then none is started
   */
  async startAll(
    manager: EntityManager,
    inputs: readonly TrajectoryStart[],
    actor: Actor,
  ): Promise<Trajectory[]> {
    if (inputs.length === 0) return [];
    const versions = await this.versionsOf(manager, inputs);
    const started = inputs.map((input, index) => ({
      trajectory: manager.create(Trajectory, {
        id: randomUUID(),
        ...input,
        programmeVersionId: versions[index]!.id,
        imposed: false,
      }),
      version: versions[index]!,
    }));
    await manager.insert(
      Trajectory,
      started.map(({ trajectory }) => ({ ...trajectory, mac: this.macOf(trajectory) })),
    );
    const versionIds = [...new Set(versions.map(({ id }) => id))].sort();
    // Who decides on a version's list waits for this, and finds the trajectories (P9).
    for (const id of versionIds)
      await manager.query('SELECT pg_advisory_xact_lock_shared(hashtext($1))', [readingListLock(id)]);
    const decisions = await listDecisionsOf(manager, versionIds);
    const beginnings = started.map(({ trajectory, version }) => {
      const accepted = substitutesIn(
        decisions.filter(({ programmeVersionId }) => programmeVersionId === version.id),
      );
      const { definition } = version;
      const requirements = definition.requirements.map((requirement) =>
        requirementRow(trajectory.id, requirement, definition, accepted),
      );
      return { trajectory, version, requirements };
    });
    await this.begin(manager, beginnings, 'trajectory.started', actor);
    return started.map(({ trajectory }) => trajectory);
  }

  /** The version on which each of these starts, in their order. */
  private async versionsOf(
    manager: EntityManager,
    inputs: readonly TrajectoryStart[],
  ): Promise<ProgrammeVersion[]> {
    const found = new Map<string, ProgrammeVersion>();
    const keyOf = ({ programme, startedOn }: TrajectoryStart) => `${programme} ${startedOn}`;
    for (const input of inputs) {
      if (found.has(keyOf(input))) continue;
      const version = await this.curriculum.versionOn(manager, input.programme, input.startedOn);
      if (!version) throw new DomainError('trajectory.no-version', { date: input.startedOn });
      found.set(keyOf(input), version);
    }
    return inputs.map((input) => found.get(keyOf(input))!);
  }

  /**
   * Has a trajectory that was cancelled, because it was started by mistake, begin anew: on the day that is given, and
   * on that day's version. What was signed before stays in its ledger. Its state is set by the caller.
   *
   * @throws DomainError `trajectory.no-version` before the first version of the programme
   */
  async restart(
    manager: EntityManager,
    cancelled: Trajectory,
    startedOn: string,
    actor: Actor,
  ): Promise<Trajectory> {
    const { id, programme } = cancelled;
    const version = await this.curriculum.versionOn(manager, programme, startedOn);
    if (!version) throw new DomainError('trajectory.no-version', { date: startedOn });
    const trajectory = manager.create(Trajectory, {
      ...cancelled,
      startedOn,
      programmeVersionId: version.id,
      imposed: false,
    });
    const mac = this.macOf(trajectory);
    await manager.update(
      Trajectory,
      { id },
      { startedOn, programmeVersionId: version.id, imposed: false, mac },
    );
    await manager.delete(TrajectoryRequirement, { trajectoryId: id });
    // What the board decided earlier on this trajectory holds still (P8).
    const { imposed, requirements } = (await this.histories.of(manager, [id])).get(id)!.at();
    await manager.update(Trajectory, { id }, { imposed });
    await this.begin(manager, [{ trajectory, version, requirements }], 'trajectory.restarted', actor);
    return manager.create(Trajectory, { ...trajectory, imposed });
  }

  private macOf(trajectory: Trajectory): Buffer {
    return this.macs.of('trajectory', trajectoryLine(trajectory));
  }

  private async begin(
    manager: EntityManager,
    beginnings: readonly Beginning[],
    action: AuditAction,
    actor: Actor,
  ): Promise<void> {
    await manager.insert(
      TrajectoryRequirement,
      beginnings.flatMap(({ requirements }) => requirements),
    );
    await recordInAudit(
      manager,
      ...beginnings.map(({ trajectory: { id, programme, startedOn }, version: { number } }) => ({
        actor,
        action,
        subjectKind: 'trajectory',
        subjectId: id,
        details: { programme, version: number, startedOn },
      })),
    );
    await this.events.publishAll(
      TrajectoryStarted,
      beginnings.map(({ trajectory }) => ({ trajectoryId: trajectory.id, actor })),
      manager,
    );
  }

  /**
   * Makes somebody the supervisor from a day on, or leaves the trajectory without one; the history stays (S1).
   *
   * @returns who it was before, or null when nothing changed
   * @throws DomainError `supervisor.self` when somebody would supervise themself
   */
  async assignSupervisor(
    manager: EntityManager,
    wish: SupervisorWish,
    actor: Actor,
  ): Promise<{ supervisorId: string | null } | null> {
    const [changed] = await this.assignSupervisors(manager, [wish], actor);
    return changed ? { supervisorId: changed.formerId } : null;
  }

  /**
   * The same for any number of trajectories, in as many statements as for one. It locks the rows of all leaders concerned
   * after the trajectories: a transaction that counts a leader's supervisees waits there.
   *
   * @returns those that changed, with who it was before
   * @throws DomainError `supervisor.self` when somebody would supervise themself: then none is changed
   */
  async assignSupervisors(
    manager: EntityManager,
    wishes: readonly SupervisorWish[],
    actor: Actor,
  ): Promise<(SupervisorWish & { formerId: string | null })[]> {
    const ids = wishes.map(({ trajectoryId }) => trajectoryId);
    await this.lock(manager, ids);
    const found = await manager.query<Present[]>(PRESENT, [ids]);
    const present = new Map(found.map((row) => [row.trajectoryId, row]));
    if (wishes.some(({ trajectoryId, supervisorId }) => present.get(trajectoryId)?.personId === supervisorId))
      throw new DomainError('supervisor.self');
    const changes = wishes
      .map((wish) => ({ ...wish, formerId: present.get(wish.trajectoryId)!.supervisorId }))
      .filter(({ supervisorId, formerId }) => supervisorId !== formerId);
    if (changes.length === 0) return [];
    const leaders = changes.flatMap(({ supervisorId, formerId }) => [supervisorId, formerId]);
    await lockLeaders(
      manager,
      leaders.filter((id) => id !== null),
    );
    await storeAssignments(manager, changes, actor);
    await recordInAudit(
      manager,
      ...changes.map(({ trajectoryId, supervisorId, from }) => ({
        actor,
        action: 'supervisor.assigned' as const,
        subjectKind: 'trajectory',
        subjectId: trajectoryId,
        details: { supervisorId, from },
      })),
    );
    await this.events.publish(SupervisorChanged, { changes, actor }, manager);
    return changes;
  }
}

/** The supervisor of a trajectory, and from which day on; null: nobody. */
export interface SupervisorWish {
  trajectoryId: string;
  supervisorId: string | null;
  from: string;
}

/** Whose a trajectory is, and who supervises it now. */
interface Present {
  trajectoryId: string;
  personId: string;
  supervisorId: string | null;
}

const PRESENT = `SELECT t.id AS "trajectoryId", t.person_id AS "personId", a.supervisor_id AS "supervisorId"
   FROM trajectory t LEFT JOIN supervisor_assignment a ON a.trajectory_id = t.id AND a.to_date IS NULL
  WHERE t.id = ANY($1)`;

/** Ends the present assignments and adds those that take their place. */
async function storeAssignments(
  manager: EntityManager,
  changes: readonly (SupervisorWish & { formerId: string | null })[],
  actor: Actor,
): Promise<void> {
  const ended = changes.filter(({ formerId }) => formerId !== null);
  const ends = ended.map(({ trajectoryId, from }) => ({ trajectory_id: trajectoryId, from_date: from }));
  // Replaced on the day it began: it ends that same day, since a period cannot end before it starts.
  if (ends.length > 0)
    await manager.query(
      `UPDATE supervisor_assignment a SET to_date = greatest(a.from_date, c.from_date - 1)
         FROM jsonb_to_recordset($1::jsonb) AS c(trajectory_id uuid, from_date date)
        WHERE a.trajectory_id = c.trajectory_id AND a.to_date IS NULL`,
      [JSON.stringify(ends)],
    );
  const made = changes.filter(({ supervisorId }) => supervisorId !== null);
  await bulkInsert(
    manager,
    'supervisor_assignment',
    { id: 'uuid', trajectory_id: 'uuid', supervisor_id: 'uuid', from_date: 'date', assigned_by: 'text' },
    made.map(({ trajectoryId, supervisorId, from }) => ({
      id: randomUUID(),
      trajectory_id: trajectoryId,
      supervisor_id: supervisorId,
      from_date: from,
      assigned_by: actor,
    })),
  );
}
