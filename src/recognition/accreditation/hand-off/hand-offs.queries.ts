import type { EntityManager } from 'typeorm';
import { DAY_PRESENCES } from '../../../learning/intervision/day-presence.queries.js';
import { ATTENDANCES } from '../../../learning/meetings/meetings.queries.js';
import { type GivenNumber, judgeNumber } from '../../../people/registers/register-number.rules.js';
import { registerNumbersOf } from '../../../people/registers/register-numbers.queries.js';
import type { AccreditationBody } from '../bodies/body.rules.js';
import type { Reference } from '../pe-online/attendance-row.rules.js';
import type { Refusal } from '../pe-online/refusal.rules.js';
import type { CodedThing, HandOffMeans } from './hand-off.entity.js';
import type { HandedNumber } from './hand-off.rules.js';

/** A meeting and the body to which its attendance is handed over. */
export interface HandOffOf {
  meetingId: string;
  /** the body's key */
  body: string;
}

/** A number with what a person did about it, where it was sent wrongly. */
export interface KnownNumber extends HandedNumber {
  settled: { as: 'left'; because: string; by: string; at: Date } | null;
}

/** What a person is told of their points (Q7). */
export interface OwnHandOff extends HandOffOf {
  number: string;
  state: HandedNumber['state'];
  /** `YYYY-MM-DD` */
  on: string;
}

/** What was told to a body at once, for its history. */
export interface KnownCall {
  id: string;
  test: boolean;
  means: HandOffMeans;
  /** a person's id */
  by: string;
  begunAt: Date;
  /** null while it is under way */
  booked: 'told' | 'nothing' | 'perhaps' | null;
  why: 'slow' | 'broken' | 'no-answer' | 'interrupted' | null;
  reason: string | null;
  general: Refusal[];
  rows: number;
  accepted: number;
  refused: number;
}

/** By what numbers of many meetings are found in a map. */
export function handOffKey({ meetingId, body }: HandOffOf): string {
  return `${meetingId}|${body}`;
}

/** What is known of each number of some meetings, by `handOffKey`, in one statement. @param test what was only tried */
export async function handedOf(
  manager: EntityManager,
  meetingIds: readonly string[],
  test = false,
): Promise<Map<string, KnownNumber[]>> {
  const rows = await manager.query<HandedRow[]>(
    `SELECT h.meeting_id AS "meetingId", h.body, h.number, h.person_id AS attendee, h.state,
            to_char(h.known_on, 'YYYY-MM-DD') AS "on", h.refusal, h.perhaps_booked AS "perhapsBooked",
            h.settled_as AS "settledAs", h.settled_because AS "settledBecause", h.settled_by AS "settledBy",
            h.settled_at AS "settledAt"
       FROM handed_number h
      WHERE h.meeting_id = ANY($1) AND h.test = $2 AND h.settled_as IS DISTINCT FROM 'taken-back'
      ORDER BY h.meeting_id, h.body, h.number`,
    [meetingIds, test],
  );
  const found = new Map<string, KnownNumber[]>();
  for (const { meetingId, body, settledAs, settledBecause, settledBy, settledAt, ...known } of rows) {
    const key = handOffKey({ meetingId, body });
    const settled = settledAs && { as: settledAs, because: settledBecause, by: settledBy, at: settledAt };
    const before = found.get(key);
    if (before) before.push({ ...known, settled });
    else found.set(key, [{ ...known, settled }]);
  }
  return found;
}

interface HandedRow extends HandOffOf, HandedNumber {
  settledAs: 'left' | null;
  settledBecause: string;
  settledBy: string;
  settledAt: Date;
}

/**
 * What a person reads of their points: what was handed over of the number that they have now in the register of each
 * body, for meetings whose list says that they were there, the latest first. A number that was handed over for another
 * person, and is still that person's, is left out; so is a test.
 */
