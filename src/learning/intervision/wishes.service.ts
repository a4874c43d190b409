import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import { JobRegistry, JobType } from '../../platform/jobs/job-registry.service.js';
import { Enrolment } from '../meetings/enrolment.entity.js';
import { EnrolmentChanged } from '../meetings/meeting-events.rules.js';
import { lockMeeting } from '../meetings/meeting-lock.service.js';
import { DayWish } from './day-wish.entity.js';
import { forgetWishesUntil } from './wishes.queries.js';
import { areWishesDeleted, LONGEST_WISH, wishesDueUntil } from './wishes.rules.js';

/** Every night, before anybody looks. */
export const FORGET_WISHES = new JobType('forget-wishes', '10 3 * * *');

/**
 * What attendees of a day wish for (I10). They or an organiser write it, and the organisers read it; it is deleted when the
 * attendee no longer comes, or a week after the day. Nothing of it is logged or mailed.
 */
@Injectable()
export class WishesService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly events: EventDispatcher,
    private readonly jobs: JobRegistry,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.subscribeMany(EnrolmentChanged, async (changes, manager) => {
      const gone = changes.filter(({ became }) => became === 'cancelled' || became === 'released');
      if (gone.length === 0) return;
      await manager.query(
        `DELETE FROM day_wish w USING unnest($1::uuid[], $2::uuid[]) AS gone(meeting_id, person_id)
          WHERE w.meeting_id = gone.meeting_id AND w.person_id = gone.person_id`,
        [gone.map(({ meetingId }) => meetingId), gone.map(({ personId }) => personId)],
      );
    });
    this.jobs.declare(FORGET_WISHES);
    this.jobs.handle(FORGET_WISHES, () => this.forget());
  }

  /** Keeps what somebody wishes for in place of what they wished before; nothing written: nothing is kept. */
  keep(meetingId: string, personId: string, wish: string): Promise<void> {
    return this.dataSource.transaction((manager) => this.keepWithin(manager, meetingId, personId, wish));
  }

  /**
   * The same within the caller's transaction.
   *
   * @throws DomainError `enrolment.not-found` when this person is not enrolled, `wish.too-long`, `wish.too-late` once the
   *   day's wishes are deleted
   */
  async keepWithin(manager: EntityManager, meetingId: string, personId: string, wish: string): Promise<void> {
    const { heldOn } = await lockMeeting(manager, meetingId);
    const written = wish.trim();
    if (written.length > LONGEST_WISH)
      throw new DomainError('wish.too-long', { most: LONGEST_WISH }, 'invalid', 'wens');
    if (areWishesDeleted(heldOn, this.clock.today())) throw new DomainError('wish.too-late', {}, 'conflict');
    const enrolment = await manager.findOneBy(Enrolment, { meetingId, personId });
    if (!enrolment || enrolment.state === 'cancelled') {
      throw new DomainError('enrolment.not-found', {}, 'not-found');
    }
    if (written === '') await manager.delete(DayWish, { meetingId, personId });
    else await manager.upsert(DayWish, { meetingId, personId, wish: written }, ['meetingId', 'personId']);
  }

  /** Deletes the wishes of all days that were a week ago or longer. Once is as good as twice. */
  async forget(): Promise<void> {
    await forgetWishesUntil(this.dataSource.manager, wishesDueUntil(this.clock.today()));
  }
}
