import type { INestApplicationContext } from '@nestjs/common';
import { type PasswordParameters, Passwords } from '../../src/platform/auth/passwords.service.js';

/** The least that argon2 takes. */
const CHEAP: PasswordParameters = { memoryCost: 8, timeCost: 1, parallelism: 1 };

/** Takes a quarter of the time out of suites that sign in by the hundred and say nothing of what a password costs. */
export function makePasswordsCheap(app: INestApplicationContext): void {
  Object.assign(app.get(Passwords, { strict: false }), { parameters: CHEAP });
}
