import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ASSOCIATION_TIME_ZONE } from '../../../association.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { JobRegistry, JobType } from '../../../platform/jobs/job-registry.service.js';
import { type Composer, MailKinds } from '../../../platform/mail/mail-kinds.service.js';
import { EVERY_QUARTER, MailRounds } from '../../../platform/mail/mail-rounds.service.js';
import { type MailData, Outbox } from '../../../platform/mail/outbox.service.js';
import { takesPlace } from './block-event.page.js';
import { blockOf, FOLLOWS } from './meeting-mails.service.js';
import { meetingLetter, type MeetingWording } from './meeting-letter.page.js';
import { comingBlocks, expectedAt, openLists, teachersOf } from './meeting-people.queries.js';
import { DoorCodes } from '../door-codes.service.js';
import { dueDay, openListReminders, reminderDue, reminderMoment } from './meeting-reminder.rules.js';
import { PublicAddress } from '../../../platform/web/public-address.service.js';

/** Looks whether the reminders of the day are due. */
export const REMIND_OF_MEETINGS = new JobType('remind-of-meetings', EVERY_QUARTER);

const ROUND = 'meetings';

/**
 * Every day reminds people of a meeting at which they are expected: a week and a day before, and its teachers a day before. Teachers whose
 * attendance list is open two days after the block hear of that, and every week until it is closed (C2).
 */
@Injectable()
export class MeetingReminders implements OnModuleInit {
  constructor(
    private readonly rounds: MailRounds,
    private readonly kinds: MailKinds,
    private readonly jobs: JobRegistry,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly address: PublicAddress,
    private readonly codes: DoorCodes,
  ) {}

  onModuleInit(): void {
    this.kinds.compose('meeting-reminder', this.reminder());
    this.kinds.compose('attendance-open', this.openList());
    this.jobs.declare(REMIND_OF_MEETINGS);
    this.jobs.handle(REMIND_OF_MEETINGS, () => this.holdRound());
  }

  /** Holds the round that is due, if it was not held yet. */
  async holdRound(): Promise<void> {
    await this.rounds.holdDue({
      name: ROUND,
      due: dueDay,
      hold: async (manager, today) => {
        await this.remindOfBlocks(manager, today);
        await this.remindOfLists(manager, today);
      },
    });
  }

  private async remindOfBlocks(manager: EntityManager, today: string): Promise<void> {
    for (const { meetingId, heldOn } of await comingBlocks(manager, today)) {
      const ahead = reminderDue(heldOn, today);
      if (ahead === null) continue;
      const moment = reminderMoment(heldOn, ahead, ASSOCIATION_TIME_ZONE).toString();
      const occasion = `${ahead}:${heldOn}`;
      const data = { meetingId, heldOn };
      for (const personId of await expectedAt(manager, meetingId, moment)) {
        await this.once(manager, 'meeting-reminder', personId, occasion, { ...data, ...FOLLOWS });
      }
      if (ahead === 'week') continue;
      for (const personId of await teachersOf(manager, meetingId)) {
        await this.once(manager, 'meeting-reminder', personId, occasion, data);
      }
    }
  }

  private async remindOfLists(manager: EntityManager, today: string): Promise<void> {
    for (const { meetingId, heldOn } of await openLists(manager, today)) {
      const count = openListReminders(heldOn, today);
      if (count === 0) continue;
      for (const personId of await teachersOf(manager, meetingId)) {
        await this.once(manager, 'attendance-open', personId, String(count), { meetingId });
      }
    }
  }

  /** One mail for each person, block and occasion, also when two rounds think of it. */
  private async once(
    manager: EntityManager,
    kind: string,
    recipientPersonId: string,
    occasion: string,
    data: MailData & { meetingId: string },
  ): Promise<void> {
    const once = [kind, data.meetingId, occasion, recipientPersonId].join(':');
    await this.outbox.enqueue(manager, { kind, recipientPersonId, data, once });
  }

  /** No mail once the block is called off, moved or past, or its reader does not come any more: it would mislead. */
  private reminder(): Composer {
    return async ({ data, recipient }, manager) => {
      const block = await blockOf(manager, recipient, data);
      const applies = block && takesPlace(block) && block.heldOn === data.heldOn;
      if (!applies || block.heldOn < this.clock.today()) return null;
      const wording = block.part === 'teaches' ? 'teaching-reminder' : 'meeting-reminder';
      const letter = meetingLetter(block, wording, this.reading(recipient));
      return { ...letter, ...(await this.codes.lettered(block, recipient.personId)) };
    };
  }

  private openList(): Composer {
    return async ({ data, recipient }, manager) => {
      const block = await blockOf(manager, recipient, data);
      if (!block || !takesPlace(block) || block.list === 'closed') return null;
      const wording: MeetingWording = 'attendance-open';
      return meetingLetter(block, wording, this.reading(recipient));
    };
  }

  private reading({ language }: { language: 'nl' | 'en' }) {
    return { language, baseUrl: this.address.baseUrl };
  }
}
