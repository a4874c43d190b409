import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.js';
import { Access } from '../../../platform/web/access.js';
import type { Page, SeeOther } from '../../../platform/web/page.js';
import { secretariat } from '../../access-rules.js';
import { AssignDeskService } from './assign-desk.service.js';
import { readChosenIds } from './chosen.js';

/** Who is whose supervisor (S1). */
@Controller('toewijzen')
@Access(secretariat)
export class AssignController {
  constructor(private readonly desk: AssignDeskService) {}

  @Get()
  show(@Query() { traject, wie, klaar, supervisor, vanaf }: Record<string, unknown>): Promise<Page> {
    const typed = { supervisor, vanaf };
    const given = typeof supervisor === 'string' && typeof vanaf === 'string';
    const filled = given ? { typed: typed as Record<string, string>, wrong: {} } : undefined;
    return this.desk.show(readChosenIds(traject, wie), filled, klaar);
  }

  @Get('nakijken')
  check(@Query() query: Record<string, unknown>): Promise<Page> {
    return this.desk.check(query);
  }

  @Post()
  assign(@SignedIn() { personId }: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.desk.assign(personId, body);
  }
}
