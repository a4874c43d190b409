import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Page, type SeeOther, page, seeOther, type Text, view } from '../../../../platform/web/page.js';
import type { EnrollingPart, PreviewPart } from '../enrolling/enrolling.page.js';
import { EnrollingService, type EnrollingShown } from '../enrolling/enrolling.service.js';
import { recordView } from '../../../../platform/audit/recorded-views.js';
import { AttendanceDesk } from './attendance-desk.service.js';
import { type BlockWords, blockWords, nameOf, pathOf } from './block.words.js';
import { singleTexts } from '../../../../platform/web/forms.js';
import type { TaughtBlock } from './taught-blocks.queries.js';

const ENROLMENTS = view<{ block: BlockWords; part: EnrollingPart }>(
  'learning/meetings/pages/teaching/enrolments',
);
const PREVIEW = view<{ block: BlockWords; part: PreviewPart }>(
  'learning/meetings/pages/teaching/enrolments-preview',
);

/** The enrolments of a teacher's own block (C1). */
@Injectable()
export class EnrolmentsDesk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly desk: AttendanceDesk,
    private readonly enrolling: EnrollingService,
  ) {}

  async show(teacherId: string, meetingId: string, query: Record<string, unknown>): Promise<Page> {
    const block = await this.desk.block(teacherId, meetingId);
    await recordView(this.dataSource.manager, teacherId, { kind: 'meeting', id: meetingId });
    const typed = typeof query['zoek'] === 'string' ? query['zoek'].trim() : '';
    return this.page(block, { typed, notice: noticeOf(query) });
  }

  /** A line for each pasted address or number: what enrolling will do. */
  async preview(teacherId: string, meetingId: string, body: unknown): Promise<Page> {
    const block = await this.desk.block(teacherId, meetingId);
    const { lijst = '', terug } = singleTexts(body);
    if (terug !== undefined) return this.page(block, { pasted: lijst });
    const part = await this.enrolling.preview(block, addressOf(block), lijst);
    if (!part) return this.page(block, { wrong: { key: 'enrolling.nothing' } });
    const title: Text = { key: 'enrolling.preview.title' };
    return page(PREVIEW, { block: blockWords(block, '/inschrijvingen'), part }, { title, unlisted: true });
  }

  async enrol(teacherId: string, meetingId: string, body: unknown): Promise<SeeOther> {
    const block = await this.desk.block(teacherId, meetingId);
    const { placed, waiting } = await this.enrolling.enrol(block, singleTexts(body), teacherId);
    return seeOther(`${addressOf(block)}?plaats=${placed}&wacht=${waiting}`);
  }

  async cancel(teacherId: string, meetingId: string, body: unknown): Promise<SeeOther> {
    const block = await this.desk.block(teacherId, meetingId);
    await this.enrolling.cancel(block, singleTexts(body)['traject'], teacherId);
    return seeOther(`${addressOf(block)}?uitgeschreven=1`);
  }

  private async page(block: TaughtBlock, shown: EnrollingShown): Promise<Page> {
    const part = await this.enrolling.part(block, addressOf(block), shown);
    const status = shown.wrong ? 422 : 200;
    const model = { block: blockWords(block, '/inschrijvingen'), part };
    return page(ENROLMENTS, model, { title: nameOf(block), unlisted: true, status });
  }
}

/** What was just done, as the address says it. */
export function noticeOf({ plaats, wacht, uitgeschreven }: Record<string, unknown>): Text | null {
  if (uitgeschreven !== undefined) return { key: 'enrolling.cancelled' };
  const [placed, waiting] = [Number(plaats), Number(wacht)];
  if (!Number.isInteger(placed) || !Number.isInteger(waiting)) return null;
  return { key: 'enrolling.done', params: { placed, waiting } };
}

function addressOf({ id }: TaughtBlock): string {
  return `${pathOf(id)}/inschrijvingen`;
}
