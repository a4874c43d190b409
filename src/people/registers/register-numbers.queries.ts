import type { EntityManager } from 'typeorm';
import { bulkInsert } from '../../platform/database/bulk-insert.service.js';
import { nameColumns } from '../name-columns.queries.js';
import { BIG_REGISTER } from '../person-fields.rules.js';
import { displayName, type NameParts } from '../names.rules.js';
import type { GivenNumber } from './register-number.rules.js';

/** The numbers that people have in registers, for a join: `person_id`, `register` (its key), `number` (text). */
export const REGISTER_NUMBERS = '(SELECT person_id, register, number FROM person_register_number)';

/** In SQL: the number that somebody has in the register of D1, or null. @param personId SQL that gives their id */
export function bigNumberOf(personId: string): string {
  return `(SELECT big.number FROM ${REGISTER_NUMBERS} big
            WHERE big.person_id = ${personId} AND big.register = '${BIG_REGISTER}')`;
}

/** The numbers of persons, in the order of the registers' keys; a person without one is left out. One statement. */
export async function registerNumbersOf(
  manager: EntityManager,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, GivenNumber[]>> {
  const rows = await manager.query<{ personId: string; register: string; text: string }[]>(
    `SELECT person_id AS "personId", register, number AS text FROM person_register_number
      WHERE person_id = ANY($1) ORDER BY person_id, register COLLATE "C"`,
    [personIds],
  );
  const numbers = new Map<string, GivenNumber[]>();
  for (const { personId, ...number } of rows)
    numbers.set(personId, [...(numbers.get(personId) ?? []), number]);
  return numbers;
}

/** The numbers of persons in the register of D1; a person without one is left out. */
export async function bigNumbersOf(
  manager: EntityManager,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const numbers = await registerNumbersOf(manager, personIds);
  const found = [...numbers].map(([id, given]): [string, string | undefined] => [
    id,
    given.find(({ register }) => register === BIG_REGISTER)?.text,
  ]);
  return new Map(found.filter((one): one is [string, string] => one[1] !== undefined));
}

/** Keeps somebody's number in a register; an empty one is taken away. */
export async function keepNumber(
  manager: EntityManager,
  personId: string,
  { register, text }: GivenNumber,
): Promise<void> {
  if (text === '')
    await manager.query('DELETE FROM person_register_number WHERE person_id = $1 AND register = $2', [
      personId,
      register,
    ]);
  else
    await manager.query(
      `INSERT INTO person_register_number (person_id, register, number) VALUES ($1, $2, $3)
       ON CONFLICT (person_id, register) DO UPDATE SET number = excluded.number`,
      [personId, register, text],
    );
}

/** Keeps the numbers that people who are new have in a register, in one statement. */
export async function keepFirstNumbers(
  manager: EntityManager,
  register: string,
  numbers: readonly { personId: string; number: string }[],
): Promise<void> {
  await bulkInsert(
    manager,
    'person_register_number',
    { person_id: 'uuid', register: 'text', number: 'text' },
    numbers.map(({ personId, number }) => ({ person_id: personId, register, number })),
  );
}

/** Somebody with a number that another person has too. */
export interface SharedNumber {
  register: string;
  number: string;
  personId: string;
  name: string;
}

/**
 * Who else has a number of somebody, or, for nobody in particular, all who have one that somebody else has too: a slip of one
 * of them, so that one would be booked for the other (Q7). By register and number.
 */
export async function sharedNumbers(
  manager: EntityManager,
  personId: string | null = null,
): Promise<SharedNumber[]> {
  const rows = await manager.query<(Omit<SharedNumber, 'name'> & { name: NameParts })[]>(
    `SELECT n.register, n.number, p.id AS "personId", ${nameColumns('p')} AS name
       FROM person_register_number n JOIN person p ON p.id = n.person_id
      WHERE ($1::uuid IS NULL OR n.person_id <> $1)
        AND EXISTS (SELECT FROM person_register_number o
                     WHERE o.register = n.register AND o.number = n.number AND o.person_id <> n.person_id
                       AND ($1::uuid IS NULL OR o.person_id = $1))
      ORDER BY n.register COLLATE "C", n.number COLLATE "C", p.sort_name, p.id`,
    [personId],
  );
  return rows.map(({ name, ...one }) => ({ ...one, name: displayName(name) }));
}
