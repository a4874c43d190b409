import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DIST, PACKAGE, ROOT, isFresh, markBuilt, sourceFingerprint } from './build-freshness.js';

const COMPILER = join(ROOT, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
const TYPESCRIPT = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
const LOCK = join(DIST, '.build-lock');
// The package first: it is what the product loads. The product's step does not check types, which `npm run check` does; it
// stops at what cannot be parsed.
const STEPS = [
  [TYPESCRIPT, '-p', join(PACKAGE, 'tsconfig.build.json')],
  [COMPILER, 'build'],
  [join(ROOT, 'scripts', 'build-assets.js')],
];

/**
 * Builds when the build is missing or older than the sources; of several processes at once only one builds.
 *
 * @param {string} entry the file that is about to be run, below dist
 * @throws Error with the compiler's output when it does not build
 */
export async function ensureBuilt(entry) {
  // An installation without development packages runs the build that it came with.
  if (!existsSync(COMPILER) && existsSync(join(DIST, entry))) return;
  if (isFresh(sourceFingerprint())) return;
  mkdirSync(DIST, { recursive: true });
  while (!takeLock()) await sleep(100);
  try {
    const fingerprint = sourceFingerprint();
    if (!isFresh(fingerprint)) await build(fingerprint);
  } finally {
    unlinkSync(LOCK);
  }
}

async function build(fingerprint) {
  for (const step of STEPS) await run(step);
  markBuilt(fingerprint);
}

function run(step) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, step, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(output || `build: exit ${code}`)),
    );
  });
}

/** A lock whose process is dead, or that was never written out, is taken over. */
function takeLock() {
  try {
    const file = openSync(LOCK, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (isAbandoned()) unlinkIfThere();
  return false;
}

function isAbandoned() {
  try {
    const pid = Number(readFileSync(LOCK, 'utf8'));
    if (pid > 0) return !isAlive(pid);
    return Date.now() - statSync(LOCK).mtimeMs > 5_000;
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function unlinkIfThere() {
  try {
    unlinkSync(LOCK);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
