import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import type { Language } from '../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.form.js';
import { Access } from '../../platform/web/access.service.js';
import { ReaderLanguage } from '../../platform/web/language.form.js';
import type { Page } from '../../platform/web/page-answer.rules.js';
import { office } from '../../people/accounts/access.rules.js';
import type { Asked } from './trainees-filter.form.js';
import { TraineesService } from './trainees.service.js';

/** All trainees: find them, choose some, take the list out. */
@Controller('deelnemers')
@Access(office)
export class TraineesController {
  constructor(private readonly trainees: TraineesService) {}

  @Get()
  list(@SignedIn() viewer: Viewer, @Query() asked: Asked): Promise<Page> {
    return this.trainees.list(viewer, asked);
  }

  @Get('deelnemers.csv')
  @Header('Cache-Control', 'no-store')
  async export(
    @SignedIn() viewer: Viewer,
    @Query() asked: Asked,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.trainees.export(viewer, asked, language), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="deelnemers.csv"',
    });
  }
}
