import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.service.js';
import { codeOf, isOwn } from '../database/line-codes.service.js';
import { LineMacs } from '../documents/line-macs.service.js';
import { isId } from '../text/id.rules.js';
import { ownPath } from './own-path.rules.js';
import { Passwords } from './passwords.service.js';
import { hashOfToken } from './secrets.service.js';
import { SignInToken, type TokenPurpose } from './sign-in-token.entity.js';
import { JUDGED_TOKEN, type JudgedToken, TOKEN_LINES } from './token-lines.queries.js';
import { type CodePurpose, LIFETIMES_MS } from './token-issuer.service.js';

/** How often a code may be tried. */
export const MOST_TRIES = 5;
const SWEPT_AFTER_MS = 30 * 86_400_000;

/** Whose link or code it was, and where they wanted to go. */
export interface UsedToken {
  accountId: string;
  returnPath: string;
}

/** What trying a code came to. `over`: it is too late, or it was tried too often. */
export type CodeOutcome = { right: UsedToken } | { triesLeft: number } | 'over';

/** Mailed links and codes: asked for, looked at, used once. Issuing is `TokenIssuer`'s, when the mail is sent. */
@Injectable()
export class SignInTokens {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
    private readonly macs: LineMacs,
  ) {}

  /**
   * Keeps that somebody asked for a link.
   *
   * @param accountId null when nobody has the address: kept all the same, so that a code can be tried in vain
   * @returns the id of the request: the mail is made from it, and the page where the owner types the code names it
   */
  async request(
    manager: EntityManager,
    {
      purpose,
      accountId,
      returnPath = '/',
    }: {
      purpose: TokenPurpose;
      accountId: string | null;
      returnPath?: string;
    },
  ): Promise<string> {
    const asked = {
      id: randomUUID(),
      purpose,
      accountId,
      requestedAt: this.now(),
      returnPath: ownPath(returnPath),
      tokenHash: null,
      codeHash: null,
      expiresAt: null,
    };
    await manager.insert(SignInToken, { ...asked, mac: codeOf(this.macs, TOKEN_LINES, asked) });
    return asked.id;
  }

  /** Whose link it is, without using it up: programs that scan mail open links too. */
  async peek(purpose: TokenPurpose, token: string): Promise<UsedToken | undefined> {
    const [row] = await this.dataSource.query<JudgedToken[]>(
      `SELECT ${JUDGED_TOKEN} FROM sign_in_token t WHERE ${USABLE}`,
      [hashOfToken(token), purpose, this.now()],
    );
    return this.usedToken(row);
  }

  /** Uses a link up. Of many at once, one gets it. Locks the account first, as everything does that changes it. */
  async use(manager: EntityManager, purpose: TokenPurpose, token: string): Promise<UsedToken | undefined> {
    const hash = hashOfToken(token);
    await manager.query(
      `SELECT FROM account WHERE id = (SELECT account_id FROM sign_in_token WHERE token_hash = $1) FOR UPDATE`,
      [hash],
    );
    const [rows] = await manager.query<[JudgedToken[]]>(
      `UPDATE sign_in_token t SET used_at = $3 WHERE ${USABLE} RETURNING ${JUDGED_TOKEN}`,
      [hash, purpose, this.now()],
    );
    return this.usedToken(rows[0]);
  }

  /**
   * Tries a code on the request that it was mailed for. Each try is counted before it is judged, and for an address that
   * nobody has just the same; the time to try is counted from the request, since that moment is known for both.
   */
  async tryCode(purpose: CodePurpose, requestId: string, code: string): Promise<CodeOutcome> {
    if (!isId(requestId)) return 'over';
    const since = new Date(this.now().getTime() - LIFETIMES_MS[purpose]);
    const [rows] = await this.dataSource.query<[(JudgedToken & { tries: number })[]]>(
      `UPDATE sign_in_token t SET tries = tries + 1
       WHERE id = $1 AND purpose = $4 AND used_at IS NULL AND tries < $2 AND requested_at > $3
       RETURNING tries, ${JUDGED_TOKEN}`,
      [requestId, MOST_TRIES, since, purpose],
    );
    const [row] = rows;
    if (!row || !isOwn(this.macs, TOKEN_LINES, row)) return 'over';
    const right =
      (await this.passwords.verify(row.codeHash, code)) && (await this.useCode(requestId, row.codeHash!));
    if (right) return { right };
    return row.tries < MOST_TRIES ? { triesLeft: MOST_TRIES - row.tries } : 'over';
  }

  /** Whose request it is; undefined for one that is nobody's. */
  async accountOf(requestId: string): Promise<string | undefined> {
    if (!isId(requestId)) return undefined;
    const [row] = await this.dataSource.query<JudgedToken[]>(
      `SELECT ${JUDGED_TOKEN} FROM sign_in_token t WHERE id = $1`,
      [requestId],
    );
    return this.usedToken(row)?.accountId;
  }

  /** Makes every open link of an account useless, as after a new password. */
  async spendAll(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query('UPDATE sign_in_token SET used_at = $2 WHERE account_id = $1 AND used_at IS NULL', [
      accountId,
      this.now(),
    ]);
  }

  /** The same of some purposes only. */
  async spend(manager: EntityManager, accountId: string, purposes: readonly TokenPurpose[]): Promise<void> {
    await manager.query(
      'UPDATE sign_in_token SET used_at = $2 WHERE account_id = $1 AND used_at IS NULL AND purpose = ANY($3)',
      [accountId, this.now(), purposes],
    );
  }

  /** Removes what nobody can use any more. */
  async sweep(): Promise<void> {
    const before = new Date(this.now().getTime() - SWEPT_AFTER_MS);
    await this.dataSource.query('DELETE FROM sign_in_token WHERE requested_at < $1', [before]);
  }

  private async useCode(requestId: string, codeHash: string): Promise<UsedToken | undefined> {
    const [rows] = await this.dataSource.query<[JudgedToken[]]>(
      `UPDATE sign_in_token t SET used_at = $3 WHERE id = $1 AND code_hash = $2 AND used_at IS NULL
       RETURNING ${JUDGED_TOKEN}`,
      [requestId, codeHash, this.now()],
    );
    return this.usedToken(rows[0]);
  }

  /** What a link is for, if it is somebody's and the product made it (K6). */
  private usedToken(token: JudgedToken | undefined): UsedToken | undefined {
    if (!token || token.accountId === null || !isOwn(this.macs, TOKEN_LINES, token)) return undefined;
    return { accountId: token.accountId, returnPath: token.returnPath };
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}

const USABLE = `token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3`;
