import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { MailData } from './outbox.service.js';
import { MAIL_CHANNEL } from './stored-outbox.service.js';

/** A mail that this worker has alone, until the lease ends. */
export interface ClaimedMail {
  id: string;
  kind: string;
  recipientPersonId: string;
  data: MailData;
  /** which attempt this is, from 1 */
  attempt: number;
}

/** A mail that was given up. */
export interface FailedMail {
  id: string;
  kind: string;
  attempts: number;
  lastAnswer: string | null;
  createdAt: Date;
}

/** Seconds until the next attempt, after the first, the second, …: some 25 hours in all. Then it has failed. */
const PAUSES_S = [60, 300, 900, 3600, 3 * 3600, 8 * 3600, 12 * 3600];
/** How often sending is tried. */
export const MOST_ATTEMPTS = PAUSES_S.length + 1;

/** Longer than sending can take: connecting, greeting and each answer have limits of their own (smtp-carrier.service.ts). */
const LEASE_S = 300;

/** As if it had only now been promised. */
const ONCE_MORE = `state = 'waiting', attempts = 0, due_at = now(), lease_until = NULL`;

const MINE = `id = $1 AND state = 'sending' AND attempts = $2`;

/** How the database decides which worker sends which mail, and keeps the outcome. Times are the database server's. */
@Injectable()
export class Deliveries {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Takes a mail whose turn it is, if nobody else has it: a lease until some minutes from now. A worker that is killed
   * cannot give it back; when the lease has ended the next one takes it.
   */
  async claim(id: string, leaseSeconds = LEASE_S): Promise<ClaimedMail | undefined> {
    const [rows] = await this.dataSource.query<[ClaimedMail[]]>(
      `UPDATE mail_delivery SET state = 'sending', attempts = attempts + 1,
              lease_until = now() + $2 * interval '1 second'
        WHERE id = (SELECT id FROM mail_delivery WHERE id = $1 AND ${DUE} AND attempts < $3
                       FOR UPDATE SKIP LOCKED)
        RETURNING id, kind, recipient_person_id AS "recipientPersonId", data, attempts AS attempt`,
      [id, leaseSeconds, MOST_ATTEMPTS],
    );
    return rows[0];
  }

  /** The mail server took it. */
  async sent({ id, attempt }: ClaimedMail, answer: string): Promise<void> {
    await this.end(`state = 'sent', sent_at = now(), last_answer = $3`, [id, attempt, answer]);
  }

  /** There is nothing to tell any more. */
  async dropped({ id, attempt }: ClaimedMail, why: string): Promise<void> {
    await this.end(`state = 'dropped', last_answer = $3`, [id, attempt, why]);
  }

  /** It did not work: once more later, or never. @returns whether it was given up */
  async refused({ id, attempt }: ClaimedMail, answer: string, forGood: boolean): Promise<boolean> {
    const pause = PAUSES_S[attempt - 1];
    if (forGood || pause === undefined) {
      await this.end(`state = 'failed', last_answer = $3`, [id, attempt, answer]);
      return true;
    }
    const later = `state = 'waiting', due_at = now() + $4 * interval '1 second', last_answer = $3`;
    await this.end(later, [id, attempt, answer, pause]);
    return false;
  }

  /** The mails whose turn it is, the longest waiting first. Gives up those whose worker was killed each time. */
  async due(most: number): Promise<string[]> {
    await this.dataSource.query(
      `UPDATE mail_delivery SET state = 'failed', lease_until = NULL, last_answer = 'interrupted'
        WHERE state = 'sending' AND lease_until < now() AND attempts >= $1`,
      [MOST_ATTEMPTS],
    );
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM mail_delivery WHERE ${DUE} ORDER BY due_at LIMIT $1`,
      [most],
    );
    return rows.map(({ id }) => id);
  }

  /** What was given up, newest first. */
  async failed(): Promise<FailedMail[]> {
    return this.dataSource.query<FailedMail[]>(
      `SELECT id, kind, attempts, last_answer AS "lastAnswer", created_at AS "createdAt"
         FROM mail_delivery WHERE state = 'failed' ORDER BY created_at DESC`,
    );
  }

  /** Lets all that was given up be tried once more. @returns how many */
  async retryFailed(): Promise<number> {
    const [, count] = await this.dataSource.query<[unknown, number]>(
      `UPDATE mail_delivery SET ${ONCE_MORE} WHERE state = 'failed'`,
    );
    return count;
  }

  /**
   * Lets mails that were given up or dropped be tried once more; any other stays as it is, so that a second click sends
   * nothing. Within the caller's transaction: workers hear of it when that commits.
   *
   * @param data of a single mail that must be made from something else than before
   * @returns the ids of those that will be tried
   */
  async retry(
    manager: EntityManager,
    ids: readonly string[],
    data: MailData | null = null,
  ): Promise<string[]> {
    const [rows] = await manager.query<[{ id: string }[]]>(
      `UPDATE mail_delivery SET ${ONCE_MORE}, data = coalesce($2::jsonb, data)
        WHERE id = ANY($1) AND state IN ('failed', 'dropped') RETURNING id`,
      [ids, data && JSON.stringify(data)],
    );
    if (rows.length > 0) await manager.query('SELECT pg_notify($1, $2)', [MAIL_CHANNEL, '']);
    return rows.map(({ id }) => id);
  }

  /** Gives up for good what failed: nobody needs it any more. @returns whether it had failed */
  async letGo(manager: EntityManager, id: string): Promise<boolean> {
    const [, count] = await manager.query<[unknown, number]>(
      `UPDATE mail_delivery SET state = 'dropped', last_answer = 'let go' WHERE id = $1 AND state = 'failed'`,
      [id],
    );
    return count > 0;
  }

  /** A worker that lost its lease meanwhile changes nothing: the attempt's number is another one by then. */
  private async end(change: string, params: unknown[]): Promise<void> {
    await this.dataSource.query(
      `UPDATE mail_delivery SET lease_until = NULL, ${change} WHERE ${MINE}`,
      params,
    );
  }
}

const DUE = `((state = 'waiting' AND due_at <= now()) OR (state = 'sending' AND lease_until < now()))`;
