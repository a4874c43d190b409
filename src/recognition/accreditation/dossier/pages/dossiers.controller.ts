import { Body, Controller, Get, Header, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { office, secretariat } from '../../../../people/accounts/access.rules.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { ReaderLanguage } from '../../../../platform/web/language.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { DossiersPages } from './dossiers-pages.service.js';

/** Dossiers for accreditation: read by the secretariat and the board, kept by the secretariat (Q1, Q6). */
@Controller('accreditatie')
@Access(secretariat)
export class DossiersController {
  constructor(private readonly dossiers: DossiersPages) {}

  @Get()
  @Access(office)
  list(
    @SignedIn() viewer: Viewer,
    @Query() query: Record<string, unknown>,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.dossiers.list(viewer, query, language);
  }

  @Get('nieuw')
  blank(@Query('editie') editionId: unknown, @ReaderLanguage() language: Language): Promise<Page> {
    return this.dossiers.blank(editionId, language);
  }

  @Post('nieuw')
  begin(
    @SignedIn() viewer: Viewer,
    @Body() body: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return this.dossiers.begin(viewer, body, language);
  }

  @Get(':dossierId')
  @Access(office)
  show(
    @SignedIn() viewer: Viewer,
    @Param('dossierId') id: string,
    @Query('gedaan') done: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.dossiers.show(viewer, id, done, language);
  }

  @Get(':dossierId/gegevens')
  form(@Param('dossierId') id: string): Promise<Page> {
    return this.dossiers.form(id);
  }

  @Post(':dossierId/gegevens')
  fill(
    @SignedIn() viewer: Viewer,
    @Param('dossierId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.dossiers.fill(viewer, id, body);
  }

  @Get(':dossierId/stap/:step')
  step(
    @SignedIn() viewer: Viewer,
    @Param('dossierId') id: string,
    @Param('step') path: string,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.dossiers.step(viewer, id, path, language);
  }

  @Post(':dossierId/stap/:step')
  take(
    @SignedIn() viewer: Viewer,
    @Param() { dossierId: id, step: path }: { dossierId: string; step: string },
    @Body() body: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return this.dossiers.take(viewer, { id, path }, body, language);
  }

  @Get(':dossierId/wijzigingen/:flagId')
  flag(
    @Param('dossierId') id: string,
    @Param('flagId') flagId: string,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.dossiers.flag(id, flagId, language);
  }

  @Post(':dossierId/wijzigingen/:flagId')
  lower(
    @SignedIn() viewer: Viewer,
    @Param() { dossierId: id, flagId }: { dossierId: string; flagId: string },
    @Body() body: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return this.dossiers.lower(viewer, { id, flagId }, body, language);
  }

  @Get(':dossierId/document/:file')
  @Access(office)
  @Header('Cache-Control', 'no-store')
  document(@Param('dossierId') id: string, @Param('file') file: string): Promise<StreamableFile> {
    return this.dossiers.document(id, file);
  }
}
