import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.form.js';
import { Access } from '../../platform/web/access.service.js';
import type { Page, SeeOther } from '../../platform/web/page-answer.rules.js';
import { secretariat } from '../../people/accounts/access.rules.js';
import { NewcomerEntryService } from './newcomer-entry.service.js';

/** Adding trainees. */
@Controller('deelnemers/nieuw')
@Access(secretariat)
export class NewcomersController {
  constructor(private readonly newcomers: NewcomerEntryService) {}

  @Get()
  blank(@Query('persoon') personId: unknown): Promise<Page> {
    return this.newcomers.blank(personId);
  }

  @Post()
  add(@SignedIn() { personId }: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.newcomers.add(personId, body);
  }
}
