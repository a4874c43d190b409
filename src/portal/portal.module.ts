import { Module } from '@nestjs/common';
import { FishbowlModule } from '../learning/fishbowl/fishbowl.module.js';
import { LiteratureModule } from '../learning/literature/literature.module.js';
import { MeetingsModule } from '../learning/meetings/meetings.module.js';
import { AccountsModule } from '../people/accounts/accounts.module.js';
import { AccountPagesModule } from './account/account-pages.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { BoardModule } from './board/board.module.js';
import { FollowingModule } from './meetings/following/following.module.js';
import { TeachingModule } from './meetings/teaching/teaching.module.js';
import { PlanningModule } from './meetings/planning/planning.module.js';
import { PublicPagesModule } from './public-pages.module.js';
import { RecordsModule } from './records/records.module.js';
import { RelationsModule } from './relations.module.js';
import { SecretariatHomeModule } from './secretariat/home/secretariat-home.module.js';
import { SecretariatMailsModule } from './secretariat/mails/secretariat-mails.module.js';
import { PeopleDeskModule } from './secretariat/people/people-desk.module.js';
import { TraineesModule } from './secretariat/trainees/trainees.module.js';
import { DossierModule } from './secretariat/dossier/dossier.module.js';
import { ImportDeskModule } from './secretariat/imports/import-desk.module.js';
import { SupervisorModule } from './supervisor/supervisor.module.js';
import { TraineeModule } from './trainee/trainee.module.js';

/** The pages. Needs a `RecordVerifier` from outside. */
@Module({
  imports: [
    AccountsModule,
    RelationsModule,
    PublicPagesModule,
    AccountPagesModule,
    CalendarModule,
    LiteratureModule,
    MeetingsModule,
    FishbowlModule,
    TraineeModule,
    SupervisorModule,
    SecretariatHomeModule,
    SecretariatMailsModule,
    PeopleDeskModule,
    TraineesModule,
    BoardModule,
    PlanningModule,
    DossierModule,
    ImportDeskModule,
    RecordsModule,
    TeachingModule,
    FollowingModule,
  ],
})
export class PortalModule {}
