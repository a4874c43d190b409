import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HandingIn } from '../../../src/hours/pages/handing-in/handing-in.service.js';
import { signedIn } from '../../../src/platform/auth/signed-in-access.service.js';
import { Access } from '../../../src/platform/web/access.service.js';
import { CurrentReader, type Reader } from '../../../src/platform/web/reader.controller.js';
import { retreatPages } from './retreat.page.js';

/** The retreats of the person who is signed in. */
@Controller('retraites')
@Access(signedIn)
export class RetreatController {
  private readonly pages;

  constructor(
    private readonly handingIn: HandingIn,
    dataSource: DataSource,
  ) {
    this.pages = retreatPages(dataSource.manager);
  }

  @Get('nieuw')
  blank(@CurrentReader() reader: Reader, @Query('traject') traject: unknown, @Query('van') from: unknown) {
    return this.handingIn.blank(this.pages, reader, traject, { from });
  }

  @Post()
  submit(@CurrentReader() reader: Reader, @Body() body: unknown) {
    return this.handingIn.submit(this.pages, reader, body);
  }

  @Get(':id')
  show(@CurrentReader() reader: Reader, @Param('id') id: string) {
    return this.handingIn.show(this.pages, reader, id);
  }

  @Get(':id/aanvullen')
  amendment(@CurrentReader() reader: Reader, @Param('id') id: string) {
    return this.handingIn.amendment(this.pages, reader, id);
  }

  @Post(':id/aanvullen')
  amend(@CurrentReader() reader: Reader, @Param('id') id: string, @Body() body: unknown) {
    return this.handingIn.amend(this.pages, reader, id, body);
  }

  @Post(':id/intrekken')
  withdraw(@CurrentReader() reader: Reader, @Param('id') id: string, @Body() body: unknown) {
    return this.handingIn.withdraw(this.pages, reader, id, body);
  }
}
