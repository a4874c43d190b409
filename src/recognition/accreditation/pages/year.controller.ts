import { Controller, Get, Query } from '@nestjs/common';
import type { Language } from '../../../messages/catalogue.js';
import { office } from '../../../people/accounts/access.rules.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Access } from '../../../platform/web/access.service.js';
import { ReaderLanguage } from '../../../platform/web/language.form.js';
import type { Page } from '../../../platform/web/page-answer.rules.js';
import { YearService } from './year.service.js';

/** A year of accreditation at a glance, for the secretariat and the board (Q). */
@Controller('jaaroverzicht')
@Access(office)
export class YearController {
  constructor(private readonly year: YearService) {}

  @Get()
  show(
    @SignedIn() { roles }: Viewer,
    @Query('jaar') asked: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.year.show(asked, { language, mendsNumbers: roles.includes('secretariat') });
  }
}
