import type { EntityManager } from 'typeorm';
import { nameColumns } from './name-columns.queries.js';

/**
 * Persons as other rooms see them, for a join: `JOIN ${PEOPLE} p ON p.id = t.person_id`. PostgreSQL puts it into the
 * query around it, so that it costs nothing and indexes are used.
 *
 * `id`, `name` (for `displayName`), its parts `surname`, `full_name`, `call_name`, `initials`, `tussenvoegsel`, `print_name` (with `print_name_approved`) for an order or a
 * search, `sort_name`, `search_text` (names, number and address without case and accents), `participant_number`,
 * `email`, `big_number`, and `mac`, by which the names are judged (`JUDGED_NAMES`),
 * and `address_mac`, by which the address is (`JUDGED_ADDRESS`).
 */
export const PEOPLE = `(SELECT person.id, ${nameColumns('person')} AS name, person.surname, person.full_name, person.call_name,
    person.initials, person.tussenvoegsel, person.print_name, person.print_name_approved, person.sort_name, person.search_text, person.participant_number,
    person.email, person.big_number, person.mac, person.address_mac FROM person)`;

/**
 * Leaders, with what is known of their standing (S2): `person_id`, `leader_since`, `last_active_on`,
 * `ordinary_member`, `recognised_until`, `intervision_years`, `max_supervisees` (S1).
 */
export const LEADERS = `(SELECT person_id, leader_since, last_active_on, ordinary_member, recognised_until,
    intervision_years, max_supervisees FROM leader_standing)`;

/** Addresses that somebody had before: `email`, `person_id`, `replaced_at`. */
export const FORMER_ADDRESSES = '(SELECT email, person_id, replaced_at FROM person_former_email)';

/** Locks a leader's row for the rest of the transaction: two requests for their last place wait for each other. */
export async function lockLeader(manager: EntityManager, personId: string): Promise<void> {
  await manager.query('SELECT FROM leader_standing WHERE person_id = $1 FOR UPDATE', [personId]);
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
