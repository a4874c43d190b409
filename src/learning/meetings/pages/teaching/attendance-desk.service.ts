import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AttendanceService } from '../../attendance.service.js';
import { AttendanceListStep } from '../../attendance.entity.js';
import { attendeesOf } from '../../attendees.queries.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { type Page, type SeeOther, seeOther, type Text } from '../../../../platform/web/page.js';
import { candidatesNamed } from '../enrolling/candidates.queries.js';
import { recordView } from '../../../../platform/audit/recorded-views.js';
import { attendancePage } from './attendance.page.js';
import { pathOf } from './block.words.js';
import { blocksPage, PAST_SIZE } from './blocks.page.js';
import { closedListPage } from './closed-list.page.js';
import { singleTexts } from '../../../../platform/web/forms.js';
import { readMarks, type TypedMark } from './marks.form.js';
import { currentBlocks, pastBlocks, taughtBlock, type TaughtBlock } from './taught-blocks.queries.js';

/** What the address of a list asks for. */
export type ListQuery = Record<string, unknown>;

/** A teacher's blocks, and the attendance list of each (C2). */
@Injectable()
export class AttendanceDesk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly attendance: AttendanceService,
    private readonly clock: Clock,
  ) {}

  async blocks(teacherId: string, pageNumber: number): Promise<Page> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const current = await currentBlocks(manager, teacherId, today);
    const past = await pastBlocks(manager, teacherId, today, { size: PAST_SIZE, page: pageNumber });
    return blocksPage(current, past, { pageNumber, today });
  }

  /** One of somebody's own blocks. @throws DomainError `meeting.not-found` (404) for another's */
  block(teacherId: string, meetingId: string): Promise<TaughtBlock> {
    return taughtBlock(this.dataSource.manager, meetingId, teacherId, this.clock.today());
  }

  /** The list as it stands. That it was looked at is kept (V3). */
  async show(teacherId: string, meetingId: string, query: ListQuery): Promise<Page> {
    const block = await this.block(teacherId, meetingId);
    await recordView(this.dataSource.manager, teacherId, { kind: 'meeting', id: meetingId });
    if (block.list === 'closed') return this.closed(block, teacherId, query['gesloten'] !== undefined);
    const notice: Text | null = query['bewaard'] === undefined ? null : { key: 'teaching.list.saved' };
    const typed = typeof query['zoek'] === 'string' ? query['zoek'].trim() : '';
    return this.list(block, { notice, typed, wrong: new Map() });
  }

  /**
   * Keeps what changed on the list, and does what the pressed button asks besides: everybody else was there, one comes
   * to the list or goes, the list is to be closed.
   *
   * @throws DomainError as `AttendanceService.mark`
   */
  async keep(teacherId: string, meetingId: string, body: unknown): Promise<Page | SeeOther> {
    const block = await this.block(teacherId, meetingId);
    const { changes, wrong } = readMarks(body, block);
    const { allen, erbij, eraf, sluiten, zoek = '' } = singleTexts(body);
    if (erbij) changes.set(erbij, 'whole');
    if (eraf) changes.set(eraf, 'unmarked');
    await this.attendance.mark(meetingId, changes, teacherId);
    if (wrong.size > 0) return this.list(block, { notice: null, typed: zoek.trim(), wrong });
    if (allen !== undefined) await this.attendance.markRest(meetingId, teacherId);
    if (sluiten !== undefined) return seeOther(`${pathOf(meetingId)}/sluiten`);
    const asked = zoek.trim() && !erbij ? `zoek=${encodeURIComponent(zoek.trim())}#erbij` : 'bewaard=1';
    return seeOther(`${pathOf(meetingId)}?${asked}`);
  }

  private async list(
    block: TaughtBlock,
    shown: { notice: Text | null; typed: string; wrong: ReadonlyMap<string, TypedMark> },
  ): Promise<Page> {
    const { manager } = this.dataSource;
    const reopened = await manager.existsBy(AttendanceListStep, { meetingId: block.id, state: 'open' });
    const found = shown.typed ? await candidatesNamed(manager, block.programmes, shown.typed) : [];
    const list = await attendeesOf(manager, block.id);
    return attendancePage({ ...shown, block, list, reopened, search: { typed: shown.typed, found } });
  }

  private async closed(block: TaughtBlock, teacherId: string, justClosed: boolean): Promise<Page> {
    const list = await attendeesOf(this.dataSource.manager, block.id);
    const wrong = list.some(({ minutes, credited }) => (minutes ?? 0) !== (credited ?? 0));
    const trial = wrong ? (await this.attendance.preview(block.id, teacherId)).outcomes : [];
    return closedListPage(block, list, trial, justClosed);
  }
}
