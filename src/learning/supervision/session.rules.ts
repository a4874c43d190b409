import { Temporal } from '@js-temporal/polyfill';
import { DomainError } from '../../platform/errors/domain-error.rules.js';

/** Supervision of one person, or of several together (S3). */
export const SESSION_FORMS = ['group', 'individual'] as const;
export type SessionForm = (typeof SESSION_FORMS)[number];

/** When a session was, by the wall clock (S3). */
export interface SessionTime {
  heldOn: string;
  /** `HH:MM` */
  startsAt: string;
  minutes: number;
}

/** A session with signed minutes of at least one supervisee; it lasts as long as the longest of them. */
export interface HeldSession extends SessionTime {
  id: string;
  form: SessionForm;
  /** how many supervisees are signed for */
  size: number;
}

/** The session of the same supervisor that a session overlaps, or undefined; one may begin when another ends (S9). */
export function overlapping(
  held: readonly HeldSession[],
  { id, ...time }: SessionTime & { id?: string },
): HeldSession | undefined {
  const [from, until] = limits(time);
  return held.find((other) => {
    const [begins, ends] = limits(other);
    return other.id !== id && isBefore(from, ends) && isBefore(begins, until);
  });
}

/** Says which session is in the way (S9). */
export function overlapError(other: HeldSession, field?: string): DomainError {
  const { heldOn: date, startsAt: from, form, size: count } = other;
  const params = { date, from, until: endOf(other), form, count };
  return new DomainError('supervision.overlap', params, field ? 'invalid' : 'conflict', field);
}

/** When a session ends, `HH:MM`. */
export function endOf(time: SessionTime): string {
  return limits(time)[1].toPlainTime().toString({ smallestUnit: 'minute' });
}

function limits({
  heldOn,
  startsAt,
  minutes,
}: SessionTime): [Temporal.PlainDateTime, Temporal.PlainDateTime] {
  const from = Temporal.PlainDate.from(heldOn).toPlainDateTime(Temporal.PlainTime.from(startsAt));
  return [from, from.add({ minutes })];
}

function isBefore(a: Temporal.PlainDateTime, b: Temporal.PlainDateTime): boolean {
  return Temporal.PlainDateTime.compare(a, b) < 0;
}
