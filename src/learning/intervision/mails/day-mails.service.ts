import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Temporal } from '@js-temporal/polyfill';
import { Clock } from '../../../platform/clock/clock.service.js';
import { JobRegistry, JobType } from '../../../platform/jobs/job-registry.service.js';
import { type Composer, MailKinds } from '../../../platform/mail/mail-kinds.service.js';
import { EVERY_QUARTER, MailRounds } from '../../../platform/mail/mail-rounds.service.js';
import { PublicAddress } from '../../../platform/web/public-address.service.js';
import { dueDay } from '../../meetings/mails/meeting-reminder.rules.js';
import {
  daysWithPreviousReport,
  hasAccount,
  messageTo,
  previousReportOf,
  reportOf,
  stillConcerns,
} from '../after/after.queries.js';
import { DayTelling } from '../after/day-telling.service.js';
import { dayBy } from '../days.queries.js';
import { afterwardsLetter, messageLetter, reportLetter } from './day-letters.page.js';

/** Looks whether reports of earlier days are to go out. */
export const SEND_PREVIOUS_REPORTS = new JobType('send-previous-reports', EVERY_QUARTER);

/** So many days before a day the previous report goes out; somebody who enrols later gets it the next morning. */
const DAYS_AHEAD = 7;

/** The mails of a day's organisers: their own words, reports, and what people hear afterwards (I5). */
@Injectable()
export class DayMails implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly jobs: JobRegistry,
    private readonly rounds: MailRounds,
    private readonly telling: DayTelling,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.kinds.compose('day-message', this.message());
    this.kinds.compose('day-previous-report', this.previousReport());
    this.kinds.compose('day-report', this.report());
    this.kinds.compose('day-missed', this.afterwards('missed'));
    this.kinds.compose('day-waited', this.afterwards('waited'));
    this.jobs.declare(SEND_PREVIOUS_REPORTS);
    this.jobs.handle(SEND_PREVIOUS_REPORTS, () => this.holdRound());
  }

  /** Sends previous reports of the days of the coming week to everybody who did not get them yet: once each morning. */
  async holdRound(): Promise<void> {
    await this.rounds.holdDue({
      name: 'previous-reports',
      due: dueDay,
      hold: async (manager, today) => {
        const until = Temporal.PlainDate.from(today).add({ days: DAYS_AHEAD }).toString();
        for (const id of await daysWithPreviousReport(manager, today, until))
          await this.telling.tellWithin(manager, id, null, 'previous-report');
      },
    });
  }

  /** No mail to a person after they were taken off the list. */
  private message(): Composer {
    return async ({ data, recipient }, manager) => {
      const message = await messageTo(manager, data.messageId, recipient.personId);
      const day = message && (await dayBy(manager, message.meetingId));
      return day ? messageLetter(day, message, this.reading(recipient)) : null;
    };
  }

  /** No mail when the day is called off or over, the report is gone, or its reader does not come any more. */
  private previousReport(): Composer {
    return async ({ data, recipient: { personId, language } }, manager) => {
      const day = await dayBy(manager, String(data.meetingId));
      if (day?.state !== 'published' || day.heldOn < this.clock.today()) return null;
      const report = await previousReportOf(manager, day.id);
      if (!report || !(await stillConcerns(manager, day.id, personId, 'previous-report'))) return null;
      const signsIn = await hasAccount(manager, personId);
      return reportLetter('previous-report', day, report, { ...this.reading({ language }), signsIn });
    };
  }

  /** No mail when the report is gone, or the list says by now that its reader was not there. */
  private report(): Composer {
    return async ({ data, recipient: { personId, language } }, manager) => {
      const day = await dayBy(manager, String(data.meetingId));
      const report = day && (await reportOf(manager, day.id));
      if (!report || !(await stillConcerns(manager, day.id, personId, 'report'))) return null;
      const signsIn = await hasAccount(manager, personId);
      return reportLetter('report', day, report, { ...this.reading({ language }), signsIn });
    };
  }

  /** No mail when the list says otherwise by now. */
  private afterwards(kind: 'missed' | 'waited'): Composer {
    return async ({ data, recipient }, manager) => {
      const day = await dayBy(manager, String(data.meetingId));
      const applies =
        day?.state === 'published' && (await stillConcerns(manager, day.id, recipient.personId, kind));
      return applies ? afterwardsLetter(kind, day, this.reading(recipient)) : null;
    };
  }

  private reading({ language }: { language: 'nl' | 'en' }) {
    return { language, baseUrl: this.address.baseUrl };
  }
}
