import type { EntityManager } from 'typeorm';

/** The exercise parts of a block, in the order in which its teachers noted them. */
export function exercisesOf(
  manager: EntityManager,
  meetingId: string,
): Promise<{ id: string; theme: string }[]> {
  return manager.query(`SELECT id, theme FROM fishbowl_exercise WHERE meeting_id = $1 ORDER BY theme, id`, [
    meetingId,
  ]);
}
