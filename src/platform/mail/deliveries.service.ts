import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { KeptLetter } from './letter-writer.service.js';
import type { MailData } from './outbox.service.js';
import { MOST_ATTEMPTS, MOST_UNANSWERED, pauseAfter, pauseAfterSilence } from './retry.rules.js';
import { MAIL_CHANNEL } from './stored-outbox.service.js';

/** A mail that this worker has alone, until the lease ends. */
export interface ClaimedMail {
  id: string;
  kind: string;
  recipientPersonId: string;
  data: MailData;
  /** which attempt this is, from 1 */
  attempt: number;
  /** seconds since the first attempt */
  triedForS: number;
  /** how often it was handed over before without an answer */
  unanswered: number;
}

/** What goes to a mail server, as far as it is kept. */
export interface HandedMail {
  /** null of a mail whose text is not kept */
  letter: KeptLetter | null;
  /** code of the address */
  sentTo: Buffer;
}

/** A mail that was given up, or came back. */
export interface FailedMail {
  id: string;
  kind: string;
  attempts: number;
  lastAnswer: string | null;
  createdAt: Date;
}

/** How long a worker has a mail alone, in seconds. */
export interface Leases {
  /** until it is with the mail server: longer than all that may take before (`SMTP_PATIENCE`) */
  beforeEndS: number;
  /** from then on: longer than the answer may take */
  answerS: number;
}

export const LEASES: Leases = { beforeEndS: 300, answerS: 720 };

/** `last_answer` of a mail that a server had in its hands and was silent about, as often as it is tried. */
export const NO_ANSWER = 'no answer';

/** As if it had only now been promised. */
const ONCE_MORE = `state = 'waiting', attempts = 0, tried_since = NULL, unanswered = 0, due_at = now(),
  lease_until = NULL, sent_at = NULL, refused_at = NULL`;

const MINE = `id = $1 AND state = 'sending' AND attempts = $2`;

/** How the database decides which worker sends which mail, and keeps the outcome. Times are the database server's. */
@Injectable()
export class Deliveries {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Takes a mail whose turn it is, if nobody else has it: a lease until some minutes from now. A worker that is killed
   * cannot give it back; when the lease has ended the next one takes it.
   */
  async claim(id: string, leaseSeconds = LEASES.beforeEndS): Promise<ClaimedMail | undefined> {
    const [rows] = await this.dataSource.query<[ClaimedMail[]]>(
      `UPDATE mail_delivery SET state = 'sending', attempts = attempts + 1,
              tried_since = coalesce(tried_since, now()), lease_until = now() + $2 * interval '1 second'
        WHERE id = (SELECT id FROM mail_delivery WHERE id = $1 AND ${DUE} AND attempts < $3 AND unanswered < $4
                       FOR UPDATE SKIP LOCKED)
        RETURNING id, kind, recipient_person_id AS "recipientPersonId", data, attempts AS attempt, unanswered,
                  extract(epoch FROM now() - tried_since)::float AS "triedForS"`,
      [id, leaseSeconds, MOST_ATTEMPTS, MOST_UNANSWERED],
    );
    return rows[0];
  }

