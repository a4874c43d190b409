import { ASSOCIATION_TIME_ZONE } from '../clock/clock.js';

/** SQL for the day of an instant on the association's calendar. */
export function dayOf(instant: string): string {
  return `(${instant} AT TIME ZONE '${ASSOCIATION_TIME_ZONE}')::date`;
}
