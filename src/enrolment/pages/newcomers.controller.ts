import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.js';
import { Access } from '../../platform/web/access.js';
import type { Page, SeeOther } from '../../platform/web/page.js';
import { secretariat } from '../../people/accounts/access.rules.js';
import { NewcomerDeskService } from './newcomer-desk.service.js';

/** Adding trainees. */
@Controller('deelnemers/nieuw')
@Access(secretariat)
export class NewcomersController {
  constructor(private readonly desk: NewcomerDeskService) {}

  @Get()
  blank(@Query('persoon') personId: unknown): Promise<Page> {
    return this.desk.blank(personId);
  }

  @Post()
  add(@SignedIn() { personId }: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.desk.add(personId, body);
  }
}
