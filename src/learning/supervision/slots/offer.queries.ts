import type { EntityManager } from 'typeorm';
import { REQUIREMENTS, TRAJECTORIES } from '../../../enrolment/trajectories/trajectories.queries.js';
import { STANDING_CREDITS } from '../../../hours/hours.queries.js';
import { MEETINGS } from '../../meetings/meetings.queries.js';
import { SUPERVISION } from '../supervision.kind.js';

/** A slot of a published day that takes place: its minutes and places, and how many of those somebody could still have. */
export interface SlotOnOffer {
  heldOn: string;
  minutes: number;
  places: number;
  /** free places; a place that the person themself has counts as free */
  free: number;
}

/** The slots from a day on, the earliest first. @param personId who could be in them; null: nobody in particular */
export function slotsOnOffer(
  manager: EntityManager,
  from: string,
  personId: string | null = null,
): Promise<SlotOnOffer[]> {
  return manager.query<SlotOnOffer[]>(
    `SELECT m.held_on AS "heldOn", s.minutes, s.places,
            greatest(0, s.places - (SELECT count(*) FROM slot_place o
              WHERE o.slot_id = s.id AND o.person_id IS DISTINCT FROM $2::uuid))::integer AS free
       FROM supervision_slot s JOIN ${MEETINGS} m ON m.id = s.meeting_id
      WHERE m.edition_state <> 'draft' AND m.state = 'planned' AND m.held_on >= $1 AND s.session_id IS NULL
      ORDER BY m.held_on, s.starts_at, s.id`,
    [from, personId],
  );
}

/** The minutes of supervision that running trajectories still need, without those that need none or are exempted (P6). */
export async function minutesStillNeeded(manager: EntityManager): Promise<number[]> {
  const rows = await manager.query<{ left: number }[]>(
    `SELECT (r.required - coalesce(sum(c.minutes), 0))::integer AS left
       FROM ${TRAJECTORIES} t JOIN ${REQUIREMENTS} r ON r.trajectory_id = t.id AND r.component = $1
       LEFT JOIN ${STANDING_CREDITS} c ON c.trajectory_id = t.id AND c.component = r.component
      WHERE t.state = 'running' AND r.exempted_on IS NULL
      GROUP BY t.id, r.required HAVING r.required > coalesce(sum(c.minutes), 0)`,
    [SUPERVISION.key],
  );
  return rows.map(({ left }) => left);
}
