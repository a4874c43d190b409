import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { writeAccountCode } from '../../src/people/accounts/account-codes.service.js';
import { Account } from '../../src/platform/auth/account.entity.js';

/** An account of a person who has none, as the product writes it and without anything that follows. @returns its id */
export async function giveAccount(manager: EntityManager, personId: string): Promise<string> {
  const id = randomUUID();
  await manager.insert(Account, { id, personId, createdAt: new Date(), mac: Buffer.alloc(0) });
  await writeAccountCode(manager, id);
  return id;
}
