import type { EntityManager } from 'typeorm';
import type { Meeting } from '../meeting.entity.js';
import { type LastSeat, NO_TURNS, type RoundRole, type Turns } from './circles.rules.js';

/** A round as it was held: the role of each person. */
export interface HeldRound {
  id: string;
  number: number;
  version: number;
  circles: { personId: string; role: RoundRole }[];
}

/** The sort of meetings whose rounds count together: those of one component, or (null) intervision days. */
type RoundsOf = Pick<Meeting, 'component'>;

/** The rounds of a meeting in their order. */
export async function roundsOf(manager: EntityManager, meetingId: string): Promise<HeldRound[]> {
  return manager.query<HeldRound[]>(
    `SELECT r.id, r.number, r.version,
            coalesce((SELECT jsonb_agg(jsonb_build_object('personId', o.person_id, 'role', o.role))
                        FROM round_role o WHERE o.round_id = r.id), '[]') AS circles
       FROM meeting_round r WHERE r.meeting_id = $1 ORDER BY r.number`,
    [meetingId],
  );
}

/** How often each of some persons held each role, in all meetings of one sort together; the named round is left out. */
export async function turnsOf(
  manager: EntityManager,
  personIds: readonly string[],
  { component }: RoundsOf,
  exceptRoundId: string | null = null,
): Promise<Map<string, Turns>> {
  const rows = await manager.query<{ personId: string; role: RoundRole; count: number }[]>(
    `SELECT o.person_id AS "personId", o.role, count(*)::integer AS count
       FROM round_role o JOIN meeting_round r ON r.id = o.round_id JOIN meeting m ON m.id = r.meeting_id
      WHERE o.person_id = ANY($1) AND m.component IS NOT DISTINCT FROM $2 AND r.id IS DISTINCT FROM $3
      GROUP BY o.person_id, o.role`,
    [personIds, component, exceptRoundId],
  );
  const turns = new Map(personIds.map((id) => [id, { ...NO_TURNS }]));
  for (const { personId, role, count } of rows) turns.get(personId)![role] = count;
  return turns;
}

/** Where some persons sat in the last of their rounds, in all meetings of one sort; the named round is left out. */
export async function lastSeats(
  manager: EntityManager,
  personIds: readonly string[],
  { component }: RoundsOf,
  exceptRoundId: string | null = null,
): Promise<Map<string, LastSeat>> {
  const rows = await manager.query<{ personId: string; role: RoundRole }[]>(
    `SELECT DISTINCT ON (o.person_id) o.person_id AS "personId", o.role
       FROM round_role o JOIN meeting_round r ON r.id = o.round_id JOIN meeting m ON m.id = r.meeting_id
      WHERE o.person_id = ANY($1) AND m.component IS NOT DISTINCT FROM $2 AND r.id IS DISTINCT FROM $3
      ORDER BY o.person_id, m.held_on DESC, m.starts_at DESC, m.id, r.number DESC`,
    [personIds, component, exceptRoundId],
  );
  return new Map(
    rows.map(({ personId, role }) => [personId, role === 'outer-circle' ? 'outside' : 'inside']),
  );
}
