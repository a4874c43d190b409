import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, anyone } from '../../../platform/web/access.service.js';
import { TakesForm } from '../../../platform/web/body-limits.form.js';
import type { Page, SeeOther } from '../../../platform/web/page-answer.rules.js';
import type { NoticeQuery } from './notice.page.js';
import { NoticePages } from './notice-pages.service.js';

/** The same by the mailed link, for signers without an account too (D9). It signs nobody in. */
@Controller('bezwaar/:token')
@Access(anyone)
export class MailedSignaturesController {
  constructor(private readonly notices: NoticePages) {}

  @Get()
  show(@Param('token') token: string, @Query() query: NoticeQuery): Promise<Page> {
    return this.notices.showByLink(token, query);
  }

  @Post()
  @TakesForm({ fields: 250 })
  object(
    @Param('token') token: string,
    @Body() body: unknown,
    @Query() query: NoticeQuery,
  ): Promise<Page | SeeOther> {
    return this.notices.objectByLink(token, body, query);
  }
}
