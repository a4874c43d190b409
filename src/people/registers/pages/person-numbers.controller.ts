import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Language } from '../../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Access } from '../../../platform/web/access.service.js';
import { ReaderLanguage } from '../../../platform/web/language.form.js';
import type { Page, SeeOther } from '../../../platform/web/page-answer.rules.js';
import { secretariat } from '../../accounts/access.rules.js';
import { RegisterNumberPages } from './register-number-pages.service.js';

/** The numbers of anybody, by the secretariat: of guests too, who have no page of their own (Q4). */
@Controller('personen/:personId/nummers')
@Access(secretariat)
export class PersonNumbersController {
  constructor(private readonly pages: RegisterNumberPages) {}

  @Get()
  show(
    @SignedIn() { personId: viewerId }: Viewer,
    @Param('personId') personId: string,
    @Query('gedaan') done: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.pages.office({ personId, viewerId, language }, done);
  }

  @Post(':register')
  save(
    @SignedIn() { personId: viewerId }: Viewer,
    @Param('personId') personId: string,
    @Param('register') register: string,
    @Body() body: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return this.pages.saveOffice({ personId, viewerId, language }, register, body);
  }
}
