import { Module } from '@nestjs/common';
import { RecordsController } from './records.controller.js';
import { RecordsService } from './records.service.js';
import { WithdrawalDeskService } from './withdrawal-desk.service.js';

/** The completion records at the desks of secretariat and board. */
@Module({
  controllers: [RecordsController],
  providers: [RecordsService, WithdrawalDeskService],
})
export class RecordsModule {}
