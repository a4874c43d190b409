import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Language } from '../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.form.js';
import { Access } from '../../platform/web/access.service.js';
import { answerForm, parseForm } from '../../platform/web/form-answer.form.js';
import { ReaderLanguage } from '../../platform/web/language.form.js';
import type { Page, SeeOther } from '../../platform/web/page-answer.rules.js';
import { office, secretariat } from '../../people/accounts/access.rules.js';
import { ConfirmedCorrectionForm, CorrectionForm } from '../../hours/pages/credit/correction.form.js';
import { CreditService } from './credit.service.js';

/** One credit, and its correction: the form, what follows, and then the correction itself (H2). */
@Controller('deelnemers/:trajectoryId/uren/:claimId')
@Access(secretariat)
export class CreditController {
  constructor(private readonly credits: CreditService) {}

  @Get()
  @Access(office)
  show(
    @SignedIn() viewer: Viewer,
    @Param() path: CreditPath,
    @Query('gecorrigeerd') corrected: unknown,
  ): Promise<Page> {
    return this.credits.show({ viewer, ...path }, corrected === 'ja' ? 'corrected' : null);
  }

  @Post('gevolgen')
  preview(
    @SignedIn() viewer: Viewer,
    @Param() path: CreditPath,
    @Body() body: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    const address = { viewer, ...path };
    const { typed } = parseForm(CorrectionForm, body);
    return answerForm<CorrectionForm, Page | SeeOther>(CorrectionForm, body, {
      accept: (form) => this.credits.preview(address, form, typed, language),
      again: (filled) => this.credits.show(address, null, filled),
    });
  }

  @Post()
  correct(
    @SignedIn() viewer: Viewer,
    @Param() path: CreditPath,
    @Body() body: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    const address = { viewer, ...path };
    const { typed } = parseForm(ConfirmedCorrectionForm, body);
    return answerForm<ConfirmedCorrectionForm, Page | SeeOther>(ConfirmedCorrectionForm, body, {
      accept: (form) => this.credits.correct(address, { form, typed, seen: form.seen }, language),
      again: (filled) => this.credits.show(address, null, filled),
    });
  }
}

interface CreditPath {
  trajectoryId: string;
  claimId: string;
}
