import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { FormerEmail } from './former-email.entity.js';

/** Keeps an address that somebody had until now: an old sheet still means them by it (D4). @returns its id */
export async function keepFormerAddress(
  manager: EntityManager,
  former: Pick<FormerEmail, 'personId' | 'email' | 'replacedAt'>,
): Promise<string> {
  const id = randomUUID();
  await manager.insert(FormerEmail, { id, ...former });
  return id;
}
