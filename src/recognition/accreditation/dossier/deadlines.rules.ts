import { Temporal } from '@js-temporal/polyfill';
import type { AccreditationBody } from '../bodies/body.rules.js';

/** A day by which something has to be done, and how far off it is. */
export interface Deadline {
  /** the last day on which it can be, `YYYY-MM-DD` */
  on: string;
  /** 0 on that day, negative when it has passed */
  daysLeft: number;
}

/**
 * By when the dossier is submitted: so many days before its first meeting as the body's data say (Q4).
 *
 * @returns null while no meeting has a date
 */
export function submissionDeadline(
  { submitDaysBefore }: Pick<AccreditationBody, 'submitDaysBefore'>,
  meetings: readonly { heldOn: string | null }[],
  today: string,
): Deadline | null {
  const [first] = meetings.flatMap(({ heldOn }) => heldOn ?? []).sort();
  return first === undefined ? null : deadline(first, -submitDaysBefore, today);
}

/** Until when the attendance of a meeting is taken (Q4). */
export function handOffDeadline(
  { handOffDays }: Pick<AccreditationBody, 'handOffDays'>,
  heldOn: string,
  today: string,
): Deadline {
  return deadline(heldOn, handOffDays, today);
}

function deadline(from: string, days: number, today: string): Deadline {
  const on = Temporal.PlainDate.from(from).add({ days });
  return {
    on: on.toString(),
    daysLeft: Temporal.PlainDate.from(today).until(on, { largestUnit: 'day' }).days,
  };
}
