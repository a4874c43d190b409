import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { OperatorError } from '../config/operator-error.rules.js';
import { MIGRATION_LOCK } from '../database/migrate.service.js';
import {
  FORMAT,
  MANIFEST,
  type Manifest,
  SEAL,
  type Seal,
  type TableColumns,
  type TableFigures,
  Tally,
  sha256,
} from './backup-manifest.rules.js';
import { type ArchiveFile, writeArchive } from './archive-file.service.js';
import { withCuttableClient } from './cuttable-client.service.js';
import {
  copied,
  inOrderOfReference,
  migrationsIn,
  prepareForCopy,
  tablesOf,
} from './database-tables.queries.js';
import { LEFT_OUT } from './left-out.rules.js';
import { writeWholeFile } from './whole-file.service.js';

/** What a backup is made of. */
export interface BackupSettings {
  /** connects as a user that may read everything: the application's */
  url: string;
  /** must not exist yet */
  file: string;
  /** the product's version */
  version: string;
  /** told now and then how far it is */
  progress?: (progress: BackupProgress) => void;
  /** gives it up; nothing remains then */
  signal?: AbortSignal;
}

/** How far a backup is. */
export interface BackupProgress {
  table: number;
  tables: number;
  /** read from the database so far */
  bytes: number;
}

/** What a backup holds. */
export interface BackupSummary {
  tables: number;
  rows: number;
}

/** A table goes into the archive in pieces: tar wants the size beforehand, and memory must not grow with the table. */
const PIECE_BYTES = 4 * 1024 * 1024;

/**
 * Writes everything that is worth keeping to one archive (decision 14), as it was at one moment, while others work on.
 *
 * @throws OperatorError when the file is there already or cannot be written, or when nobody has migrated the database
 */
export async function writeBackup(settings: BackupSettings): Promise<BackupSummary> {
  const { url, file, signal } = settings;
  let summary: BackupSummary | undefined;
  await withCuttableClient({ url, name: 'leerpad backup', signal }, async (client) => {
    signal?.throwIfAborted();
    await writeWholeFile(file, async (draft) => {
      summary = await writeArchive(draft, (archive) => new BackupWriter(archive, client, settings).fill());
      signal?.throwIfAborted();
    });
  });
  return summary!;
}

/** One backup, in one view of the database. */
class BackupWriter {
  private bytes = 0;

  constructor(
    private readonly archive: ArchiveFile,
    private readonly client: pg.Client,
    private readonly settings: BackupSettings,
  ) {}

  /** Fills the archive. */
  async fill(): Promise<BackupSummary> {
    const { client } = this;
    await prepareForCopy(client);
    // A migration that rewrites a table would make it look empty to a view that is older.
    await client.query('SELECT pg_advisory_lock_shared($1)', [MIGRATION_LOCK]);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const manifest = await this.manifest();
    const text = Buffer.from(JSON.stringify(manifest, null, 2));
    await this.archive.add(MANIFEST, text);
    const tables = await this.copyAll(manifest.tables);
    const seal: Seal = { manifestSha256: sha256(text), tables };
    await this.archive.add(SEAL, Buffer.from(JSON.stringify(seal, null, 2)));
    await client.query('COMMIT');
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    return { tables: manifest.tables.length, rows };
  }

  private async manifest(): Promise<Manifest> {
    const { client } = this;
    const migrations = await migrationsIn(client);
    if (migrations.length === 0) throw new OperatorError('backup.nothing');
    const kept = (await tablesOf(client)).filter(({ name }) => !(name in LEFT_OUT));
    const { rows } = await client.query<{ now: string }>(
      `SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS now`,
    );
    return {
      product: 'leerpad',
      format: FORMAT,
      version: this.settings.version,
      madeAt: rows[0]!.now,
      migrations,
      tables: await inOrderOfReference(client, kept),
      leftOut: Object.keys(LEFT_OUT),
    };
  }

  private async copyAll(tables: TableColumns[]): Promise<Record<string, TableFigures>> {
    const figures: Record<string, TableFigures> = {};
    for (const [index, table] of tables.entries()) {
      figures[table.name] = await this.copy(table, (bytes) => {
        this.bytes += bytes;
        this.settings.progress?.({ table: index + 1, tables: tables.length, bytes: this.bytes });
      });
    }
    return figures;
  }

  private async copy(table: TableColumns, progress: (bytes: number) => void): Promise<TableFigures> {
    const rows = this.client.query(copyTo(`COPY ${copied(table)} TO STDOUT`));
    // Cut off because the archive took no more, it may say so when the loop below listens no longer; the archive knows why.
    rows.on('error', () => {});
    const tally = new Tally();
    let number = 0;
    for await (const piece of inPieces(rows as AsyncIterable<Buffer>)) {
      tally.add(piece);
      number += 1;
      await this.archive.add(`tables/${table.name}/${String(number).padStart(6, '0')}.copy`, piece);
      progress(piece.length);
    }
    // Only when the server is ready for the next query has it said how many rows there were.
    await this.client.query('SELECT');
    return tally.figures(rows.rowCount);
  }
}

/** The same bytes in pieces of at least some megabytes, but for the last. */
async function* inPieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    size += chunk.length;
    if (size < PIECE_BYTES) continue;
    yield Buffer.concat(held);
    [held, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(held);
}
