import { applyDecorators, Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import type { Language } from '../../../messages/catalogue.js';
import { signedIn } from '../../../platform/auth/signed-in-access.service.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Impersonal } from '../../../platform/auth/viewers.service.js';
import { Access, anyone } from '../../../platform/web/access.service.js';
import { TakesForm } from '../../../platform/web/body-limits.form.js';
import { ReaderLanguage } from '../../../platform/web/language.form.js';
import type { Page, SeeOther } from '../../../platform/web/page-answer.rules.js';
import { MOST_QUESTIONS } from '../questionnaire.rules.js';
import { thanksPage } from './answer.page.js';
import { AnsweringService } from './answering.service.js';

/** As many texts as a questionnaire can ask for, each as long as it can be, where a letter takes nine bytes. */
const ANSWER_BYTES = 327_680;

/**
 * What a browser asks from these pages names our host alone: the address holds the code, and the log of a proxy would otherwise have it
 * beside who sent an answer and when. Not `no-referrer`: with that, browsers send forms with `Origin: null`.
 */
const TellsNoCode = () => applyDecorators(Header('Referrer-Policy', 'strict-origin'));

/**
 * The evaluation of a meeting, for people who were there: by the link of their mail without signing in, or from what is
 * open to them.
 */
@Controller('evaluatie')
@Access(anyone)
export class AnswerController {
  constructor(private readonly answering: AnsweringService) {}

  @Get()
  @Access(signedIn)
  open(@SignedIn() { personId }: Viewer): Promise<Page> {
    return this.answering.open(personId);
  }

  @Get('dank')
  @Impersonal()
  @TellsNoCode()
  thanks(): Page {
    return thanksPage();
  }

  @Get(':code')
  @Impersonal()
  @TellsNoCode()
  show(@Param('code') code: string, @ReaderLanguage() language: Language): Promise<Page> {
    return this.answering.show(code, language);
  }

  @Post()
  @Impersonal()
  @TellsNoCode()
  @TakesForm({ fields: MOST_QUESTIONS + 3, bytes: ANSWER_BYTES })
  answer(@Body() body: unknown, @ReaderLanguage() language: Language): Promise<Page | SeeOther> {
    return this.answering.answer(body, language);
  }
}
