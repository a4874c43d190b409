import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Temporal } from '@js-temporal/polyfill';
import { DataSource } from 'typeorm';
import type { Language } from '../../../../messages/catalogue.js';
import { CalendarFeedsService } from '../../../../people/accounts/calendar-feeds.service.js';
import { writeCalendar } from '../../../../platform/calendar/icalendar.page.js';
import { ASSOCIATION_TIME_ZONE } from '../../../../association.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { translate } from '../../../../platform/i18n/translate.rules.js';
import { PublicAddress } from '../../../../platform/web/public-address.service.js';
import { eventOfBlock } from '../../mails/block-event.page.js';
import { calendarBlocks } from '../../calendar-blocks.queries.js';

/** How far back somebody's own calendar goes. */
const MONTHS_BACK = 6;
/** Calendar programs send no language, and the portal knows none of their owner yet (person-recipients.service.ts). */
const LANGUAGE: Language = 'nl';

/** Somebody's own calendar, with a mark of what stands in it. */
export interface Feed {
  text: string;
  /** as it stands in an ETag: the same as long as the calendar says the same */
  mark: string;
}

/** Writes the calendars to which people subscribe. */
@Injectable()
export class FeedService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly feeds: CalendarFeedsService,
    private readonly clock: Clock,
    private readonly address: PublicAddress,
  ) {}

  /** @throws DomainError `calendar.unknown` (404) for an address that is nobody's */
  async read(token: string): Promise<Feed> {
    const personId = await this.feeds.personOf(token);
    if (personId === null) throw new DomainError('calendar.unknown', {}, 'not-found');
    const today = Temporal.PlainDate.from(this.clock.today());
    const from = today.subtract({ months: MONTHS_BACK }).toString();
    const blocks = await calendarBlocks(this.dataSource.manager, personId, from, today.toString());
    // Midnight: two readings of the same day are the same, octet by octet.
    const stamp = today.toZonedDateTime(ASSOCIATION_TIME_ZONE).toInstant().toString();
    const { baseUrl } = this.address;
    const events = blocks.map((block) => eventOfBlock(block, { stamp, baseUrl, language: LANGUAGE }));
    const text = writeCalendar('PUBLISH', events, { name: translate(LANGUAGE, 'calendar.name') });
    return { text, mark: `"${createHash('sha256').update(text).digest('base64url')}"` };
  }
}
