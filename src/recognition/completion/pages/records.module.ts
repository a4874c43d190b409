import { Module } from '@nestjs/common';
import { NamesController } from './names.controller.js';
import { OwnRecordsController } from './own-records.controller.js';
import { PrintNameService } from './print-name.service.js';
import { RecordsController } from './records.controller.js';
import { RecordsService } from './records.service.js';
import { RecordWithdrawalService } from './record-withdrawal.service.js';

/** The pages of completion records: for the secretariat, the board, and each trainee their own. */
@Module({
  controllers: [NamesController, RecordsController, OwnRecordsController],
  providers: [RecordsService, RecordWithdrawalService, PrintNameService],
})
export class RecordsModule {}
