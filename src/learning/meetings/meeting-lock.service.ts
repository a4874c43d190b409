import type { EntityManager } from 'typeorm';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { Meeting } from './meeting.entity.js';

/**
 * Locks a meeting: its enrolments and its attendance list. Taken before the locks of trajectories, and several of them in
 * the order of their ids.
 *
 * @throws DomainError `meeting.not-found`
 */
export async function lockMeeting(manager: EntityManager, id: string): Promise<Meeting> {
  await manager.query('SELECT id FROM meeting WHERE id = $1 FOR UPDATE', [id]);
  const meeting = await manager.findOneBy(Meeting, { id });
  if (!meeting) throw new DomainError('meeting.not-found', {}, 'not-found');
  return meeting;
}