export async function handedTo(
  manager: EntityManager,
  personId: string,
  bodies: readonly Pick<AccreditationBody, 'key' | 'register'>[],
): Promise<OwnHandOff[]> {
  const own = ownNumbers((await registerNumbersOf(manager, [personId])).get(personId), bodies);
  if (own.size === 0) return [];
  const rows = await manager.query<(OwnHandOff & { handedFor: string })[]>(
    `SELECT h.meeting_id AS "meetingId", h.body, h.number, h.state, to_char(h.known_on, 'YYYY-MM-DD') AS "on",
            h.person_id AS "handedFor"
       FROM handed_number h JOIN unnest($2::text[], $3::text[]) AS own(body, number)
         ON own.body = h.body AND own.number = h.number
      WHERE NOT h.test AND h.settled_as IS DISTINCT FROM 'taken-back'
        AND EXISTS (SELECT FROM ${ATTENDANCES} a
                      LEFT JOIN ${DAY_PRESENCES} d ON d.meeting_id = a.meeting_id AND d.person_id = a.person_id
                     WHERE a.meeting_id = h.meeting_id AND a.person_id = $1 AND coalesce(d.minutes, a.minutes) > 0)
      ORDER BY h.known_on DESC, h.meeting_id, h.body`,
    [personId, [...own.keys()], [...own.values()]],
  );
  const others = await registerNumbersOf(
    manager,
    rows.map(({ handedFor }) => handedFor),
  );
  return rows
    .filter(
      ({ handedFor, body, number }) =>
        handedFor === personId || ownNumbers(others.get(handedFor), bodies).get(body) !== number,
    )
    .map(({ meetingId, body, number, state, on }) => ({ meetingId, body, number, state, on }));
}

/** The number that somebody has for each of some bodies, by its key, where it can be one. */
function ownNumbers(
  given: readonly GivenNumber[] = [],
  bodies: readonly Pick<AccreditationBody, 'key' | 'register'>[],
): Map<string, string> {
  return new Map(
    bodies.flatMap(({ key, register }) => {
      const text = given.find((one) => one.register === register.key)?.text ?? '';
      const judged = judgeNumber(register.number, text);
      return 'number' in judged ? [[key, judged.number] as const] : [];
    }),
  );
}

/** The numbers and codes that some editions, with their meetings, have in PE-online. */
export interface KnownCode extends Record<'body' | 'editionId', string> {
  thing: CodedThing;
  /** null for the course and the run */
  meetingId: string | null;
  reference: Reference;
}

/** The codes of some editions, in one statement. */
export async function codesOf(manager: EntityManager, editionIds: readonly string[]): Promise<KnownCode[]> {
  const rows = await manager.query<(Omit<KnownCode, 'reference'> & { whose: string; code: string })[]>(
    `SELECT c.body, c.edition_id AS "editionId", c.meeting_id AS "meetingId", c.thing, c.whose, c.code
       FROM hand_off_code c WHERE c.edition_id = ANY($1) ORDER BY c.body, c.edition_id, c.thing, c.meeting_id`,
    [editionIds],
  );
  return rows.map(({ whose, code, ...row }) => ({
    ...row,
    reference: whose === 'theirs' ? { theirs: code } : { own: code },
  }));
}

/** What was told to a body of a meeting, the latest first. */
export async function callsOf(manager: EntityManager, { meetingId, body }: HandOffOf): Promise<KnownCall[]> {
  return manager.query<KnownCall[]>(
    `SELECT c.id, c.test, c.means, c.by, c.begun_at AS "begunAt", c.booked, c.why, c.reason,
            coalesce(c.general, '[]') AS general, count(r.ordinal)::int AS rows,
            (count(*) FILTER (WHERE r.state = 'accepted'))::int AS accepted,
            (count(*) FILTER (WHERE r.state = 'refused'))::int AS refused
       FROM hand_off_call c LEFT JOIN hand_off_row r ON r.call_id = c.id
      WHERE c.meeting_id = $1 AND c.body = $2
      GROUP BY c.id ORDER BY c.begun_at DESC, c.id`,
    [meetingId, body],
  );
}
