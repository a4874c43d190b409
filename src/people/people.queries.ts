import type { EntityManager } from 'typeorm';
import { nameColumns } from './name-columns.queries.js';
import { bigNumberOf } from './registers/register-numbers.queries.js';

/**
 * Persons as other rooms see them, for a join: `JOIN ${PEOPLE} p ON p.id = t.person_id`. PostgreSQL puts it into the
 * query around it, so that it costs nothing and indexes are used.
 *
 * `id`, `name` (for `displayName`), its parts `surname`, `full_name`, `call_name`, `initials`, `tussenvoegsel`, `print_name` (with `print_name_approved`) for an order or a
 * search, `sort_name`, `search_text` (names, number and address without case and accents), `participant_number`,
 * `email`, `big_number` (of the register of D1), `region`, `profession`, and `mac`, by which the names are judged (`JUDGED_NAMES`), and `address_mac`, by which
 * the address is (`JUDGED_ADDRESS`).
 */
export const PEOPLE = `(SELECT person.id, ${nameColumns('person')} AS name, person.surname, person.full_name, person.call_name,
    person.initials, person.tussenvoegsel, person.print_name, person.print_name_approved, person.sort_name, person.search_text, person.participant_number,
    person.email, ${bigNumberOf('person.id')} AS big_number, person.region, person.profession, person.mac, person.address_mac FROM person)`;

/** Leaders: `person_id`, `max_supervisees` (S1). Their standing is read by `standing/standings.queries.ts`. */
export const LEADERS = `(SELECT person_id, max_supervisees FROM leader_standing)`;

/** Whether somebody is a leader. */
export async function isLeader(manager: EntityManager, personId: string): Promise<boolean> {
  const rows = await manager.query<object[]>('SELECT FROM leader_standing WHERE person_id = $1', [personId]);
  return rows.length > 0;
}

/** The regions that anybody has, to choose from, in their order. */
export async function knownRegions(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ region: string }[]>(
    'SELECT DISTINCT region FROM person WHERE region IS NOT NULL ORDER BY region',
  );
  return rows.map(({ region }) => region);
}

/** Addresses that somebody had before: `email`, `person_id`, `replaced_at`. */
export const FORMER_ADDRESSES = '(SELECT email, person_id, replaced_at FROM person_former_email)';

/**
 * Locks the rows of some leaders, or of all, in the order of their ids for the rest of the transaction: two requests for
 * somebody's last place, and whatever else follows from whom they supervise, wait for each other.
 */
export async function lockLeaders(
  manager: EntityManager,
  personIds: readonly string[] | 'all',
): Promise<void> {
  const some = personIds === 'all' ? [] : [[...new Set(personIds)]];
  const which = personIds === 'all' ? '' : 'WHERE person_id = ANY($1)';
  await manager.query(`SELECT person_id FROM leader_standing ${which} ORDER BY person_id FOR UPDATE`, some);
}

/**
 * Locks the persons whom a query names, by id, for the rest of the transaction.
 *
 * @param ids SQL that gives their ids
 */
export async function lockPersonsIn(
  manager: EntityManager,
  ids: string,
  params: readonly unknown[] = [],
): Promise<void> {
  await manager.query(
    `SELECT count(*) FROM (SELECT id FROM person WHERE id IN (${ids}) ORDER BY id FOR UPDATE) locked`,
    [...params],
  );
}

/**
 * Sees to it that nobody locks the rows of some persons (`lockPersonsIn`) until the transaction ends, and waits for a
 * transaction that has. Two transactions that do this at once do not wait for each other, nor for one that changes the
 * persons' names.
 */
export async function keepPersons(manager: EntityManager, personIds: readonly string[]): Promise<void> {
  await manager.query(
    `SELECT count(*) FROM (SELECT id FROM person WHERE id = ANY($1) ORDER BY id FOR KEY SHARE) kept`,
    [personIds],
  );
}

/** Who of some persons can be written to: guests may have no address (I2). */
export async function withAddress(
  manager: EntityManager,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT id FROM person WHERE id = ANY($1) AND email <> ''`,
    [personIds],
  );
  return new Set(rows.map(({ id }) => id));
}
