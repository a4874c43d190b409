import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { office, secretariat } from '../../../../people/accounts/access.rules.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { Access } from '../../../../platform/web/access.service.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { AskingTeachers } from '../asking-teachers.service.js';
import { dossierTeachersPage, dossierTeachersPath } from './dossier-teachers.page.js';

/** What the teachers of a dossier said of themselves, and asking those who did not yet (Q1, Q5). */
@Controller('accreditatie/:dossierId/docenten')
@Access(office)
export class DossierTeachersController {
  constructor(
    private readonly asking: AskingTeachers,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @SignedIn() { roles }: Viewer,
    @Param('dossierId') id: string,
    @Query('gevraagd') asked: unknown,
  ): Promise<Page> {
    return dossierTeachersPage(await this.asking.of(id), {
      mayAsk: roles.includes('secretariat'),
      asked: /^\d{1,3}$/.test(String(asked)) ? Number(asked) : null,
      today: this.clock.today(),
    });
  }

  @Post('vragen')
  @Access(secretariat)
  async ask(@SignedIn() { personId }: Viewer, @Param('dossierId') id: string): Promise<SeeOther> {
    const asked = await this.asking.ask(id, personId);
    return seeOther(`${dossierTeachersPath(id)}?gevraagd=${asked}`);
  }
}
