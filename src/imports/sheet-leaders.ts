import type { EntityManager } from 'typeorm';
import { Person } from '../people/person.entity.js';

/** Persons by e-mail address, which is kept in lower case. */
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
 * Persons by the address that a sheet has for them: whoever has it now, or else the leader who was last imported under
 * it and whose address was changed in the portal since (D4).
 */
export async function personsByAddress(
  manager: EntityManager,
  addresses: readonly string[],
): Promise<Map<string, Person>> {
  const known = await personsByEmail(manager, addresses);
  const unknown = addresses.filter((address) => !known.has(address));
  if (unknown.length === 0) return known;
  const former = await manager.query<{ key: string; personId: string }[]>(
    `SELECT key, person_id AS "personId" FROM imported_row
      WHERE kind = 'leader' AND key = ANY($1) AND person_id IS NOT NULL`,
    [unknown],
  );
  const ids = former.map(({ personId }) => personId);
  const people = await manager.createQueryBuilder(Person, 'p').where('p.id = ANY(:ids)', { ids }).getMany();
  const byId = new Map(people.map((person) => [person.id, person]));
  for (const { key, personId } of former) known.set(key, byId.get(personId)!);
  return known;
}
