import { type FileHandle, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, join, parse, resolve } from 'node:path';
import { fileFault, systemReason } from './file-fault.rules.js';
import { finalLineEnding } from './line-breaks.rules.js';
import type { SpreadsheetRow } from './row.rules.js';
import type { Spreadsheet } from './spreadsheet.service.js';

/** How many bytes are gathered before they are written. */
const BUFFER_BYTES = 64 * 1024;

/**
 * Writes the rejected rows of a spreadsheet, byte for byte under the header's own bytes, so that they can be mended
 * and imported again. Until {@link commit} nothing stands under the file's own name.
 */
export class RejectsWriter {
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private lastBytes: Buffer = Buffer.alloc(0);
  private count = 0;

  private constructor(
    private readonly sheet: Pick<Spreadsheet, 'header' | 'lineEnding'>,
    /** where the file will stand: `DIR/NAME-afgewezen.csv` */
    readonly path: string,
    private readonly directory: string,
    private readonly handle: FileHandle,
  ) {}

  /** Where the rejected rows of a spreadsheet go, within the directory. */
  static pathFor(directory: string, sheet: Pick<Spreadsheet, 'path'>): string {
    return join(directory, `${parse(sheet.path).name}-afgewezen.csv`);
  }

  /**
   * Begins the file, making the directory if needed, so that what cannot be written is known before any import.
   *
   * @throws DomainError when it cannot be written there, or would overwrite the spreadsheet itself
   */
  static async open(directory: string, sheet: Spreadsheet): Promise<RejectsWriter> {
    const path = RejectsWriter.pathFor(resolve(directory), sheet);
    const handle = await writing(path, directory, async () => {
      await mkdir(directory, { recursive: true });
      if ((await stat(path).catch(() => undefined))?.isDirectory()) {
        throw Object.assign(new Error('a directory stands there'), { code: 'EISDIR' });
      }
      await rm(temporary(path), { force: true });
      return open(temporary(path), 'wx');
    });
    const writer = new RejectsWriter(sheet, path, directory, handle);
    if (await isSameFile(path, sheet.path)) {
      await writer.abandon();
      throw fileFault('spreadsheet.rejects-over-input', { file: sheet.file });
    }
    await writer.append(sheet.header);
    return writer;
  }

  /** Adds a rejected row; rows are to come in the order of the file. */
  async write(row: Pick<SpreadsheetRow, 'raw'>): Promise<void> {
    await this.endLine();
    await this.append(row.raw);
    this.count += 1;
  }

  /**
   * Puts the file in its place, on the disk for good. Without rejected rows there is no file, and one of an earlier
   * run is removed: what lies there always belongs to the last run.
   *
   * @returns the path, or undefined when no row was rejected
   */
  async commit(): Promise<string | undefined> {
    return writing(this.path, this.directory, async () => {
      if (this.count > 0) await this.endLine();
      await this.flush();
      await this.handle.sync();
      await this.handle.close();
      await (this.count > 0 ? rename(temporary(this.path), this.path) : this.removeAll());
      await syncDirectory(this.directory);
      return this.count > 0 ? this.path : undefined;
    });
  }

  /** Leaves everything as it was before. May be called after a commit that failed. */
  async abandon(): Promise<void> {
    await this.handle.close().catch(() => undefined); // closed already: a commit came as far as that
    await rm(temporary(this.path), { force: true });
  }

  /** The header or a row may stand last in its file without a line ending; here another row follows. */
  private async endLine(): Promise<void> {
    if (finalLineEnding(this.lastBytes) === '') await this.append(Buffer.from(this.sheet.lineEnding));
  }

  private async append(bytes: Buffer): Promise<void> {
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    if (bytes.length > 0) this.lastBytes = bytes;
    if (this.waitingBytes >= BUFFER_BYTES) await writing(this.path, this.directory, () => this.flush());
  }

  private async flush(): Promise<void> {
    await this.handle.writeFile(Buffer.concat(this.waiting));
    this.waiting = [];
    this.waitingBytes = 0;
  }

  private async removeAll(): Promise<void> {
    await rm(temporary(this.path), { force: true });
    await rm(this.path, { force: true });
  }
}

function temporary(path: string): string {
  return `${path}.tmp`;
}

/** Runs one step of the writing; what the system refuses becomes a sentence. */
async function writing<T>(path: string, directory: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const params = { file: basename(path), directory, reason: systemReason(error) };
    throw fileFault('spreadsheet.rejects-unwritable', params, error);
  }
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const paths = await Promise.all([one, other].map((path) => realpath(path).catch(() => undefined)));
  return paths[0] !== undefined && paths[0] === paths[1];
}

/** A rename is only on the disk once its directory is; some systems cannot do that for directories. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
