import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, type EntityManager, Not, Repository } from 'typeorm';
import { Clock } from '../clock/clock.service.js';
import { codeOf, isOwn } from '../database/line-codes.service.js';
import { LineMacs } from '../documents/line-macs.service.js';
import { DomainError } from '../errors/domain-error.rules.js';
import { type Client, keptOf } from './client.rules.js';
import { PendingSignIns } from './pending-sign-ins.service.js';
import { hashOfToken, newToken } from './secrets.service.js';
import { SecurityLog } from './security-log.service.js';
import { JUDGED_SESSION, type JudgedSession, SESSION_LINES } from './session-lines.queries.js';
import { Session } from './session.entity.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A session that nobody uses ends after this. */
export const IDLE_MS = 14 * DAY_MS;
/** And every session after this. */
export const LONGEST_MS = 60 * DAY_MS;
/** Of an account with more in hand, such as a role: a session that nobody uses ends after this. */
export const SHORT_IDLE_MS = 12 * HOUR_MS;
/** And every such session after this. */
export const SHORT_LONGEST_MS = 7 * DAY_MS;
/** How long a proof holds that the owner sits at the browser. */
const PROVEN_MS = 10 * 60_000;
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

/**
 * How somebody came in, by what was proven last: `passkey`, `totp` and `recovery` as second step, or a passkey by itself.
 * `renewal`: a session that goes on under another token, after a change of password, address or factors.
 */
export type CameInBy =
  'password' | 'link' | 'code' | 'invitation' | 'reset' | 'passkey' | 'totp' | 'recovery' | 'renewal';

/** @throws DomainError when nobody may sign in with an account as it is */
type AccountJudge = (manager: EntityManager, accountId: string) => Promise<void>;

/** A session that is to begin. */
export interface BeginningSession {
  accountId: string;
  client: Client;
  by: CameInBy;
  /**
   * the password hash that was just proven; when it is no longer the account's, the password was changed meanwhile and the
   * proof is worth nothing. Undefined when something else was proven
   */
  provenHash?: string;
}

/** Begins and ends sessions. They stand in the database: every process knows them, and an end is the end everywhere. */
@Injectable()
export class Sessions {
  private shorter = 'false';
  private judge: AccountJudge = () => Promise.reject(new Error('Nobody judges accounts'));

  constructor(
    private readonly dataSource: DataSource,
    @InjectRepository(Session) private readonly sessions: Repository<Session>,
    private readonly clock: Clock,
    private readonly log: SecurityLog,
    private readonly pending: PendingSignIns,
    private readonly macs: LineMacs,
  ) {}

  /**
   * Says whose sessions are shorter, since these people may do more. Every look-up of a session asks it, so that it also
   * holds for open ones at once.
   *
   * @param condition SQL about the account `s.account_id`
   */
  shorten(condition: string): void {
    this.shorter = condition;
  }

  /** Says who judges whether an account is as its owner left it, before anybody signs in with it (K6). */
  judgeBy(judge: AccountJudge): void {
    this.judge = judge;
  }

  /** SQL that a session `s` is open; its parameters are `limits()`, from number `first` on. */
  isOpen(first: number): string {
    const [now, idle, shortIdle, shortBegun] = [0, 1, 2, 3].map((n) => `$${first + n}`);
    return `s.expires_at > ${now} AND s.last_seen_at > ${idle} AND
      (NOT (${this.shorter}) OR (s.last_seen_at > ${shortIdle} AND s.created_at > ${shortBegun}))`;
  }

  /** The instants by which a session is open or has ended. */
  limits(): Date[] {
    const now = this.now();
    return [now, ...[IDLE_MS, SHORT_IDLE_MS, SHORT_LONGEST_MS].map((ms) => new Date(now.getTime() - ms))];
  }

