import type { Readable } from 'node:stream';
import { BadRequestException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../../../messages/catalogue.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { csvStream } from '../../../../platform/spreadsheet/csv-writer.page.js';
import type { Page } from '../../../../platform/web/page-answer.rules.js';
import { editionPage } from './edition.page.js';
import { editionHistory } from './edition-history.queries.js';
import { editionsIn, plannedEdition, plannedYears } from './planned-editions.queries.js';
import { planningColumns, planningRows } from './planning-csv.page.js';
import { planningYearPage } from './planning-year.page.js';
import { BlockKinds } from '../../block-kinds.service.js';

/** Reads what is planned (C1, F1). */
@Injectable()
export class PlanningService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly kinds: BlockKinds,
    private readonly clock: Clock,
  ) {}

  /** @param asked the value of `?jaar=`; the present year without it */
  async year(asked: unknown): Promise<Page> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const year = yearIn(asked, today);
    const judged = [];
    for (const edition of await editionsIn(manager, year, { today })) {
      judged.push({ edition, missing: (await this.kinds.missingTopics(manager, edition)).length });
    }
    return planningYearPage(judged, { year, planned: await plannedYears(manager), today });
  }

  /** The blocks of a year for a spreadsheet. */
  async export(asked: unknown, language: Language): Promise<Readable> {
    const today = this.clock.today();
    const editions = await editionsIn(this.dataSource.manager, yearIn(asked, today), { today });
    const rows = editions.flatMap((edition) => planningRows(edition, today, language));
    return csvStream(planningColumns(language), rows);
  }

  /** One edition: its blocks, what they lack, what was done. @throws DomainError `edition.not-found` (404) */
  async edition(id: string, done: unknown, language: Language): Promise<Page> {
    const { manager } = this.dataSource;
    const edition = await plannedEdition(manager, id);
    return editionPage(edition, {
      required: await this.kinds.requiredTopics(manager, edition),
      missing: await this.kinds.missingTopics(manager, edition),
      history: await editionHistory(manager, id),
      today: this.clock.today(),
      done,
      language,
    });
  }
}

/** @throws BadRequestException for what no page of ours asks */
function yearIn(asked: unknown, today: string): number {
  if (asked === undefined || asked === '') return Number(today.slice(0, 4));
  if (typeof asked !== 'string' || !/^2\d{3}$/.test(asked)) throw new BadRequestException();
  return Number(asked);
}
