import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hasFactor } from './factors.queries.js';
import { PendingSignIns } from './pending-sign-ins.service.js';
import { type BeginningSession, Sessions } from './sessions.service.js';

/** Where the second step is taken. */
export const SECOND_STEP_PATH = '/aanmelden/tweede-stap';

/** Somebody is signed in, or halfway: the token for their cookie, and where they go on. */
export interface SignedInNow {
  token: string;
  returnPath: string;
}

/**
 * What follows when somebody has proven who they are in one way: a session, or the second step for an account that has a
 * factor. Password, link, code, invitation and reset all end here, so that none of them goes around it.
 */
@Injectable()
export class FirstStep {
  constructor(
    private readonly sessions: Sessions,
    private readonly pending: PendingSignIns,
  ) {}

  /** @throws DomainError `account.disabled` as `Sessions.begin` does */
  async pass(manager: EntityManager, begun: BeginningSession, returnPath: string): Promise<SignedInNow> {
    // Under the account's lock: a factor that is added at the same moment is seen here, or ends what begins here.
    await this.sessions.lockAccount(manager, begun);
    const { accountId } = begun;
    const [{ has }] = await manager.query<[{ has: boolean }]>(`SELECT ${hasFactor('$1::uuid')} AS has`, [
      accountId,
    ]);
    if (!has) return { token: await this.sessions.begin(manager, begun), returnPath };
    return { token: await this.pending.begin(manager, accountId, returnPath), returnPath: SECOND_STEP_PATH };
  }
}
