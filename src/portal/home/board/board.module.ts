import { Module } from '@nestjs/common';
import { BoardHomeController } from './board-home.controller.js';
import { BoardHomeReader } from './board-home.reader.js';
import { AuditReader } from '../../log/audit.reader.js';
import { LogController } from '../../log/log.controller.js';

/** The board's own pages. */
@Module({ controllers: [BoardHomeController, LogController], providers: [AuditReader, BoardHomeReader] })
export class BoardModule {}
