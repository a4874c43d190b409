import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { giveUpWaitingMail } from '../mail/mail-after-restore.service.js';
import type { BackupArchive } from './backup-archive.service.js';
import { type TableColumns, type TableFigures, Tally } from './backup-manifest.rules.js';
import { copied, prepareForCopy, quoted, tablesOf } from './database-tables.queries.js';

/** What was loaded. */
export interface LoadedFigures {
  tables: number;
  rows: number;
  /** mails that waited, and were given up */
  mails: number;
}

/** Loads the tables of an archive within a transaction of its caller's. */
export class TableLoader {
  constructor(
    private readonly client: pg.Client,
    private readonly archive: BackupArchive,
    private readonly progress: () => void,
  ) {}

  /** Nobody writes from here to the end of the transaction. @returns the tables there are */
  async lockAll(): Promise<TableColumns[]> {
    const present = await tablesOf(this.client);
    const names = present.map(({ name }) => quoted(name)).join(', ');
    await this.client.query(`LOCK TABLE ${names} IN SHARE ROW EXCLUSIVE MODE`);
    return present;
  }

  /** @throws OperatorError when the archive speaks of other tables or columns than this schema has */
  assertSameTables(present: readonly TableColumns[]): void {
    const { tables, leftOut } = this.archive.manifest;
    const kept = present.filter(({ name }) => !leftOut.includes(name));
    const known = new Map(kept.map(({ name, columns }) => [name, columns.join()]));
    const same = ({ name, columns }: TableColumns) => known.get(name) === columns.join();
    if (tables.length !== kept.length || !tables.every(same)) throw this.archive.damaged();
  }

  /** Loads everything and holds it against the seal. @throws OperatorError when the archive is damaged */
  async load(): Promise<LoadedFigures> {
    const { archive, client } = this;
    const { tables } = archive.manifest;
    await prepareForCopy(client);
    const figures: Record<string, TableFigures> = {};
    for (const table of tables) figures[table.name] = await this.copy(table);
    const seal = await archive.seal();
    for (const { name } of tables) if (!equal(figures[name]!, seal.tables?.[name])) throw archive.damaged();
    await this.continueNumbers(tables);
    const mails = tables.some(({ name }) => name === 'mail_delivery') ? await giveUpWaitingMail(client) : 0;
    const rows = Object.values(figures).reduce((sum, table) => sum + table.rows, 0);
    return { tables: tables.length, rows, mails };
  }

  private async copy(table: TableColumns): Promise<TableFigures> {
    const { archive, progress } = this;
    const tally = new Tally();
    const rows = this.client.query(copyFrom(`COPY ${copied(table)} FROM STDIN`));
    const pieces = async function* () {
      for await (const piece of archive.table(table.name)) {
        tally.add(piece);
        progress();
        yield piece;
      }
    };
    await pipeline(pieces, rows).catch((error: unknown) => {
      throw isAboutData(error) ? archive.damaged(error) : error;
    });
    return tally.figures(rows.rowCount);
  }

  /** Columns that number themselves go on after the highest number there is. */
  private async continueNumbers(tables: readonly TableColumns[]): Promise<void> {
    const named = tables.flatMap(({ name, columns }) => columns.map((column) => [quoted(name), column]));
    const { rows } = await this.client.query<{ table: string; column: string; sequence: string }>(
      `SELECT "table", "column", sequence
         FROM unnest($1::text[], $2::text[]) AS named("table", "column"),
              pg_get_serial_sequence("table", "column") AS sequence
        WHERE sequence IS NOT NULL`,
      [named.map(([table]) => table), named.map(([, column]) => column)],
    );
    for (const { table, column, sequence } of rows) {
      const last = `(SELECT max(${pg.escapeIdentifier(column)}) FROM ${table})`;
      await this.client.query(`SELECT setval($1, ${last})`, [sequence]);
    }
  }
}

function equal(found: TableFigures, sealed: TableFigures | undefined): boolean {
  return found.rows === sealed?.rows && found.bytes === sealed.bytes && found.sha256 === sealed.sha256;
}

/** The server says that a value, or a row among the others, cannot be: classes 22 and 23 of its SQLSTATEs. */
function isAboutData(error: unknown): boolean {
  return /^2[23]...$/.test((error as { code?: string }).code ?? '');
}
