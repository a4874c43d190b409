import { Controller, Get, Param } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { office } from '../../../../people/accounts/access.rules.js';
import { Access } from '../../../../platform/web/access.service.js';
import { ReaderLanguage } from '../../../../platform/web/language.form.js';
import type { Page } from '../../../../platform/web/page-answer.rules.js';
import { Questionnaires } from '../../questionnaires.service.js';
import { previewPage, questionnairesPage } from './questionnaires.page.js';

/** What attendees are asked, in all versions (Q3). Questionnaires are data files: nobody changes them here. */
@Controller('evaluaties/vragenlijsten')
@Access(office)
export class QuestionnairesController {
  constructor(private readonly questionnaires: Questionnaires) {}

  @Get()
  async list(@ReaderLanguage() language: Language): Promise<Page> {
    return questionnairesPage(await this.questionnaires.all(), language);
  }

  @Get(':key/:version')
  async preview(
    @Param('key') key: string,
    @Param('version') version: string,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    const number = /^\d{1,4}$/.test(version) ? Number(version) : 0;
    return previewPage(
      await this.questionnaires.version(key, number),
      await this.questionnaires.all(),
      language,
    );
  }
}
