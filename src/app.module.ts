import { type DynamicModule, Module, type OnApplicationBootstrap } from '@nestjs/common';
import './product.js';
import { EnrolmentMailsModule } from './enrolment/mails/enrolment-mails.module.js';
import { EnrolmentPagesModule } from './enrolment/pages/enrolment-pages.module.js';
import { HoursMailsModule } from './hours/mails/hours-mails.module.js';
import { SigningLinkMailsModule } from './hours/signing-links/mails/signing-link-mails.module.js';
import { SigningLinkPagesModule } from './hours/signing-links/pages/signing-link-pages.module.js';
import { StandingMailsModule } from './people/standing/mails/standing-mails.module.js';
import { HandingOverModule } from './hours/pages/handing-over/handing-over.module.js';
import { LeadersAttentionModule } from './hours/pages/leaders/leaders-attention.module.js';
import { SigningPagesModule } from './hours/pages/signing/signing-pages.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { SignatureMailsModule } from './imports/signatures/mails/signature-mails.module.js';
import { ObjectionsModule } from './imports/signatures/pages/objections/objections.module.js';
import { SignaturePagesModule } from './imports/signatures/pages/signature-pages.module.js';
import { ImportPagesModule } from './imports/pages/import-pages.module.js';
import { CourseBlocksModule } from './learning/course-blocks/course-blocks.module.js';
import { FishbowlPagesModule } from './learning/fishbowl/pages/fishbowl-pages.module.js';
import { IntervisionPagesModule } from './learning/intervision/pages/intervision-pages.module.js';
import { LiteratureModule } from './learning/literature/literature.module.js';
import { PracticeModule } from './learning/practice/practice.module.js';
import { MeetingMailsModule } from './learning/meetings/mails/meeting-mails.module.js';
import { CalendarModule } from './learning/meetings/pages/calendar/calendar.module.js';
import { FollowingModule } from './learning/meetings/pages/following/following.module.js';
import { PlanningModule } from './learning/meetings/pages/planning/planning.module.js';
import { TeachingModule } from './learning/meetings/pages/teaching/teaching.module.js';
import { SupervisionModule } from './learning/supervision/supervision.module.js';
import { GroupsModule } from './people/groups/groups.module.js';
import { AccountPagesModule } from './people/accounts/pages/account-pages.module.js';
import { MailsModule } from './people/mails/mails.module.js';
import { MailPagesModule } from './people/mails/pages/mail-pages.module.js';
import { PeoplePagesModule } from './people/pages/people-pages.module.js';
import { RegisterPagesModule } from './people/registers/pages/register-pages.module.js';
import { StandingPagesModule } from './people/standing/pages/standing-pages.module.js';
import { EventDispatcher } from './platform/events/event-dispatcher.service.js';
import { JobRegistry } from './platform/jobs/job-registry.service.js';
import { MailKinds } from './platform/mail/mail-kinds.service.js';
import { type BounceSources, BouncesModule } from './platform/mail/bounces/bounces.module.js';
import { MailboxModule } from './platform/mail/mailbox/mailbox.module.js';
import { PlatformModule, type Surroundings } from './platform/platform.module.js';
import { PortalModule } from './portal/portal.module.js';
import { CompletionMailsModule } from './recognition/completion/mails/completion-mails.module.js';
import { UnqualifiedModule } from './recognition/completion/pages/unqualified/unqualified.module.js';
import { RecordsModule } from './recognition/completion/pages/records.module.js';
import { BodiesModule } from './recognition/accreditation/bodies/bodies.module.js';
import { HandOffPagesModule } from './recognition/accreditation/hand-off/pages/hand-off-pages.module.js';
import { DecisionMailsModule } from './recognition/decisions/mails/decision-mails.module.js';
import { DecisionsModule } from './recognition/decisions/pages/decisions.module.js';
import { ReadingListsModule } from './recognition/decisions/pages/reading-lists/reading-lists.module.js';
import { DigestModule } from './recognition/digest/digest.module.js';
import type { ProviderAccounts } from './recognition/accreditation/hand-off/sending/provider-accounts.service.js';
import { SendingModule } from './recognition/accreditation/hand-off/sending/sending.module.js';
import { HandedNumbersModule } from './recognition/accreditation/hand-off/handed-numbers.module.js';
import { DossiersModule } from './recognition/accreditation/dossier/dossiers.module.js';
import { YearModule } from './recognition/accreditation/pages/year.module.js';
import { TeacherMailsModule } from './recognition/accreditation/teachers/mails/teacher-mails.module.js';
import { TeachersModule } from './recognition/accreditation/teachers/teachers.module.js';
import { ResultsModule } from './recognition/evaluations/pages/results/results.module.js';
import { EvaluationPagesModule } from './recognition/evaluations/pages/evaluation-pages.module.js';
import { EvaluationMailsModule } from './recognition/evaluations/mails/evaluation-mails.module.js';
import { EvaluationsModule } from './recognition/evaluations/evaluations.module.js';
import { RecognitionModule } from './recognition/recognition.module.js';

