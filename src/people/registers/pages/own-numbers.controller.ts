import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Language } from '../../../messages/catalogue.js';
import { signedIn } from '../../../platform/auth/signed-in-access.service.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Access } from '../../../platform/web/access.service.js';
import { ReaderLanguage } from '../../../platform/web/language.form.js';
import type { Page, SeeOther } from '../../../platform/web/page-answer.rules.js';
import { RegisterNumberPages } from './register-number-pages.service.js';

/** One's own numbers in registers (Q4). */
@Controller('account/nummers')
@Access(signedIn)
export class OwnNumbersController {
  constructor(private readonly pages: RegisterNumberPages) {}

  @Get()
  show(
    @SignedIn() { personId }: Viewer,
    @Query('gedaan') done: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.pages.own({ personId, viewerId: personId, language }, done);
  }

  @Post(':register')
  save(
    @SignedIn() { personId }: Viewer,
    @Param('register') register: string,
    @Body() body: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return this.pages.saveOwn({ personId, viewerId: personId, language }, register, body);
  }
}
