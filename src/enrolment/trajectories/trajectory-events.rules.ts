import type { Actor } from '../../platform/audit/actor.rules.js';
import { EventType } from '../../platform/events/event-dispatcher.service.js';

/** Somebody started on a programme; nothing is credited yet. */
export const TrajectoryStarted = new EventType<{ trajectoryId: string; actor: Actor }>('TrajectoryStarted');

/** Trajectories got a supervisor, another one, or none. */
export const SupervisorChanged = new EventType<{
  changes: readonly {
    trajectoryId: string;
    supervisorId: string | null;
    /** first day on which this holds */
    from: string;
  }[];
  actor: Actor;
}>('SupervisorChanged');

/** A deputy was named for a supervisor, or no longer is, so that others may sign for these trajectories (S1). */
export const DeputyChanged = new EventType<{ trajectoryIds: readonly string[] }>('DeputyChanged');

/** The board changed what a trajectory must meet (P6). */
export const RequirementsChanged = new EventType<{ trajectoryId: string; actor: Actor }>(
  'RequirementsChanged',
);
