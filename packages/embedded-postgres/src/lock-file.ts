import { readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, startTicks } from './processes.js';

/** How long a lock without a readable owner may exist: its maker is between creating and writing it, or died there. */
const UNWRITTEN_LOCK_MS = 5_000;

/** Thrown when another process kept the lock for the whole waiting time. */
export class LockTimeout extends Error {
  constructor(readonly pid: number) {
    super(`Lock held by process ${pid}`);
  }
}

/**
 * Runs the work while holding a lock file, so that of several processes only one does it at a time. A lock whose
 * owner is dead is taken over.
 *
 * @param timeout how long to wait for another process, in milliseconds
 * @throws LockTimeout when the lock did not come free in time
 */
export async function withLockFile<T>(file: string, timeout: number, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + timeout;
  while (!tryCreate(file)) {
    if (isStale(file)) removeStale(file);
    else if (Date.now() > deadline) throw new LockTimeout(ownerOf(file)?.pid ?? 0);
    else await sleep(20);
  }
  try {
    return await work();
  } finally {
    unlinkSync(file);
  }
}

function tryCreate(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid} ${startTicks(process.pid) ?? '-'}\n`, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // A full disk takes the name and not what is in it, and nobody's lock would stand in everybody's way.
    unlinkIfThere(file);
    throw error;
  }
}

function ownerOf(file: string): { pid: number; ticks: string } | undefined {
  try {
    const match = /^(\d+) (\S+)\n$/.exec(readFileSync(file, 'utf8'));
    return match ? { pid: Number(match[1]), ticks: match[2]! } : undefined;
  } catch {
    return undefined;
  }
}

function isStale(file: string): boolean {
  const owner = ownerOf(file);
  if (!owner) return ageOf(file) > UNWRITTEN_LOCK_MS;
  const ticks = startTicks(owner.pid);
  return !isAlive(owner.pid) || (ticks !== undefined && owner.ticks !== '-' && ticks !== owner.ticks);
}

/**
 * Two waiters may find the same stale lock; without the second file the slower one would remove the lock that the
 * faster one has just made.
 */
function removeStale(file: string): void {
  const guard = `${file}.takeover`;
  if (!tryCreate(guard)) {
    if (ageOf(guard) > UNWRITTEN_LOCK_MS) unlinkIfThere(guard);
    return;
  }
  try {
    if (isStale(file)) unlinkIfThere(file);
  } finally {
    unlinkIfThere(guard);
  }
}

function ageOf(file: string): number {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

function unlinkIfThere(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
