import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ViewerRelations } from '../../platform/auth/viewer-relations.service.js';
import { MeetingKeepers } from '../meetings/meeting-keepers.service.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { ORGANISES } from './access.rules.js';
import { DayListService } from './day-list.service.js';
import { DaysService } from './days.service.js';
import { DayOrganiser, DayPart, IntervisionDay } from './intervision.entity.js';

/** Intervision days: meetings without a component, with their parts and organisers (I1). */
@Module({
  imports: [MeetingsModule, TypeOrmModule.forFeature([IntervisionDay, DayPart, DayOrganiser])],
  providers: [DaysService, DayListService],
  exports: [DaysService, DayListService],
})
export class IntervisionModule {
  constructor(relations: ViewerRelations, keepers: MeetingKeepers) {
    relations.declare('organiser', ORGANISES);
    keepers.register((manager, meetingId, personId) =>
      manager.existsBy(DayOrganiser, { meetingId, personId }),
    );
  }
}
