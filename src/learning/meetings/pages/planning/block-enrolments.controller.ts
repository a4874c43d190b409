import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { secretariat } from '../../../../people/accounts/access.rules.js';
import { BlockEnrolmentsService } from './block-enrolments.service.js';
import { TakesForm } from '../../../../platform/web/body-limits.form.js';

/** The trainees who are enrolled in a block, and enrolling others (C1). */
@Controller('planning/:editionId/dagdeel/:block/inschrijvingen')
@Access(secretariat)
export class BlockEnrolmentsController {
  constructor(private readonly enrolments: BlockEnrolmentsService) {}

  @Get()
  show(
    @SignedIn() { personId }: Viewer,
    @Param('editionId') id: string,
    @Param('block') block: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    return this.enrolments.show(personId, id, block, query);
  }

  @Post('nakijken')
  @TakesForm({ fields: 600, bytes: 262_144 })
  @HttpCode(200)
  preview(
    @Param('editionId') id: string,
    @Param('block') block: string,
    @Body() body: unknown,
  ): Promise<Page> {
    return this.enrolments.preview(id, block, body);
  }

  @Post('inschrijven')
  @TakesForm({ fields: 600, bytes: 262_144 })
  enrol(
    @SignedIn() { personId }: Viewer,
    @Param('editionId') id: string,
    @Param('block') block: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    return this.enrolments.enrol(personId, id, block, body);
  }

  @Post('uitschrijven')
  cancel(
    @SignedIn() { personId }: Viewer,
    @Param('editionId') id: string,
    @Param('block') block: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    return this.enrolments.cancel(personId, id, block, body);
  }
}
