import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { board, office } from '../../../../people/accounts/access.rules.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { TakesForm } from '../../../../platform/web/body-limits.form.js';
import { answerForm } from '../../../../platform/web/form-answer.form.js';
import { ReaderLanguage } from '../../../../platform/web/language.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { ConfirmedDecisionForm, DecisionForm } from './decision.form.js';
import { ObjectionPages, type ObjectionQuery } from './objections.service.js';

/** Objections to signatures that imports brought: the office reads them, the board decides (D9). */
@Controller('bezwaren')
@Access(office)
export class ObjectionsController {
  constructor(private readonly objections: ObjectionPages) {}

  @Get()
  list(@SignedIn() viewer: Viewer, @Query('blad') asked: unknown): Promise<Page> {
    return this.objections.list(viewer, asked);
  }

  @Get(':objectionId')
  show(
    @SignedIn() viewer: Viewer,
    @Param('objectionId') id: string,
    @Query() query: ObjectionQuery,
  ): Promise<Page> {
    return this.objections.show(viewer, id, query);
  }

  @Post(':objectionId/gevolgen')
  @Access(board)
  @TakesForm({ fields: 250 })
  preview(
    @SignedIn() viewer: Viewer,
    @Param('objectionId') id: string,
    @Body() body: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return answerForm<DecisionForm, Page | SeeOther>(DecisionForm, body, {
      accept: (decision) => this.objections.decide(viewer, id, { decision, seen: null }, language),
      again: (filled) => this.objections.show(viewer, id, {}, filled),
    });
  }

  @Post(':objectionId')
  @Access(board)
  @TakesForm({ fields: 250 })
  decide(
    @SignedIn() viewer: Viewer,
    @Param('objectionId') id: string,
    @Body() body: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return answerForm<ConfirmedDecisionForm, Page | SeeOther>(ConfirmedDecisionForm, body, {
      accept: (decision) => this.objections.decide(viewer, id, { decision, seen: decision.seen }, language),
      again: (filled) => this.objections.show(viewer, id, {}, filled),
    });
  }
}
