import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { TakesForm } from '../../../../platform/web/body-limits.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { TakesFiles, uploadedFiles } from '../../../../platform/web/uploads.form.js';
import { organiser } from '../../access.rules.js';
import { LIST_BYTES_AT_MOST } from '../../list-file.service.js';
import { keeperOf } from '../planning/day-words.page.js';
import { AttendeesPages } from './attendees-pages.service.js';

/** A list of people, and a choice for each line of it. */
const LIST_FORM = { fields: 600, bytes: 262_144 };

/** The attendees of a day, whom its organisers and the secretariat enrol (I2). */
@Controller('dagen/:dayId/deelnemers')
@Access(organiser)
export class AttendeesController {
  constructor(private readonly attendees: AttendeesPages) {}

  @Get()
  show(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    return this.attendees.show(keeperOf(viewer), id, query);
  }

  @Post('nakijken')
  @TakesForm(LIST_FORM)
  @HttpCode(200)
  preview(@SignedIn() viewer: Viewer, @Param('dayId') id: string, @Body() body: unknown): Promise<Page> {
    return this.attendees.preview(keeperOf(viewer), id, body);
  }

  /** A list as a CSV or XLSX file. */
  @Post('bestand')
  @TakesFiles()
  @HttpCode(200)
  upload(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    return this.attendees.upload(keeperOf(viewer), id, uploadedFiles(request, LIST_BYTES_AT_MOST));
  }

  @Get('gast')
  guestForm(@SignedIn() viewer: Viewer, @Param('dayId') id: string): Promise<Page> {
    return this.attendees.guestForm(keeperOf(viewer), id);
  }

  @Post('gast')
  enrolGuest(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.attendees.enrolGuest(keeperOf(viewer), id, body);
  }

  @Post('inschrijven')
  @TakesForm(LIST_FORM)
  @HttpCode(200)
  enrol(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.attendees.enrol(keeperOf(viewer), id, body);
  }

  @Post('uitschrijven')
  cancel(@SignedIn() viewer: Viewer, @Param('dayId') id: string, @Body() body: unknown): Promise<SeeOther> {
    return this.attendees.cancel(keeperOf(viewer), id, body);
  }
}
