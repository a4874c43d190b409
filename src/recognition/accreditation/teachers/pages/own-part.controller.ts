import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { signedIn } from '../../../../platform/auth/signed-in-access.service.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { answerForm, blankForm, type FilledForm } from '../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { TeacherParts } from '../teacher-parts.service.js';
import { OwnPartForm } from './own-part.form.js';
import { OWN_PART_PATH, ownPartPage, typedPart } from './own-part.page.js';

/**
 * A teacher's own part of dossiers, which nobody else fills in (Q1, Q5). Everybody who signs in has one: they may teach
 * later.
 */
@Controller('docentgegevens')
@Access(signedIn)
export class OwnPartController {
  constructor(private readonly parts: TeacherParts) {}

  @Get()
  async show(@SignedIn() { personId }: Viewer, @Query('gedaan') done: unknown): Promise<Page> {
    const part = await this.parts.of(personId);
    return ownPartPage(part, blankForm(typedPart(part)), done === 'bewaard');
  }

  @Post()
  keep(@SignedIn() { personId }: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return answerForm<OwnPartForm, Page | SeeOther>(OwnPartForm, body, {
      accept: async ({ background, interests, version }) => {
        await this.parts.keep(personId, { background, interests }, version);
        return seeOther(`${OWN_PART_PATH}?gedaan=bewaard`);
      },
      again: async (filled: FilledForm) => ownPartPage(await this.parts.of(personId), filled, false),
    });
  }
}