/** What the whole product needs of its surroundings. */
export interface AppSurroundings extends Surroundings {
  /** whether there is a page that shows the mail that was sent; its routes exist only then */
  mailbox?: boolean;
  /** how mail that came back is heard of */
  bounces?: BounceSources;
  /** the association's accounts at the bodies that take attendance; without them it goes by hand */
  providers?: ProviderAccounts;
}

/** What the product writes to people: each room tells its own events. */
const MAILS = [
  MailsModule,
  EnrolmentMailsModule,
  HoursMailsModule,
  SigningLinkMailsModule,
  StandingMailsModule,
  MeetingMailsModule,
  CompletionMailsModule,
  EvaluationMailsModule,
  SignatureMailsModule,
  DecisionMailsModule,
  TeacherMailsModule,
  DigestModule,
];

/** The pages, room by room. */
const PAGES = [
  AccountPagesModule,
  PeoplePagesModule,
  StandingPagesModule,
  RegisterPagesModule,
  GroupsModule,
  MailPagesModule,
  EnrolmentPagesModule,
  SigningPagesModule,
  SigningLinkPagesModule,
  HandingOverModule,
  LeadersAttentionModule,
  LiteratureModule,
  SupervisionModule,
  CourseBlocksModule,
  PlanningModule,
  TeachingModule,
  FollowingModule,
  CalendarModule,
  FishbowlPagesModule,
  IntervisionPagesModule,
  PracticeModule,
  RecordsModule,
  HandOffPagesModule,
  YearModule,
  EvaluationPagesModule,
  UnqualifiedModule,
  DecisionsModule,
  ReadingListsModule,
  ResultsModule,
  ImportPagesModule,
  SignaturePagesModule,
  ObjectionsModule,
  PortalModule,
];

/** The whole product, for web and command line alike. */
@Module({})
export class AppModule implements OnApplicationBootstrap {
  constructor(
    private readonly events: EventDispatcher,
    private readonly jobs: JobRegistry,
    private readonly kinds: MailKinds,
  ) {}

  static forRoot({
    mailbox = false,
    bounces = {},
    providers,
    ...surroundings
  }: AppSurroundings): DynamicModule {
    const platform = PlatformModule.forRoot(surroundings);
    return {
      module: AppModule,
      imports: [
        platform,
        RecognitionModule,
        DossiersModule,
        BodiesModule,
        TeachersModule,
        EvaluationsModule,
        HandedNumbersModule,
        SendingModule.forRoot(providers),
        ImportsModule,
        ...PAGES,
        ...MAILS,
        BouncesModule.forRoot(bounces),
        ...(mailbox ? [MailboxModule] : []),
      ],
    };
  }

  /** An event, a job or a mail that nobody looks after would be lost in silence: then nothing starts. */
  onApplicationBootstrap(): void {
    this.events.assertComplete();
    this.jobs.assertComplete();
    this.kinds.assertComplete();
  }
}
