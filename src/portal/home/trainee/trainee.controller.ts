import { Controller, Get, Query } from '@nestjs/common';
import type { Language } from '../../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.js';
import { Access } from '../../../platform/web/access.js';
import { ReaderLanguage } from '../../../platform/web/language.js';
import type { Page } from '../../../platform/web/page.js';
import { trainee } from '../../../enrolment/access.rules.js';
import { happenedPage, LINES } from './happened.page.js';
import { homePage, SHOWN } from './home.page.js';
import { TraineeReader } from './trainee.reader.js';

/** What a trainee sees of their own way. */
@Controller('mijn-leerpad')
@Access(trainee)
export class TraineeController {
  constructor(private readonly reader: TraineeReader) {}

  @Get()
  async home(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Query('traject') traject: unknown,
  ): Promise<Page> {
    return homePage(await this.reader.home(personId, traject, SHOWN + 1), language);
  }

  @Get('verloop')
  async happened(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Query('traject') traject: unknown,
    @Query('blad') asked: unknown,
  ): Promise<Page> {
    const sheet = /^[1-9]\d{0,3}$/.test(String(asked)) ? Number(asked) : 1;
    const range = { offset: (sheet - 1) * LINES, limit: LINES };
    return happenedPage(await this.reader.happened(personId, traject, range), sheet, language);
  }
}