  /**
   * Called when the mail server has all of a mail but its end. From now on the mail may arrive whatever happens to this
   * worker, so this keeps that first, with the text, and makes the lease outlast the wait for the answer.
   *
   * @throws Error when another worker has the mail by now: then it must not go
   */
  async handingOver(
    { id, attempt }: ClaimedMail,
    mail: HandedMail,
    leaseSeconds = LEASES.answerS,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [, count] = await manager.query<[unknown, number]>(
        `UPDATE mail_delivery SET unanswered = unanswered + 1, sent_to = $4,
                lease_until = now() + $3 * interval '1 second' WHERE ${MINE}`,
        [id, attempt, leaseSeconds, mail.sentTo],
      );
      if (count === 0) throw new Error('The lease on this mail has ended');
      if (mail.letter) await keepText(manager, id, mail.letter);
    });
  }

  /** The mail server took it. */
  async sent({ id, attempt }: ClaimedMail, answer: string, mail: HandedMail): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const change = `state = 'sent', sent_at = now(), last_answer = $3, sent_to = $4`;
      if ((await end(manager, change, [id, attempt, answer, mail.sentTo])) && mail.letter)
        await keepText(manager, id, mail.letter);
    });
  }

  /** There is nothing to tell any more. */
  async dropped({ id, attempt }: ClaimedMail, why: string): Promise<void> {
    await end(this.dataSource, `state = 'dropped', last_answer = $3`, [id, attempt, why]);
  }

  /**
   * The mail server did not take the mail, so this attempt cannot arrive: the mail waits for another one, or is given up.
   *
   * @param forGood because the recipient's server refuses this address
   * @returns whether it was given up
   */
  async refused(
    { id, attempt, triedForS, unanswered }: ClaimedMail,
    { answer, forGood, sentTo }: { answer: string; forGood: boolean; sentTo: Buffer | null },
  ): Promise<boolean> {
    const pause = forGood ? null : pauseAfter(attempt, triedForS);
    const known = `last_answer = $3, unanswered = $4, sent_to = coalesce($5, sent_to)`;
    const params = [id, attempt, answer, unanswered, sentTo];
    if (pause === null) {
      const change = `state = 'failed', refused_at = CASE WHEN $6 THEN now() END, ${known}`;
      await end(this.dataSource, change, [...params, forGood]);
      return true;
    }
    const later = `state = 'waiting', due_at = now() + $6 * interval '1 second', ${known}`;
    await end(this.dataSource, later, [...params, pause]);
    return false;
  }

  /** The server had all of it, and did not answer. @returns whether it is not tried any more */
  async unanswered({ id, attempt, triedForS, unanswered }: ClaimedMail, answer: string): Promise<boolean> {
    const pause = pauseAfterSilence(attempt, triedForS, unanswered + 1);
    if (pause === null) {
      await end(this.dataSource, `state = 'failed', last_answer = $3`, [id, attempt, NO_ANSWER]);
      return true;
    }
    const later = `state = 'waiting', due_at = now() + $4 * interval '1 second', last_answer = $3`;
    await end(this.dataSource, later, [id, attempt, answer, pause]);
    return false;
  }

  /**
   * A mail came back that a server took, or may have taken: then this is its answer, and no worker tries it again.
   *
   * @returns whether a server had taken it, or may have
   */
  async bounced(id: string, answer: string): Promise<boolean> {
    const [, count] = await this.dataSource.query<[unknown, number]>(
      `UPDATE mail_delivery SET state = 'bounced', sent_at = coalesce(sent_at, now()), refused_at = now(),
              lease_until = NULL, last_answer = $2
        WHERE id = $1 AND (state = 'sent' OR (unanswered > 0 AND state IN ('waiting', 'sending', 'failed')))`,
      [id, answer],
    );
    return count > 0;
  }

  /** The mails whose turn it is, the longest waiting first. Gives up those whose worker was killed each time. */
  async due(most: number): Promise<string[]> {
    await this.dataSource.query(
      `UPDATE mail_delivery SET state = 'failed', lease_until = NULL,
              last_answer = CASE WHEN unanswered >= $2 THEN '${NO_ANSWER}' ELSE 'interrupted' END
        WHERE state = 'sending' AND lease_until < now() AND (attempts >= $1 OR unanswered >= $2)`,
      [MOST_ATTEMPTS, MOST_UNANSWERED],
    );
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM mail_delivery WHERE ${DUE} ORDER BY due_at LIMIT $1`,
      [most],
    );
    return rows.map(({ id }) => id);
  }

  /** What was given up or came back, newest first. */
  async failed(): Promise<FailedMail[]> {
    return this.dataSource.query<FailedMail[]>(
      `SELECT id, kind, attempts, last_answer AS "lastAnswer", created_at AS "createdAt"
         FROM mail_delivery WHERE state IN ('failed', 'bounced') ORDER BY created_at DESC`,
    );
  }

  /** Lets all that was given up be tried once more, but nothing that came back. @returns how many */
  async retryFailed(): Promise<number> {
    const [, count] = await this.dataSource.query<[unknown, number]>(
      `UPDATE mail_delivery SET ${ONCE_MORE} WHERE state = 'failed'`,
    );
    return count;
  }

  /**
   * Lets mails that were given up, came back or were dropped be tried once more; any other stays as it is, so that a
   * second click sends nothing. Within the caller's transaction: workers hear of it when that commits.
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
        WHERE id = ANY($1) AND state IN ('failed', 'bounced', 'dropped') RETURNING id`,
      [ids, data && JSON.stringify(data)],
    );
    if (rows.length > 0) await manager.query('SELECT pg_notify($1, $2)', [MAIL_CHANNEL, '']);
    return rows.map(({ id }) => id);
  }

  /** Drops a mail that failed or came back and that nobody needs any more. @returns whether it did */
  async letGo(manager: EntityManager, id: string): Promise<boolean> {
    const [, count] = await manager.query<[unknown, number]>(
      `UPDATE mail_delivery SET state = 'dropped', sent_at = NULL, last_answer = 'let go'
        WHERE id = $1 AND state IN ('failed', 'bounced')`,
      [id],
    );
    return count > 0;
  }
}

/**
 * Has mails of a kind that went out, or were given up, go once more, made anew, within the caller's transaction. What came back stays
 * away.
 *
 * @param data what they are about
 */
export async function mailOnceMore(manager: EntityManager, kind: string, data: MailData): Promise<void> {
  await manager.query(
    `UPDATE mail_delivery SET ${ONCE_MORE} WHERE kind = $1 AND data @> $2::jsonb AND state IN ('sent', 'failed')`,
    [kind, JSON.stringify(data)],
  );
}

/**
 * Removes mails of a kind with all that is kept of them, within the caller's transaction: also one that waits, which is then not sent.
 *
 * @param data what they are about
 */
export async function forgetMails(manager: EntityManager, kind: string, data: MailData): Promise<void> {
  const those = 'SELECT id FROM mail_delivery WHERE kind = $1 AND data @> $2::jsonb';
  const params = [kind, JSON.stringify(data)];
  for (const table of ['mail_text', 'mailbox_message'])
    await manager.query(`DELETE FROM ${table} WHERE delivery_id IN (${those})`, params);
  await manager.query(`DELETE FROM mail_delivery WHERE id IN (${those})`, params);
}

const DUE = `((state = 'waiting' AND due_at <= now()) OR (state = 'sending' AND lease_until < now()))`;

/**
 * A worker that lost its lease meanwhile changes nothing: the attempt's number is another one by then.
 *
 * @returns whether it still had it
 */
async function end(
  database: Pick<EntityManager, 'query'>,
  change: string,
  params: unknown[],
): Promise<boolean> {
  const [, count] = await database.query<[unknown, number]>(
    `UPDATE mail_delivery SET lease_until = NULL, ${change} WHERE ${MINE}`,
    params,
  );
  return count > 0;
}

async function keepText(manager: EntityManager, id: string, { subject, text }: KeptLetter): Promise<void> {
  await manager.query(
    `INSERT INTO mail_text (delivery_id, subject, text) VALUES ($1, $2, $3)
     ON CONFLICT (delivery_id) DO UPDATE SET subject = $2, text = $3, kept_at = now()`,
    [id, subject, text],
  );
}
