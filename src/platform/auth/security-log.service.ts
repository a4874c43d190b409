import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.service.js';
import { type Client, keptOf } from './client.rules.js';

/** What the security log knows. */
export const SECURITY_EVENTS = [
  'signed-in',
  'failed',
  'waited',
  'signed-out',
  'password-changed',
  'address-changed',
  'factor-added',
  'factor-removed',
  'factor-failed',
  'recovery-used',
  'recovery-renewed',
] as const;
export type SecurityEventKind = (typeof SECURITY_EVENTS)[number];

/** How long what happened is kept; the database refuses to remove anything younger. */
const KEPT_MONTHS = 12;

/** What a visitor without a session can cause, and how much of it an hour holds. */
const BY_ANYBODY: readonly SecurityEventKind[] = ['failed', 'waited', 'factor-failed'];
/** Of one account: more say nothing that these do not say. */
const MOST_OF_ACCOUNT = 60;
/** Of all addresses that nobody has together. */
const MOST_OF_NOBODY = 600;

/** One thing to log. */
export interface SecurityNote {
  kind: SecurityEventKind;
  /** null when nobody has the address that was typed */
  accountId: string | null;
  client: Client;
  /** by what means, or of what kind: `password`, `link`, `passkey` */
  detail?: string;
}

/**
 * Keeps what happened at the door: who, when, in which browser, from which network. Never what was typed. `Throttle` slows
 * a client after some failures, and the log keeps a wait once; many clients together fill no more than an hour's share.
 * That limit spares what only an owner can do, such as signing in.
 */
@Injectable()
export class SecurityLog {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @param manager of the transaction that does what is logged; for a failure, one outside of what it rolls back */
  async record(
    manager: EntityManager,
    { kind, accountId, client, detail = undefined }: SecurityNote,
  ): Promise<void> {
    const now = new Date(this.clock.now().epochMilliseconds);
    const { userAgent, network } = keptOf(client);
    await manager.query(
      `INSERT INTO security_event (id, account_id, happened_at, kind, detail, user_agent, network)
       SELECT $1, $2, $3, $4, $5, $6, $7 ${BY_ANYBODY.includes(kind) ? unlessFull(accountId) : ''}`,
      [randomUUID(), accountId, now, kind, detail ?? null, userAgent, network],
    );
  }

  /** Logs a failure outside of any transaction, so that it stays whatever the failure rolls back. */
  failed(note: Omit<SecurityNote, 'kind'>): Promise<void> {
    return this.record(this.dataSource.manager, { kind: 'failed', ...note });
  }

  /** Removes what is older than twelve months, by this clock and by the database's, which refuses to remove more. */
  async sweep(): Promise<void> {
    const before = this.clock.now().toZonedDateTimeISO('UTC').subtract({ months: KEPT_MONTHS });
    await this.dataSource.query(
      `DELETE FROM security_event WHERE happened_at < LEAST($1::timestamptz, now() - interval '${KEPT_MONTHS} months')`,
      [new Date(before.epochMilliseconds)],
    );
  }
}

/** Counts at most one more than the hour holds, along the index by account and time. */
function unlessFull(accountId: string | null): string {
  const most = accountId === null ? MOST_OF_NOBODY : MOST_OF_ACCOUNT;
  const kinds = BY_ANYBODY.map((kind) => `'${kind}'`).join(', ');
  return `WHERE (SELECT count(*) FROM (
      SELECT FROM security_event WHERE ${accountId === null ? 'account_id IS NULL' : 'account_id = $2'}
         AND happened_at > $3::timestamptz - interval '1 hour' AND kind IN (${kinds}) LIMIT ${most}) lately) < ${most}`;
}
