import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Language } from '../../messages/catalogue.js';
import { signedIn } from '../../platform/auth/access-rules.js';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.js';
import { Access } from '../../platform/web/access.js';
import { ReaderLanguage } from '../../platform/web/language.js';
import { type Page, type SeeOther, seeOther } from '../../platform/web/page.js';
import { LiteratureReader } from './literature.reader.js';
import { LogHandling } from './log-handling.js';
import { newLogPage } from './reading-log-form.page.js';
import { readingListPage } from './reading-list.page.js';
import { readingLogPage } from './reading-log.page.js';
import { EMPTY_LOG, typedFrom } from './reading-log.rules.js';

/** The reading list and the reading logs of whoever is signed in (L1). */
@Controller('literatuur')
@Access(signedIn)
export class LiteratureController {
  constructor(
    private readonly reader: LiteratureReader,
    private readonly handling: LogHandling,
  ) {}

  @Get()
  async list(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Query('traject') traject: unknown,
    @Query('blad') sheet: unknown,
  ): Promise<Page> {
    return readingListPage(await this.reader.list(personId, traject, sheet), language);
  }

  @Get('nieuw')
  async blank(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Query('traject') traject: unknown,
    @Query('titel') title: unknown,
    @Query('van') from: unknown,
  ): Promise<Page | SeeOther> {
    const desk = await this.reader.desk(personId, traject);
    const back = `/literatuur${desk.suffix}`;
    const running = desk.trajectory.state === 'running';
    if (!running || !desk.progress || desk.progress.exempted) return seeOther(back);
    const earlier = typeof from === 'string' ? await this.reader.log(from, personId) : null;
    const typed = earlier
      ? typedFrom(earlier)
      : { ...EMPTY_LOG, title: typeof title === 'string' ? title : '' };
    const source = { ...desk, typed, back, formKey: randomUUID(), traject: this.handling.named(desk) };
    return newLogPage(source, language);
  }

  @Post()
  submit(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.handling.submit(body, personId, language);
  }

  @Get(':id')
  async show(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Param('id') id: string,
  ): Promise<Page> {
    const log = await this.reader.log(id, personId);
    return readingLogPage(log, await this.reader.around(log), language);
  }

  @Get(':id/aanvullen')
  amendment(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Param('id') id: string,
  ): Promise<Page | SeeOther> {
    return this.handling.open(id, personId, language);
  }

  @Post(':id/aanvullen')
  amend(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.handling.amend(id, body, personId, language);
  }

  @Post(':id/intrekken')
  withdraw(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.handling.withdraw(id, body, personId, language);
  }
}
