import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileFault, systemReason } from './file-fault.rules.js';

/** How much is asked of the disk at a time, in bytes. */
const READ_BYTES = 64 * 1024;

/** A regular file that must stay as it is while it is read more than once. */
export class SourceFile {
  readonly name: string;
  readonly size: number;

  private constructor(
    readonly path: string,
    private readonly chunkBytes: number,
    private readonly found: Stats,
  ) {
    this.name = basename(path);
    this.size = found.size;
  }

  /**
   * @param chunkBytes how much is handed on at a time, at most
   * @throws DomainError when there is none, or it may not be read
   */
  static async open(path: string, chunkBytes: number): Promise<SourceFile> {
    return new SourceFile(path, chunkBytes, await inspect(path));
  }

  /** The bytes from `start` on. */
  async *read(start = 0): AsyncGenerator<Buffer> {
    try {
      for await (const read of createReadStream(this.path, { start, highWaterMark: READ_BYTES })) {
        yield* inChunks(read as Buffer, this.chunkBytes);
      }
    } catch (error) {
      throw fileFault('spreadsheet.unreadable', { file: this.name, reason: systemReason(error) }, error);
    }
  }

  /** The first bytes. */
  async start(length: number): Promise<Buffer> {
    const chunks: Buffer[] = [];
    if (length === 0) return Buffer.alloc(0);
    for await (const chunk of createReadStream(this.path, { end: length - 1 })) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  async assertUnchanged(): Promise<void> {
    const now = await inspect(this.path);
    const same =
      now.size === this.found.size && now.mtimeMs === this.found.mtimeMs && now.ino === this.found.ino;
    if (!same) throw fileFault('spreadsheet.changed', { file: this.name });
  }
}

function* inChunks(bytes: Buffer, length: number): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += length) yield bytes.subarray(start, start + length);
}

async function inspect(path: string): Promise<Stats> {
  const file = basename(path);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw fileFault('spreadsheet.not-found', { file }, error);
    throw fileFault('spreadsheet.unreadable', { file, reason: systemReason(error) }, error);
  });
  if (found.isDirectory()) throw fileFault('spreadsheet.directory', { file });
  // A pipe can be read only once, and deciding the encoding takes one reading already.
  if (!found.isFile()) throw fileFault('spreadsheet.not-a-file', { file });
  return found;
}
