import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { signedIn } from '../../../platform/auth/signed-in-access.service.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Access } from '../../../platform/web/access.service.js';
import { TakesForm } from '../../../platform/web/body-limits.form.js';
import type { Page, SeeOther } from '../../../platform/web/page-answer.rules.js';
import type { NoticeQuery } from './notice.page.js';
import { NoticePages } from './notice-pages.service.js';

/** The signatures that imports brought in the reader's name (D9). */
@Controller('overgenomen')
@Access(signedIn)
export class OwnSignaturesController {
  constructor(private readonly notices: NoticePages) {}

  @Get()
  list(@SignedIn() { personId }: Viewer): Promise<Page> {
    return this.notices.list(personId);
  }

  @Get(':noticeId')
  show(
    @SignedIn() { personId }: Viewer,
    @Param('noticeId') noticeId: string,
    @Query() query: NoticeQuery,
  ): Promise<Page> {
    return this.notices.showOwn(personId, noticeId, query);
  }

  @Post(':noticeId')
  @TakesForm({ fields: 250 })
  object(
    @SignedIn() { personId }: Viewer,
    @Param('noticeId') noticeId: string,
    @Body() body: unknown,
    @Query() query: NoticeQuery,
  ): Promise<Page | SeeOther> {
    return this.notices.objectOwn(personId, noticeId, body, query);
  }
}
