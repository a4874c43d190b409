import type { EntityManager } from 'typeorm';
import { STUCK_AFTER_S } from './retry.rules.js';

/** Mails that were promised, for a join: `recipient_person_id`, `kind`, `created_at`. */
export const PROMISED_MAILS = '(SELECT recipient_person_id, kind, created_at FROM mail_delivery)';

/** The kind of the mail that tells of mail that waits; it is no news of itself. */
export const MAIL_WAITS = 'mail-waits';

/** Mails whose turn came more than an hour ago, and that are not with a mail server yet: `since`. */
export const STUCK_MAILS = `(SELECT coalesce(tried_since, due_at) AS since FROM mail_delivery
  WHERE state IN ('waiting', 'sending') AND kind <> '${MAIL_WAITS}'
    AND coalesce(tried_since, due_at) < now() - interval '${STUCK_AFTER_S} seconds')`;

/** Mail that waits for too long, and since when. */
export interface StuckMail {
  count: number;
  since: Date;
}

/** How much mail waits for more than an hour; null when none does. */
export async function stuckMail(manager: EntityManager): Promise<StuckMail | null> {
  const [row] = await manager.query<[{ count: number; since: Date | null }]>(
    `SELECT count(*)::integer AS count, min(since) AS since FROM ${STUCK_MAILS} m`,
  );
  return row.since && { count: row.count, since: row.since };
}
