import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../../../messages/catalogue.js';
import { actorOf } from '../../../../platform/audit/actor.rules.js';
import { recordView } from '../../../../platform/audit/view-audit.service.js';
import { workbookStream } from '../../../../platform/spreadsheet/workbook-writer.page.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { peopleOfDay } from '../../after/after.queries.js';
import { DayTelling } from '../../after/day-telling.service.js';
import type { Keeper } from '../../days.service.js';
import { afterPage, afterPath, attendeeColumns, attendeeRows } from './after.page.js';
import { KeptDays } from './kept-days.service.js';

/** After a day: its figures, its list for a spreadsheet, and what its people were not told yet (I5). */
@Injectable()
export class AfterPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly days: KeptDays,
    private readonly telling: DayTelling,
  ) {}

  /** @throws DomainError `day.not-found` (404) */
  async show(keeper: Keeper, id: string, sent: unknown): Promise<Page> {
    const day = await this.days.opened(keeper, id);
    const { manager } = this.dataSource;
    await recordView(manager, keeper.personId, { kind: 'meeting', id: day.id });
    const told = typeof sent === 'string' && /^\d{1,4}$/.test(sent) ? Number(sent) : null;
    return afterPage(
      day,
      await peopleOfDay(manager, day.id),
      await this.telling.untold(day),
      told === null ? null : { key: 'after.told', params: { count: told } },
    );
  }

  /** Mails the people of the day what they were not told yet. A second click sends nothing. */
  async tell(keeper: Keeper, id: string): Promise<SeeOther> {
    const day = await this.days.opened(keeper, id);
    const count = await this.telling.tell(day.id, actorOf.person(keeper.personId));
    return seeOther(`${afterPath(day)}?verteld=${count}`);
  }

  /** Everybody of the day as a workbook; the audit log keeps who downloaded it (V3). */
  async export(
    keeper: Keeper,
    id: string,
    language: Language,
  ): Promise<{ heldOn: string; content: Readable }> {
    const day = await this.days.opened(keeper, id);
    const { manager } = this.dataSource;
    const people = await peopleOfDay(manager, day.id);
    await recordView(manager, keeper.personId, { kind: 'meeting', id: day.id }, 'downloaded');
    const rows = attendeeRows(day, people, language);
    return { heldOn: day.heldOn, content: workbookStream(attendeeColumns(language), rows, day.title) };
  }
}
