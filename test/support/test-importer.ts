import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportRequest, ImportService } from '../../src/imports/import.service.js';
import type { RejectedRow, SheetName, SheetSummary } from '../../src/imports/import-summary.rules.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { CheckService } from '../../src/recognition/completion/check.service.js';
import { type ProgressReport, ReportService } from '../../src/recognition/completion/report.service.js';
import type { Cells } from '../../src/imports/sheets.rules.js';
import { leader, participant, type SheetRow, writeSheet } from '../builders/sheets.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { startTestServices, type TestServices } from './services.js';
import { rememberAll, type Rewinding } from './rewinding.js';
import { removeTemporaryDirectory, temporaryDirectory } from './temporary-directory.js';

/** What a test imports: rows, or the path of a file. */
export type Sheets = { [Name in SheetName]?: string | readonly SheetRow<Name>[] };

/** What an import told of one sheet. */
export type SheetOutcome = Omit<SheetSummary, 'rejected'> & { rejected: RejectedRow[] };

/** What an import told. */
export interface ImportOutcome {
  /** null when nothing was kept */
  runId: string | null;
  files: Record<SheetName, SheetOutcome>;
  recordsIssued: number;
  rejectsFiles: string[];
}

const NOTHING: SheetOutcome = { accepted: 0, known: 0, updated: 0, rejected: [] };

/** What the secretariat imports into: a database of its own, and the import to try on it. */
export class TestImporter {
  /** how many trainees it has made */
  private made = 0;
  private remembered?: Rewinding & { made: number; today: string };

  private constructor(
    readonly database: TestDatabase,
    readonly services: TestServices,
    private readonly folder: string,
  ) {}

  /**
   * @param today the day on which everything happens
   * @param signingKeyPem for one that another process has too
   */
  static async open(today: string, signingKeyPem?: string): Promise<TestImporter> {
    const database = await createTestDatabase();
    const services = await startTestServices(database, { today, signingKeyPem });
    return new TestImporter(database, services, temporaryDirectory());
  }

  /** From now on `rewind` leads back to here. */
  async remember(): Promise<void> {
    const [rewinding, today] = [await rememberAll(this.database), this.services.clock.today()];
    this.remembered = { ...rewinding, made: this.made, today };
  }

  /** As if nothing had happened since `remember`: instead of a database and services of its own for each test. */
  async rewind(): Promise<void> {
    const { rewind, made, today } = this.remembered!;
    await rewind();
    this.services.clock.setToday(today);
    this.made = made;
  }

  async close(): Promise<void> {
    await this.remembered?.end();
    await this.services.close();
    await this.database.drop();
    await removeTemporaryDirectory(this.folder);
  }

  /** A new empty folder that goes when it closes. */
  newFolder(): string {
    return mkdtempSync(join(this.folder, 'sheets-'));
  }

  /** Imports sheets. @throws what the import throws for a file that cannot be read at all */
  async import(sheets: Sheets, options: Partial<Omit<ImportRequest, 'files'>> = {}): Promise<ImportOutcome> {
    const outcome: ImportOutcome = {
      runId: null,
      files: { begeleiders: NOTHING, deelnemers: NOTHING, uren: NOTHING },
      recordsIssued: 0,
      rejectsFiles: [],
    };
    const request = {
      dryRun: false,
      rejectsDirectory: null,
      requestedBy: actorOf.command,
      tellRows: false,
      ...options,
      files: this.write(sheets),
    };
    await this.services.get(ImportService).run(request, {
      progress: () => {},
      result: async ({ runId, summary, recordsIssued, rejectsFiles, rejected }) => {
        Object.assign(outcome, { runId, recordsIssued, rejectsFiles });
        for (const name of Object.keys(summary) as SheetName[]) {
          const rows: RejectedRow[] = [];
          for await (const row of rejected(name)) rows.push(row);
          outcome.files[name] = { ...summary[name]!, rejected: rows };
        }
      },
    });
    return outcome;
  }

  /** Brings in somebody new, with the leader who may sign anything. @returns their number */
  async trainee(changes: Partial<Cells<'deelnemers'>> = {}): Promise<string> {
    const [number] = await this.trainees(1, changes);
    return number!;
  }

  /** Brings several in with one import. @returns their numbers */
  async trainees(count: number, changes: Partial<Cells<'deelnemers'>> = {}): Promise<string[]> {
    const numbers = Array.from({ length: count }, (_, index) => `T${this.made + index + 1}`);
    const { files } = await this.import({
      ...(this.made === 0 && { begeleiders: [leader()] }),
      deelnemers: numbers.map((number) => participant(number, changes)),
    });
    this.made += count;
    if (files.deelnemers.accepted !== count) throw new Error(JSON.stringify(files.deelnemers));
    return numbers;
  }

  /** Imports hours alone. */
  async hours(rows: readonly SheetRow<'uren'>[]): Promise<SheetOutcome> {
    return (await this.import({ uren: rows })).files.uren;
  }

  /** Imports participants alone. */
  async participants(rows: readonly SheetRow<'deelnemers'>[]): Promise<SheetOutcome> {
    return (await this.import({ deelnemers: rows })).files.deelnemers;
  }

  /** Imports leaders alone. */
  async leaders(rows: readonly SheetRow<'begeleiders'>[]): Promise<SheetOutcome> {
    return (await this.import({ begeleiders: rows })).files.begeleiders;
  }

  /** `report progress` of everybody. */
  async progress(): Promise<ProgressReport[]> {
    const reports: ProgressReport[] = [];
    for await (const report of this.services.get(ReportService).progressReports()) reports.push(report);
    return reports;
  }

  /** `report progress` of one participant. */
  async progressOf(number: string): Promise<ProgressReport> {
    const report = (await this.progress()).find(({ participant }) => participant === number);
    if (!report) throw new Error(`Nobody has the number ${number}`);
    return report;
  }

  /** What `check` finds. */
  async differences(): Promise<string[]> {
    const found: string[] = [];
    for await (const { code, params } of this.services.get(CheckService).differences())
      found.push(`${code} ${JSON.stringify(params)}`);
    return found;
  }

  /** Rows of the database. */
  query<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    return this.database.dataSource.query(sql, params);
  }

  /** Every row of every table, as text, with the transaction that last wrote it, in an order that stays. */
  async dump(): Promise<Record<string, string[]>> {
    const tables = await this.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    const dump: Record<string, string[]> = Object.fromEntries(tables.map(({ name }) => [name, []]));
    const rows = await this.query<{ name: string; row: string }>(
      `${tables
        .map(
          ({ name }) => `SELECT '${name}' AS name, concat(t.xmin, ' ', t) COLLATE "C" AS row FROM ${name} t`,
        )
        .join(' UNION ALL ')} ORDER BY 1, 2`,
    );
    for (const { name, row } of rows) dump[name]!.push(row);
    return dump;
  }

  private write(sheets: Sheets): ImportRequest['files'] {
    const folder = this.newFolder();
    return Object.fromEntries(
      (Object.keys(sheets) as SheetName[]).map((name) => {
        const given = sheets[name] as string | SheetRow<typeof name>[];
        return [name, typeof given === 'string' ? given : writeSheet(folder, name, given)];
      }),
    );
  }
}

/** The rejected rows as `[line, field]`. */
export function faults({ rejected }: SheetOutcome): [number, string][] {
  return rejected.map(({ line, field }) => [line, field]);
}

/** How many rows of a sheet had which outcome. */
export function counts({ rejected, ...rest }: SheetOutcome): SheetSummary {
  return { ...rest, rejected: rejected.length };
}
