import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Temporal } from '@js-temporal/polyfill';
import type { EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../../curriculum/curriculum.types.js';
import { CurriculumService } from '../../curriculum/curriculum.service.js';
import type { ProgrammeRequirement } from '../../curriculum/programme-definition.js';
import { requiredItems } from '../../curriculum/programme.rules.js';
import type { Actor } from '../../platform/audit/actor.js';
import { recordInAudit } from '../../platform/audit/audit-log.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { EventDispatcher } from '../../platform/events/events.js';
import { SupervisorAssignment } from './supervisor-assignment.entity.js';
import { SupervisorChanged, TrajectoryStarted } from './trajectories.events.js';
import { TrajectoryRequirement } from './trajectory-requirement.entity.js';
import { Trajectory } from './trajectory.entity.js';

/** Starts trajectories and assigns their supervisors, within the caller's transaction. */
@Injectable()
export class TrajectoriesService {
  constructor(
    private readonly curriculum: CurriculumService,
    private readonly events: EventDispatcher,
  ) {}

  /**
   * Locks trajectories, always in the same order, so that two bulk actions never wait for each other in a circle.
   * Whoever reads or writes a trajectory's claims, ledger or progress to change them holds this lock.
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
    await manager.insert(Trajectory, trajectory);
    const items = requiredItems(version.definition);
    await manager.insert(
      TrajectoryRequirement,
      version.definition.requirements.map((requirement) => requirementRow(trajectory.id, requirement, items)),
    );
    await recordInAudit(manager, {
      actor,
      action: 'trajectory.started',
      subjectKind: 'trajectory',
      subjectId: trajectory.id,
      details: { programme: input.programme, version: version.number, startedOn: input.startedOn },
    });
    await this.events.publish(TrajectoryStarted, { trajectoryId: trajectory.id, actor }, manager);
    return trajectory;
  }

  /**
   * Makes somebody the supervisor from a day on, or leaves the trajectory without one; the history stays (S1).
   *
   * @throws DomainError `supervisor.self` when somebody would supervise themself
   */
  async assignSupervisor(
    manager: EntityManager,
    input: { trajectoryId: string; supervisorId: string | null; from: string },
    actor: Actor,
  ): Promise<void> {
    const { trajectoryId, supervisorId, from } = input;
    await this.lock(manager, [trajectoryId]);
    const trajectory = await manager.findOneByOrFail(Trajectory, { id: trajectoryId });
    if (trajectory.personId === supervisorId) throw new DomainError('supervisor.self');
    const open = await manager.query<{ id: string; supervisor_id: string; from_date: string }[]>(
      'SELECT id, supervisor_id, from_date FROM supervisor_assignment WHERE trajectory_id = $1 AND to_date IS NULL',
      [trajectoryId],
    );
    if ((open[0]?.supervisor_id ?? null) === supervisorId) return;
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

/** What a programme asks of one component, as a row of one trajectory. */
export function requirementRow(
  trajectoryId: string,
  requirement: ProgrammeRequirement,
  items: string[],
): Omit<TrajectoryRequirement, 'exemptedOn'> {
  const { component, unit, required, blocks = null, blockMinutes = null } = requirement;
  return {
    trajectoryId,
    component,
    unit,
    required,
    blocks,
    blockMinutes,
    requiredItems: component === 'literature' ? items : [],
  };
}
