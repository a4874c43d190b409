import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { COMPILED } from './compiled.js';

// The programs that suites start to kill them (`…-process.ts`), each with all that it imports in a few files: to find and read
// two thousand one by one takes a process longer than to run them.

/** Where they stand, by the paths of their sources. */
export const PROGRAMS = `${COMPILED}-programs`;

/** Tells of each package that is bundled which one it is. */
const LOCK = fileURLToPath(new URL('../../../package-lock.json', import.meta.url));

/** What stays a file of its own: what reads files beside itself, is machine code, or is not installed and never asked for. */
const APART = [
  'file:*',
  'pdfkit',
  '@node-rs/argon2',
  '@nestjs/platform-express',
  '@fastify/static',
  '@fastify/view',
];
/** What modules of the older kind expect of Node. */
const COMMONJS = `import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url), __filename = __toPath(import.meta.url), __dirname = __dirnameOf(__filename);`;

/** Removes them if they are not what they would be now. @param isStale whether a source has changed since the last time */
export function forgetStalePrograms(isStale) {
  if (isStale || madeAt(PROGRAMS) < madeAt(LOCK)) rmSync(PROGRAMS, { recursive: true, force: true });
}

/** In milliseconds; 0 for what is not there. */
function madeAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * Bundles the programs while the first suites run. Until they are there, and when this fails, a program starts as it stands
 * compiled.
 */
export async function bundlePrograms() {
  if (madeAt(PROGRAMS) > 0) return;
  const unfinished = `${PROGRAMS}.${process.pid}`;
  try {
    await build({
      entryPoints: programs(),
      outbase: COMPILED,
      outdir: unfinished,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      keepNames: true,
      external: APART,
      banner: { js: COMMONJS },
      logLevel: 'error',
    });
    writeFileSync(join(unfinished, 'package.json'), '{"type":"module"}');
    renameSync(unfinished, PROGRAMS);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function programs() {
  return readdirSync(COMPILED, { recursive: true })
    .filter((path) => path.endsWith('-process.js') && path.startsWith('test'))
    .map((path) => join(COMPILED, path));
}
