import { Global, Module } from '@nestjs/common';
import { PeoplePagesModule } from '../../people/pages/people-pages.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { Supervisees } from '../../people/supervisees.service.js';
import { EnrolmentModule } from '../enrolment.module.js';
import { deputiesAround } from '../trajectories/deputies.queries.js';
import { AssignController } from './assign.controller.js';
import { AssigningService } from './assigning.service.js';
import { assignedTo, latestTrajectory, superviseesNow } from './assigned.queries.js';
import { DeputiesController } from './deputies.controller.js';
import { DeputyAdministrationService } from './deputy-administration.service.js';
import { NewcomerEntryService } from './newcomer-entry.service.js';
import { NewcomersController } from './newcomers.controller.js';
import { PersonController } from './person.controller.js';
import { PersonAdministrationService } from './person-administration.service.js';
import { StateChangeService } from './state-change.service.js';

const SUPERVISEES: Supervisees = {
  countNow: superviseesNow,
  of: assignedTo,
  deputies: deputiesAround,
  ownTrajectory: latestTrajectory,
};

/** What the secretariat changes about trainees and their trajectories. Global, since the pages of leaders ask for `Supervisees`. */
@Global()
@Module({
  imports: [PeopleModule, PeoplePagesModule, EnrolmentModule],
  // Fixed addresses before those with an id.
  controllers: [NewcomersController, PersonController, AssignController, DeputiesController],
  providers: [
    NewcomerEntryService,
    PersonAdministrationService,
    StateChangeService,
    AssigningService,
    DeputyAdministrationService,
    { provide: Supervisees, useValue: SUPERVISEES },
  ],
  exports: [Supervisees],
})
export class EnrolmentPagesModule {}
