import type { Actor } from '../../platform/audit/actor.rules.js';
import { EventType } from '../../platform/events/event-dispatcher.service.js';

/** Somebody started on a programme; nothing is credited yet. */
export const TrajectoryStarted = new EventType<{ trajectoryId: string; actor: Actor }>('TrajectoryStarted');

/** A trajectory got a supervisor, another one, or none. */
export const SupervisorChanged = new EventType<{
  trajectoryId: string;
  supervisorId: string | null;
  /** first day on which this holds */
  from: string;
  actor: Actor;
}>('SupervisorChanged');

/** The board changed what a trajectory must meet (P6). */
export const RequirementsChanged = new EventType<{ trajectoryId: string; actor: Actor }>(
  'RequirementsChanged',
);
