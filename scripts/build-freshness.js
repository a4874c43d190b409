import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** Where the compiled product stands. */
export const DIST = join(ROOT, 'dist');
/** The workspace package that is built with the product, into a `dist` of its own. */
export const PACKAGE = join(ROOT, 'packages', 'embedded-postgres');

const STAMP = join(DIST, '.built-from');
const SOURCES = ['src', 'migrations', 'seeds', 'views', 'public', 'scripts'];
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package.json'];
const PACKAGE_SOURCES = ['src', 'tsconfig.build.json', 'package.json'].map((path) =>
  relative(ROOT, join(PACKAGE, path)),
);

/**
 * What the build is made from, as one hash over names, sizes and times: a file that was put back with an older time,
 * or removed, changes it too. Some hundreds of files take a few milliseconds.
 */
export function sourceFingerprint() {
  const hash = createHash('sha256');
  for (const path of [...SOURCES, ...SETTINGS, ...PACKAGE_SOURCES]) add(hash, path);
  return hash.digest('hex');
}

/** Whether the build is there and made from these sources. */
export function isFresh(fingerprint) {
  try {
    return readFileSync(STAMP, 'utf8') === fingerprint;
  } catch {
    return false;
  }
}

/** Says what the build was made from. Take the fingerprint before building: what changes meanwhile counts as newer. */
export function markBuilt(fingerprint) {
  mkdirSync(DIST, { recursive: true });
  writeFileSync(STAMP, fingerprint);
}

function add(hash, path) {
  const stat = lstatSync(join(ROOT, path), { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) return hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
  for (const name of readdirSync(join(ROOT, path)).sort()) {
    // Specs are not built.
    if (!name.endsWith('.spec.ts')) add(hash, `${path}/${name}`);
  }
}
