import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, actorOf } from '../platform/audit/actor.rules.js';
import { recordInAudit } from '../platform/audit/audit-log.service.js';
import { Clock } from '../platform/clock/clock.service.js';
import { DomainError } from '../platform/errors/domain-error.rules.js';
import { RejectsWriter } from '../platform/spreadsheet/rejects-file.service.js';
import {
  openSpreadsheet,
  type Spreadsheet,
  type SpreadsheetRow,
} from '../platform/spreadsheet/spreadsheet.service.js';
import { AccentedNames } from './accented-names.rules.js';
import { HoursImport } from './hours-import.service.js';
import { ImportRun } from './import-run.entity.js';
import { ImportEffects } from './import-effects.service.js';
import { lockImports } from './import-lock.service.js';
import { rejectedRows, type RowOutcome, SheetSession, takenRows } from './import-session.service.js';
import { ImportSettlement, type SettlementProgress } from './import-settlement.service.js';
import type { ImportSummary, RejectedRow, SheetName } from './import-summary.rules.js';
import { importLeaders } from './leaders-import.service.js';
import { ParticipantsImport } from './participants-import.service.js';
import { expectedSheet, SHEET_ORDER } from './sheets.rules.js';
import { SignatureNotices } from './signatures/notices.service.js';
import { termPassed } from './signatures/signature-term.service.js';
import { createTemporaryTables, dropTemporaryTables } from './temporary-tables.service.js';
import { lockTrajectoriesIn, TRAJECTORIES } from '../enrolment/trajectories/trajectories.queries.js';
import { lockLeaders, PEOPLE } from '../people/people.queries.js';

/** What to import, and how. */
export interface ImportRequest {
  /** path per sheet */
  files: Partial<Record<SheetName, string>>;
  /** judge and tell everything, keep nothing */
  dryRun: boolean;
  /** folder for the rejected rows, or null: they are only told */
  rejectsDirectory: string | null;
  /** who asked for it: the run keeps it, and the audit log */
  requestedBy: Actor;
  /** whether `outcomes` is to tell of each row that is taken over */
  tellRows: boolean;
  /** the id of the run, where there may be one only: a second is refused by the database */
  runId?: string;
}

/** How far an import is. */
export type ImportProgress = { sheet: SheetName; bytes: number; totalBytes: number } | SettlementProgress;

/** What an import did. Valid only while it is being told. */
export interface ImportResult {
  /** by which it can be taken back; null when nothing was kept, because nothing changed or it was a dry run */
  runId: string | null;
  summary: ImportSummary;
  recordsIssued: number;
  /** some names with accents, as they were read: they show whether the import understood the files' letters (D7) */
  accented: string[];
  rejectsFiles: string[];
  rejected(sheet: SheetName): AsyncGenerator<RejectedRow>;
  /** the rows that were taken over, in the order of the file; none unless `tellRows` asked for them */
  outcomes(sheet: SheetName): AsyncGenerator<RowOutcome>;
}

/** Who watches an import. */
export interface ImportObserver {
  progress(progress: ImportProgress): void;
  /** in the import's own transaction, last of all: what must be kept if and only if the import is. Not in a dry run. */
  keep?(manager: EntityManager, result: ImportResult): Promise<void>;
  /**
   * told once, after everything has been committed, or in a dry run before it is thrown away
   *
   * @param manager sees what the import did
   */
  result(result: ImportResult, manager: EntityManager): Promise<void>;
}

/** Rows that are judged and stored together. */
const BATCH = 500;

/**
 * Brings the association's spreadsheets in (part D). All accepted rows are committed together, in one transaction, so
 * that nothing stays of a run that is interrupted (D4). Memory does not grow with the number of rows.
 */
