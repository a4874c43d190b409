import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.js';
import { Access } from '../../platform/web/access.js';
import { type Page, type SeeOther, seeOther } from '../../platform/web/page.js';
import { office, secretariat } from '../accounts/access.rules.js';
import { LeaderDeskService } from './leader-desk.service.js';
import { AccountSwitch } from './account-switch.service.js';
import { AccountForm } from './person.form.js';
import { requireForm } from '../../platform/web/required-form.js';

/** The leaders: read by the secretariat and the board, changed by the secretariat. */
@Controller('begeleiders')
@Access(office)
export class LeadersController {
  constructor(
    private readonly desk: LeaderDeskService,
    private readonly switches: AccountSwitch,
  ) {}

  @Get()
  list(@SignedIn() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<Page> {
    return this.desk.list(viewer, query);
  }

  @Get('nieuw')
  @Access(secretariat)
  blank(): Page {
    return this.desk.blank();
  }

  @Post('nieuw')
  @Access(secretariat)
  add(@SignedIn() viewer: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.desk.add(viewer, body);
  }

  @Get(':personId')
  show(
    @SignedIn() viewer: Viewer,
    @Param('personId') id: string,
    @Query('gedaan') done: unknown,
  ): Promise<Page> {
    return this.desk.show(viewer, id, done);
  }

  @Get(':personId/gegevens')
  @Access(secretariat)
  form(@SignedIn() viewer: Viewer, @Param('personId') id: string): Promise<Page> {
    return this.desk.form(viewer, id);
  }

  @Post(':personId/gegevens')
  @Access(secretariat)
  save(
    @SignedIn() viewer: Viewer,
    @Param('personId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.desk.save(viewer, id, body);
  }

  @Post(':personId/account')
  @Access(secretariat)
  async setAccount(
    @SignedIn() { personId }: Viewer,
    @Param('personId') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const done = await this.switches.set(personId, id, requireForm(AccountForm, body).to);
    return seeOther(`/begeleiders/${id}?gedaan=${done}`);
  }
}
