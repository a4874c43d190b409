import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.js';
import { Access } from '../../../../platform/web/access.js';
import type { Page, SeeOther } from '../../../../platform/web/page.js';
import { teacher } from '../../access.rules.js';
import { EnrolmentsDesk } from './enrolments-desk.service.js';

/** The trainees who are enrolled in a teacher's own block, and enrolling others (C1). */
@Controller('lesgeven/:meetingId/inschrijvingen')
@Access(teacher)
export class EnrolmentsController {
  constructor(private readonly desk: EnrolmentsDesk) {}

  @Get()
  show(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    return this.desk.show(personId, id, query);
  }

  @Post('nakijken')
  @HttpCode(200)
  preview(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Body() body: unknown,
  ): Promise<Page> {
    return this.desk.preview(personId, id, body);
  }

  @Post('inschrijven')
  enrol(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    return this.desk.enrol(personId, id, body);
  }

  @Post('uitschrijven')
  cancel(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    return this.desk.cancel(personId, id, body);
  }
}
