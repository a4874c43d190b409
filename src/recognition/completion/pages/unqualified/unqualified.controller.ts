import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { board, office } from '../../../../people/accounts/access.rules.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { answerForm } from '../../../../platform/web/form-answer.form.js';
import { ReaderLanguage } from '../../../../platform/web/language.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { type UnqualifiedQuery, UnqualifiedPages } from './unqualified-pages.service.js';
import { ConfirmedUnqualifiedForm, UnqualifiedForm } from './unqualified.form.js';

/** Credits whose signer no longer qualifies: the office reads them, the board decides (S7). */
@Controller('nakijken')
@Access(office)
export class UnqualifiedController {
  constructor(private readonly pages: UnqualifiedPages) {}

  @Get()
  list(@SignedIn() viewer: Viewer, @Query() query: UnqualifiedQuery): Promise<Page> {
    return this.pages.list(viewer, query);
  }

  @Post('gevolgen')
  @Access(board)
  preview(
    @SignedIn() viewer: Viewer,
    @Body() body: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return answerForm<UnqualifiedForm, Page | SeeOther>(UnqualifiedForm, body, {
      accept: (decision) => this.pages.decide(viewer, { decision, seen: null }, language),
      again: (filled) => this.pages.list(viewer, {}, filled),
    });
  }

  @Post()
  @Access(board)
  decide(
    @SignedIn() viewer: Viewer,
    @Body() body: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return answerForm<ConfirmedUnqualifiedForm, Page | SeeOther>(ConfirmedUnqualifiedForm, body, {
      accept: (decision) => this.pages.decide(viewer, { decision, seen: decision.seen }, language),
      again: (filled) => this.pages.list(viewer, {}, filled),
    });
  }
}
