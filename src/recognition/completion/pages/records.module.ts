import { Module } from '@nestjs/common';
import { BodiesModule } from '../../accreditation/bodies/bodies.module.js';
import { MeetingCertificatesController } from '../../attendance/pages/meeting-certificates.controller.js';
import { OwnCertificatesController } from '../../attendance/pages/own-certificates.controller.js';
import { NamesController } from './names.controller.js';
import { OwnRecordsController } from './own-records.controller.js';
import { PrintNameService } from './print-name.service.js';
import { RecordsController } from './records.controller.js';
import { RecordsService } from './records.service.js';
import { RecordWithdrawalService } from './record-withdrawal.service.js';

/** The pages of completion records: for the secretariat, the board, and each trainee their own; and of certificates of attendance. */
@Module({
  imports: [BodiesModule],
  controllers: [
    NamesController,
    RecordsController,
    OwnRecordsController,
    OwnCertificatesController,
    MeetingCertificatesController,
  ],
  providers: [RecordsService, RecordWithdrawalService, PrintNameService],
})
export class RecordsModule {}
