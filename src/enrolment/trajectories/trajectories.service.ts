import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Temporal } from '@js-temporal/polyfill';
import type { EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import { CurriculumService } from '../../curriculum/curriculum.service.js';
import type { ProgrammeVersion } from '../../curriculum/programme-version.entity.js';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { type AuditAction, recordInAudit } from '../../platform/audit/audit-log.service.js';
import { LineMacs } from '../../platform/documents/line-macs.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import { listDecisionsOf } from './reading-list-lines.queries.js';
import { substitutesIn } from './reading-list.rules.js';
import { requirementRow } from './requirement-row.rules.js';
import { SupervisorAssignment } from './supervisor-assignment.entity.js';
import { trajectoryLine } from './trajectories.queries.js';
import { SupervisorChanged, TrajectoryStarted } from './trajectory-events.rules.js';
import { TrajectoryRequirement } from './trajectory-requirement.entity.js';
import { Trajectory } from './trajectory.entity.js';

/** Starts trajectories and assigns their supervisors, within the caller's transaction. */
@Injectable()
export class TrajectoriesService {
  constructor(
    private readonly curriculum: CurriculumService,
    private readonly events: EventDispatcher,
    private readonly macs: LineMacs,
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
  async start(
    manager: EntityManager,
    input: { personId: string; programme: ProgrammeKey; startedOn: string },
    actor: Actor,
  ): Promise<Trajectory> {
    const version = await this.curriculum.versionOn(manager, input.programme, input.startedOn);
    if (!version) throw new DomainError('trajectory.no-version', { date: input.startedOn });
    const trajectory = manager.create(Trajectory, {
      id: randomUUID(),
      ...input,
      programmeVersionId: version.id,
      imposed: false,
    });
    await manager.insert(Trajectory, { ...trajectory, mac: this.macOf(trajectory) });
    await this.begin(manager, trajectory, version, 'trajectory.started', actor);
    return trajectory;
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
    await this.begin(manager, trajectory, version, 'trajectory.restarted', actor);
    return trajectory;
  }

  private macOf(trajectory: Trajectory): Buffer {
    return this.macs.of('trajectory', trajectoryLine(trajectory));
  }

  private async begin(
    manager: EntityManager,
    { id: trajectoryId, programme, startedOn }: Trajectory,
    { id: versionId, definition, number }: ProgrammeVersion,
    action: AuditAction,
    actor: Actor,
  ): Promise<void> {
    const accepted = substitutesIn(await listDecisionsOf(manager, [versionId]));
    await manager.insert(
      TrajectoryRequirement,
      definition.requirements.map((requirement) =>
        requirementRow(trajectoryId, requirement, definition, accepted),
      ),
    );
    await recordInAudit(manager, {
      actor,
      action,
      subjectKind: 'trajectory',
      subjectId: trajectoryId,
      details: { programme, version: number, startedOn },
    });
    await this.events.publish(TrajectoryStarted, { trajectoryId, actor }, manager);
  }

  /**
   * Makes somebody the supervisor from a day on, or leaves the trajectory without one; the history stays (S1).
   *
   * @returns who it was before, or null when nothing changed
   * @throws DomainError `supervisor.self` when somebody would supervise themself
   */
  async assignSupervisor(
    manager: EntityManager,
    input: { trajectoryId: string; supervisorId: string | null; from: string },
    actor: Actor,
  ): Promise<{ supervisorId: string | null } | null> {
    const { trajectoryId, supervisorId, from } = input;
    await this.lock(manager, [trajectoryId]);
    const trajectory = await manager.findOneByOrFail(Trajectory, { id: trajectoryId });
    if (trajectory.personId === supervisorId) throw new DomainError('supervisor.self');
    const open = await manager.query<{ id: string; supervisor_id: string; from_date: string }[]>(
      'SELECT id, supervisor_id, from_date FROM supervisor_assignment WHERE trajectory_id = $1 AND to_date IS NULL',
      [trajectoryId],
    );
    const before = open[0]?.supervisor_id ?? null;
    if (before === supervisorId) return null;
    if (open[0]) await this.end(manager, open[0], from);
    if (supervisorId) {
      await manager.insert(SupervisorAssignment, {
        id: randomUUID(),
        trajectoryId,
        supervisorId,
        fromDate: from,
        assignedBy: actor,
      });
    }
    await recordInAudit(manager, {
      actor,
      action: 'supervisor.assigned',
      subjectKind: 'trajectory',
      subjectId: trajectoryId,
      details: { supervisorId, from },
    });
    await this.events.publish(SupervisorChanged, { trajectoryId, supervisorId, from, actor }, manager);
    return { supervisorId: before };
  }

  private async end(
    manager: EntityManager,
    open: { id: string; from_date: string },
    newFrom: string,
  ): Promise<void> {
    const dayBefore = Temporal.PlainDate.from(newFrom).subtract({ days: 1 }).toString();
    // Replaced on the day it began: it ends that same day, since a period cannot end before it starts.
    const toDate = dayBefore < open.from_date ? open.from_date : dayBefore;
    await manager.update(SupervisorAssignment, { id: open.id }, { toDate });
  }
}
