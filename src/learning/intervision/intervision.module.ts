import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EnrolmentModule } from '../../enrolment/enrolment.module.js';
import { HoursModule } from '../../hours/hours.module.js';
import { StandingModule } from '../../people/standing/standing.module.js';
import { ViewerRelations } from '../../platform/auth/viewer-relations.service.js';
import { ListFollows } from '../meetings/list-follows.service.js';
import { MeetingKeepers } from '../meetings/meeting-keepers.service.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { MeetingRoundTimes } from '../meetings/round-times.service.js';
import { ORGANISES } from './access.rules.js';
import { keepsDay } from './day-keepers.queries.js';
import { DayMessage, DayReport, DayReportFile, DayTold, PreviousReport } from './after/after.entity.js';
import { DayMessages } from './after/day-messages.service.js';
import { DayReports } from './after/day-reports.service.js';
import { DayTelling } from './after/day-telling.service.js';
import { DoorTap } from './door/door-tap.entity.js';
import { DoorService } from './door/door.service.js';
import { DayCodes } from './day-codes.service.js';
import { DayFactsService } from './day-facts.service.js';
import { DayPresence, MarkedCredit } from './day-presence.entity.js';
import { dayBy } from './days.queries.js';
import { DayListService } from './day-list.service.js';
import { DaysService } from './days.service.js';
import { DayWish } from './day-wish.entity.js';
import { DayPart, IntervisionDay } from './intervision.entity.js';
import { DayMails } from './mails/day-mails.service.js';
import { NationalDayMails } from './mails/national-day-mails.service.js';
import { MarkedCreditService } from './marked-credit.service.js';
import { WishesService } from './wishes.service.js';

/** Intervision days: meetings without a component, with their parts and organisers, and what attending one gives (I1, I4). */
@Module({
  imports: [
    MeetingsModule,
    HoursModule,
    EnrolmentModule,
    StandingModule,
    TypeOrmModule.forFeature([DayMessage, DayReport, DayReportFile, PreviousReport, DayTold]),
    TypeOrmModule.forFeature([IntervisionDay, DayPart, DayWish, DoorTap, DayPresence, MarkedCredit]),
  ],
  providers: [
    DayCodes,
    DaysService,
    DayListService,
    WishesService,
    DoorService,
    DayFactsService,
    MarkedCreditService,
    DayMessages,
    DayReports,
    DayTelling,
    DayMails,
    NationalDayMails,
  ],
  exports: [
    DayCodes,
    DaysService,
    DayListService,
    WishesService,
    DoorService,
    DayMessages,
    DayReports,
    DayTelling,
  ],
})
export class IntervisionModule {
  constructor(
    relations: ViewerRelations,
    keepers: MeetingKeepers,
    roundTimes: MeetingRoundTimes,
    follows: ListFollows,
    facts: DayFactsService,
    credit: MarkedCreditService,
  ) {
    relations.declare('organiser', ORGANISES);
    keepers.register(keepsDay);
    roundTimes.register(async (manager, meetingId) => {
      const parts = (await dayBy(manager, meetingId))?.parts ?? [];
      return parts.filter(({ kind }) => kind === 'round');
    });
    follows.register(async (manager, closed) => {
      const day = closed.meeting.component === null ? await dayBy(manager, closed.meeting.id) : undefined;
      if (!day) return [];
      const given = await facts.settle(manager, day, closed);
      return [...given, ...(await credit.settle(manager, day, closed))];
    });
  }
}
