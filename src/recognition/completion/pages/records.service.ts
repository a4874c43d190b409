import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../../messages/catalogue.js';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../../platform/audit/audit-log.service.js';
import type { Viewer } from '../../../platform/auth/viewer.form.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { type CsvCell, csvStream } from '../../../platform/spreadsheet/csv-writer.page.js';
import type { Page } from '../../../platform/web/page-answer.rules.js';
import { RecordVerifier } from '../record-verification.service.js';
import type { Asked } from '../../../platform/web/list-filter.form.js';
import { pageNumber } from '../../../platform/web/paging.page.js';
import { recordView } from '../../../platform/audit/view-audit.service.js';
import { isId } from '../../../platform/text/id.rules.js';
import { type RecordModel, recordPage } from './record.page.js';
import { readRecordFilter } from './records-filter.form.js';
import { recordCsvColumns, recordCsvRow } from './records-csv.page.js';
import { RECORDS_SHOWN, recordsPage } from './records.page.js';
import {
  countRecords,
  predecessorOf,
  recordHistory,
  type RecordRow,
  recordRows,
  recordYears,
  selectRecords,
} from './records.queries.js';

const EXPORT_BATCH = 500;

/** The completion records as secretariat and board read them; each reading of one is kept (V3). */
@Injectable()
export class RecordsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly verifier: RecordVerifier,
  ) {}

  /** One sheet of the list. @throws BadRequestException for an address that no page of ours has */
  async list(asked: Asked): Promise<Page> {
    const { manager } = this.dataSource;
    const filter = readRecordFilter(asked);
    const page = pageNumber(asked['blad']);
    const sheet = { limit: RECORDS_SHOWN, offset: (page - 1) * RECORDS_SHOWN };
    const ids = await selectRecords(manager, filter, sheet);
    return recordsPage({
      filter,
      page,
      rows: await recordRows(manager, ids),
      total: await countRecords(manager, filter),
      years: await recordYears(manager),
      today: this.clock.today(),
    });
  }

  /** The whole list for a spreadsheet, in batches; that it was taken out is kept (V3), not what was searched for (V2). */
  async export(viewer: Viewer, asked: Asked, language: Language): Promise<Readable> {
    const { search, ...filter } = readRecordFilter(asked);
    const ids = await selectRecords(
      this.dataSource.manager,
      { search, ...filter },
      { limit: null, offset: 0 },
    );
    await recordInAudit(this.dataSource.manager, {
      actor: actorOf.person(viewer.personId),
      action: 'records.exported',
      subjectKind: 'completion-record',
      subjectId: null,
      details: { ...filter, searched: search !== '', count: ids.length },
    });
    return csvStream(recordCsvColumns(language), this.csvRows(ids, language));
  }

  /** One record. */
  async show(
    viewer: Viewer,
    recordId: string,
    { after, back = undefined }: Pick<RecordModel, 'after'> & { back?: unknown },
    language: Language,
  ): Promise<Page> {
    const row = await this.open(viewer, recordId, 'viewed');
    const { manager } = this.dataSource;
    const verification = await this.verifier.verify(row.address);
    const isBoard = viewer.roles.includes('board') && row.personId !== viewer.personId;
    return recordPage(
      {
        row,
        isBoard,
        after,
        back,
        verification: verification!,
        history: await recordHistory(manager, recordId),
        predecessor: await predecessorOf(manager, recordId),
      },
      language,
    );
  }

  /** The PDF as it was issued, byte for byte. */
  async pdf(viewer: Viewer, recordId: string): Promise<{ number: string; pdf: Buffer }> {
    const { number, address } = await this.open(viewer, recordId, 'downloaded');
    return { number, pdf: (await this.verifier.pdf(address))! };
  }

  /**
   * A record, and that somebody saw it, or took it with them (V3).
   *
   * @throws DomainError `record.not-found` (404)
   */
  async open(viewer: Viewer, recordId: string, how: 'viewed' | 'downloaded'): Promise<RecordRow> {
    const { manager } = this.dataSource;
    const [row] = isId(recordId) ? await recordRows(manager, [recordId]) : [];
    if (!row) throw new DomainError('record.not-found', {}, 'not-found');
    const { personId } = row;
    const subject = { kind: 'completion-record', id: recordId, personId } as const;
    await recordView(manager, viewer.personId, subject, how);
    return row;
  }

  private async *csvRows(ids: readonly string[], language: Language): AsyncGenerator<readonly CsvCell[]> {
    for (let at = 0; at < ids.length; at += EXPORT_BATCH) {
      const rows = await recordRows(this.dataSource.manager, ids.slice(at, at + EXPORT_BATCH));
      for (const row of rows) yield recordCsvRow(row, language);
    }
  }
}
