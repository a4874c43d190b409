import type { EntityManager } from 'typeorm';
import { secretariatIds } from '../../people/accounts/role-holders.queries.js';
import type { Keeping } from '../meetings/meeting-keepers.service.js';
import { ORGANISERS } from '../meetings/meetings.queries.js';

/**
 * Who keeps the list of a day (I4): its organisers, who sign by closing it. The secretariat marks who comes in at every door, and
 * signs where a day has no organisers.
 */
export async function keepsDay(
  manager: EntityManager,
  meetingId: string,
  personId: string,
  keeping: Keeping,
): Promise<boolean> {
  const [day] = await manager.query<{ own: boolean; organised: boolean }[]>(
    `SELECT EXISTS (SELECT FROM ${ORGANISERS} o WHERE o.meeting_id = d.meeting_id AND o.person_id = $2) AS own,
            EXISTS (SELECT FROM ${ORGANISERS} o WHERE o.meeting_id = d.meeting_id) AS organised
       FROM intervision_day d WHERE d.meeting_id = $1`,
    [meetingId, personId],
  );
  if (!day) return false;
  if (day.own) return true;
  return (keeping === 'marking' || !day.organised) && (await secretariatIds(manager)).includes(personId);
}
