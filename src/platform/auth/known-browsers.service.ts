import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.service.js';
import { KnownBrowser } from './known-browser.entity.js';
import { hashOfToken, newToken } from './secrets.service.js';

/** How long a browser is known after somebody last signed in with it. */
export const KNOWN_FOR_MS = 180 * 86_400_000;
/** Of one account; more than anybody uses. */
const MOST_BROWSERS = 10;

/**
 * The browsers in which the owner of an account signed in before. To be known gives no right but one: attempts on that
 * account are counted for this browser alone, so that nobody who shares its network, or attacks from there, makes its
 * owner wait.
 */
@Injectable()
export class KnownBrowsers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Whether the owner of an account signed in with this browser before. Asks the same for an address that nobody has, so
   * that it takes as long.
   */
  async knows(accountId: string | undefined, token: string | undefined): Promise<boolean> {
    if (token === undefined) return false;
    const known = await this.dataSource.query<unknown[]>(
      'SELECT FROM known_browser WHERE id = $1 AND account_id = $2 AND last_used_at > $3',
      [hashOfToken(token), accountId ?? null, this.since()],
    );
    return known.length > 0;
  }

  /**
   * Knows a browser from now on, after signing in with it.
   *
   * @param sessionId of the session that has just begun in it; one that has ended meanwhile vouches for nothing
   * @param token what the browser is known by, if it says so
   * @returns what it is known by from now on; undefined when nobody is signed in
   */
  remember(sessionId: string, token: string | undefined): Promise<string | undefined> {
    return this.dataSource.transaction(async (manager) => {
      const accountId = await lockedOwner(manager, sessionId);
      if (accountId === undefined) return undefined;
      // A token that we never gave, or have forgotten, may be one that somebody else put there.
      const kept =
        token !== undefined && (await manager.existsBy(KnownBrowser, { id: hashOfToken(token) }))
          ? token
          : newToken();
      await this.keep(manager, accountId, hashOfToken(kept));
      return kept;
    });
  }

  /** Forgets every browser of an account: a thief of a cookie begins anew. */
  async forgetAll(manager: EntityManager, accountId: string): Promise<void> {
    await manager.delete(KnownBrowser, { accountId });
  }

  /** Removes what is too old to be known. */
  async sweep(): Promise<void> {
    await this.dataSource.query('DELETE FROM known_browser WHERE last_used_at <= $1', [this.since()]);
  }

  /** The oldest goes when there are too many. */
  private async keep(manager: EntityManager, accountId: string, id: string): Promise<void> {
    await manager.query(
      `INSERT INTO known_browser (id, account_id, made_at, last_used_at) VALUES ($1, $2, $3, $3)
       ON CONFLICT (id, account_id) DO UPDATE SET last_used_at = $3`,
      [id, accountId, this.now()],
    );
    await manager.query(
      `DELETE FROM known_browser WHERE account_id = $1 AND id IN (
         SELECT id FROM known_browser WHERE account_id = $1
          ORDER BY last_used_at DESC, (id = $2) DESC, id OFFSET $3)`,
      [accountId, id, MOST_BROWSERS],
    );
  }

  private since(): Date {
    return new Date(this.now().getTime() - KNOWN_FOR_MS);
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}

/** Whose session it is. The lock keeps a simultaneous change of password from forgetting all browsers but this one. */
async function lockedOwner(manager: EntityManager, sessionId: string): Promise<string | undefined> {
  await manager.query(
    'SELECT FROM account WHERE id = (SELECT account_id FROM session WHERE id = $1) FOR UPDATE',
    [sessionId],
  );
  const [row] = await manager.query<{ accountId: string }[]>(
    'SELECT account_id AS "accountId" FROM session WHERE id = $1',
    [sessionId],
  );
  return row?.accountId;
}
