import { Module } from '@nestjs/common';
import { BoardHomeController } from './board-home.controller.js';
import { BoardHomeService } from './board-home.service.js';
import { AccountsModule } from '../../../people/accounts/accounts.module.js';
import { DigestModule } from '../../../recognition/digest/digest.module.js';
import { AuditReadingService } from '../../log/audit-reading.service.js';
import { LogController } from '../../log/log.controller.js';
import { SecurityLogController } from '../../log/security-log.controller.js';
import { SecurityReadingService } from '../../log/security-reading.service.js';

/** The board's own pages. */
@Module({
  imports: [AccountsModule, DigestModule],
  controllers: [BoardHomeController, LogController, SecurityLogController],
  providers: [AuditReadingService, BoardHomeService, SecurityReadingService],
})
export class BoardModule {}
