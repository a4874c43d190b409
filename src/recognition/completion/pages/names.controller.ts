import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { secretariat } from '../../../people/accounts/access.rules.js';
import { waitingNames } from '../../../people/print-names.queries.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { Access } from '../../../platform/web/access.service.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { requireForm } from '../../../platform/web/required-form.form.js';
import { DecisionForm } from './name.form.js';
import { waitingNamesPage } from './names.page.js';
import { PrintNameService } from './print-name.service.js';

const uuid = new ParseUUIDPipe({
  exceptionFactory: () => new DomainError('error.404.heading', {}, 'not-found'),
});

/** The names for print that wait for the secretariat (K7). */
@Controller('namen')
@Access(secretariat)
export class NamesController {
  constructor(
    private readonly names: PrintNameService,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  async list(): Promise<Page> {
    return waitingNamesPage(await waitingNames(this.dataSource.manager));
  }

  @Post(':personId')
  async decide(
    @SignedIn() viewer: Viewer,
    @Param('personId', uuid) personId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    await this.names.decide(personId, requireForm(DecisionForm, body), viewer.personId);
    return seeOther('/namen');
  }
}
