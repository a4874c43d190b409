import { type GivenNumber, judgeNumber } from '../../../people/registers/register-number.rules.js';
import { attendedOf } from '../../../learning/intervision/presence.rules.js';
import type { AccreditationBody } from '../bodies/body.rules.js';

/** Where an attendee stands when attendance is handed over to one body: each in exactly one (Q7). */
export const PLACES = ['points', 'certificate', 'no-number', 'other-register', 'guest'] as const;
export type Place = (typeof PLACES)[number];

/** Why somebody of this register has no number: none was given, it is none, or two people gave the same. */
export type NumberFault = 'missing' | 'malformed' | 'shared';

/** Somebody on a closed list. */
export interface Attendee {
  id: string;
  guest: boolean;
  /** one for each register at most */
  numbers: readonly GivenNumber[];
  /** of the counted minutes, those that they were there */
  present: number;
}

/** That somebody of this register has no number under which points can be handed over. */
export interface NoNumber {
  place: 'no-number';
  fault: NumberFault;
  /** the number that others gave too; null where that is not the fault */
  shared: string | null;
  /** whether they were there in full, and so would get points */
  full: boolean;
}

/** An attendee in their place. */
export type Placed = { attendee: string } & (
  { place: 'points'; number: string } | NoNumber | { place: 'certificate' | 'other-register' | 'guest' }
);

/** What places depend on of the body. */
export type PlacingBody = Pick<AccreditationBody, 'register' | 'missedAtMost'>;

/**
 * The place of each attendee, in their order: the first that fits of guest, other register, no number, certificate (less
 * than full, I9) and points (Q7). A person marked absent has none.
 *
 * @param counted minutes of the meeting, or of the whole course where it is accredited as a whole
 */
export function placesOf(body: PlacingBody, counted: number, attendees: readonly Attendee[]): Placed[] {
  const present = attendees.filter((attendee) => attendee.present > 0);
  const shared = sharedNumbers(body, present);
  return present.map((attendee) => placeOf(body, counted, attendee, shared));
}

/** How many stand in each place; together all who were there. */
export function sumsOf(placed: readonly Placed[]): Record<Place, number> {
  const sums = Object.fromEntries(PLACES.map((place) => [place, 0])) as Record<Place, number>;
  for (const { place } of placed) sums[place] += 1;
  return sums;
}

function placeOf(
  body: PlacingBody,
  counted: number,
  { id: attendee, guest, numbers, present }: Attendee,
  shared: ReadonlySet<string>,
): Placed {
  if (guest) return { attendee, place: 'guest' };
  const own = givenIn(body, numbers);
  if (own === '' && numbers.some(({ text }) => text.trim() !== ''))
    return { attendee, place: 'other-register' };
  const judged = judgeNumber(body.register.number, own);
  const full = attendedOf(counted, present, body.missedAtMost) === 'full';
  if ('fault' in judged) return { attendee, place: 'no-number', fault: judged.fault, shared: null, full };
  if (shared.has(judged.number))
    return { attendee, place: 'no-number', fault: 'shared', shared: judged.number, full };
  if (!full) return { attendee, place: 'certificate' };
  return { attendee, place: 'points', number: judged.number };
}

/** The number that somebody gave for the register of this body; empty when there is none. */
function givenIn({ register }: PlacingBody, numbers: readonly GivenNumber[]): string {
  return numbers.find((one) => one.register === register.key)?.text.trim() ?? '';
}

/** Numbers that more than one of them gave: whose they are is not known, and points cannot be taken back. */
function sharedNumbers(body: PlacingBody, attendees: readonly Attendee[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { guest, numbers } of attendees) {
    const judged = judgeNumber(body.register.number, givenIn(body, numbers));
    if (guest || 'fault' in judged) continue;
    (seen.has(judged.number) ? shared : seen).add(judged.number);
  }
  return shared;
}
