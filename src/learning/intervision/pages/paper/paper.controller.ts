import { Controller, Get, Param } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { ReaderLanguage } from '../../../../platform/web/language.form.js';
import type { Language } from '../../../../messages/catalogue.js';
import type { Page } from '../../../../platform/web/page-answer.rules.js';
import { organiser } from '../../access.rules.js';
import { PaperPages } from './paper-pages.service.js';

/** What lies on the table at the door of a day: the list on which people sign, and their name badges (I4). */
@Controller('dagen/:dayId')
@Access(organiser)
export class PaperController {
  constructor(private readonly paper: PaperPages) {}

  @Get('tekenlijst')
  list(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.paper.list(viewer, id, language);
  }

  @Get('naamkaartjes')
  badges(@SignedIn() viewer: Viewer, @Param('dayId') id: string): Promise<Page> {
    return this.paper.badges(viewer, id);
  }
}
