import { type EntityManager, IsNull, MoreThan, Not } from 'typeorm';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { Attendance } from './attendance.entity.js';
import { minutesPresent, wholeMinutes } from './block-minutes.rules.js';
import type { Meeting } from './meeting.entity.js';

// What the marks on an attendance list mean for whoever changes the meeting under it (C2).

/**
 * Nobody changes a block or calls it off once its teacher closed its list, nor while credited hours are on a reopened list:
 * the teacher could no longer put those hours right (C2).
 *
 * @throws DomainError `meeting.held` (409)
 */
export async function assertNotCredited(manager: EntityManager, meeting: Meeting): Promise<void> {
  if (await isCredited(manager, meeting))
    throw new DomainError('meeting.held', { date: meeting.heldOn }, 'conflict');
}

/**
 * A block that somebody was at was held: it is not called off, its teacher closes the list. A day may be called off while it
 * is held.
 *
 * @throws DomainError `meeting.held` (409), `meeting.attended` (409)
 */
export async function assertNotAttended(manager: EntityManager, meeting: Meeting): Promise<void> {
  await assertNotCredited(manager, meeting);
  if (await isAttended(manager, meeting)) throw new DomainError('meeting.attended', {}, 'conflict');
}

/** Whether its teacher credited hours of it, or marked somebody present on the list of a block. */
export async function isAttended(manager: EntityManager, meeting: Meeting): Promise<boolean> {
  if (await isCredited(manager, meeting)) return true;
  const present = { meetingId: meeting.id, minutes: MoreThan(0) };
  return meeting.component !== null && (await manager.existsBy(Attendance, present));
}

async function isCredited(manager: EntityManager, { id, list }: Meeting): Promise<boolean> {
  return list === 'closed' || (await manager.existsBy(Attendance, { meetingId: id, claimId: Not(IsNull()) }));
}

/**
 * Marks that nobody signed yet follow the meeting to its other times, so that no more is credited than it takes (H6). What
 * was marked for a day that is to come by now is not marked any more.
 *
 * @param meeting as it is planned now
 */
export async function replanMarks(manager: EntityManager, meeting: Meeting, today: string): Promise<void> {
  const own = { meetingId: meeting.id, claimId: IsNull() };
  if (meeting.heldOn > today) {
    await manager.update(Attendance, own, { minutes: null, fromTime: null, untilTime: null });
    return;
  }
  for (const { personId, minutes, fromTime, untilTime } of await manager.findBy(Attendance, {
    ...own,
    minutes: MoreThan(0),
  })) {
    const part = fromTime !== null && untilTime !== null ? { from: fromTime, until: untilTime } : null;
    const now = part ? minutesPresent(meeting, part) : wholeMinutes(meeting);
    if (now === minutes) continue;
    // Somebody who came for a part that lies outside the meeting now is to be marked anew.
    const mark = now > 0 ? { minutes: now } : { minutes: null, fromTime: null, untilTime: null };
    await manager.update(Attendance, { meetingId: meeting.id, personId }, mark);
  }
}
