import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '../curriculum/curriculum.module.js';
import { EnrolmentModule } from '../enrolment/enrolment.module.js';
import { HoursModule } from '../hours/hours.module.js';
import { HoursImport } from './hours-import.service.js';
import { ImportSettlement } from './import-settlement.service.js';
import { ImportService } from './import.service.js';
import { HoursUndo } from './take-back/hours-undo.service.js';
import { PeopleUndo } from './take-back/people-undo.service.js';
import { RecordsAtStake } from './take-back/records-at-stake.service.js';
import { TakeBackService } from './take-back/take-back.service.js';
import { ParticipantsImport } from './participants-import.service.js';
import { ImportSweep } from './uploads/import-sweep.service.js';
import { ImportTasks } from './uploads/import-tasks.service.js';
import { ImportWorker } from './uploads/import-worker.service.js';
import { UploadsService } from './uploads/uploads.service.js';
import { ImportEffect } from './import-effect.entity.js';
import { ImportRun } from './import-run.entity.js';
import { ImportedRow } from './imported-row.entity.js';
import { ImportTakeBack } from './take-back/import-take-back.entity.js';
import { ImportTask } from './uploads/import-task.entity.js';
import { ImportUploadFile } from './uploads/import-upload-file.entity.js';
import { ImportUploadPiece } from './uploads/import-upload-piece.entity.js';
import { ImportUpload } from './uploads/import-upload.entity.js';

/** The association's spreadsheets (D). */
@Module({
  imports: [
    CurriculumModule,
    EnrolmentModule,
    HoursModule,
    TypeOrmModule.forFeature([
      ImportRun,
      ImportEffect,
      ImportTakeBack,
      ImportedRow,
      ImportUpload,
      ImportUploadFile,
      ImportUploadPiece,
      ImportTask,
    ]),
  ],
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
