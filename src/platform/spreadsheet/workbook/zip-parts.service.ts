import { posix } from 'node:path';
import { type Entry, type ZipFile, openPromise } from 'yauzl';
import { DamagedWorkbook, NeedsPassword, WorkbookTooLarge } from './workbook-fault.rules.js';
import { WORKBOOK_LIMITS } from './workbook-limits.rules.js';

/**
 * The parts of a zip, by name. Nothing is ever written to the disk under a name that stands in a file, and what is
 * unpacked is counted as it comes, since many small parts are much together.
 */
export class ZipParts {
  private unpacked = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws DamagedWorkbook, WorkbookTooLarge, or what the library says of a zip that is broken or cut off */
  static async open(path: string): Promise<ZipParts> {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
    try {
      // The count is the zip's own word, and as many entries are read as it says.
      if (zip.entryCount > WORKBOOK_LIMITS.entries) throw new WorkbookTooLarge('entries');
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        const name = keyOf(entry.fileName);
        if (entries.has(name)) throw new DamagedWorkbook(`two parts named ${name}`);
        entries.set(name, entry);
      }
      return new ZipParts(zip, entries);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** Whether any part's name begins like this. */
  hasAnyIn(folder: string): boolean {
    return [...this.entries.keys()].some((name) => name.startsWith(keyOf(folder)));
  }

  /** What a part says that it unpacks to, in bytes. */
  size(name: string): number {
    return this.entries.get(keyOf(name))?.uncompressedSize ?? 0;
  }

  /**
   * A part's bytes, as they are unpacked.
   *
   * @param most bytes that this part may have
   * @throws DamagedWorkbook, NeedsPassword, WorkbookTooLarge
   */
  async *read(name: string, most: number = WORKBOOK_LIMITS.unpackedBytes): AsyncGenerator<Buffer> {
    const entry = this.entries.get(keyOf(name));
    if (!entry) throw new DamagedWorkbook(`no part ${name}`);
    if (entry.isEncrypted()) throw new NeedsPassword(name);
    // The library refuses a part that unpacks to something else than it says.
    if (entry.uncompressedSize > most) throw new WorkbookTooLarge(name);
    for await (const chunk of (await this.zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      this.unpacked += chunk.length;
      if (this.unpacked > WORKBOOK_LIMITS.unpackedBytes) throw new WorkbookTooLarge(name);
      yield chunk;
    }
  }

  close(): void {
    this.zip.close();
  }
}

/** Names of parts are the same in any case, with or without a slash before them (ECMA-376 part 2 §6.2.2). */
function keyOf(name: string): string {
  return posix
    .normalize(`/${name.replaceAll('\\', '/')}`)
    .slice(1)
    .toLowerCase();
}
