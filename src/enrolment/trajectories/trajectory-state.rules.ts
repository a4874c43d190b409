/** How a trajectory stands: followed, at rest, given up, or brought in by an import that was taken back. */
export type TrajectoryState = 'running' | 'paused' | 'stopped' | 'cancelled';

/** What each state may become. Nothing is final: a trainee who stopped may come back, with all signed hours. */
const NEXT: Record<TrajectoryState, readonly TrajectoryState[]> = {
  running: ['paused', 'stopped', 'cancelled'],
  paused: ['running', 'stopped', 'cancelled'],
  stopped: ['running', 'cancelled'],
  cancelled: ['running'],
};

/** Whether a trajectory may go from one state to another. */
export function mayBecome(from: TrajectoryState, to: TrajectoryState): boolean {
  return NEXT[from].includes(to);
}

/** Whether a trajectory in this state takes one of the places of its supervisor (S1). */
export function takesPlace(state: TrajectoryState): boolean {
  return state === 'running' || state === 'paused';
}

/** Giving a trajectory up needs a reason; resting and resuming need none. */
export function needsReason(state: TrajectoryState): boolean {
  return state === 'stopped' || state === 'cancelled';
}
