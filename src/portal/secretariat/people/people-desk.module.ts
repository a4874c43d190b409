import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../../../enrolment/enrolment.module.js';
import { ImportsModule } from '../../../imports/imports.module.js';
import { PeopleModule } from '../../../people/people.module.js';
import { AssignController } from './assign.controller.js';
import { AssignDeskService } from './assign-desk.service.js';
import { InviteController } from './invite.controller.js';
import { InviteDeskService } from './invite-desk.service.js';
import { LeaderDeskService } from './leader-desk.service.js';
import { LeadersController } from './leaders.controller.js';
import { NewcomerDeskService } from './newcomer-desk.service.js';
import { NewcomersController } from './newcomers.controller.js';
import { PastedService } from './pasted.service.js';
import { PersonController } from './person.controller.js';
import { PersonDeskService } from './person-desk.service.js';
import { StateDeskService } from './state-desk.service.js';

/** What the secretariat changes about people and their trajectories. */
@Module({
  imports: [PeopleModule, EnrolmentModule, ImportsModule],
  // Fixed addresses before those with an id.
  controllers: [NewcomersController, PersonController, AssignController, LeadersController, InviteController],
  providers: [
    NewcomerDeskService,
    PastedService,
    PersonDeskService,
    StateDeskService,
    AssignDeskService,
    LeaderDeskService,
    InviteDeskService,
  ],
})
export class PeopleDeskModule {}
