import { Temporal } from '@js-temporal/polyfill';
import type { EntityManager } from 'typeorm';
import { displayName, type NameParts } from '../../../people/names.rules.js';
import { PEOPLE } from '../../../people/people.queries.js';
import type { Tap } from '../presence.rules.js';

/** All taps of a day, by person. */
export async function tapsOf(manager: EntityManager, meetingId: string): Promise<Map<string, Tap[]>> {
  const rows = await manager.query<{ personId: string; kind: 'in' | 'out'; at: Date; arrivedAt: Date }[]>(
    `SELECT person_id AS "personId", kind, at, arrived_at AS "arrivedAt" FROM door_tap WHERE meeting_id = $1`,
    [meetingId],
  );
  const taps = new Map<string, Tap[]>();
  for (const { personId, kind: direction, at, arrivedAt } of rows) {
    const tap = { direction, at: instantOf(at), arrivedAt: instantOf(arrivedAt) };
    taps.set(personId, [...(taps.get(personId) ?? []), tap]);
  }
  return taps;
}

/** Somebody whom the portal knows, by name and number and no more (V3). */
export interface KnownPerson {
  personId: string;
  name: string;
  number: string;
}

/** Which of these ids are persons'. */
export async function knownAmong(manager: EntityManager, ids: readonly string[]): Promise<Set<string>> {
  const found = await manager.query<{ id: string }[]>(`SELECT p.id FROM ${PEOPLE} p WHERE p.id = ANY($1)`, [
    ids,
  ]);
  return new Set(found.map(({ id }) => id));
}

/** A person by id; null when there is none. */
export async function knownPerson(manager: EntityManager, personId: string): Promise<KnownPerson | null> {
  const [row] = await manager.query<{ name: NameParts; number: string }[]>(
    `SELECT p.name, coalesce(p.participant_number, '') AS number FROM ${PEOPLE} p WHERE p.id = $1`,
    [personId],
  );
  return row ? { personId, name: displayName(row.name), number: row.number } : null;
}

/** The fewest letters with which an organiser can search for a name or number. */
const SHORTEST_SEARCH = 2;
const LONGEST_SEARCH = 100;
const FOUND_AT_MOST = 20;

/** People not on the list whose name or number holds every word that the organiser typed. @param listed those on it */
export async function othersNamed(
  manager: EntityManager,
  listed: readonly string[],
  typed: string,
): Promise<KnownPerson[]> {
  const words = typed.slice(0, LONGEST_SEARCH).split(/\s+/).filter(Boolean);
  if (words.join('').length < SHORTEST_SEARCH) return [];
  const rows = await manager.query<{ personId: string; name: NameParts; number: string }[]>(
    `SELECT p.id AS "personId", p.name, coalesce(p.participant_number, '') AS number FROM ${PEOPLE} p
      WHERE NOT EXISTS (SELECT FROM unnest($2::text[]) word
                         WHERE strpos(folded(concat_ws(' ', p.call_name, p.initials, p.tussenvoegsel, p.surname,
                                 p.full_name, p.print_name, p.participant_number)), folded(word)) = 0)
        AND p.id <> ALL($1::uuid[])
      ORDER BY p.sort_name, p.id LIMIT ${FOUND_AT_MOST}`,
    [listed, words],
  );
  return rows.map(({ name, ...one }) => ({ ...one, name: displayName(name) }));
}

function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
