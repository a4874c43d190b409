import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.form.js';
import { Access } from '../../platform/web/access.service.js';
import { type Page, type SeeOther, seeOther } from '../../platform/web/page-answer.rules.js';
import { office, secretariat } from '../accounts/access.rules.js';
import { LeaderAdministrationService } from './leader-administration.service.js';
import { AccountSwitch } from './account-switch.service.js';
import { AccountForm } from './person.form.js';
import { requireForm } from '../../platform/web/required-form.form.js';

/** The leaders: read by the secretariat and the board, changed by the secretariat. */
@Controller('begeleiders')
@Access(office)
export class LeadersController {
  constructor(
    private readonly leaders: LeaderAdministrationService,
    private readonly switches: AccountSwitch,
  ) {}

  @Get()
  list(@SignedIn() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<Page> {
    return this.leaders.list(viewer, query);
  }

  @Get('nieuw')
  @Access(secretariat)
  blank(): Promise<Page> {
    return this.leaders.blank();
  }

  @Post('nieuw')
  @Access(secretariat)
  add(@SignedIn() viewer: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.leaders.add(viewer, body);
  }

  @Get(':personId')
  show(
    @SignedIn() viewer: Viewer,
    @Param('personId') id: string,
    @Query('gedaan') done: unknown,
  ): Promise<Page> {
    return this.leaders.show(viewer, id, done);
  }

  @Get(':personId/gegevens')
  @Access(secretariat)
  form(@SignedIn() viewer: Viewer, @Param('personId') id: string): Promise<Page> {
    return this.leaders.form(viewer, id);
  }

  @Post(':personId/gegevens')
  @Access(secretariat)
  save(
    @SignedIn() viewer: Viewer,
    @Param('personId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.leaders.save(viewer, id, body);
  }

  @Post(':personId/account')
  @Access(secretariat)
  async setAccount(
    @SignedIn() { personId }: Viewer,
    @Param('personId') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const done = await this.switches.set(personId, id, requireForm(AccountForm, body));
    return seeOther(`/begeleiders/${id}?gedaan=${done}`);
  }
}
