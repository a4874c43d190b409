import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '../curriculum/curriculum.module.js';
import { EnrolmentModule } from '../enrolment/enrolment.module.js';
import { HoursModule } from '../hours/hours.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ViewerRelations } from '../platform/auth/viewer-relations.service.js';
import { CodedTables } from '../platform/database/coded-tables.service.js';
import { EventDispatcher } from '../platform/events/event-dispatcher.service.js';
import { HoursImport } from './hours-import.service.js';
import { TOLD_LATELY } from './signatures/access.rules.js';
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
import { TaskCodes } from './uploads/task-codes.service.js';
import { UploadImport } from './uploads/upload-import.service.js';
import { UploadsService } from './uploads/uploads.service.js';
import { ImportEffect } from './import-effect.entity.js';
import { ImportRun } from './import-run.entity.js';
import { ImportedRow } from './imported-row.entity.js';
import { ImportTakeBack } from './take-back/import-take-back.entity.js';
import { ImportTask } from './uploads/import-task.entity.js';
import { DecidedSignature } from './signatures/decided-signature.entity.js';
import { NoticeLinks } from './signatures/notice-links.service.js';
import { SignatureNotices } from './signatures/notices.service.js';
import { ObjectedSignature } from './signatures/objected-signature.entity.js';
import { ObjectionDecision } from './signatures/objection-decision.entity.js';
import { ObjectionsService } from './signatures/objections.service.js';
import {
  ObjectionDecided,
  RecordsBrought,
  SignaturesBrought,
  SignaturesObjected,
} from './signatures/signature-events.rules.js';
import { SignatureNoticeLink } from './signatures/signature-notice-link.entity.js';
import { SignatureNotice } from './signatures/signature-notice.entity.js';
import { SignatureObjection } from './signatures/signature-objection.entity.js';
import { SIGNATURE_TERM_LINES } from './signatures/signature-term-lines.queries.js';
import { SignatureTerm } from './signatures/signature-term.entity.js';
import { SignatureTermService } from './signatures/signature-term.service.js';
import { ImportUploadFile } from './uploads/import-upload-file.entity.js';
import { ImportUploadPiece } from './uploads/import-upload-piece.entity.js';
import { ImportUpload } from './uploads/import-upload.entity.js';

/** The association's spreadsheets (D). */
@Module({
  imports: [
    PeopleModule,
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
      SignatureNotice,
      SignatureNoticeLink,
      SignatureObjection,
      ObjectedSignature,
      ObjectionDecision,
      DecidedSignature,
      SignatureTerm,
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
    TaskCodes,
    ImportTasks,
    ImportWorker,
    UploadImport,
    ImportSweep,
    SignatureNotices,
    NoticeLinks,
    ObjectionsService,
    SignatureTermService,
  ],
  exports: [
    ImportService,
    TakeBackService,
    UploadsService,
    ImportTasks,
    NoticeLinks,
    ObjectionsService,
    SignatureTermService,
  ],
})
export class ImportsModule {
  constructor(events: EventDispatcher, relations: ViewerRelations, coded: CodedTables) {
    coded.declare(SIGNATURE_TERM_LINES);
    events.declare(SignaturesBrought, RecordsBrought, SignaturesObjected, ObjectionDecided);
    relations.declare('told-signer', TOLD_LATELY);
  }
}
