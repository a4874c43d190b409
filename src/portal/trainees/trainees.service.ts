import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Language } from '../../messages/catalogue.js';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import type { Viewer } from '../../platform/auth/viewer.form.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { type CsvCell, csvStream } from '../../platform/spreadsheet/csv-writer.page.js';
import type { Page } from '../../platform/web/page-answer.rules.js';
import { pageNumber } from '../../platform/web/paging.page.js';
import { csvColumns, csvRow } from './trainees-csv.page.js';
import { type Asked, readFilter } from './trainees-filter.form.js';
import type { TraineeFilter } from './trainees-filter.rules.js';
import { ROWS_A_PAGE, traineesPage } from './trainees.page.js';
import { supervisorChoices, traineeRows } from './trainees.queries.js';
import { selectAll, selectPage } from './trainees-selection.queries.js';

const EXPORT_BATCH = 500;

/** The list of all trainees, and what is made of it for a spreadsheet. */
@Injectable()
export class TraineesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * One sheet of the list.
   *
   * @throws BadRequestException for an address that no page of ours has
   */
  async list(viewer: Viewer, asked: Asked): Promise<Page> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const filter = readFilter(asked);
    const page = pageNumber(asked['blad']);
    const sheet = { today, limit: ROWS_A_PAGE, offset: (page - 1) * ROWS_A_PAGE };
    const readSheet = async () => {
      const { total, ids } = await selectPage(manager, filter, sheet);
      return { total, rows: ids.length > 0 ? await traineeRows(manager, ids, today) : [] };
    };
    // Neither waits for the other.
    const [{ total, rows }, supervisors] = await Promise.all([
      readSheet(),
      supervisorChoices(manager, today, filter.supervisor),
    ]);
    return traineesPage({
      filter,
      page,
      total,
      today,
      rows,
      supervisors,
      mayChange: viewer.roles.includes('secretariat'),
      allChosen: asked['kies'] === 'blad',
    });
  }

  /**
   * The whole list as a CSV file, as it is read from the database: whom it lists is decided at once, and the rest comes
   * in batches, so that neither memory nor a transaction grows with it. That it was taken out is kept (V3).
   */
  async export(viewer: Viewer, asked: Asked, language: Language): Promise<Readable> {
    const today = this.clock.today();
    const filter = readFilter(asked);
    const ids = await this.dataSource.transaction(async (manager) => {
      const selected = await selectAll(manager, filter, today);
      await recordExport(manager, viewer.personId, filter, selected.length);
      return selected;
    });
    return csvStream(csvColumns(language), this.rows(ids, today, language));
  }

  private async *rows(
    ids: readonly string[],
    today: string,
    language: Language,
  ): AsyncGenerator<readonly CsvCell[]> {
    for (let at = 0; at < ids.length; at += EXPORT_BATCH) {
      const batch = await traineeRows(this.dataSource.manager, ids.slice(at, at + EXPORT_BATCH), today);
      for (const row of batch) yield csvRow(row, language);
    }
  }
}

/** What was typed in the search field may be a name, and stays out of the log (V2). */
function recordExport(
  manager: EntityManager,
  personId: string,
  { search, ...filter }: TraineeFilter,
  count: number,
): Promise<void> {
  return recordInAudit(manager, {
    actor: actorOf.person(personId),
    action: 'trainees.exported',
    subjectKind: 'trajectory',
    subjectId: null,
    details: { ...filter, searched: search !== '', count },
  });
}
