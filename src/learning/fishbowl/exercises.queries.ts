import type { EntityManager } from 'typeorm';

/** What was practised in a block, in the order in which it was noted. */
export function exercisesOf(
  manager: EntityManager,
  meetingId: string,
): Promise<{ id: string; theme: string }[]> {
  return manager.query(`SELECT id, theme FROM fishbowl_exercise WHERE meeting_id = $1 ORDER BY theme, id`, [
    meetingId,
  ]);
}
