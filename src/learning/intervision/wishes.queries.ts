import type { EntityManager } from 'typeorm';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';
import { MEETINGS } from '../meetings/meetings.queries.js';

/** What somebody wishes for. */
export interface Wish {
  personId: string;
  name: string;
  wish: string;
}

/** What those who come to a day wish for, by name. */
export async function wishesOf(manager: EntityManager, meetingId: string): Promise<Wish[]> {
  const rows = await manager.query<(Omit<Wish, 'name'> & { name: NameParts })[]>(
    `SELECT w.person_id AS "personId", p.name, w.wish FROM day_wish w JOIN ${PEOPLE} p ON p.id = w.person_id
      WHERE w.meeting_id = $1 ORDER BY p.sort_name, p.id`,
    [meetingId],
  );
  return rows.map(({ name, ...one }) => ({ ...one, name: displayName(name) }));
}

/** What one of them wishes for; empty for nothing. */
export async function wishOf(manager: EntityManager, meetingId: string, personId: string): Promise<string> {
  const [found] = await manager.query<{ wish: string }[]>(
    'SELECT wish FROM day_wish WHERE meeting_id = $1 AND person_id = $2',
    [meetingId, personId],
  );
  return found?.wish ?? '';
}

/** Deletes the wishes of the attendees of a day and of all days before it. */
export async function forgetWishesUntil(manager: EntityManager, heldOn: string): Promise<void> {
  await manager.query(
    `DELETE FROM day_wish w USING ${MEETINGS} m WHERE m.id = w.meeting_id AND m.held_on <= $1`,
    [heldOn],
  );
}
