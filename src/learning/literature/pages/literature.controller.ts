import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { HandingIn } from '../../../hours/pages/handing-in/handing-in.service.js';
import { signedIn } from '../../../platform/auth/signed-in-access.service.js';
import { Access } from '../../../platform/web/access.service.js';
import type { Typed } from '../../../platform/web/form-answer.form.js';
import type { Page, SeeOther } from '../../../platform/web/page-answer.rules.js';
import { CurrentReader, type Reader } from '../../../platform/web/reader.controller.js';
import { LiteratureService } from '../literature.service.js';
import { readingListPage } from './reading-list.page.js';
import { READING_LOGS } from './reading-log.page.js';

/** The reading list and the reading logs of the trainee (L1). */
@Controller('literatuur')
@Access(signedIn)
export class LiteratureController {
  constructor(
    private readonly literature: LiteratureService,
    private readonly handingIn: HandingIn,
  ) {}

  @Get()
  async list(
    @CurrentReader() { personId, language }: Reader,
    @Query('traject') traject: unknown,
    @Query('blad') sheet: unknown,
  ): Promise<Page> {
    return readingListPage(await this.literature.list(personId, traject, sheet), language);
  }

  @Get('nieuw')
  blank(
    @CurrentReader() reader: Reader,
    @Query('traject') traject: unknown,
    @Query('titel') title: unknown,
    @Query('van') from: unknown,
  ): Promise<Page | SeeOther> {
    const typed: Typed = typeof title === 'string' ? { title } : {};
    return this.handingIn.blank(READING_LOGS, reader, traject, { from, typed });
  }

  @Post()
  submit(@CurrentReader() reader: Reader, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.handingIn.submit(READING_LOGS, reader, body);
  }

  @Get(':id')
  show(@CurrentReader() reader: Reader, @Param('id') id: string): Promise<Page> {
    return this.handingIn.show(READING_LOGS, reader, id);
  }

  @Get(':id/aanvullen')
  amendment(@CurrentReader() reader: Reader, @Param('id') id: string): Promise<Page | SeeOther> {
    return this.handingIn.amendment(READING_LOGS, reader, id);
  }

  @Post(':id/aanvullen')
  amend(
    @CurrentReader() reader: Reader,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.handingIn.amend(READING_LOGS, reader, id, body);
  }

  @Post(':id/intrekken')
  withdraw(
    @CurrentReader() reader: Reader,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.handingIn.withdraw(READING_LOGS, reader, id, body);
  }
}
