import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/audit/actor.rules.js';
import { recordCreated } from './created-people.service.js';
import { codedPerson } from './name-lines.service.js';
import { Person } from './person.entity.js';

/**
 * Adds people who come to an intervision day as a guest, without an account (I2), within the caller's transaction. The
 * statements do not grow with the guests; `unlessTaken` says it when an address turns out to be somebody's.
 *
 * @param guests with an id where the caller must know them by it again
 * @returns their ids, in the same order
 */
export async function addGuests(
  manager: EntityManager,
  guests: readonly { id?: string; name: string; email: string | null; profession?: string | null }[],
  actor: Actor,
): Promise<string[]> {
  if (guests.length === 0) return [];
  const people = guests.map(({ id = randomUUID(), name, email, profession = null }) =>
    codedPerson(manager, { id, fullName: name, email: email ?? '', profession }),
  );
  await manager.insert(Person, people);
  const ids = people.map(({ id }) => id);
  await recordCreated(manager, ids, actor);
  return ids;
}
