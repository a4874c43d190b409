import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordView } from '../../../../platform/audit/view-audit.service.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../../platform/text/id.rules.js';
import type { Page } from '../../../../platform/web/page-answer.rules.js';
import { MeetingKeepers } from '../../meeting-keepers.service.js';
import { blocksPage, PAST_SIZE } from './blocks.page.js';
import { currentBlocks, keptBlock, pastBlocks, type TaughtBlock } from './taught-blocks.queries.js';

/** The blocks that somebody teaches, and any meeting whose list they keep (C2, I4). */
@Injectable()
export class TaughtBlocksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keepers: MeetingKeepers,
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

  /** A block or day whose list somebody keeps. @throws DomainError `meeting.not-found` (404) for another's */
  async block(keeperId: string, meetingId: string): Promise<TaughtBlock> {
    const { manager } = this.dataSource;
    const kept = isId(meetingId) && (await this.keepers.isKeeper(manager, meetingId, keeperId));
    if (!kept) throw new DomainError('meeting.not-found', {}, 'not-found');
    return keptBlock(manager, meetingId, this.clock.today());
  }

  /** The same for pages that show its people: the audit log keeps who looked (V3). */
  async opened(teacherId: string, meetingId: string): Promise<TaughtBlock> {
    const block = await this.block(teacherId, meetingId);
    await recordView(this.dataSource.manager, teacherId, { kind: 'meeting', id: meetingId });
    return block;
  }
}
