import type { Actor } from '../../platform/audit/actor.rules.js';
import { EventType } from '../../platform/events/event-dispatcher.service.js';
import type { StoredDecision } from './requirements-in-force.rules.js';

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

/** The board took a decision on a trajectory, or revoked one (P8); what it must meet is stored already. */
export const DecisionTaken = new EventType<{
  trajectoryId: string;
  decision: StoredDecision;
  /** the decision that this one revokes, else null */
  revoked: StoredDecision | null;
  actor: Actor;
}>('DecisionTaken');

/** A deputy was named for a supervisor, or no longer is, so that others may sign for these trajectories (S1). */
export const DeputyChanged = new EventType<{ trajectoryIds: readonly string[] }>('DeputyChanged');

/** The board accepted another title for a whole version, or no longer does (P9); some of its trajectories. */
export const AcceptedTitlesChanged = new EventType<{ trajectoryIds: string[]; actor: Actor }>(
  'AcceptedTitlesChanged',
);

/** The board changed what a trajectory must meet (P6). */
export const RequirementsChanged = new EventType<{ trajectoryId: string; actor: Actor }>(
  'RequirementsChanged',
);
