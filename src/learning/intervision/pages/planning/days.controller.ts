import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { secretariat } from '../../../../people/accounts/access.rules.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { TakesForm } from '../../../../platform/web/body-limits.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { organiser } from '../../access.rules.js';
import { DayPlanningService } from './day-planning.service.js';
import { keeperOf } from './day-words.page.js';
import { DaysPages } from './days-pages.service.js';

/** A day's form has twelve rows of six fields, twice its texts, and what it was made from. */
const DAY_FORM = { fields: 160, bytes: 131_072 };

/** Intervision days: an organiser finds their own, the secretariat all (I1). */
@Controller('dagen')
@Access(organiser)
export class DaysController {
  constructor(
    private readonly days: DaysPages,
    private readonly planning: DayPlanningService,
  ) {}

  @Get()
  list(@SignedIn() viewer: Viewer): Promise<Page> {
    return this.days.list(keeperOf(viewer));
  }

  @Get('nieuw')
  @Access(secretariat)
  blank(@SignedIn() viewer: Viewer): Promise<Page> {
    return this.planning.blank(keeperOf(viewer));
  }

  @Post('nieuw')
  @Access(secretariat)
  @TakesForm(DAY_FORM)
  create(@SignedIn() viewer: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.planning.save(keeperOf(viewer), null, body);
  }

  @Get('overnemen')
  copyForm(@SignedIn() viewer: Viewer): Promise<Page> {
    return this.days.copyForm(keeperOf(viewer));
  }

  @Post('overnemen')
  copy(@SignedIn() viewer: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.days.copy(keeperOf(viewer), body);
  }

  @Get(':dayId')
  show(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Query('gedaan') done: unknown,
  ): Promise<Page> {
    return this.days.show(keeperOf(viewer), id, done);
  }

  @Get(':dayId/gegevens')
  form(@SignedIn() viewer: Viewer, @Param('dayId') id: string): Promise<Page> {
    return this.planning.form(keeperOf(viewer), id);
  }

  @Post(':dayId/gegevens')
  @TakesForm(DAY_FORM)
  save(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.planning.save(keeperOf(viewer), id, body);
  }

  @Post(':dayId/publiceren')
  publish(@SignedIn() viewer: Viewer, @Param('dayId') id: string, @Body() body: unknown): Promise<SeeOther> {
    return this.days.publish(keeperOf(viewer), id, body);
  }

  @Get(':dayId/afgelasten')
  callingOff(@SignedIn() viewer: Viewer, @Param('dayId') id: string): Promise<Page> {
    return this.days.callingOff(keeperOf(viewer), id);
  }

  @Post(':dayId/afgelasten')
  callOff(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.days.callOff(keeperOf(viewer), id, body);
  }
}
