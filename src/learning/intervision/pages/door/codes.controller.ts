import { Controller, Get, Param } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { signedIn } from '../../../../platform/auth/signed-in-access.service.js';
import { Access } from '../../../../platform/web/access.service.js';
import type { Page } from '../../../../platform/web/page-answer.rules.js';
import { organiser } from '../../access.rules.js';
import { CodePages } from './code-pages.service.js';

/** The code that an attendee shows at the door, and what the organiser's phone opens by it (I4). */
@Controller()
@Access(signedIn)
export class CodesController {
  constructor(private readonly codes: CodePages) {}

  @Get('intervisiedagen/:dayId/code')
  own(@SignedIn() { personId }: Viewer, @Param('dayId') id: string): Promise<Page> {
    return this.codes.own(personId, id);
  }

  @Get('deur/:code')
  @Access(organiser)
  read(@SignedIn() viewer: Viewer, @Param('code') code: string): Promise<Page> {
    return this.codes.read(viewer, code);
  }
}
