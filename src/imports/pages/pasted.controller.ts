import { Body, Controller, Get, Post } from '@nestjs/common';
import { secretariat } from '../../people/accounts/access.rules.js';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.form.js';
import { Access } from '../../platform/web/access.service.js';
import { blankForm } from '../../platform/web/form-answer.form.js';
import type { Page, SeeOther } from '../../platform/web/page-answer.rules.js';
import { pastedPage } from './pasted.page.js';
import { PastedService } from './pasted.service.js';
import { TakesForm } from '../../platform/web/body-limits.form.js';

/** Adding trainees by pasting rows of a spreadsheet. */
@Controller('deelnemers/nieuw/lijst')
@Access(secretariat)
export class PastedController {
  constructor(private readonly pasted: PastedService) {}

  @Get()
  paste(): Page {
    return pastedPage(blankForm());
  }

  @Post()
  @TakesForm({ bytes: 1_048_576 })
  take(@SignedIn() { personId }: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.pasted.take(personId, body);
  }
}
