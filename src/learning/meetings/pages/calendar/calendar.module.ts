import { Module } from '@nestjs/common';
import { AccountsModule } from '../../../../people/accounts/accounts.module.js';
import { CalendarController } from './calendar.controller.js';
import { FeedService } from './feed.service.js';

/** The calendars to which people subscribe. */
@Module({ imports: [AccountsModule], controllers: [CalendarController], providers: [FeedService] })
export class CalendarModule {}
