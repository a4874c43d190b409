import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.form.js';
import { Access } from '../../platform/web/access.service.js';
import { answerForm } from '../../platform/web/form-answer.form.js';
import type { Page, SeeOther } from '../../platform/web/page-answer.rules.js';
import { office, secretariat } from '../../people/accounts/access.rules.js';
import { ImportRunsService } from './import-runs.service.js';
import { TakeBackForm } from './take-back.form.js';
import { uuid } from './uploads.controller.js';

/** Earlier imports: what they did, and taking one back. */
@Controller('invoer')
@Access(secretariat)
export class RunsController {
  constructor(private readonly runs: ImportRunsService) {}

  @Get(':runId')
  @Access(office)
  show(@SignedIn() { roles }: Viewer, @Param('runId', uuid) runId: string): Promise<Page> {
    return this.runs.show(runId, roles.includes('secretariat'));
  }

  @Get(':runId/terugdraaien')
  ask(@Param('runId', uuid) runId: string): Promise<Page | SeeOther> {
    return this.runs.ask(runId);
  }

  @Post(':runId/terugdraaien')
  takeBack(
    @SignedIn() { personId }: Viewer,
    @Param('runId', uuid) runId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return answerForm<TakeBackForm, Page | SeeOther>(TakeBackForm, body, {
      accept: ({ reason }) => this.runs.takeBack(runId, reason, personId),
      again: (filled) => this.runs.ask(runId, filled),
    });
  }
}
