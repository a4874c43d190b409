import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { writeAccountCode } from '../../src/people/accounts/account-codes.service.js';
import { Passkey } from '../../src/platform/auth/passkey.entity.js';

/** A passkey of an account as its row stands there: a factor that nobody can sign with. @returns its id */
export async function newPasskey(
  manager: EntityManager,
  accountId: string,
  createdAt = new Date('2026-03-01T12:00:00Z'),
): Promise<string> {
  const id = randomUUID();
  const credentialId = randomBytes(16).toString('base64url');
  const publicKey = randomBytes(77);
  const row = {
    id,
    accountId,
    credentialId,
    publicKey,
    counter: 0,
    transports: [],
    name: 'Telefoon',
    createdAt,
  };
  await manager.insert(Passkey, row);
  await writeAccountCode(manager, accountId);
  return id;
}
