import { Temporal } from '@js-temporal/polyfill';

const HOUR = 8;
/** For how many days a reminder of a week before may still come, when no worker was there. */
const WEEK_CATCHES_UP = 3;
const FIRST_OPEN_DAYS = 2;
const OPEN_EVERY_DAYS = 7;

/** How long before a block somebody is reminded of it. */
export type Ahead = 'week' | 'day';
const DAYS_AHEAD: Record<Ahead, number> = { week: 7, day: 1 };

/**
 * The day whose round of reminders is to be held now: today's, from eight o'clock on the wall clock.
 *
 * @param now in the zone by whose wall clock the association lives
 */
export function dueDay(now: Temporal.ZonedDateTime): string | null {
  return now.hour >= HOUR ? now.toPlainDate().toString() : null;
}

/** Which reminder of a block is due on a day, if any: a week before, or a few days later; and the day before. */
export function reminderDue(heldOn: string, today: string): Ahead | null {
  const days = daysBetween(today, heldOn);
  if (days === DAYS_AHEAD.day) return 'day';
  return days <= DAYS_AHEAD.week && days > DAYS_AHEAD.week - WEEK_CATCHES_UP ? 'week' : null;
}

/**
 * Eight o'clock on the day on which a reminder is due: to a person who gets their place after that it would only repeat
 * what they know.
 */
export function reminderMoment(heldOn: string, ahead: Ahead, timeZone: string): Temporal.Instant {
  return Temporal.PlainDate.from(heldOn)
    .subtract({ days: DAYS_AHEAD[ahead] })
    .toZonedDateTime({ timeZone, plainTime: { hour: HOUR } })
    .toInstant();
}

/** How often a teacher has been due to hear that a list is open: from two days after the block, each week; 0: not yet. */
export function openListReminders(heldOn: string, today: string): number {
  const days = daysBetween(heldOn, today) - FIRST_OPEN_DAYS;
  return days < 0 ? 0 : Math.floor(days / OPEN_EVERY_DAYS) + 1;
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days;
}
