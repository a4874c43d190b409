import { Controller, Get, Param } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.form.js';
import type { Language } from '../../messages/catalogue.js';
import { Access } from '../../platform/web/access.service.js';
import { ReaderLanguage } from '../../platform/web/language.form.js';
import type { Page } from '../../platform/web/page-answer.rules.js';
import { supervisor } from '../../hours/access.rules.js';
import { SuperviseesService } from './supervisees.service.js';

/** Somebody's own supervisees, and nobody else's (S1). */
@Controller('supervisanten')
@Access(supervisor)
export class SuperviseesController {
  constructor(private readonly supervisees: SuperviseesService) {}

  @Get()
  list(@SignedIn() { personId }: Viewer): Promise<Page> {
    return this.supervisees.list(personId);
  }

  @Get(':trajectoryId')
  show(
    @SignedIn() { personId }: Viewer,
    @Param('trajectoryId') trajectoryId: string,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.supervisees.show(personId, trajectoryId, language);
  }
}
