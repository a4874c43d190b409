import { Controller, Get, Header, Param, Post, Query, StreamableFile } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { WORKBOOK_TYPE } from '../../../../platform/spreadsheet/workbook-writer.page.js';
import { Access } from '../../../../platform/web/access.service.js';
import { ReaderLanguage } from '../../../../platform/web/language.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { organiser } from '../../access.rules.js';
import { keeperOf } from '../planning/day-words.page.js';
import { AfterPages } from './after-pages.service.js';

/** The figures of a day, and what its people were not told yet (I5). */
@Controller('dagen/:dayId/na-afloop')
@Access(organiser)
export class AfterController {
  constructor(private readonly after: AfterPages) {}

  @Get()
  show(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Query('verteld') sent: unknown,
  ): Promise<Page> {
    return this.after.show(keeperOf(viewer), id, sent);
  }

  @Post('versturen')
  tell(@SignedIn() viewer: Viewer, @Param('dayId') id: string): Promise<SeeOther> {
    return this.after.tell(keeperOf(viewer), id);
  }

  @Get('aanwezigen.xlsx')
  @Header('Cache-Control', 'no-store')
  async export(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    const { heldOn, content } = await this.after.export(keeperOf(viewer), id, language);
    return new StreamableFile(content, {
      type: WORKBOOK_TYPE,
      disposition: `attachment; filename="aanwezigen-${heldOn}.xlsx"`,
    });
  }
}
