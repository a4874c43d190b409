import { Module } from '@nestjs/common';
import { AuditReader } from './log/audit.reader.js';
import { LogController } from './log/log.controller.js';

/** The board's own pages. */
@Module({ controllers: [LogController], providers: [AuditReader] })
export class BoardModule {}
