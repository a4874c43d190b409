import { Temporal } from '@js-temporal/polyfill';
import { ASSOCIATION_TIME_ZONE } from '../clock/clock.js';

/** The calendar day of an instant where the association lives, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(ASSOCIATION_TIME_ZONE)
    .toPlainDate()
    .toString();
}