@Injectable()
export class ImportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly participants: ParticipantsImport,
    private readonly hours: HoursImport,
    private readonly settlement: ImportSettlement,
    private readonly signatures: SignatureNotices,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `spreadsheet.…` when a file cannot be read at all: nothing is imported then */
  async run(request: ImportRequest, observer: ImportObserver): Promise<void> {
    const sheets = await openSheets(request.files);
    const writers = await openWriters(sheets, request.rejectsDirectory);
    const runner = this.dataSource.createQueryRunner();
    try {
      await createTemporaryTables(runner.manager);
      await runner.startTransaction();
      const taken = await this.take(runner.manager, request, sheets, writers, observer);
      const rejectsFiles = await commitAll(writers);
      const result = {
        ...taken,
        runId: request.dryRun ? null : taken.runId,
        rejectsFiles,
        rejected: (sheet: SheetName) => rejectedRows(runner.manager, sheet),
        outcomes: (sheet: SheetName) => takenRows(runner.manager, sheet),
      };
      if (request.dryRun) {
        await observer.result(result, runner.manager);
        await runner.rollbackTransaction();
      } else {
        await observer.keep?.(runner.manager, result);
        await runner.commitTransaction();
        await observer.result(result, runner.manager);
      }
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      for (const writer of writers.values()) await writer.abandon();
      throw error;
    } finally {
      // A connection that broke took its tables along, and must not hide why it broke.
      await dropTemporaryTables(runner.manager).catch(() => undefined);
      await runner.release();
    }
  }

  private async take(
    manager: EntityManager,
    { requestedBy, tellRows, runId = randomUUID() }: ImportRequest,
    sheets: ReadonlyMap<SheetName, Spreadsheet>,
    writers: ReadonlyMap<SheetName, RejectsWriter>,
    observer: ImportObserver,
  ): Promise<Pick<ImportResult, 'runId' | 'summary' | 'recordsIssued' | 'accented'>> {
    await lockImports(manager);
    const actor = actorOf.importRun(runId);
    const effects = new ImportEffects(runId);
    const today = this.clock.today();
    const ended = await termPassed(manager, today);
    await lockTrajectories(manager, sheets);
    const summary: ImportSummary = {};
    const accented = new AccentedNames();
    for (const [name, sheet] of sheets) {
      const writer = writers.get(name) ?? null;
      const session = new SheetSession(
        name,
        manager,
        effects,
        actor,
        today,
        writer,
        tellRows,
        ended,
        requestedBy,
      );
      for await (const rows of batches(sheet)) {
        for (const { cells } of rows) accented.add(name, cells);
        await this.takeBatch(session, rows);
        await session.flush();
        observer.progress({ sheet: name, bytes: sheet.bytesRead, totalBytes: sheet.totalBytes });
      }
      await this.hours.end(session);
      summary[name] = session.summary;
    }
    const recordsIssued = await this.settlement.settle(manager, actor, (progress) =>
      observer.progress(progress),
    );
    const kept = await this.keepRun(manager, { id: runId, today, summary, requestedBy });
    if (kept) await this.signatures.tell(manager, runId);
    return { runId: kept ? runId : null, summary, recordsIssued, accented: accented.names };
  }

  private takeBatch(session: SheetSession, rows: SpreadsheetRow[]): Promise<void> {
    if (session.sheet === 'begeleiders') return importLeaders(session, rows);
    return session.sheet === 'deelnemers'
      ? this.participants.take(session, rows)
      : this.hours.take(session, rows);
  }

  /** A run that changed nothing leaves nothing behind. @returns whether it changed anything */
  private async keepRun(manager: EntityManager, run: Omit<ImportRun, 'recordedAt'>): Promise<boolean> {
    const sheets = Object.values(run.summary);
    const rows = sheets.reduce((sum, { accepted, updated }) => sum + accepted + updated, 0);
    if (rows === 0) return false;
    await manager.insert(ImportRun, run);
    await recordInAudit(manager, {
      actor: run.requestedBy,
      action: 'import.run',
      subjectKind: 'import',
      subjectId: run.id,
      details: { rows },
    });
    return true;
  }
}

async function openSheets(files: ImportRequest['files']): Promise<Map<SheetName, Spreadsheet>> {
  const sheets = new Map<SheetName, Spreadsheet>();
  for (const name of SHEET_ORDER) {
    const file = files[name];
    if (file) sheets.set(name, await openSpreadsheet(file, expectedSheet(name)));
  }
  return sheets;
}

/** @throws DomainError `import.rejects-same-name` when its file would be one of those that are taken */
async function openWriter(
  directory: string,
  sheet: Spreadsheet,
  taken: readonly string[],
): Promise<RejectsWriter> {
  const writer = await RejectsWriter.open(directory, sheet);
  if (!taken.includes(writer.path)) return writer;
  await writer.abandon();
  throw new DomainError('import.rejects-same-name', { file: sheet.file });
}

async function openWriters(
  sheets: ReadonlyMap<SheetName, Spreadsheet>,
  directory: string | null,
): Promise<Map<SheetName, RejectsWriter>> {
  const writers = new Map<SheetName, RejectsWriter>();
  if (directory === null) return writers;
  try {
    for (const [name, sheet] of sheets) {
      const taken = [...writers.values()].map(({ path }) => path);
      writers.set(name, await openWriter(directory, sheet, taken));
    }
    return writers;
  } catch (error) {
    for (const writer of writers.values()) await writer.abandon();
    throw error;
  }
}

async function commitAll(writers: ReadonlyMap<SheetName, RejectsWriter>): Promise<string[]> {
  const files: string[] = [];
  for (const writer of writers.values()) {
    const file = await writer.commit();
    if (file) files.push(file);
  }
  return files;
}

/** Reads the sheets once for whom they are about, and locks those trajectories in the order that everybody uses. */
async function lockTrajectories(
  manager: EntityManager,
  sheets: ReadonlyMap<SheetName, Spreadsheet>,
): Promise<void> {
  for (const [name, sheet] of sheets) {
    if (name === 'begeleiders') continue;
    for await (const rows of batches(sheet)) {
      const numbers = [...new Set(rows.map(({ cells }) => cells.Deelnemernummer!))];
      await manager.query('INSERT INTO import_number SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [
        numbers,
      ]);
    }
  }
  await lockTrajectoriesIn(
    manager,
    `SELECT t.id FROM ${TRAJECTORIES} t
      WHERE t.person_id IN (
        SELECT p.id FROM ${PEOPLE} p JOIN import_number n ON n.number = p.participant_number
        UNION
        SELECT r.person_id FROM imported_row r JOIN import_number n ON r.kind = 'participant' AND r.key = n.number)`,
  );
  // It gives them supervisors in the order of its rows: the person who hands several over at once locks them by id.
  await lockLeaders(manager, 'all');
}

async function* batches(sheet: Spreadsheet): AsyncGenerator<SpreadsheetRow[]> {
  let batch: SpreadsheetRow[] = [];
  for await (const row of sheet.rows()) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
