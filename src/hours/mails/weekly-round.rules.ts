import { Temporal } from '@js-temporal/polyfill';

const MONDAY = 1;
const HOUR = 8;
/** After a day the round is missed: a reminder "every Monday" that comes on Thursday only confuses. */
const LATEST_HOURS = 24;

/**
 * The round of reminders that is to be held now: from Monday eight o'clock on the wall clock, for a day.
 *
 * @param now the instant, in the zone by whose wall clock the association lives
 * @returns the Monday's date, or null when none is due
 */
export function dueRound(now: Temporal.ZonedDateTime): string | null {
  const monday = now.toPlainDate().subtract({ days: now.dayOfWeek - MONDAY });
  const begins = monday.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: { hour: HOUR } });
  const ends = begins.add({ hours: LATEST_HOURS });
  const isDue =
    Temporal.ZonedDateTime.compare(now, begins) >= 0 && Temporal.ZonedDateTime.compare(now, ends) < 0;
  return isDue ? monday.toString() : null;
}
