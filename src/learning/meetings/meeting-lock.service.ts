import type { EntityManager } from 'typeorm';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { Edition } from './edition.entity.js';
import { MeetingTeacher } from './meeting-parts.entity.js';
import { Meeting } from './meeting.entity.js';

/**
 * Locks a block: its enrolments and its attendance list. Taken before the locks of trajectories, and several of them in
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

/**
 * The same for one of its teachers.
 *
 * @throws DomainError `meeting.not-found` for anybody else, `meeting.cancelled`
 */
export async function lockTaught(manager: EntityManager, id: string, teacherId: string): Promise<Meeting> {
  const meeting = await lockMeeting(manager, id);
  const teaches = await manager.existsBy(MeetingTeacher, { meetingId: id, personId: teacherId });
  // A draft is the secretariat's: its teachers hear of it when it is published.
  const draft = await manager.existsBy(Edition, { id: meeting.editionId, state: 'draft' });
  if (!teaches || draft) throw new DomainError('meeting.not-found', {}, 'not-found');
  if (meeting.state === 'cancelled') throw new DomainError('meeting.cancelled', {}, 'conflict');
  return meeting;
}
