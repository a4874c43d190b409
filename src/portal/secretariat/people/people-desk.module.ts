import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../../../enrolment/enrolment.module.js';
import { PeopleModule } from '../../../people/people.module.js';
import { AssignController } from './assign.controller.js';
import { AssignDeskService } from './assign-desk.service.js';
import { PersonController } from './person.controller.js';
import { PersonDeskService } from './person-desk.service.js';
import { StateDeskService } from './state-desk.service.js';

/** What the secretariat changes about people and their trajectories. */
@Module({
  imports: [PeopleModule, EnrolmentModule],
  controllers: [PersonController, AssignController],
  providers: [PersonDeskService, StateDeskService, AssignDeskService],
})
export class PeopleDeskModule {}
