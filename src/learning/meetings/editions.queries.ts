import type { EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import { TRAJECTORIES } from '../../enrolment/trajectories/trajectories.queries.js';
import type { BlockPlan, MeetingPlan } from './edition.rules.js';

/** The plans of an edition's blocks as they stand, by block; cancelled ones too. */
export function blockPlans(manager: EntityManager, editionId: string): Promise<BlockPlan[]> {
  return meetingPlans(manager, editionId) as Promise<BlockPlan[]>;
}

/** The same of any edition: an intervision day has one plan, without a block. */
export function meetingPlans(manager: EntityManager, editionId: string): Promise<MeetingPlan[]> {
  return manager.query<MeetingPlan[]>(
    `SELECT m.block, m.held_on AS "heldOn", to_char(m.starts_at, 'HH24:MI') AS "startsAt",
            to_char(m.ends_at, 'HH24:MI') AS "endsAt", to_char(m.break_at, 'HH24:MI') AS "breakAt",
            m.break_minutes AS "breakMinutes", m.venue, m.video_link AS "videoLink", m.capacity,
            m.enrol_until AS "enrolUntil",
            ARRAY(SELECT person_id::text FROM meeting_teacher WHERE meeting_id = m.id ORDER BY person_id) AS "teacherIds",
            ARRAY(SELECT topic FROM meeting_topic WHERE meeting_id = m.id ORDER BY topic) AS topics
       FROM meeting m WHERE m.edition_id = $1 ORDER BY m.block`,
    [editionId],
  );
}

/** How many people have a place, or wait for one, in a block of an edition from a day on and follow none of some programmes. */
export async function enrolledBeyond(
  manager: EntityManager,
  editionId: string,
  programmes: readonly ProgrammeKey[],
  from: string,
): Promise<number> {
  const [{ count }] = await manager.query<[{ count: number }]>(
    `SELECT count(DISTINCT x.person_id)::integer AS count
       FROM meeting m JOIN enrolment x ON x.meeting_id = m.id JOIN ${TRAJECTORIES} t ON t.id = x.trajectory_id
      WHERE m.edition_id = $1 AND m.state = 'planned' AND m.held_on >= $3 AND x.state IN ('placed', 'waiting')
        AND t.programme <> ALL ($2)`,
    [editionId, programmes, from],
  );
  return count;
}
