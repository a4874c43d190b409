import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { Edition } from './edition.entity.js';
import { lockMeeting } from './meeting-lock.service.js';
import { MeetingTeacher } from './meeting-parts.entity.js';
import type { Meeting } from './meeting.entity.js';

/** What a keeper does with a list: mark people on it, or everything else, up to the signature of closing it. */
export type Keeping = 'marking' | 'signing';

/** Whether somebody keeps the list of a meeting, so far. */
export type Keeps = (
  manager: EntityManager,
  meetingId: string,
  personId: string,
  keeping: Keeping,
) => Promise<boolean>;

/**
 * The keepers of a meeting's list and rounds: the teachers of a block (C2), and those whom a learning module names for its
 * own meetings, such as the organisers of an intervision day (I4).
 */
@Injectable()
export class MeetingKeepers {
  private readonly keeps: Keeps[] = [
    (manager, meetingId, personId) => manager.existsBy(MeetingTeacher, { meetingId, personId }),
  ];

  /** A learning module says who keeps its meetings. */
  register(keeps: Keeps): void {
    this.keeps.push(keeps);
  }

  /**
   * Locks a meeting, as `lockMeeting`, for somebody who keeps its list.
   *
   * @throws DomainError `meeting.not-found` for anybody else, `meeting.cancelled`
   */
  async lock(
    manager: EntityManager,
    id: string,
    personId: string,
    keeping: Keeping = 'signing',
  ): Promise<Meeting> {
    const meeting = await lockMeeting(manager, id);
    // Of a draft only the people who plan it know: its keepers hear of it when it is published.
    const draft = await manager.existsBy(Edition, { id: meeting.editionId, state: 'draft' });
    if (draft || !(await this.isKeeper(manager, id, personId, keeping))) {
      throw new DomainError('meeting.not-found', {}, 'not-found');
    }
    if (meeting.state === 'cancelled') throw new DomainError('meeting.cancelled', {}, 'conflict');
    return meeting;
  }

  /** Whether somebody keeps the list of a meeting, draft or not. */
  async isKeeper(
    manager: EntityManager,
    meetingId: string,
    personId: string,
    keeping: Keeping = 'signing',
  ): Promise<boolean> {
    for (const keeps of this.keeps) if (await keeps(manager, meetingId, personId, keeping)) return true;
    return false;
  }
}
