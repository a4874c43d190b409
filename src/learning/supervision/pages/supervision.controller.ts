import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HandingIn } from '../../../hours/pages/handing-in/handing-in.service.js';
import { relation, signedIn } from '../../../platform/auth/signed-in-access.service.js';
import { Access } from '../../../platform/web/access.service.js';
import { TakesForm } from '../../../platform/web/body-limits.form.js';
import type { Page, SeeOther } from '../../../platform/web/page-answer.rules.js';
import { CurrentReader, type Reader } from '../../../platform/web/reader.controller.js';
import { proposalPages } from './proposal.page.js';
import { SessionPages } from './session-pages.service.js';

/** A trainee's own sessions of supervision, and proposing one (S9). */
@Controller('supervisie')
@Access(signedIn)
export class ProposalsController {
  private readonly pages;

  constructor(
    private readonly sessions: SessionPages,
    private readonly handingIn: HandingIn,
    dataSource: DataSource,
  ) {
    this.pages = proposalPages(dataSource.manager);
  }

  @Get()
  list(@CurrentReader() reader: Reader, @Query('traject') traject: unknown): Promise<Page> {
    return this.sessions.own(reader, traject);
  }

  @Get('nieuw')
  blank(
    @CurrentReader() reader: Reader,
    @Query('traject') traject: unknown,
    @Query('van') from: unknown,
  ): Promise<Page | SeeOther> {
    return this.handingIn.blank(this.pages, reader, traject, { from });
  }

  @Post()
  submit(@CurrentReader() reader: Reader, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.handingIn.submit(this.pages, reader, body);
  }

  @Get(':id')
  show(@CurrentReader() reader: Reader, @Param('id') id: string): Promise<Page> {
    return this.handingIn.show(this.pages, reader, id);
  }

  @Get(':id/aanvullen')
  amendment(@CurrentReader() reader: Reader, @Param('id') id: string): Promise<Page | SeeOther> {
    return this.handingIn.amendment(this.pages, reader, id);
  }

  @Post(':id/aanvullen')
  amend(
    @CurrentReader() reader: Reader,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.handingIn.amend(this.pages, reader, id, body);
  }

  @Post(':id/intrekken')
  withdraw(
    @CurrentReader() reader: Reader,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.handingIn.withdraw(this.pages, reader, id, body);
  }
}

/** The sessions that a leader held, and recording one with all its supervisees (S3, S4). */
@Controller('supervisiesessies')
@Access(relation('leader'))
export class SessionsController {
  constructor(private readonly sessions: SessionPages) {}

  @Get()
  blank(@CurrentReader() reader: Reader): Promise<Page> {
    return this.sessions.blank(reader);
  }

  @Post()
  @TakesForm({ fields: 120 })
  record(@CurrentReader() reader: Reader, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.sessions.record(reader, body);
  }

  @Get(':id')
  show(
    @CurrentReader() reader: Reader,
    @Param('id') id: string,
    @Query() { vastgelegd, gecorrigeerd }: Record<string, unknown>,
  ): Promise<Page> {
    const done = vastgelegd ? 'recorded' : gecorrigeerd ? 'corrected' : null;
    return this.sessions.show(reader, id, done ? { notice: { key: `supervision.done.${done}` } } : {});
  }

  @Post(':id/corrigeren')
  mend(
    @CurrentReader() reader: Reader,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.sessions.mend(reader, id, body);
  }

  @Post(':id/verplaatsen')
  move(
    @CurrentReader() reader: Reader,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.sessions.move(reader, id, body);
  }
}
