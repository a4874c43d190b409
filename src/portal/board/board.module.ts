import { Module } from '@nestjs/common';
import { BoardHomeController } from './home/board-home.controller.js';
import { BoardHomeReader } from './home/board-home.reader.js';
import { AuditReader } from './log/audit.reader.js';
import { LogController } from './log/log.controller.js';

/** The board's own pages. */
@Module({ controllers: [BoardHomeController, LogController], providers: [AuditReader, BoardHomeReader] })
export class BoardModule {}
