import { type FileHandle, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import { OWNER_ONLY } from './whole-file.service.js';

/** An archive that is being written. */
export class ArchiveFile {
  constructor(private readonly archive: Pack) {}

  /** Adds a file, and waits until there is room for the next. */
  add(name: string, body: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.archive
        .entry({ name, mode: OWNER_ONLY }, body, (error) => (error ? reject(error) : resolve()))
        // When the archive is destroyed, the entry that is being written says so too: if nobody listened, the process would end.
        .on('error', reject);
    });
  }
}

/**
 * Writes an archive (.tar.gz) into an open file.
 *
 * @param fill adds what is in it
 * @returns what `fill` returned
 * @throws what the file said when it took no more, or what `fill` threw
 */
export async function writeArchive<T>(
  draft: FileHandle,
  fill: (archive: ArchiveFile) => Promise<T>,
): Promise<T> {
  const archive = pack();
  let refused: unknown;
  const written = pipeline(archive, createGzip(), (compressed) =>
    writeFile(draft, compressed).catch((error: unknown) => {
      refused = error;
      throw error;
    }),
  );
  const filled = fill(new ArchiveFile(archive)).then(
    (result) => {
      archive.finalize();
      return result;
    },
    (error: Error) => {
      archive.destroy(error);
      throw error;
    },
  );
  await Promise.allSettled([written, filled]);
  // A full disk makes both fail, and the pipeline says no more than that it was cut off: only the file knows why.
  if (refused) throw refused;
  const [, result] = await Promise.all([written, filled]);
  return result;
}
