import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { boardIds } from '../../../people/accounts/role-holders.queries.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { JobRegistry, JobType } from '../../../platform/jobs/job-registry.service.js';
import { type Letter, MailKinds } from '../../../platform/mail/mail-kinds.service.js';
import { EVERY_QUARTER, MailRounds } from '../../../platform/mail/mail-rounds.service.js';
import { Outbox } from '../../../platform/mail/outbox.service.js';
import { PublicAddress } from '../../../platform/web/public-address.service.js';
import { dueDay } from '../../meetings/mails/meeting-reminder.rules.js';
import { publishedDays } from '../days.queries.js';
import { nationalDaysLacking } from '../forecast.rules.js';

/** Looks whether the calendar year has its national days. */
export const REMIND_OF_NATIONAL_DAYS = new JobType('remind-of-national-days', EVERY_QUARTER);

const KIND = 'national-days-lacking';
const ROUND = 'national-days';
/** From this day of a year on the board is told, once: a month before 1 October *(ours)*. */
const TOLD_FROM = '09-01';

/** Tells the board, in the month before 1 October, that the calendar year has fewer than two national days (I8). */
@Injectable()
export class NationalDayMails implements OnModuleInit {
  constructor(
    private readonly rounds: MailRounds,
    private readonly kinds: MailKinds,
    private readonly jobs: JobRegistry,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.kinds.compose(KIND, ({ data }, manager) => this.letter(manager, String(data.year)));
    this.jobs.declare(REMIND_OF_NATIONAL_DAYS);
    this.jobs.handle(REMIND_OF_NATIONAL_DAYS, () => this.holdRound());
  }

  /** Holds the round that is due, if it was not held yet. */
  async holdRound(): Promise<void> {
    await this.rounds.holdDue({
      name: ROUND,
      due: dueDay,
      hold: (manager, today) => this.tell(manager, today),
    });
  }

  private async tell(manager: EntityManager, today: string): Promise<void> {
    if (today.slice('YYYY-'.length) < TOLD_FROM) return;
    const lack = await lacking(manager, today);
    if (!lack) return;
    for (const recipientPersonId of await boardIds(manager)) {
      const once = [KIND, lack.year, recipientPersonId].join(':');
      await this.outbox.enqueue(manager, { kind: KIND, recipientPersonId, data: { year: lack.year }, once });
    }
  }

  /** No mail when the organisers planned a day meanwhile, or the year is over. */
  private async letter(manager: EntityManager, year: string): Promise<Letter | null> {
    const lack = await lacking(manager, this.clock.today());
    if (!lack || String(lack.year) !== year) return null;
    const params = { year, planned: lack.planned };
    return {
      subject: { key: 'mail.national-days-lacking.subject', params },
      paragraphs: [{ key: 'mail.national-days-lacking.text', params }],
      link: { label: { key: 'mail.national-days-lacking.link' }, url: `${this.address.baseUrl}/bestuur` },
    };
  }
}

async function lacking(manager: EntityManager, today: string) {
  return nationalDaysLacking(await publishedDays(manager, `${today.slice(0, 'YYYY'.length)}-01-01`), today);
}
