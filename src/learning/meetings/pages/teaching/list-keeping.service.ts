import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import {
  answerForm,
  blankForm,
  type FilledForm,
  singleTexts,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { AttendanceService } from '../../attendance.service.js';
import { AttendanceListService } from './attendance-list.service.js';
import { reopenPage } from './closed-list.page.js';
import { readMarks } from './marks.form.js';
import { pathOf } from './taught-block.page.js';
import { TaughtBlocksService } from './taught-blocks.service.js';
import { ClosingForm, ReopenForm } from './teaching.form.js';

/** What the pages of an attendance list do, of a block and of an intervision day alike (C2, I4). */
@Injectable()
export class ListKeepingService {
  constructor(
    private readonly taught: TaughtBlocksService,
    private readonly lists: AttendanceListService,
    private readonly attendance: AttendanceService,
  ) {}

  async show(
    keeperId: string,
    id: string,
    { gesloten, bewaard, zoek }: Record<string, unknown>,
  ): Promise<Page> {
    const block = await this.taught.opened(keeperId, id);
    if (block.list === 'closed') return this.lists.closed(block, keeperId, gesloten !== undefined);
    return this.lists.open(block, {
      notice: bewaard === undefined ? null : { key: 'teaching.list.saved' },
      typed: typeof zoek === 'string' ? zoek.trim() : '',
    });
  }

  /**
   * Keeps what changed on the list, and does what the pressed button asks besides: mark everybody else as there, put a
   * person on the list or take one off, go on to closing the list.
   *
   * @throws DomainError as `AttendanceService.mark`
   */
  async keep(keeperId: string, id: string, body: unknown): Promise<Page | SeeOther> {
    const block = await this.taught.block(keeperId, id);
    const { changes, wrong } = readMarks(body, block);
    const { add, remove, rest, close, zoek = '' } = singleTexts(body);
    const walkIns = await this.lists.walkIns(add);
    for (const one of walkIns) changes.set(one.personId, 'whole');
    if (remove) changes.set(remove, 'unmarked');
    await this.attendance.mark(id, changes, keeperId, walkIns);
    if (wrong.size > 0) return this.lists.open(block, { typed: zoek.trim(), wrong });
    if (rest !== undefined) await this.attendance.markRest(id, keeperId);
    if (close !== undefined) return seeOther(`${pathOf(block)}/sluiten`);
    const asked = zoek.trim() && !add ? `zoek=${encodeURIComponent(zoek.trim())}#erbij` : 'bewaard=1';
    return seeOther(`${pathOf(block)}?${asked}`);
  }

  /** The page that says what closing will do; of a closed list the list itself. */
  async askClose(keeperId: string, id: string): Promise<Page | SeeOther> {
    const block = await this.taught.block(keeperId, id);
    if (block.list === 'closed' || block.stage === 'coming') return seeOther(pathOf(block));
    return this.lists.closing(block, keeperId, false);
  }

  close(keeperId: string, id: string, body: unknown): Promise<Page | SeeOther> {
    return answerForm<ClosingForm, Page | SeeOther>(ClosingForm, body, {
      accept: ({ seen }) => this.closeAsSeen(keeperId, id, seen),
      again: () => this.askClose(keeperId, id),
    });
  }

  askReopen(keeperId: string, id: string): Promise<Page | SeeOther> {
    return this.reopenForm(keeperId, id, blankForm());
  }

  reopen(keeperId: string, id: string, body: unknown): Promise<Page | SeeOther> {
    return answerForm<ReopenForm, Page | SeeOther>(ReopenForm, body, {
      accept: async ({ reason }) => {
        const block = await this.taught.block(keeperId, id);
        if (block.list === 'closed') await this.attendance.reopen(id, reason, keeperId);
        return seeOther(pathOf(block));
      },
      again: (filled) => this.reopenForm(keeperId, id, filled),
    });
  }

  /** @param seen the fingerprint of the list that was read */
  private async closeAsSeen(keeperId: string, id: string, seen: string): Promise<Page | SeeOther> {
    const block = await this.taught.block(keeperId, id);
    const closed = seeOther(`${pathOf(block)}?gesloten=1`);
    // The keeper pressed twice: the list shows that it is closed.
    if (block.list === 'closed') return closed;
    try {
      await this.attendance.close(id, keeperId, seen);
    } catch (error) {
      if (isAbout(error, 'attendance.closed')) return closed;
      if (!isAbout(error, 'attendance.changed', 'attendance.unmarked')) throw error;
      return this.lists.closing(block, keeperId, true);
    }
    return closed;
  }

  private async reopenForm(keeperId: string, id: string, filled: FilledForm): Promise<Page | SeeOther> {
    const block = await this.taught.block(keeperId, id);
    return block.list === 'open' ? seeOther(pathOf(block)) : reopenPage(block, filled);
  }
}

function isAbout(error: unknown, ...codes: string[]): error is DomainError {
  return error instanceof DomainError && codes.includes(error.code);
}
