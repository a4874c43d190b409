import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IS_ASSIGNED, IS_TRAINEE } from './access.rules.js';
import { CurriculumModule } from '../curriculum/curriculum.module.js';
import { ViewerRelations } from '../platform/auth/viewer-relations.service.js';
import { EventDispatcher } from '../platform/events/event-dispatcher.service.js';
import { DEPUTY_LINES } from './trajectories/deputy-lines.queries.js';
import { DeputiesService } from './trajectories/deputies.service.js';
import { Deputy } from './trajectories/deputy.entity.js';
import { CodedTables } from '../platform/database/coded-tables.service.js';
import { AssignmentsService } from './trajectories/assignments.service.js';
import { NewcomersService } from './trajectories/newcomers.service.js';
import { ReadingListDecision } from './trajectories/reading-list-decision.entity.js';
import { ReadingListDecisions } from './trajectories/reading-list-decisions.service.js';
import { READING_LIST_LINES } from './trajectories/reading-list-lines.queries.js';
import { RequirementCheck } from './trajectories/requirement-check.service.js';
import { RequirementHistories } from './trajectories/requirement-history.service.js';
import { RequirementsService } from './trajectories/requirements.service.js';
import {
  AcceptedTitlesChanged,
  DecisionTaken,
  DeputyChanged,
  RequirementsChanged,
  SupervisorChanged,
  TrajectoryStarted,
} from './trajectories/trajectory-events.rules.js';
import { TrajectoriesService } from './trajectories/trajectories.service.js';
import { TrajectoryStatesService } from './trajectories/trajectory-states.service.js';
import { RequirementDecision } from './trajectories/requirement-decision.entity.js';
import { SupervisorAssignment } from './trajectories/supervisor-assignment.entity.js';
import { TrajectoryRequirement } from './trajectories/trajectory-requirement.entity.js';
import { TrajectoryStateRow } from './trajectories/trajectory-state.entity.js';
import { Trajectory } from './trajectories/trajectory.entity.js';

/** A person on a programme version, with requirements and a supervisor (P1, P6, S1). */
@Module({
  imports: [
    CurriculumModule,
    TypeOrmModule.forFeature([
      Trajectory,
      TrajectoryStateRow,
      TrajectoryRequirement,
      RequirementDecision,
      ReadingListDecision,
      SupervisorAssignment,
      Deputy,
    ]),
  ],
  providers: [
    TrajectoriesService,
    AssignmentsService,
    DeputiesService,
    NewcomersService,
    RequirementsService,
    ReadingListDecisions,
    RequirementHistories,
    RequirementCheck,
    TrajectoryStatesService,
  ],
  exports: [
    TrajectoriesService,
    AssignmentsService,
    DeputiesService,
    NewcomersService,
    RequirementsService,
    ReadingListDecisions,
    RequirementHistories,
    RequirementCheck,
    TrajectoryStatesService,
  ],
})
export class EnrolmentModule {
  constructor(events: EventDispatcher, relations: ViewerRelations, coded: CodedTables) {
    coded.declare(DEPUTY_LINES);
    coded.declare(READING_LIST_LINES);
    relations.declare('trainee', IS_TRAINEE);
    relations.declare('supervisor', IS_ASSIGNED);
    events.declare(TrajectoryStarted, SupervisorChanged, DeputyChanged, DecisionTaken, RequirementsChanged);
    events.declare(AcceptedTitlesChanged);
  }
}
