import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, type EntityManager, Not, Repository } from 'typeorm';
import { Clock } from '../clock/clock.service.js';
import { DomainError } from '../errors/domain-error.rules.js';
import { type Client, keptOf } from './client.rules.js';
import { hashOfToken, newToken } from './secrets.service.js';
import { SecurityLog } from './security-log.service.js';
import { Session } from './session.entity.js';

const DAY_MS = 86_400_000;
/** A session that nobody uses ends after this. */
export const IDLE_MS = 14 * DAY_MS;
/** And every session after this. */
export const LONGEST_MS = 60 * DAY_MS;
/** Seen again within this, nothing is written. */
const SEEN_EVERY_MS = 10 * 60_000;

/** One browser in which somebody is signed in, as its owner sees it. */
export interface OpenSession {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  userAgent: string;
  /** from where it was begun; empty for one begun before this was kept */
  network: string;
  /** how its owner came in (`CameInBy`); empty for one begun before this was kept */
  begunBy: string;
}

/** How somebody came in; `renewal`: a session that goes on under another token, after a change of password or address. */
export type CameInBy = 'password' | 'link' | 'code' | 'invitation' | 'reset' | 'renewal';

/** Begins and ends sessions. They stand in the database: every process knows them, and an end is the end everywhere. */
@Injectable()
export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    @InjectRepository(Session) private readonly sessions: Repository<Session>,
    private readonly clock: Clock,
    private readonly log: SecurityLog,
  ) {}

  /**
   * Begins a session.
   *
   * @param provenHash the password hash that was just proven; when it is no longer the account's, the password was
   *   changed meanwhile and the proof is worth nothing. Undefined when something else was proven
   * @returns the token for the cookie
   * @throws DomainError `account.disabled` when the account is, or has just been, disabled
   */
  async begin(
    manager: EntityManager,
    {
      accountId,
      client,
      by,
      provenHash,
    }: { accountId: string; client: Client; by: CameInBy; provenHash?: string },
  ): Promise<string> {
    // The lock keeps a simultaneous disabling or change of password from missing the session that begins here.
    const [account] = await manager.query<{ password_hash: string | null }[]>(
      `SELECT password_hash FROM account WHERE id = $1 AND disabled_at IS NULL FOR SHARE`,
      [accountId],
    );
    if (!account || (provenHash !== undefined && account.password_hash !== provenHash))
      throw new DomainError('account.disabled');
    const token = newToken();
    const now = this.now();
    await manager.withRepository(this.sessions).insert({
      id: hashOfToken(token),
      accountId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + LONGEST_MS),
      ...keptOf(client),
      begunBy: by,
    });
    if (by !== 'renewal')
      await this.log.record(manager, { kind: 'signed-in', accountId, client, detail: by });
    return token;
  }

  /** What is open for an account, the last used first. */
  async of(accountId: string): Promise<OpenSession[]> {
    return this.dataSource.query<OpenSession[]>(
      `SELECT id, created_at AS "createdAt", last_seen_at AS "lastSeenAt", user_agent AS "userAgent",
         network, begun_by AS "begunBy"
       FROM session
       WHERE account_id = $1 AND expires_at > $2 AND last_seen_at > $3 ORDER BY last_seen_at DESC, id`,
      [accountId, this.now(), this.idleSince()],
    );
  }

  /** Keeps the session alive; writes only now and then. */
  async seen(sessionId: string, lastSeenAt: Date): Promise<void> {
    const now = this.now();
    if (now.getTime() - lastSeenAt.getTime() < SEEN_EVERY_MS) return;
    await this.sessions.update({ id: sessionId }, { lastSeenAt: now });
  }

  /**
   * Ends one session of an account; that it had ended already is all the same.
   *
   * @returns whether it was still open
   * @throws DomainError `error.404.heading` (404) when it is another's
   */
  async end(accountId: string, sessionId: string): Promise<boolean> {
    const { affected } = await this.sessions.delete({ accountId, id: sessionId });
    if (affected === 0 && (await this.sessions.existsBy({ id: sessionId })))
      throw new DomainError('error.404.heading', {}, 'not-found');
    return affected !== 0;
  }

  /** Ends every session of an account: who goes on begins another, under a token that nobody can have seen. */
  async endAll(manager: EntityManager, accountId: string): Promise<void> {
    await manager.withRepository(this.sessions).delete({ accountId });
  }

  /** Ends every session of an account but one. */
  async endOthers(manager: EntityManager, accountId: string, sessionId: string): Promise<void> {
    await manager.withRepository(this.sessions).delete({ accountId, id: Not(sessionId) });
  }

  /** Removes what has ended by itself. */
  async sweep(): Promise<void> {
    await this.dataSource.query('DELETE FROM session WHERE expires_at <= $1 OR last_seen_at <= $2', [
      this.now(),
      this.idleSince(),
    ]);
  }

  /** Before this, a session that was last seen has ended. */
  idleSince(): Date {
    return new Date(this.now().getTime() - IDLE_MS);
  }

  /** The present instant, as the database takes it. */
  now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}
