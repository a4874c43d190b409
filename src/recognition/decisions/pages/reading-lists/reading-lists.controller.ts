import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { board } from '../../../../people/accounts/access.rules.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { ReaderLanguage } from '../../../../platform/web/language.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { type ListQuery, ReadingListPages } from './reading-lists.service.js';

/** The board's page of the reading lists: titles in place of others, and which parts of a title are read (P9). */
@Controller('leeslijsten')
@Access(board)
export class ReadingListsController {
  constructor(private readonly lists: ReadingListPages) {}

  @Get()
  list(@Query() query: ListQuery, @ReaderLanguage() language: Language): Promise<Page> {
    return this.lists.list(query, language);
  }

  @Get(':soort')
  form(
    @Param('soort') path: string,
    @Query() query: ListQuery,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.lists.form(path, query, language);
  }

  @Post(':soort/gevolgen')
  preview(
    @SignedIn() viewer: Viewer,
    @Param('soort') path: string,
    @Body() body: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return this.lists.answer({ viewer, language }, path, body, false);
  }

  @Post(':soort')
  decide(
    @SignedIn() viewer: Viewer,
    @Param('soort') path: string,
    @Body() body: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return this.lists.answer({ viewer, language }, path, body, true);
  }
}