  /**
   * Begins a session.
   *
   * @returns the token for the cookie
   * @throws DomainError `account.disabled` when the account is, or has just been, disabled
   */
  async begin(manager: EntityManager, begun: BeginningSession): Promise<string> {
    const { personId } = await this.lockAccount(manager, begun);
    const { accountId, client, by } = begun;
    const token = newToken();
    const now = this.now();
    const session = {
      id: hashOfToken(token),
      accountId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + LONGEST_MS),
      begunBy: by,
      provenAt: null,
    };
    const mac = codeOf(this.macs, SESSION_LINES, { ...session, personId });
    await manager
      .withRepository(this.sessions)
      .insert({ ...session, lastSeenAt: now, ...keptOf(client), mac });
    if (by !== 'renewal')
      await this.log.record(manager, { kind: 'signed-in', accountId, client, detail: by });
    return token;
  }

  /**
   * Locks an account for somebody who begins to sign in: the lock keeps a simultaneous disabling or change of password from missing
   * what begins here.
   *
   * @returns whose account it is
   * @throws DomainError `account.disabled`, also when the password that was proven is the account's no more;
   *   `account.foreign` when it was changed behind the product's back
   */
  async lockAccount(
    manager: EntityManager,
    { accountId, provenHash }: Pick<BeginningSession, 'accountId' | 'provenHash'>,
  ): Promise<{ personId: string }> {
    const [account] = await manager.query<{ password_hash: string | null; person_id: string }[]>(
      `SELECT password_hash, person_id FROM account WHERE id = $1 AND disabled_at IS NULL FOR SHARE`,
      [accountId],
    );
    if (!account || (provenHash !== undefined && account.password_hash !== provenHash))
      throw new DomainError('account.disabled');
    await this.judge(manager, accountId);
    return { personId: account.person_id };
  }

  /** Whether a session is one that the product began (K6). */
  isOwn(session: JudgedSession): boolean {
    return isOwn(this.macs, SESSION_LINES, session);
  }

  /** What is open for an account, the last used first. */
  async of(accountId: string): Promise<OpenSession[]> {
    const open = await this.dataSource.query<(JudgedSession & OpenSession)[]>(
      `SELECT ${JUDGED_SESSION}, last_seen_at AS "lastSeenAt", user_agent AS "userAgent", network
       FROM session s JOIN account a ON a.id = s.account_id
       WHERE account_id = $1 AND ${this.isOpen(2)} ORDER BY last_seen_at DESC, s.id`,
      [accountId, ...this.limits()],
    );
    return open
      .filter((session) => this.isOwn(session))
      .map(({ id, createdAt, lastSeenAt, userAgent, network, begunBy }) => ({
        id,
        createdAt,
        lastSeenAt,
        userAgent,
        network,
        begunBy,
      }));
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

  /**
   * Ends every session of an account, and every sign-in that waits for its second step: who goes on begins another, under a
   * token that nobody can have seen.
   */
  async endAll(manager: EntityManager, accountId: string): Promise<void> {
    await manager.withRepository(this.sessions).delete({ accountId });
    await this.pending.endAll(manager, accountId);
  }

  /** Keeps that the owner has just shown, in this session, that it is them. */
  async prove(sessionId: string): Promise<void> {
    const session = await this.find(sessionId);
    if (!session) return;
    const proven = { ...session, provenAt: this.now() };
    const mac = codeOf(this.macs, SESSION_LINES, proven);
    await this.sessions.update({ id: sessionId }, { provenAt: proven.provenAt, mac });
  }

  /** When the owner showed that it is them, if that was a moment ago; else null. */
  async provenAt(sessionId: string): Promise<Date | null> {
    const since = new Date(this.now().getTime() - PROVEN_MS);
    const provenAt = (await this.find(sessionId))?.provenAt ?? null;
    return provenAt && provenAt > since ? provenAt : null;
  }

  private async find(sessionId: string): Promise<JudgedSession | undefined> {
    const [session] = await this.dataSource.query<JudgedSession[]>(
      `SELECT ${JUDGED_SESSION} FROM session s JOIN account a ON a.id = s.account_id WHERE s.id = $1`,
      [sessionId],
    );
    return session && this.isOwn(session) ? session : undefined;
  }

  /** Ends every session of an account but one. */
  async endOthers(manager: EntityManager, accountId: string, sessionId: string): Promise<void> {
    await manager.withRepository(this.sessions).delete({ accountId, id: Not(sessionId) });
  }

  /** Removes what has ended by itself. */
  async sweep(): Promise<void> {
    await this.dataSource.query(`DELETE FROM session s WHERE NOT (${this.isOpen(1)})`, this.limits());
  }

  /** The present instant, as the database takes it. */
  now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}
