import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import type { Language } from '../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.form.js';
import { Access } from '../../platform/web/access.service.js';
import { ReaderLanguage } from '../../platform/web/language.form.js';
import type { Page } from '../../platform/web/page-answer.rules.js';
import { board } from '../../people/accounts/access.rules.js';
import type { Asked } from '../../platform/web/list-filter.form.js';
import { digestFile } from '../../recognition/digest/digest.rules.js';
import { AuditReadingService } from './audit-reading.service.js';

/** The log of every change and of every look at somebody else's dossier, for the board (V3). */
@Controller()
@Access(board)
export class LogController {
  constructor(private readonly log: AuditReadingService) {}

  @Get('logboek')
  show(@SignedIn() { personId }: Viewer, @Query() asked: Asked): Promise<Page> {
    return this.log.show(personId, asked);
  }

  /** The latest signed digest (K6). */
  @Get('logboek/dagstaat')
  @Header('Cache-Control', 'no-store')
  async digest(): Promise<StreamableFile> {
    const digest = await this.log.digest();
    return new StreamableFile(Buffer.from(digest.jws), {
      type: 'application/jose',
      disposition: `attachment; filename="${digestFile(digest.day)}"`,
    });
  }

  @Get('logboek.csv')
  @Header('Cache-Control', 'no-store')
  async export(
    @SignedIn() { personId }: Viewer,
    @Query() asked: Asked,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.log.export(personId, asked, language), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="logboek.csv"',
    });
  }
}
