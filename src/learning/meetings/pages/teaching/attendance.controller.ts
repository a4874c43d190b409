import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { pageNumber } from '../../../../platform/web/paging.page.js';
import { TakesForm } from '../../../../platform/web/body-limits.form.js';
import { teacher } from '../../access.rules.js';
import { ListKeepingService } from './list-keeping.service.js';
import { LIST_FORM } from './marks.form.js';
import { TaughtBlocksService } from './taught-blocks.service.js';

/** A teacher's own blocks, and keeping their attendance lists (C2). */
@Controller('lesgeven')
@Access(teacher)
export class AttendanceController {
  constructor(
    private readonly taught: TaughtBlocksService,
    private readonly keeping: ListKeepingService,
  ) {}

  @Get()
  blocks(@SignedIn() { personId }: Viewer, @Query('blad') sheet: unknown): Promise<Page> {
    return this.taught.list(personId, pageNumber(sheet));
  }

  @Get(':meetingId')
  show(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    return this.keeping.show(personId, id, query);
  }

  @Post(':meetingId')
  @TakesForm(LIST_FORM)
  keep(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.keeping.keep(personId, id, body);
  }
}
