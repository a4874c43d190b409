import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import type { Language } from '../../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Access } from '../../../platform/web/access.service.js';
import { ReaderLanguage } from '../../../platform/web/language.form.js';
import type { Page } from '../../../platform/web/page-answer.rules.js';
import { board } from '../../../people/accounts/access.rules.js';
import { BoardHomeService } from './board-home.service.js';

/** Where the board begins: the figures of a year. */
@Controller('bestuur')
@Access(board)
export class BoardHomeController {
  constructor(private readonly board: BoardHomeService) {}

  @Get()
  show(@Query('jaar') year: unknown): Promise<Page> {
    return this.board.show(year);
  }

  @Get('jaarcijfers.csv')
  @Header('Cache-Control', 'no-store')
  async export(
    @SignedIn() { personId }: Viewer,
    @Query('jaar') year: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.board.export(personId, year, language), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="jaarcijfers.csv"',
    });
  }
}
