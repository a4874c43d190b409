import type { EntityManager } from 'typeorm';
import type { FishbowlRole } from './circles.rules.js';

/** A round as it was held: the role of each trajectory. */
export interface HeldRound {
  id: string;
  number: number;
  version: number;
  circles: { trajectoryId: string; role: FishbowlRole }[];
}

/** The rounds of a block in their order. */
export async function roundsOf(manager: EntityManager, meetingId: string): Promise<HeldRound[]> {
  return manager.query<HeldRound[]>(
    `SELECT r.id, r.number, r.version,
            coalesce((SELECT jsonb_agg(jsonb_build_object('trajectoryId', o.trajectory_id, 'role', o.role))
                        FROM fishbowl_role o WHERE o.round_id = r.id), '[]') AS circles
       FROM fishbowl_round r WHERE r.meeting_id = $1 ORDER BY r.number`,
    [meetingId],
  );
}

/** What was practised in a block, in the order in which it was noted. */
export function exercisesOf(
  manager: EntityManager,
  meetingId: string,
): Promise<{ id: string; theme: string }[]> {
  return manager.query(`SELECT id, theme FROM fishbowl_exercise WHERE meeting_id = $1 ORDER BY theme, id`, [
    meetingId,
  ]);
}
