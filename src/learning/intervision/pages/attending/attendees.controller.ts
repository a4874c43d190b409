import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { TakesForm } from '../../../../platform/web/body-limits.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { organiser } from '../../access.rules.js';
import { keeperOf } from '../planning/day-words.page.js';
import { AttendeesPages } from './attendees-pages.service.js';

/** A list of people, and a choice for each line of it. */
const LIST_FORM = { fields: 600, bytes: 262_144 };

/** Who comes to a day, and enrolling them, by its organisers and the secretariat (I2). */
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
