import { Body, Controller, Get, Header, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { office, secretariat } from '../../../../people/accounts/access.rules.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { TakesForm } from '../../../../platform/web/body-limits.form.js';
import { ReaderLanguage } from '../../../../platform/web/language.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { HandOffPages } from './hand-off-pages.service.js';

/** An answer to a hundred people, as a browser writes XML into a form, or the numbers of a thousand. */
const LARGE_FORM = { bytes: 524_288 };

/** Handing attendance over: what waits, and one meeting for one body (Q2, Q7). */
@Controller('accreditatie/overdragen')
@Access(office)
export class HandOffController {
  constructor(private readonly pages: HandOffPages) {}

  @Get()
  list(@Query('jaar') year: unknown, @ReaderLanguage() language: Language): Promise<Page> {
    return this.pages.list(year, language);
  }

  @Get(':meetingId/:body')
  show(
    @SignedIn() viewer: Viewer,
    @Param('meetingId') meetingId: string,
    @Param('body') body: string,
    @Query() query: Record<string, unknown>,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return this.pages.show({ meetingId, body }, viewer, language, query);
  }
}

/** What the secretariat does of it by hand. */
@Controller('accreditatie/overdragen/:meetingId/:body')
@Access(secretariat)
export class HandingController {
  constructor(private readonly pages: HandOffPages) {}

  @Get('bestand/:file')
  @Header('Cache-Control', 'no-store')
  file(
    @SignedIn() viewer: Viewer,
    @Param('meetingId') meetingId: string,
    @Param('body') body: string,
    @Param('file') file: string,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    return this.pages.file({ meetingId, body }, file, viewer, language);
  }

  @Post('codes')
  keepCodes(
    @SignedIn() viewer: Viewer,
    @Param('meetingId') meetingId: string,
    @Param('body') body: string,
    @Body() form: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return this.pages.keepCodes({ meetingId, body }, form, viewer, language);
  }

  @Post('geplakt')
  @TakesForm(LARGE_FORM)
  keepPasted(
    @SignedIn() viewer: Viewer,
    @Param('meetingId') meetingId: string,
    @Param('body') body: string,
    @Body() form: unknown,
  ): Promise<SeeOther> {
    return this.pages.keepPasted({ meetingId, body }, form, viewer);
  }

  @Post('antwoord')
  @TakesForm(LARGE_FORM)
  keepAnswer(
    @SignedIn() viewer: Viewer,
    @Param('meetingId') meetingId: string,
    @Param('body') body: string,
    @Body() form: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return this.pages.keepAnswer({ meetingId, body }, form, viewer, language);
  }

  @Post('nummers-vragen')
  askNumbers(
    @SignedIn() viewer: Viewer,
    @Param('meetingId') meetingId: string,
    @Param('body') body: string,
  ): Promise<SeeOther> {
    return this.pages.askNumbers({ meetingId, body }, viewer);
  }
}
