import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../../../messages/catalogue.js';
import { recordView } from '../../../../platform/audit/view-audit.service.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { answerForm, blankForm, type FilledForm } from '../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther, type Text } from '../../../../platform/web/page-answer.rules.js';
import { PublicAddress } from '../../../../platform/web/public-address.service.js';
import { requireForm } from '../../../../platform/web/required-form.form.js';
import { audienceOf, earlierReports, messagesOf, previousReportOf } from '../../after/after.queries.js';
import { DayMessages } from '../../after/day-messages.service.js';
import { DayReports } from '../../after/day-reports.service.js';
import type { KnownDay } from '../../days.queries.js';
import type { Keeper } from '../../days.service.js';
import { messageLetter } from '../../mails/day-letters.page.js';
import { KeptDays } from './kept-days.service.js';
import { MessageForm } from './messages.form.js';
import { messagePreviewPage, messagesPage, messagesPath } from './messages.page.js';
import { PreviousReportForm } from './report.form.js';

/** An organiser writes to the people who enrolled in a day: they see a preview first, and send it once. */
@Injectable()
export class MessagesPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly days: KeptDays,
    private readonly messages: DayMessages,
    private readonly reports: DayReports,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `day.not-found` (404) */
  async show(keeper: Keeper, id: string, { verstuurd, gekozen }: Record<string, unknown>): Promise<Page> {
    const day = await this.days.opened(keeper, id);
    await recordView(this.dataSource.manager, keeper.personId, { kind: 'meeting', id: day.id });
    const notice: Text | null =
      typeof verstuurd === 'string' && /^\d{1,4}$/.test(verstuurd)
        ? { key: 'message.done', params: { count: Number(verstuurd) } }
        : gekozen === undefined
          ? null
          : { key: 'message.previous.done' };
    return this.page(day, blankForm({ formKey: randomUUID() }), notice);
  }

  /** Who gets the message and what it looks like; nothing is sent. @param writer the name of the organiser who writes it */
  async preview(
    keeper: Keeper,
    writer: string,
    id: string,
    body: unknown,
    language: Language,
  ): Promise<Page> {
    const day = await this.days.opened(keeper, id);
    return answerForm<MessageForm, Page>(MessageForm, body, {
      accept: async (form, typed) => {
        if (form.terug !== null) return this.page(day, blankForm(typed), null);
        const people = await audienceOf(this.dataSource.manager, day.id, form.audience);
        if (!people.some(({ reachable }) => reachable)) throw new DomainError('message.nobody');
        const letter = messageLetter(
          day,
          { ...form, by: writer },
          {
            language,
            baseUrl: this.address.baseUrl,
          },
        );
        return messagePreviewPage(day, form, people, letter);
      },
      again: (filled) => this.page(day, filled, null),
    });
  }

  /** Sends it. A second click sends nothing. */
  async send(keeper: Keeper, id: string, body: unknown): Promise<Page | SeeOther> {
    const day = await this.days.opened(keeper, id);
    return answerForm<MessageForm, Page | SeeOther>(MessageForm, body, {
      accept: async ({ formKey, audience, subject, text }) => {
        const message = { id: formKey, audience, subject, text };
        const count = await this.messages.send(day.id, message, keeper.personId);
        return seeOther(`${messagesPath(day)}?verstuurd=${count}`);
      },
      again: (filled) => this.page(day, filled, null),
    });
  }

  /** Chooses which report goes out before the day, among those that the page offers. */
  async choosePrevious(keeper: Keeper, id: string, body: unknown): Promise<SeeOther> {
    const day = await this.days.opened(keeper, id);
    const { verslag } = requireForm(PreviousReportForm, body);
    const offered = await earlierReports(this.dataSource.manager, day.id);
    if (verslag !== null && !offered.some(({ meetingId }) => meetingId === verslag))
      throw new DomainError('report.not-found', {}, 'not-found');
    await this.reports.choosePrevious(day.id, verslag, keeper.personId);
    return seeOther(`${messagesPath(day)}?gekozen=1#vorig-verslag`);
  }

  private async page(day: KnownDay, filled: FilledForm, notice: Text | null): Promise<Page> {
    const { manager } = this.dataSource;
    return messagesPage(day, filled, {
      notice,
      sent: await messagesOf(manager, day.id),
      previous: await previousReportOf(manager, day.id),
      earlier: await earlierReports(manager, day.id),
      today: this.clock.today(),
    });
  }
}
