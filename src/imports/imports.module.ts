import { Module } from '@nestjs/common';
import { CurriculumModule } from '../curriculum/curriculum.module.js';
import { EnrolmentModule } from '../enrolment/enrolment.module.js';
import { HoursModule } from '../hours/hours.module.js';
import { HoursImport } from './hours.import.js';
import { ImportSettlement } from './import-settlement.js';
import { ImportService } from './import.service.js';
import { HoursUndo } from './take-back/hours-undo.js';
import { PeopleUndo } from './take-back/people-undo.js';
import { RecordsAtStake } from './take-back/records-at-stake.js';
import { TakeBackService } from './take-back/take-back.service.js';
import { ParticipantsImport } from './participants.import.js';
import { ImportSweep } from './uploads/import-sweep.js';
import { ImportTasks } from './uploads/import-tasks.js';
import { ImportWorker } from './uploads/import-worker.js';
import { UploadsService } from './uploads/uploads.service.js';

/** The association's spreadsheets (D). */
@Module({
  imports: [CurriculumModule, EnrolmentModule, HoursModule],
  providers: [
    ImportService,
    ImportSettlement,
    ParticipantsImport,
    HoursImport,
    HoursUndo,
    PeopleUndo,
    RecordsAtStake,
    TakeBackService,
    UploadsService,
    ImportTasks,
    ImportWorker,
    ImportSweep,
  ],
  exports: [ImportService, TakeBackService, UploadsService, ImportTasks],
})
export class ImportsModule {}
