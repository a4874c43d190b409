import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.form.js';
import { Access } from '../../platform/web/access.service.js';
import { requireForm } from '../../platform/web/required-form.form.js';
import type { Page, SeeOther } from '../../platform/web/page-answer.rules.js';
import { secretariat } from '../../people/accounts/access.rules.js';
import { PersonAdministrationService } from './person-administration.service.js';
import { AccountForm } from '../../people/pages/person.form.js';
import { StateChangeService } from './state-change.service.js';

/** A trainee's details, account, and the course of their trajectory, changed by the secretariat. */
@Controller('deelnemers/:trajectoryId')
@Access(secretariat)
export class PersonController {
  constructor(
    private readonly people: PersonAdministrationService,
    private readonly states: StateChangeService,
  ) {}

  @Get('persoon')
  show(
    @SignedIn() { personId }: Viewer,
    @Param('trajectoryId') id: string,
    @Query('gedaan') done: unknown,
  ): Promise<Page> {
    return this.people.show(personId, id, done);
  }

  @Post('persoon')
  save(
    @SignedIn() { personId }: Viewer,
    @Param('trajectoryId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.people.save(personId, id, body);
  }

  @Post('persoon/naam')
  askNameAgain(@SignedIn() { personId }: Viewer, @Param('trajectoryId') id: string): Promise<SeeOther> {
    return this.people.askNameAgain(personId, id);
  }

  @Post('persoon/account')
  setAccount(
    @SignedIn() { personId }: Viewer,
    @Param('trajectoryId') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    return this.people.setAccount(personId, id, requireForm(AccountForm, body));
  }

  @Get('traject')
  state(
    @SignedIn() { personId }: Viewer,
    @Param('trajectoryId') id: string,
    @Query('gedaan') done: unknown,
  ): Promise<Page> {
    return this.states.show(personId, id, done);
  }

  @Post('traject')
  changeState(
    @SignedIn() { personId }: Viewer,
    @Param('trajectoryId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.states.change(personId, id, body);
  }
}
