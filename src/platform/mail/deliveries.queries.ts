import type { EntityManager } from 'typeorm';

/** Mails that were promised, for a join: `recipient_person_id`, `kind`, `created_at`. */
export const PROMISED_MAILS = '(SELECT recipient_person_id, kind, created_at FROM mail_delivery)';

/**
 * Notes that a round of mails of a day is held, once: the row decides, and rolls back with the mails.
 *
 * @returns false when the round was held before
 */
export async function holdMailRound(manager: EntityManager, name: string, day: string): Promise<boolean> {
  const first = await manager.query<object[]>(
    `INSERT INTO mail_round (name, slot) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING slot`,
    [name, day],
  );
  return first.length > 0;
}
