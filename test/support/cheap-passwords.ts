import type { INestApplicationContext } from '@nestjs/common';
import { type PasswordParameters, Passwords } from '../../src/platform/auth/passwords.service.js';

/** The least that argon2 takes. */
const CHEAP: PasswordParameters = { memoryCost: 8, timeCost: 1, parallelism: 1 };

/**
 * Takes a quarter of the time out of suites that sign in by the hundred and say nothing of what a password costs.
 *
 * @returns what lets new passwords cost again what they did
 */
export function makePasswordsCheap(app: INestApplicationContext): () => void {
  const passwords = app.get(Passwords, { strict: false });
  const dear: unknown = Reflect.get(passwords, 'parameters');
  Object.assign(passwords, { parameters: CHEAP });
  return () => void Object.assign(passwords, { parameters: dear });
}
