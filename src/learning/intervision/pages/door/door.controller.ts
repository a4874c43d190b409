import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { TakesForm } from '../../../../platform/web/body-limits.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { organiser } from '../../access.rules.js';
import { TAPS_FORM } from './door.form.js';
import { DoorPages } from './door-pages.service.js';

/** The door of a day: who came, and when, on the organiser's phone (I4). */
@Controller('dagen')
@Access(organiser)
export class DoorController {
  constructor(private readonly door: DoorPages) {}

  @Get(':dayId/deur')
  show(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Query() { zoek, overgeslagen }: Record<string, unknown>,
  ): Promise<Page> {
    const typed = typeof zoek === 'string' ? zoek.trim() : '';
    return this.door.show(viewer, id, typed, Number(overgeslagen) || 0);
  }

  @Post(':dayId/deur')
  @TakesForm(TAPS_FORM)
  tap(@SignedIn() viewer: Viewer, @Param('dayId') id: string, @Body() body: unknown): Promise<SeeOther> {
    return this.door.tap(viewer, id, body);
  }
}
