import { Module } from '@nestjs/common';
import { BoardHomeController } from './board-home.controller.js';
import { BoardHomeService } from './board-home.service.js';
import { DigestModule } from '../../../recognition/digest/digest.module.js';
import { AuditReadingService } from '../../log/audit-reading.service.js';
import { LogController } from '../../log/log.controller.js';

/** The board's own pages. */
@Module({
  imports: [DigestModule],
  controllers: [BoardHomeController, LogController],
  providers: [AuditReadingService, BoardHomeService],
})
export class BoardModule {}
