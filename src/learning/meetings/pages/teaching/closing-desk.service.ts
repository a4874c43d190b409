import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AttendanceService } from '../../attendance.service.js';
import { attendeesOf, byName } from '../../attendees.queries.js';
import type { Language } from '../../../../messages/catalogue.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { csvStream } from '../../../../platform/spreadsheet/csv-writer.js';
import { blankForm, type FilledForm } from '../../../../platform/web/forms.js';
import { type Page, type SeeOther, seeOther, type Text } from '../../../../platform/web/page.js';
import { wordText } from '../../../../platform/web/views/helpers.js';
import { recordView } from '../../../../platform/audit/recorded-views.js';
import { AttendanceDesk } from './attendance-desk.service.js';
import { pathOf } from './block.words.js';
import { reopenPage } from './closed-list.page.js';
import { closingPage } from './closing.page.js';
import { CSV_COLUMNS, csvCells, printedListPage } from './printed-list.page.js';
import type { TaughtBlock } from './taught-blocks.queries.js';

/** Closing a list, opening it again, and taking it along on paper or to a spreadsheet (C2). */
@Injectable()
export class ClosingDesk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly desk: AttendanceDesk,
    private readonly attendance: AttendanceService,
  ) {}

  /** What closing will do. A list that is closed already shows itself. */
  async ask(teacherId: string, meetingId: string): Promise<Page | SeeOther> {
    const block = await this.desk.block(teacherId, meetingId);
    if (block.list === 'closed' || block.stage === 'coming') return seeOther(pathOf(meetingId));
    return this.preview(block, teacherId, false);
  }

  /** @param seen the fingerprint of the list that was read; null for what no page of ours sends */
  async close(teacherId: string, meetingId: string, seen: string): Promise<Page | SeeOther> {
    const block = await this.desk.block(teacherId, meetingId);
    // Pressed twice: it is done, which the list says.
    if (block.list === 'closed') return seeOther(`${pathOf(meetingId)}?gesloten=1`);
    try {
      await this.attendance.close(meetingId, teacherId, seen);
    } catch (error) {
      if (isAbout(error, 'attendance.closed')) return seeOther(`${pathOf(meetingId)}?gesloten=1`);
      if (!isAbout(error, 'attendance.changed', 'attendance.unmarked')) throw error;
      return this.preview(block, teacherId, true);
    }
    return seeOther(`${pathOf(meetingId)}?gesloten=1`);
  }

  async askReopen(
    teacherId: string,
    meetingId: string,
    form: FilledForm = blankForm(),
  ): Promise<Page | SeeOther> {
    const block = await this.desk.block(teacherId, meetingId);
    return block.list === 'open' ? seeOther(pathOf(meetingId)) : reopenPage(block, form);
  }

  async reopen(teacherId: string, meetingId: string, reason: string): Promise<SeeOther> {
    const block = await this.desk.block(teacherId, meetingId);
    if (block.list === 'closed') await this.attendance.reopen(meetingId, reason, teacherId);
    return seeOther(pathOf(meetingId));
  }

  async print(teacherId: string, meetingId: string): Promise<Page> {
    const block = await this.seen(teacherId, meetingId);
    return printedListPage(block, await attendeesOf(this.dataSource.manager, meetingId));
  }

  /** @returns the file, and the name under which it is kept */
  async export(
    teacherId: string,
    meetingId: string,
    language: Language,
  ): Promise<{ file: Readable; name: string }> {
    const block = await this.seen(teacherId, meetingId);
    const list = byName(await attendeesOf(this.dataSource.manager, meetingId));
    const word = (text: Text) => wordText(language, text);
    const columns = CSV_COLUMNS.map((column) => word({ key: `teaching.csv.column.${column}` }));
    const file = csvStream(
      columns,
      list.map((attendee) => csvCells(attendee, word)),
    );
    return { file, name: `presentielijst-${block.heldOn}.csv` };
  }

  private async preview(block: TaughtBlock, teacherId: string, changed: boolean): Promise<Page> {
    try {
      const preview = await this.attendance.preview(block.id, teacherId);
      return closingPage(block, preview, { unmarked: null, changed });
    } catch (error) {
      if (!isAbout(error, 'attendance.unmarked')) throw error;
      const { code: key, params } = error;
      return closingPage(block, null, { unmarked: { key, params }, changed });
    }
  }

  private async seen(teacherId: string, meetingId: string): Promise<TaughtBlock> {
    const block = await this.desk.block(teacherId, meetingId);
    await recordView(this.dataSource.manager, teacherId, { kind: 'meeting', id: meetingId });
    return block;
  }
}

function isAbout(error: unknown, ...codes: string[]): error is DomainError {
  return error instanceof DomainError && codes.includes(error.code);
}
