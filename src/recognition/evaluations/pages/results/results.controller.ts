import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { WORKBOOK_TYPE } from '../../../../platform/spreadsheet/workbook-writer.page.js';
import { Access } from '../../../../platform/web/access.service.js';
import { ReaderLanguage } from '../../../../platform/web/language.form.js';
import type { Page } from '../../../../platform/web/page-answer.rules.js';
import { evaluated } from '../../access.rules.js';
import { ResultsPages } from './results-pages.service.js';

/** What attendees thought, by meeting (Q3). */
@Controller('evaluaties')
@Access(evaluated)
export class ResultsController {
  constructor(private readonly results: ResultsPages) {}

  @Get()
  list(@SignedIn() viewer: Viewer, @Query('jaar') year: unknown): Promise<Page> {
    return this.results.list(viewer, year);
  }

  @Get(':meetingId')
  show(
    @SignedIn() viewer: Viewer,
    @Param('meetingId') id: string,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.results.show(viewer, id, language);
  }

  @Get(':meetingId/uitkomst.csv')
  @Header('Cache-Control', 'no-store')
  async csv(
    @SignedIn() viewer: Viewer,
    @Param('meetingId') id: string,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.results.csv(viewer, id, language), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="evaluatie.csv"',
    });
  }

  @Get(':meetingId/uitkomst.xlsx')
  @Header('Cache-Control', 'no-store')
  async xlsx(
    @SignedIn() viewer: Viewer,
    @Param('meetingId') id: string,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.results.xlsx(viewer, id, language), {
      type: WORKBOOK_TYPE,
      disposition: 'attachment; filename="evaluatie.xlsx"',
    });
  }
}
