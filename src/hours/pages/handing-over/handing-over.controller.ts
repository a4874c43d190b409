import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { secretariat } from '../../../people/accounts/access.rules.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Access } from '../../../platform/web/access.service.js';
import { TakesForm } from '../../../platform/web/body-limits.form.js';
import type { Page, SeeOther } from '../../../platform/web/page-answer.rules.js';
import { TRAINEES_AT_MOST } from './handing-over.form.js';
import { HandingOverService } from './handing-over.service.js';

/** Handing over all trainees of a supervisor who stops (S1). */
@Controller('begeleiders/:personId/overdragen')
@Access(secretariat)
export class HandingOverController {
  constructor(private readonly handingOver: HandingOverService) {}

  @Get()
  open(@Param('personId') personId: string, @Query() query: Record<string, unknown>): Promise<Page> {
    return this.handingOver.open(personId, query);
  }

  @Get('nakijken')
  check(@Param('personId') personId: string, @Query() query: Record<string, unknown>): Promise<Page> {
    return this.handingOver.check(personId, query);
  }

  @Post()
  @TakesForm({ fields: TRAINEES_AT_MOST + 10 })
  handOver(
    @SignedIn() viewer: Viewer,
    @Param('personId') personId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.handingOver.handOver(viewer.personId, personId, body);
  }
}
