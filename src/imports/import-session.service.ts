import type { EntityManager } from 'typeorm';
import { ImportedHours } from '../hours/imported-hours.service.js';
import { formatDate } from '../platform/i18n/format.rules.js';
import { translate } from '../platform/i18n/translate.rules.js';
import type { Actor } from '../platform/audit/actor.rules.js';
import { bulkInsert } from '../platform/database/bulk-insert.service.js';
import type { RejectsWriter } from '../platform/spreadsheet/rejects-file.service.js';
import type { SpreadsheetRow } from '../platform/spreadsheet/spreadsheet.service.js';
import type { Fault } from './fault.rules.js';
import type { ImportEffects } from './import-effects.service.js';
import type { RejectedRow, SheetName, SheetSummary } from './import-summary.rules.js';

/** What is told of a row that was taken over. */
export interface TakenRow {
  outcome: 'accepted' | 'updated';
  /** participant number or e-mail address, as the sheet says */
  who: string;
  /** of an updated row: the columns that change */
  changed: string[];
  /** of a row of hours */
  minutes?: number;
}

/** The same, with the line of the file on which the row ends. */
export type RowOutcome = TakenRow & { line: number };

/** One sheet's part of an import: judges rows and counts their outcomes. */
export class SheetSession {
  readonly summary: SheetSummary = { accepted: 0, known: 0, updated: 0, rejected: 0 };
  readonly hours = new ImportedHours();
  private rejected: (RejectedRow & { sheet: SheetName })[] = [];
  private told: (RowOutcome & { sheet: SheetName })[] = [];

  constructor(
    readonly sheet: SheetName,
    readonly manager: EntityManager,
    readonly effects: ImportEffects,
    readonly actor: Actor,
    readonly today: string,
    private readonly rejectsFile: RejectsWriter | null,
    /** whether the import also keeps each row that it took over, and not only those that it rejected */
    private readonly tellRows: boolean,
    /** the last day on which an import brought signatures, when that is over; else null (D9) */
    readonly signaturesEnded: string | null,
    /** who asked for the import */
    readonly requestedBy: Actor,
  ) {}

  /** Counts a row that is known. */
  known(): void {
    this.summary.known += 1;
  }

  /** Counts a row that is taken over. */
  take({ line }: SpreadsheetRow, row: TakenRow): void {
    this.summary[row.outcome] += 1;
    if (this.tellRows) this.told.push({ ...row, sheet: this.sheet, line });
  }

  /** Rejects a row: its bytes go to the rejects file, its reason to the report. */
  async reject(row: SpreadsheetRow, { column, code, params }: Fault): Promise<void> {
    this.summary.rejected += 1;
    // The sheets are Dutch, and so is what is said of them (D4).
    const reason = translate(
      'nl',
      code,
      'date' in params ? { ...params, date: formatDate('nl', String(params.date)) } : params,
    );
    this.rejected.push({ sheet: this.sheet, line: row.line, field: column, reason });
    await this.rejectsFile?.write(row);
  }

  /** Brings what was gathered out of memory; call it after every batch. */
  async flush(): Promise<void> {
    const columns = { sheet: 'text', line: 'integer', field: 'text', reason: 'text' };
    await bulkInsert(
      this.manager,
      'import_rejected',
      columns,
      this.rejected.map((row) => ({ ...row })),
    );
    this.rejected = [];
    await bulkInsert(
      this.manager,
      'import_outcome',
      { sheet: 'text', line: 'integer', outcome: 'text', who: 'text', changed: 'text[]', minutes: 'integer' },
      this.told.map((row) => ({ ...row })),
    );
    this.told = [];
    await this.effects.flush(this.manager);
  }
}

/** Remembers trajectories whose progress must be computed anew at the end. */
export async function touch(manager: EntityManager, trajectoryIds: Iterable<string>): Promise<void> {
  await manager.query(
    'INSERT INTO import_touched SELECT DISTINCT unnest($1::uuid[]) ON CONFLICT DO NOTHING',
    [[...trajectoryIds]],
  );
}

const PAGE = 1000;

/** The rejected rows of a sheet in the order of the file, a page at a time. */
export function rejectedRows(manager: EntityManager, sheet: SheetName): AsyncGenerator<RejectedRow> {
  return inPages<RejectedRow>(manager, 'line, field, reason FROM import_rejected', sheet);
}

/** The rows of a sheet that were taken over, in the order of the file, if they were to be told. */
export async function* takenRows(manager: EntityManager, sheet: SheetName): AsyncGenerator<RowOutcome> {
  const columns = 'line, outcome, who, changed, minutes FROM import_outcome';
  for await (const { minutes, ...row } of inPages<RowOutcome>(manager, columns, sheet)) {
    yield minutes === null ? row : { ...row, minutes };
  }
}

async function* inPages<T extends { line: number }>(
  manager: EntityManager,
  what: string,
  sheet: SheetName,
): AsyncGenerator<T> {
  for (let last = 0; ;) {
    const rows = await manager.query<T[]>(
      `SELECT ${what} WHERE sheet = $1 AND line > $2 ORDER BY line LIMIT $3`,
      [sheet, last, PAGE],
    );
    yield* rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1)!.line;
  }
}
