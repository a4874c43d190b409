import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Access } from '../../../platform/web/access.service.js';
import { answerForm, parseForm } from '../../../platform/web/form-answer.form.js';
import type { Page, SeeOther } from '../../../platform/web/page-answer.rules.js';
import { decodeIds } from '../../../platform/web/id-list.form.js';
import { supervisor } from '../../access.rules.js';
import { TakeBackForm, UndoForm } from './inbox.form.js';
import type { NoticeQuery } from './signing-notice.page.js';
import { SignedService } from './signed.service.js';

/** What somebody signed lately, and taking a signature back. */
@Controller('aftekenen/afgetekend')
@Access(supervisor)
export class SignedController {
  constructor(private readonly signed: SignedService) {}

  @Get()
  list(
    @SignedIn() { personId }: Viewer,
    @Query() query: NoticeQuery & { bladzijde?: unknown },
  ): Promise<Page> {
    return this.signed.list(personId, query);
  }

  @Post('ongedaan')
  undo(@SignedIn() { personId }: Viewer, @Body() body: unknown): Promise<SeeOther> {
    return this.signed.undo(personId, decodeIds(parseForm(UndoForm, body).typed['claims']));
  }

  @Get(':id')
  ask(@SignedIn() { personId }: Viewer, @Param('id') id: string): Promise<Page> {
    return this.signed.ask(personId, id);
  }

  @Post(':id/terugnemen')
  takeBack(
    @SignedIn() { personId }: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return answerForm<TakeBackForm, Page | SeeOther>(TakeBackForm, body, {
      accept: ({ reason }) => this.signed.takeBack(personId, id, reason),
      again: (filled) => this.signed.ask(personId, id, filled),
    });
  }
}
