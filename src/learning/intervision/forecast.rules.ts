import { Temporal } from '@js-temporal/polyfill';
import type { EditionState } from '../meetings/edition.entity.js';

/** I8: how far ahead the offer is looked at. */
const MONTHS_AHEAD = 12;
/** I1: how many national days a calendar year has. */
export const NATIONAL_DAYS = 2;
/** I8: until this day, not included, the board can still plan another. */
const PLANNED_BY = '10-01';

/** A slot to come: what one person can get of it, and for how many. */
export interface OfferedSlot {
  /** `YYYY-MM-DD` */
  heldOn: string;
  minutes: number;
  places: number;
}

/** The supervision that trainees need beside the places that days offer, in minutes (I8). */
export interface Forecast {
  /** that running trajectories still need */
  needed: number;
  /** minutes × places of the coming 12 months */
  offered: number;
  /** the first day that is not looked at any more */
  until: string;
}

/** By when somebody's supervision can be complete (I8). */
export type Prospect =
  /** nothing is missing */
  | { state: 'met' }
  /** on this day, at the earliest */
  | { state: 'by'; heldOn: string }
  /** with all that is planned so many minutes are still missing after the last day */
  | { state: 'short'; missing: number; heldOn: string }
  /** no slot is planned */
  | { state: 'none' };

/** A day as far as its year depends on it. */
export interface PlannedDay {
  heldOn: string;
  scope: 'national' | 'regional';
  state: EditionState;
}

/**
 * What running trajectories still need, beside the coming 12 months' offer (I8).
 *
 * @param minutesLeft of each running trajectory that asks for supervision, those that are not signed yet
 * @param slots of days that are open and not called off
 */
export function forecastOf(
  minutesLeft: readonly number[],
  slots: readonly OfferedSlot[],
  today: string,
): Forecast {
  const until = Temporal.PlainDate.from(today).add({ months: MONTHS_AHEAD }).toString();
  const coming = slots.filter(({ heldOn }) => today <= heldOn && heldOn < until);
  return {
    needed: sum(minutesLeft),
    offered: sum(coming.map(({ minutes, places }) => minutes * places)),
    until,
  };
}

/**
 * By when one trainee's supervision can be complete: one slot a day (I7), the longest that has a place. It is the earliest day, and
 * no promise: others may come before them.
 *
 * @param slots those that they could still have, with the places that are free, and those that they have
 */
export function prospectOf(minutesLeft: number, slots: readonly OfferedSlot[], today: string): Prospect {
  if (minutesLeft <= 0) return { state: 'met' };
  const longest = new Map<string, number>();
  for (const { heldOn, minutes, places } of slots)
    if (heldOn >= today && places > 0) longest.set(heldOn, Math.max(minutes, longest.get(heldOn) ?? 0));
  const days = [...longest].sort(([a], [b]) => (a < b ? -1 : 1));
  let missing = minutesLeft;
  for (const [heldOn, minutes] of days) {
    missing -= minutes;
    if (missing <= 0) return { state: 'by', heldOn };
  }
  const last = days.at(-1);
  return last ? { state: 'short', missing, heldOn: last[0] } : { state: 'none' };
}

/**
 * Whether the board is told, before 1 October, that this calendar year has fewer than two national days (I8): those that were held
 * and those that are open. A draft is not planned yet.
 *
 * @returns how many the year has; null when nothing is to be told
 */
export function nationalDaysLacking(
  days: readonly PlannedDay[],
  today: string,
): { year: number; planned: number } | null {
  const year = today.slice(0, 'YYYY'.length);
  const planned = days.filter(
    ({ heldOn, scope, state }) => scope === 'national' && state === 'published' && heldOn.startsWith(year),
  ).length;
  return today < `${year}-${PLANNED_BY}` && planned < NATIONAL_DAYS ? { year: Number(year), planned } : null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
