import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import type { Language } from '../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.js';
import { Access } from '../../platform/web/access.js';
import { ReaderLanguage } from '../../platform/web/language.js';
import type { Page } from '../../platform/web/page.js';
import { board } from '../../people/accounts/access.rules.js';
import type { Asked } from '../../platform/web/office-filters.js';
import { AuditReader } from './audit.reader.js';

/** The log of every change and of every look at somebody else's dossier, for the board (V3). */
@Controller()
@Access(board)
export class LogController {
  constructor(private readonly reader: AuditReader) {}

  @Get('logboek')
  show(@SignedIn() { personId }: Viewer, @Query() asked: Asked): Promise<Page> {
    return this.reader.show(personId, asked);
  }

  @Get('logboek.csv')
  @Header('Cache-Control', 'no-store')
  async export(
    @SignedIn() { personId }: Viewer,
    @Query() asked: Asked,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.reader.export(personId, asked, language), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="logboek.csv"',
    });
  }
}
