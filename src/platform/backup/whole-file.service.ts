import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OperatorError } from '../config/operator-error.rules.js';

/** Anybody but its owner finds nothing: it holds personal data. */
export const OWNER_ONLY = 0o600;

/**
 * Writes a file that is there as a whole or not at all: under another name beside it until everything is on the disk.
 * A process that is killed leaves `.NAME.….part` behind, which nobody takes for the file.
 *
 * @throws OperatorError when the file is there already, or cannot be written
 */
export async function writeWholeFile(
  file: string,
  write: (draft: FileHandle) => Promise<void>,
): Promise<void> {
  if (await stat(file).catch(() => undefined)) throw new OperatorError('backup.exists', { file });
  const draft = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString('hex')}.part`);
  try {
    const handle = await open(draft, 'wx', OWNER_ONLY);
    try {
      await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
    await syncFolder(dirname(file));
  } catch (error) {
    await rm(draft, { force: true });
    throw explained(error, file);
  }
}

/** Without it a power cut may still take the name away. Where folders cannot be opened, as on Windows, it stays so. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

const REASONS = ['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'];

function explained(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (!REASONS.includes(code)) return error;
  const full = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code);
  return new OperatorError(
    full ? 'backup.no-room' : 'backup.not-written',
    { file, reason: code },
    { cause: error },
  );
}
