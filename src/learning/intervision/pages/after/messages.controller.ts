import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { ReaderLanguage } from '../../../../platform/web/language.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { organiser } from '../../access.rules.js';
import { keeperOf } from '../planning/day-words.page.js';
import { MessagesPages } from './messages-pages.service.js';

/** What organisers write to those who enrolled in their day. */
@Controller('dagen/:dayId/berichten')
@Access(organiser)
export class MessagesController {
  constructor(private readonly messages: MessagesPages) {}

  @Get()
  show(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    return this.messages.show(keeperOf(viewer), id, query);
  }

  @Post('nakijken')
  @HttpCode(200)
  preview(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.messages.preview(keeperOf(viewer), viewer.name, id, body, language);
  }

  @Post('versturen')
  send(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.messages.send(keeperOf(viewer), id, body);
  }

  @Post('vorig-verslag')
  choosePrevious(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    return this.messages.choosePrevious(keeperOf(viewer), id, body);
  }
}
