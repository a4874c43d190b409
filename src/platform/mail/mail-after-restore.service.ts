import type { ClientBase } from 'pg';

/** What `last_answer` says of a mail that was waiting when the backup was made. */
export const RESTORED = 'restored';

/**
 * Mail that still waited when a backup was made has most likely gone out since. It is given up and not sent a second time
 * by itself; the secretariat or the operator sends a mail again that did not arrive.
 *
 * @param client a connection as the owner, within the transaction that restores
 * @returns how many
 */
export async function giveUpWaitingMail(client: ClientBase): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE mail_delivery SET state = 'failed', lease_until = NULL, last_answer = $1
      WHERE state IN ('waiting', 'sending')`,
    [RESTORED],
  );
  return rowCount ?? 0;
}
