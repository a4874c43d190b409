import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { pageNumber } from '../../../../platform/web/paging.page.js';
import { teacher } from '../../access.rules.js';
import { AttendanceService } from '../../attendance.service.js';
import { AttendanceListService } from './attendance-list.service.js';
import { pathOf } from './taught-block.page.js';
import { readMarks } from './marks.form.js';
import { singleTexts } from '../../../../platform/web/form-answer.form.js';
import { TaughtBlocksService } from './taught-blocks.service.js';
import { TakesForm } from '../../../../platform/web/body-limits.form.js';

/** A teacher's own blocks, and keeping their attendance lists (C2). */
@Controller('lesgeven')
@Access(teacher)
export class AttendanceController {
  constructor(
    private readonly taught: TaughtBlocksService,
    private readonly lists: AttendanceListService,
    private readonly attendance: AttendanceService,
  ) {}

  @Get()
  blocks(@SignedIn() { personId }: Viewer, @Query('blad') sheet: unknown): Promise<Page> {
    return this.taught.list(personId, pageNumber(sheet));
  }

  @Get(':meetingId')
  async show(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Query() { gesloten, bewaard, zoek }: Record<string, unknown>,
  ): Promise<Page> {
    const block = await this.taught.opened(personId, id);
    if (block.list === 'closed') return this.lists.closed(block, personId, gesloten !== undefined);
    return this.lists.open(block, {
      notice: bewaard === undefined ? null : { key: 'teaching.list.saved' },
      typed: typeof zoek === 'string' ? zoek.trim() : '',
    });
  }

  /**
   * Keeps what changed on the list, and does what the pressed button asks besides: everybody else was there, one comes
   * to the list or goes, the list is to be closed.
   *
   * @throws DomainError as `AttendanceService.mark`
   */
  @Post(':meetingId')
  @TakesForm({ fields: 2_100, bytes: 524_288 })
  async keep(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const block = await this.taught.block(personId, id);
    const { changes, wrong } = readMarks(body, block);
    const { add, remove, rest, close, zoek = '' } = singleTexts(body);
    const walkIns = await this.lists.walkIns(add);
    for (const one of walkIns) changes.set(one.personId, 'whole');
    if (remove) changes.set(remove, 'unmarked');
    await this.attendance.mark(id, changes, personId, walkIns);
    if (wrong.size > 0) return this.lists.open(block, { typed: zoek.trim(), wrong });
    if (rest !== undefined) await this.attendance.markRest(id, personId);
    if (close !== undefined) return seeOther(`${pathOf(id)}/sluiten`);
    const asked = zoek.trim() && !add ? `zoek=${encodeURIComponent(zoek.trim())}#erbij` : 'bewaard=1';
    return seeOther(`${pathOf(id)}?${asked}`);
  }
}
