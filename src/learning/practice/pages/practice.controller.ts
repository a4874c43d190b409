import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { HandingIn } from '../../../hours/pages/handing-in/handing-in.service.js';
import { signedIn } from '../../../platform/auth/signed-in-access.service.js';
import { Access } from '../../../platform/web/access.service.js';
import type { Page, SeeOther } from '../../../platform/web/page-answer.rules.js';
import { CurrentReader, type Reader } from '../../../platform/web/reader.controller.js';
import { PracticeService } from '../practice.service.js';
import { practicePages, typedFirst } from './practice.page.js';
import { sessionsPage } from './sessions.page.js';

/** The practice sessions of the trainee (T1). */
@Controller('praktijk')
@Access(signedIn)
export class PracticeController {
  constructor(
    private readonly practice: PracticeService,
    private readonly handingIn: HandingIn,
  ) {}

  @Get()
  async list(
    @CurrentReader() { personId, language }: Reader,
    @Query('traject') traject: unknown,
  ): Promise<Page> {
    return sessionsPage(await this.practice.list(personId, traject), language);
  }

  @Get('nieuw')
  async blank(
    @CurrentReader() reader: Reader,
    @Query('traject') traject: unknown,
    @Query('van') from: unknown,
  ): Promise<Page | SeeOther> {
    const typed = typedFirst(await this.practice.last(reader.personId, traject));
    return this.handingIn.blank(this.pages(reader), reader, traject, { from, typed });
  }

  @Post()
  submit(@CurrentReader() reader: Reader, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.handingIn.submit(this.pages(reader), reader, body);
  }

  @Get(':id')
  show(@CurrentReader() reader: Reader, @Param('id') id: string): Promise<Page> {
    return this.handingIn.show(this.pages(reader), reader, id);
  }

  @Get(':id/aanvullen')
  amendment(@CurrentReader() reader: Reader, @Param('id') id: string): Promise<Page | SeeOther> {
    return this.handingIn.amendment(this.pages(reader), reader, id);
  }

  @Post(':id/aanvullen')
  amend(
    @CurrentReader() reader: Reader,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.handingIn.amend(this.pages(reader), reader, id, body);
  }

  @Post(':id/intrekken')
  withdraw(
    @CurrentReader() reader: Reader,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.handingIn.withdraw(this.pages(reader), reader, id, body);
  }

  private pages({ personId }: Reader): ReturnType<typeof practicePages> {
    return practicePages(this.practice, personId);
  }
}
