import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Language } from '../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.form.js';
import { Access } from '../../platform/web/access.service.js';
import { ReaderLanguage } from '../../platform/web/language.form.js';
import type { Page } from '../../platform/web/page-answer.rules.js';
import { office } from '../../people/accounts/access.rules.js';
import { DossierService } from './dossier.service.js';
import type { SheetQuery } from './dossier-sheet.page.js';
import type { HoursQuery } from '../../hours/pages/credit/hours.page.js';

/** One trainee's dossier: at a glance, the hours, the mails, and what happened. */
@Controller('deelnemers/:trajectoryId')
@Access(office)
export class DossierController {
  constructor(private readonly dossiers: DossierService) {}

  @Get()
  overview(
    @SignedIn() viewer: Viewer,
    @Param('trajectoryId') trajectoryId: string,
    @Query('terug') back: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.dossiers.overview(viewer, trajectoryId, back, language);
  }

  @Get('uren')
  hours(
    @SignedIn() viewer: Viewer,
    @Param('trajectoryId') trajectoryId: string,
    @Query() query: HoursQuery,
  ): Promise<Page> {
    return this.dossiers.hours(viewer, trajectoryId, query);
  }

  @Get('mails')
  mails(
    @SignedIn() viewer: Viewer,
    @Param('trajectoryId') trajectoryId: string,
    @Query() query: SheetQuery,
  ): Promise<Page> {
    return this.dossiers.mails(viewer, trajectoryId, query);
  }

  @Get('verloop')
  history(
    @SignedIn() viewer: Viewer,
    @Param('trajectoryId') trajectoryId: string,
    @Query() query: SheetQuery,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.dossiers.history(viewer, trajectoryId, query, language);
  }
}
