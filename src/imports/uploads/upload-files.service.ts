import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import type { SheetName } from '../import-summary.rules.js';
import { ImportUploadFile, type FileRole } from './import-upload-file.entity.js';
import { ImportUploadPiece } from './import-upload-piece.entity.js';
import { freeName } from './file-names.rules.js';
import { hashOfFiles, type HashedFile } from './task-codes.service.js';

/** The size of a piece in bytes: few enough rows, little enough memory. */
const PIECE_BYTES = 1024 * 1024;

/** Which file of an upload. */
export interface FileKey {
  uploadId: string;
  role: FileRole;
  /** from 1 */
  position: number;
}

/** A file that was fetched to this machine's disk. */
export interface FetchedFile {
  position: number;
  path: string;
}

/**
 * Keeps a file's bytes, a piece at a time.
 *
 * @returns how many bytes there were, and the SHA-256 over them, in hex
 */
export async function storeFile(
  manager: EntityManager,
  key: FileKey,
  { name, sheet = null }: { name: string; sheet?: SheetName | null },
  bytes: AsyncIterable<Buffer>,
): Promise<{ length: number; sha256: string }> {
  await manager.insert(ImportUploadFile, { ...key, name, sheet, bytes: 0 });
  let length = 0;
  let number = 0;
  const sha256 = await hashWhile(inPieces(bytes), async (content) => {
    number += 1;
    length += content.length;
    await manager.insert(ImportUploadPiece, { ...key, number, content });
  });
  await manager.update(ImportUploadFile, key, { bytes: length });
  return { length, sha256 };
}

/** The bytes of a file, a piece at a time. */
export async function* storedBytes(manager: EntityManager, key: FileKey): AsyncGenerator<Buffer> {
  for (let number = 1; ; number += 1) {
    const piece = await manager.findOneBy(ImportUploadPiece, { ...key, number });
    if (!piece) return;
    yield piece.content;
  }
}

/**
 * Writes the files of an upload into a folder, under their own names, or nearly: two may bear the same.
 *
 * @returns with them the hash over what was written, for what the database holds may differ a moment later
 */
export async function fetchFiles(
  manager: EntityManager,
  uploadId: string,
  folder: string,
): Promise<{ fetched: FetchedFile[]; filesHash: string }> {
  const given = { uploadId, role: 'given' } as const;
  const files = await manager.find(ImportUploadFile, { where: given, order: { position: 'ASC' } });
  const taken = new Set<string>();
  const fetched: FetchedFile[] = [];
  const hashed: HashedFile[] = [];
  for (const { position, name } of files) {
    const path = join(folder, freeName(name, taken));
    const sha256 = await writeTo(path, storedBytes(manager, { ...given, position }));
    fetched.push({ position, path });
    hashed.push({ position, name, sha256 });
  }
  return { fetched, filesHash: hashOfFiles(hashed) };
}

/** Keeps the rejected rows of the files of an upload, instead of those of before. */
export async function storeRejects(
  manager: EntityManager,
  uploadId: string,
  rejects: readonly (FetchedFile & { name: string; sheet: SheetName })[],
): Promise<void> {
  await manager.delete(ImportUploadPiece, { uploadId, role: 'rejected' });
  await manager.delete(ImportUploadFile, { uploadId, role: 'rejected' });
  for (const { position, path, name, sheet } of rejects) {
    const bytes = createReadStream(path) as AsyncIterable<Buffer>;
    await storeFile(manager, { uploadId, role: 'rejected', position }, { name, sheet }, bytes);
  }
}

/** @returns the SHA-256 over what was written, in hex */
async function writeTo(path: string, bytes: AsyncIterable<Buffer>): Promise<string> {
  const handle = await open(path, 'wx', 0o600);
  try {
    return await hashWhile(bytes, (content) => handle.writeFile(content));
  } finally {
    await handle.close();
  }
}

/** Writes bytes piece by piece. @returns the SHA-256 over them, in hex */
async function hashWhile(
  pieces: AsyncIterable<Buffer>,
  write: (content: Buffer) => Promise<void>,
): Promise<string> {
  const hash = createHash('sha256');
  for await (const content of pieces) {
    hash.update(content);
    await write(content);
  }
  return hash.digest('hex');
}

async function* inPieces(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    waiting.push(chunk);
    length += chunk.length;
    if (length < PIECE_BYTES) continue;
    yield Buffer.concat(waiting);
    [waiting, length] = [[], 0];
  }
  if (length > 0) yield Buffer.concat(waiting);
}
