import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../../../messages/catalogue.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { csvStream } from '../../../../platform/spreadsheet/csv-writer.page.js';
import type { Page, Text } from '../../../../platform/web/page-answer.rules.js';
import { AttendanceListStep } from '../../attendance.entity.js';
import { AttendanceService } from '../../attendance.service.js';
import { changesHours } from '../../attendance-list.rules.js';
import { type Attendee, attendeesOf, byName } from '../../attendees.queries.js';
import { candidatesNamed } from '../enrolling/candidates.queries.js';
import { findTrajectory } from '../../../../enrolment/trajectories/trajectories.queries.js';
import { isId } from '../../../../platform/text/id.rules.js';
import type { Participant } from '../../enrolments.service.js';
import { attendancePage } from './attendance.page.js';
import { closedListPage } from './closed-list.page.js';
import { closedDayPage } from './closed-day.page.js';
import { closingPage } from './closing.page.js';
import type { TypedMark } from './marks.form.js';
import { csvCells, csvColumns, printedListPage } from './printed-list.page.js';
import type { TaughtBlock } from './taught-blocks.queries.js';

/** What an open list shows besides the people on it. */
export interface ShownList {
  notice?: Text | null;
  /** the name that the teacher looked for */
  typed?: string;
  /** what could not be kept, by person */
  wrong?: ReadonlyMap<string, TypedMark>;
}

/** The attendance list of a block, in each of its states: read together from what was marked and credited (C2). */
@Injectable()
export class AttendanceListService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly attendance: AttendanceService,
  ) {}

  async open(
    block: TaughtBlock,
    { notice = null, typed = '', wrong = new Map() }: ShownList = {},
  ): Promise<Page> {
    const { manager } = this.dataSource;
    const reopened = await manager.existsBy(AttendanceListStep, { meetingId: block.id, state: 'open' });
    const found = typed ? await candidatesNamed(manager, block.programmes, typed) : [];
    const list = await attendeesOf(manager, block.id);
    return attendancePage({ notice, wrong, block, list, reopened, search: { typed, found } });
  }

  async closed(block: TaughtBlock, teacherId: string, justClosed: boolean): Promise<Page> {
    const list = await attendeesOf(this.dataSource.manager, block.id);
    // The hours of a day come from its marked parts: the lines of its list say nothing of them.
    if (block.component === null) return this.closedDay(block, list, teacherId, justClosed);
    const trial = list.some(changesHours)
      ? (await this.attendance.preview(block.id, teacherId)).outcomes
      : [];
    return closedListPage(block, list, trial, justClosed);
  }

  /** A day's closed list, and what closing it anew would do: what it would still refuse people, or could give by now. */
  private async closedDay(
    block: TaughtBlock,
    list: readonly Attendee[],
    keeperId: string,
    justClosed: boolean,
  ): Promise<Page> {
    const { consequences } = await this.attendance.preview(block.id, keeperId);
    return closedDayPage(block, list, consequences, justClosed);
  }

  /** What closing will do. @param changed whether somebody was marked since the list was read */
  async closing(block: TaughtBlock, teacherId: string, changed: boolean): Promise<Page> {
    try {
      const preview = await this.attendance.preview(block.id, teacherId);
      return closingPage(block, preview, { unmarked: null, changed });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'attendance.unmarked') throw error;
      const { code: key, params } = error;
      return closingPage(block, null, { unmarked: { key, params }, changed });
    }
  }

  /**
   * The walk-in whom the teacher chose for the list, by trajectory; nobody when they chose none.
   *
   * @throws DomainError `enrolment.programme` for what is no trajectory
   */
  async walkIns(trajectoryId: string | undefined): Promise<Participant[]> {
    if (!trajectoryId) return [];
    const known = isId(trajectoryId) ? await findTrajectory(this.dataSource.manager, trajectoryId) : null;
    if (!known) throw new DomainError('enrolment.programme', {}, 'invalid');
    return [{ personId: known.personId, trajectoryId: known.id }];
  }

  async printed(block: TaughtBlock): Promise<Page> {
    return printedListPage(block, await attendeesOf(this.dataSource.manager, block.id));
  }

  /** The list for a spreadsheet. */
  async csv({ id }: TaughtBlock, language: Language): Promise<Readable> {
    const list = byName(await attendeesOf(this.dataSource.manager, id));
    return csvStream(
      csvColumns(language),
      list.map((attendee) => csvCells(attendee, language)),
    );
  }
}
