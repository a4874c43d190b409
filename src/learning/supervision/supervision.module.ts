import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EnrolmentModule } from '../../enrolment/enrolment.module.js';
import { isAskedFor } from '../../enrolment/trajectories/trajectories.queries.js';
import { HoursModule } from '../../hours/hours.module.js';
import { ViewerRelations } from '../../platform/auth/viewer-relations.service.js';
import { SessionPages } from './pages/session-pages.service.js';
import { ProposalsController, SessionsController } from './pages/supervision.controller.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { SupervisionSessions } from './sessions.service.js';
import { SlotMails } from './slots/mails/slot-mails.service.js';
import { DaySlotsPages } from './slots/pages/day-slots-pages.service.js';
import { HeldSlotPages } from './slots/pages/held-slot-pages.service.js';
import { OwnSlotPages } from './slots/pages/own-slot-pages.service.js';
import { DaySlotsController, HeldSlotController, OwnSlotController } from './slots/pages/slots.controller.js';
import { SlotPlace, SlotRequestRow, SupervisionSlot } from './slots/slot.entity.js';
import { SlotsService } from './slots/slots.service.js';
import { SupervisionClaim, SupervisionPractice, SupervisionSession } from './supervision.entity.js';
import { SUPERVISION } from './supervision.kind.js';
import { IS_LEADER } from './supervision.queries.js';

/** Supervision: sessions that a supervisor records for all supervisees at once, and that a trainee proposes (S3). */
@Module({
  imports: [
    EnrolmentModule,
    HoursModule,
    MeetingsModule,
    TypeOrmModule.forFeature([
      ...[SupervisionSession, SupervisionClaim, SupervisionPractice],
      ...[SupervisionSlot, SlotRequestRow, SlotPlace],
    ]),
  ],
  controllers: [
    ProposalsController,
    HeldSlotController,
    SessionsController,
    DaySlotsController,
    OwnSlotController,
  ],
  providers: [
    SupervisionSessions,
    SessionPages,
    SlotsService,
    SlotMails,
    DaySlotsPages,
    HeldSlotPages,
    OwnSlotPages,
  ],
})
export class SupervisionModule {
  constructor(relations: ViewerRelations) {
    relations.declare('leader', IS_LEADER);
    relations.declare('supervised', isAskedFor(SUPERVISION.key));
  }
}
