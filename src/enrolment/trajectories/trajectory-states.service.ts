import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { lockLeaders } from '../../people/people.queries.js';
import { type Actor, isImport } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { ComingPlaces } from '../../people/coming-places.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { loadsOfLeaders, supervisorNow } from './assignments.queries.js';
import { TrajectoryStateRow } from './trajectory-state.entity.js';
import { mayBecome, needsReason, takesPlace, type TrajectoryState } from './trajectory-state.rules.js';
import { TrajectoriesService } from './trajectories.service.js';
import { Trajectory } from './trajectory.entity.js';

/** A step in a trajectory's course. */
export interface StateChange {
  to: TrajectoryState;
  /** first day on which it holds, `YYYY-MM-DD`; today unless said otherwise */
  since?: string;
  /** needed to stop or cancel */
  reason?: string | null;
}

/**
 * Pauses, stops and resumes trajectories. While one does not run its trainee hands in nothing new; what waits can still
 * be signed, and nothing that was signed is lost. Its places in blocks to come are given up (C1).
 */
@Injectable()
export class TrajectoryStatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly trajectories: TrajectoriesService,
    private readonly places: ComingPlaces,
    private readonly clock: Clock,
  ) {}

  /** The same as `step`, in a transaction of its own. */
  change(trajectoryId: string, change: StateChange, actor: Actor): Promise<void> {
    return this.dataSource.transaction((manager) => this.step(manager, trajectoryId, change, actor));
  }

  /**
   * @throws DomainError `trajectory.state.impossible` (409) when it has meanwhile become something else,
   *   `trajectory.state.reason-missing`, `trajectory.state.future`, `trajectory.state.before-start`,
   *   `trajectory.state.supervisor-full` when their supervisor has others in their place by now (S1); an import knows no
   *   maximum
   */
  async step(manager: EntityManager, trajectoryId: string, change: StateChange, actor: Actor): Promise<void> {
    const { to, since = this.clock.today() } = change;
    const reason = change.reason?.trim() || null;
    const own = { trajectoryIds: [trajectoryId] };
    await this.places.lock(manager, own, () => this.trajectories.lock(manager, [trajectoryId]));
    const trajectory = await manager.findOneBy(Trajectory, { id: trajectoryId });
    if (!trajectory) throw new DomainError('trajectory.not-found', {}, 'not-found');
    if (!mayBecome(trajectory.state, to)) {
      throw new DomainError('trajectory.state.impossible', { state: trajectory.state }, 'conflict');
    }
    if (needsReason(to) && !reason) {
      throw new DomainError('trajectory.state.reason-missing', {}, 'invalid', 'reason');
    }
    if (since > this.clock.today()) throw new DomainError('trajectory.state.future', {}, 'invalid', 'since');
    // A trajectory that is to start only next month can be cancelled today.
    if (change.since !== undefined && since < trajectory.startedOn) {
      throw new DomainError(
        'trajectory.state.before-start',
        { date: trajectory.startedOn },
        'invalid',
        'since',
      );
    }
    if (to === 'running' && !takesPlace(trajectory.state) && !isImport(actor))
      await assertSupervisorHasRoom(manager, trajectoryId);
    await manager.update(Trajectory, { id: trajectoryId }, { state: to });
    const sequence = 1 + (await manager.countBy(TrajectoryStateRow, { trajectoryId }));
    const recordedAt = new Date(this.clock.now().epochMilliseconds);
    const row = { trajectoryId, sequence, state: to, since, reason, recordedBy: actor, recordedAt };
    await manager.insert(TrajectoryStateRow, row);
    await recordInAudit(manager, {
      actor,
      action: `trajectory.${to}`,
      subjectKind: 'trajectory',
      subjectId: trajectoryId,
      details: { since },
    });
    if (to !== 'running') await this.places.release(manager, own, actor);
  }
}

/** @throws DomainError `trajectory.state.supervisor-full` when their supervisor would get one more than they take on (S1) */
async function assertSupervisorHasRoom(manager: EntityManager, trajectoryId: string): Promise<void> {
  const supervisorId = await supervisorNow(manager, trajectoryId);
  if (supervisorId === null) return;
  // After the trajectory, as everywhere: two requests for the last place wait for each other here.
  await lockLeaders(manager, [supervisorId]);
  const load = (await loadsOfLeaders(manager, [supervisorId])).get(supervisorId);
  if (load && load.present >= load.most) throw new DomainError('trajectory.state.supervisor-full', load);
}
