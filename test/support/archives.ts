import { readFile, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import type { Manifest, Seal } from '../../src/platform/backup/backup-manifest.rules.js';

/** The files in a backup, by name, in their order. */
export type Contents = Map<string, Buffer>;

/** Takes a backup apart, with nothing but tar and gzip. */
export async function unpack(file: string): Promise<Contents> {
  const contents: Contents = new Map();
  const unpacking = extract();
  Readable.from([gunzipSync(await readFile(file))]).pipe(unpacking as NodeJS.WritableStream);
  for await (const entry of unpacking) contents.set(entry.header.name, await buffer(entry as never));
  return contents;
}

/** Puts it together again, as somebody could who changed something in it. */
export async function repack(file: string, contents: Contents): Promise<void> {
  const archive = pack();
  for (const [name, body] of contents) archive.entry({ name }, body);
  archive.finalize();
  await writeFile(file, gzipSync(await buffer(archive as never)));
}

/** The manifest and the seal of a backup. */
export function readWhatItIs(contents: Contents): { manifest: Manifest; seal: Seal } {
  const json = (name: string): unknown => JSON.parse(contents.get(name)!.toString('utf8'));
  return { manifest: json('manifest.json') as Manifest, seal: json('seal.json') as Seal };
}
