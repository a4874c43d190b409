import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordView } from '../../../../platform/audit/view-audit.service.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import type { Page } from '../../../../platform/web/page-answer.rules.js';
import { blocksPage, PAST_SIZE } from './blocks.page.js';
import { currentBlocks, pastBlocks, taughtBlock, type TaughtBlock } from './taught-blocks.queries.js';

/** The blocks that somebody teaches (C2). */
@Injectable()
export class TaughtBlocksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** All of somebody's blocks, those of the past by the sheet. */
  async list(teacherId: string, pageNumber: number): Promise<Page> {
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

  /** The same, where its people are shown: that they were looked at is kept (V3). */
  async opened(teacherId: string, meetingId: string): Promise<TaughtBlock> {
    const block = await this.block(teacherId, meetingId);
    await recordView(this.dataSource.manager, teacherId, { kind: 'meeting', id: meetingId });
    return block;
  }
}
