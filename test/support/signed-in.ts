import type { Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Account } from '../../src/platform/auth/account.entity.js';
import { giveAccount } from './accounts.js';
import { Sessions } from '../../src/platform/auth/sessions.service.js';

/** Where services are found: the product in this process, or a test's own beside it. */
interface Services {
  get<T>(type: Type<T> | (abstract new (...args: never[]) => T), options?: { strict: boolean }): T;
}

/**
 * Signs a person in, with a new account if they have none.
 *
 * @returns what to send as `cookie` header
 */
export async function signIn(app: Services, personId: string): Promise<string> {
  const sessions = app.get(Sessions, { strict: false });
  const token = await app.get(DataSource).transaction(async (manager) => {
    const known = await manager.findOneBy(Account, { personId });
    const accountId = known?.id ?? (await giveAccount(manager, personId));
    return sessions.begin(manager, {
      accountId,
      client: { address: '192.0.2.1', userAgent: 'tests' },
      by: 'password',
    });
  });
  return `sessie=${token}`;
}
