import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { OperatorError } from '../config/operator-error.rules.js';
import {
  FORMAT,
  MANIFEST,
  type Manifest,
  SEAL,
  type Seal,
  isManifest,
  sha256,
} from './backup-manifest.rules.js';

/** Manifest and seal are read as a whole; no real one comes near this. */
const LONGEST_TEXT = 16 * 1024 * 1024;

interface Entry {
  name: string;
  bytes: number;
  body: AsyncIterable<Buffer>;
}

/** An archive that is read from front to back, once. */
export class BackupArchive {
  manifest!: Manifest;
  /** of the file, read so far */
  bytesRead = 0;
  private manifestSha256 = '';
  private current: Entry | undefined;
  private readonly unpacking = extract();
  private readonly entries = this.unpacking[Symbol.asyncIterator]();

  private constructor(
    private readonly file: string,
    readonly bytes: number,
  ) {
    const compressed = createReadStream(file).on('data', (chunk) => (this.bytesRead += chunk.length));
    // What goes wrong reaches the caller when it asks for the next entry.
    pipeline(compressed, createGunzip(), this.unpacking, () => {});
  }

  /** Opens an archive and reads what it is. @throws OperatorError when it cannot be read, or is something else */
  static async open(file: string): Promise<BackupArchive> {
    const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
      throw new OperatorError('restore.unreadable', { file, reason: error.code ?? '' }, { cause: error });
    });
    if (!found.isFile()) throw new OperatorError('restore.not-a-backup', { file });
    const archive = new BackupArchive(file, found.size);
    try {
      await archive.readManifest();
      return archive;
    } catch (error) {
      archive.close();
      throw error;
    }
  }

  /** The copy of a table, whose turn it must be: the tables come in the order of the manifest. */
  async *table(name: string): AsyncGenerator<Buffer> {
    while (this.current?.name.startsWith(`tables/${name}/`)) {
      yield* this.reading(this.current);
      await this.advance();
    }
  }

  /** What stands at the end, after all tables. @throws OperatorError when it is not the end of this archive */
  async seal(): Promise<Seal> {
    const seal = (await this.text(SEAL)) as Seal;
    // Only what reads to the very end learns that the archive is undamaged up to there.
    if (this.current || seal.manifestSha256 !== this.manifestSha256) throw this.damaged();
    return seal;
  }

  close(): void {
    this.unpacking.destroy();
  }

  /** @param cause what came of it, if anything did */
  damaged(cause?: unknown): OperatorError {
    return new OperatorError('restore.damaged', { file: this.file }, { cause });
  }

  private async readManifest(): Promise<void> {
    const { file } = this;
    const manifest = await this.advance()
      .then(() => this.text(MANIFEST))
      .catch((cause: unknown) => {
        throw new OperatorError('restore.not-a-backup', { file }, { cause });
      });
    if (!isManifest(manifest)) throw new OperatorError('restore.not-a-backup', { file });
    const { version, format } = manifest;
    if (format > FORMAT) throw new OperatorError('restore.newer', { file, version });
    this.manifest = manifest;
  }

  /** The entry whose turn it is, as JSON. */
  private async text(name: string): Promise<unknown> {
    if (this.current?.name !== name || this.current.bytes > LONGEST_TEXT) throw this.damaged();
    const pieces: Buffer[] = [];
    for await (const piece of this.reading(this.current)) pieces.push(piece);
    await this.advance();
    const bytes = Buffer.concat(pieces);
    if (name === MANIFEST) this.manifestSha256 = sha256(bytes);
    try {
      return JSON.parse(bytes.toString('utf8'));
    } catch (cause) {
      throw this.damaged(cause);
    }
  }

  private async *reading(entry: Entry): AsyncGenerator<Buffer> {
    try {
      yield* entry.body;
    } catch (cause) {
      throw this.damaged(cause);
    }
  }

  private async advance(): Promise<void> {
    try {
      const { value, done } = await this.entries.next();
      this.current = undefined;
      if (done) return;
      const { name, size } = value.header;
      this.current = { name, bytes: size, body: value as AsyncIterable<Buffer> };
    } catch (cause) {
      throw this.damaged(cause);
    }
  }
}
