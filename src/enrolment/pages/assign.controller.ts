import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.form.js';
import { Access } from '../../platform/web/access.service.js';
import type { Page, SeeOther } from '../../platform/web/page-answer.rules.js';
import { secretariat } from '../../people/accounts/access.rules.js';
import { AssigningService } from './assigning.service.js';
import { TakesForm } from '../../platform/web/body-limits.form.js';

/** Assigning a supervisor to a trainee (S1). */
@Controller('toewijzen')
@Access(secretariat)
export class AssignController {
  constructor(private readonly assigning: AssigningService) {}

  @Get()
  show(@Query() query: Record<string, unknown>): Promise<Page> {
    return this.assigning.open(query);
  }

  @Get('nakijken')
  check(@Query() query: Record<string, unknown>): Promise<Page> {
    return this.assigning.check(query);
  }

  @Post()
  @TakesForm({ fields: 250 })
  assign(@SignedIn() { personId }: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.assigning.assign(personId, body);
  }
}
