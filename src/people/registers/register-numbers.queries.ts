import type { EntityManager } from 'typeorm';
import type { GivenNumber } from './register-number.rules.js';

/** The numbers that people have in registers, for a join: `person_id`, `register` (its key), `number` (text). */
export const REGISTER_NUMBERS = '(SELECT person_id, register, number FROM person_register_number)';

/** The numbers of each of some persons, in the order of the registers' keys; who has none is not there. One statement. */
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
