import type { EntityManager } from 'typeorm';
import { Person } from '../people/person.entity.js';
import { FORMER_ADDRESSES, LEADERS, PEOPLE } from '../people/people.queries.js';

/** The person with a number now, and the person that the sheet meant by it last time: the portal may have changed it. */
export interface Numbered {
  holder: string | null;
  meant: string | null;
}

/** Whom a number stands for, or undefined when nobody has it, or when it became somebody else's in the portal. */
export function personOfNumber({ holder, meant }: Numbered): string | undefined {
  if (holder !== null && meant !== null && holder !== meant) return undefined;
  return holder ?? meant ?? undefined;
}

/** Persons by participant number, for those numbers that are or were somebody's (D4). */
export async function numbered(
  manager: EntityManager,
  numbers: readonly string[],
): Promise<Map<string, Numbered>> {
  const rows = await manager.query<(Numbered & { number: string })[]>(
    `SELECT n.number, p.id AS holder, r.person_id AS meant
       FROM unnest($1::text[]) AS n(number)
       LEFT JOIN ${PEOPLE} p ON p.participant_number = n.number
       LEFT JOIN imported_row r ON r.kind = 'participant' AND r.key = n.number
      WHERE p.id IS NOT NULL OR r.person_id IS NOT NULL`,
    [numbers],
  );
  return new Map(rows.map(({ number, ...who }) => [number, who]));
}

/** Persons by id. */
export async function personsById(
  manager: EntityManager,
  ids: Iterable<string>,
): Promise<Map<string, Person>> {
  const people = await manager
    .createQueryBuilder(Person, 'p')
    .where('p.id = ANY(:ids)', { ids: [...ids] })
    .getMany();
  return new Map(people.map((person) => [person.id, person]));
}

/** Persons by the e-mail address that they have, which is kept in lower case. */
export async function personsByEmail(
  manager: EntityManager,
  emails: readonly string[],
): Promise<Map<string, Person>> {
  const people = await manager
    .createQueryBuilder(Person, 'p')
    .where('p.email = ANY(:emails)', { emails })
    .getMany();
  return new Map(people.map((person) => [person.email, person]));
}

/**
 * Leaders by an address that they had: the one under which they were last imported, or another one that was changed in
 * the portal (D4).
 */
export async function leadersByFormerAddress(
  manager: EntityManager,
  addresses: readonly string[],
): Promise<Map<string, Person>> {
  if (addresses.length === 0) return new Map();
  const rows = await manager.query<{ address: string; personId: string }[]>(
    `SELECT DISTINCT ON (address) address, person_id AS "personId" FROM (
       SELECT key AS address, person_id, 1 AS rank, NULL::timestamptz AS at FROM imported_row
        WHERE kind = 'leader' AND key = ANY($1) AND person_id IS NOT NULL
       UNION ALL
       SELECT f.email, f.person_id, 2, f.replaced_at
         FROM ${FORMER_ADDRESSES} f JOIN ${LEADERS} l ON l.person_id = f.person_id WHERE f.email = ANY($1)) a
      ORDER BY address, rank, at DESC`,
    [addresses],
  );
  const people = await personsById(
    manager,
    rows.map(({ personId }) => personId),
  );
  return new Map(rows.map(({ address, personId }) => [address, people.get(personId)!]));
}

/** The person that a sheet means by an address that may be a leader's: its owner now, or else the leader who had it. */
export async function personsByAddress(
  manager: EntityManager,
  addresses: readonly string[],
): Promise<Map<string, Person>> {
  const known = await personsByEmail(manager, addresses);
  const former = await leadersByFormerAddress(
    manager,
    addresses.filter((address) => !known.has(address)),
  );
  return new Map([...former, ...known]);
}
