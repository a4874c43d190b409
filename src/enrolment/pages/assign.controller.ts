import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.js';
import { Access } from '../../platform/web/access.js';
import type { Page, SeeOther } from '../../platform/web/page.js';
import { secretariat } from '../../people/accounts/access.rules.js';
import { AssignDeskService } from './assign-desk.service.js';

/** Assigning a supervisor to a trainee (S1). */
@Controller('toewijzen')
@Access(secretariat)
export class AssignController {
  constructor(private readonly desk: AssignDeskService) {}

  @Get()
  show(@Query() query: Record<string, unknown>): Promise<Page> {
    return this.desk.open(query);
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
