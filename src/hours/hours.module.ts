import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '../curriculum/curriculum.module.js';
import { EnrolmentModule } from '../enrolment/enrolment.module.js';
import { ViewerRelations } from '../platform/auth/viewer-relations.service.js';
import { EventDispatcher } from '../platform/events/event-dispatcher.service.js';
import { CodedTables } from '../platform/database/coded-tables.service.js';
import { HAS_RIGHT, IS_ASKED } from './access.rules.js';
import { ActivityDetails } from './activity-details.service.js';
import { AttendedHoursService } from './attended-hours.service.js';
import { AuthenticLines } from './authentic-lines.service.js';
import { Activities } from './activities.service.js';
import { ClaimsService } from './claims.service.js';
import { CorrectionsService } from './corrections.service.js';
import {
  ClaimReturned,
  CreditCorrected,
  ProgressChanged,
  SignatureAsked,
  SignatureTakingBack,
} from './hours-events.rules.js';
import { HoursService } from './hours.service.js';
import { ImportedHoursService } from './imported-hours.service.js';
import { ImportedHoursReversal } from './imported-hours-reversal.service.js';
import { LedgerCheck } from './ledger-check.service.js';
import { Ledger } from './ledger.service.js';
import { ActivitySurroundings } from './pages/handing-in/activity-surroundings.service.js';
import { HandingIn } from './pages/handing-in/handing-in.service.js';
import { PriorLearningService } from './prior-learning.service.js';
import { ProgressService } from './progress.service.js';
import { SigningRightsService } from './signing-rights.service.js';
import { ClaimTransition } from './claim-transition.entity.js';
import { CLAIM_LINES } from './claim-lines.queries.js';
import { Claim } from './claim.entity.js';
import { ComponentProgressRow } from './component-progress.entity.js';
import { LedgerEntryRow } from './ledger-entry.entity.js';
import { LedgerHead } from './ledger-head.entity.js';
import { SIGNING_RIGHT_LINES } from './signing-right-lines.queries.js';
import { SigningRight } from './signing-right.entity.js';
import { TrajectoryProgressRow } from './trajectory-progress.entity.js';

/** Claim, sign-off, credit, progress (H). The ledger itself stays inside. */
@Module({
  imports: [
    CurriculumModule,
    EnrolmentModule,
    TypeOrmModule.forFeature([
      SigningRight,
      Claim,
      ClaimTransition,
      LedgerEntryRow,
      LedgerHead,
      ComponentProgressRow,
      TrajectoryProgressRow,
    ]),
  ],
  providers: [
    ActivityDetails,
    ActivitySurroundings,
    HandingIn,
    AttendedHoursService,
    AuthenticLines,
    Activities,
    Ledger,
    ClaimsService,
    CorrectionsService,
    HoursService,
    ImportedHoursService,
    ImportedHoursReversal,
    LedgerCheck,
    PriorLearningService,
    ProgressService,
    SigningRightsService,
  ],
  exports: [
    ActivityDetails,
    ActivitySurroundings,
    HandingIn,
    AttendedHoursService,
    AuthenticLines,
    ClaimsService,
    CorrectionsService,
    HoursService,
    ImportedHoursService,
    ImportedHoursReversal,
    LedgerCheck,
    ProgressService,
    SigningRightsService,
  ],
})
export class HoursModule {
  constructor(events: EventDispatcher, relations: ViewerRelations, coded: CodedTables) {
    relations.declareJudged('supervisor', HAS_RIGHT, SIGNING_RIGHT_LINES);
    relations.declare('supervisor', IS_ASKED);
    coded.declare(SIGNING_RIGHT_LINES);
    coded.declare(CLAIM_LINES);
    events.declare(ProgressChanged, SignatureTakingBack, ClaimReturned, CreditCorrected, SignatureAsked);
  }
}
