import { Controller, Get, Query } from '@nestjs/common';
import { board } from '../access.rules.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Access } from '../../../platform/web/access.service.js';
import type { Asked } from '../../../platform/web/list-filter.form.js';
import type { Page } from '../../../platform/web/page-answer.rules.js';
import { SecurityReadingService } from './security-reading.service.js';

/** Who signed in, and who tried to, for the board (V3, decision 26). */
@Controller('logboek/beveiliging')
@Access(board)
export class SecurityLogController {
  constructor(private readonly log: SecurityReadingService) {}

  @Get()
  show(@SignedIn() { personId }: Viewer, @Query() asked: Asked): Promise<Page> {
    return this.log.show(personId, asked);
  }
}
