import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Language } from '../../../messages/catalogue.js';
import { board } from '../../../people/accounts/access.rules.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Access } from '../../../platform/web/access.service.js';
import { ReaderLanguage } from '../../../platform/web/language.form.js';
import type { Page, SeeOther } from '../../../platform/web/page-answer.rules.js';
import { DecisionPages, type DecisionQuery } from './decisions.service.js';

/** The board's decisions on one trajectory: the list, a form for each kind, what follows, and then the decision (P6, P8). */
@Controller('deelnemers/:trajectoryId/besluiten')
@Access(board)
export class DecisionsController {
  constructor(private readonly decisions: DecisionPages) {}

  @Get()
  list(
    @SignedIn() viewer: Viewer,
    @Param('trajectoryId') trajectoryId: string,
    @Query() query: DecisionQuery,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.decisions.list({ viewer, trajectoryId, language }, query);
  }

  @Get(':soort')
  form(
    @SignedIn() viewer: Viewer,
    @Param() { trajectoryId, soort }: DecisionPath,
    @Query() query: DecisionQuery,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.decisions.form({ viewer, trajectoryId, language }, soort, query);
  }

  @Post(':soort/gevolgen')
  preview(
    @SignedIn() viewer: Viewer,
    @Param() { trajectoryId, soort }: DecisionPath,
    @Body() body: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return this.decisions.answer({ viewer, trajectoryId, language }, soort, body, false);
  }

  @Post(':soort')
  decide(
    @SignedIn() viewer: Viewer,
    @Param() { trajectoryId, soort }: DecisionPath,
    @Body() body: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return this.decisions.answer({ viewer, trajectoryId, language }, soort, body, true);
  }
}

interface DecisionPath {
  trajectoryId: string;
  soort: string;
}
