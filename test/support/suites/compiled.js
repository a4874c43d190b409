import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformFile, version } from '@swc/core';
import jestConfig from '../../../jest.config.js';

// The TypeScript sources as JavaScript, in a folder of the same shape, for suites and for the processes that they start.
// A loader would do it too (typescript-loader.js), but takes as long again for each process as all that it loads.

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const FOLDERS = ['src', 'test', 'migrations', 'seeds', 'packages'];
const SWC = Object.values(jestConfig.transform)[0][1];
/** How many are compiled at once. */
const AT_ONCE = 16;
const CACHE = join(ROOT, 'node_modules', '.cache', 'leerpad-tests');
/** The packages of this repository. */
const PACKAGES = packages();
/**
 * One folder for all that is made in the same way: of another checkout, or with other options, nothing is used. The
 * workers are told of the one that the global set-up filled.
 */
export const COMPILED =
  process.env.LEERPAD_TEST_COMPILED ??
  join(
    CACHE,
    createHash('sha256')
      .update(
        JSON.stringify([ROOT, SWC, version, PACKAGES, readFileSync(fileURLToPath(import.meta.url), 'utf8')]),
      )
      .digest('hex')
      .slice(0, 16),
  );
/** The key in a package's exports that leads to its TypeScript (tsconfig.json says so too). */
const SOURCE = '@leerpad/source';
/** What an import by name leads to: Jest's globals, and our own packages as they stand compiled here. */
const elsewhere = new Map([
  ['@jest/globals', new URL('./globals.js', import.meta.url).href],
  ...PACKAGES.flatMap(({ directory, name, exports }) =>
    Object.entries(exports).map(([path, { [SOURCE]: source }]) => [
      join(name, path),
      pathToFileURL(compiledPath(join('packages', directory, source))).href,
    ]),
  ),
]);

function packages() {
  const folder = join(ROOT, 'packages');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((directory) => {
    const { name, exports } = JSON.parse(readFileSync(join(folder, directory, 'package.json'), 'utf8'));
    return { directory, name, exports };
  });
}

/** Where a source stands compiled. @param source its path, from the root of the project or whole */
export function compiledPath(source) {
  const path = relative(ROOT, join(source.startsWith(ROOT) ? '/' : ROOT, source));
  return join(COMPILED, path.replace(/\.ts$/, '.js'));
}

/** Compiles what has changed since the last time, and forgets what is gone. */
export async function compileSources() {
  mkdirSync(COMPILED, { recursive: true });
  writeFileSync(join(COMPILED, 'package.json'), '{"type":"module"}');
  const folders = FOLDERS.map((folder) => join(ROOT, folder)).filter((folder) => existsSync(folder));
  const sources = folders.flatMap((folder) => filesBelow(folder, '.ts'));
  const known = new Set(sources.map(compiledPath));
  for (const path of filesBelow(COMPILED, '.js')) if (!known.has(path)) forget(path);
  const stale = sources.filter(isStale);
  while (stale.length > 0) await Promise.all(stale.splice(0, AT_ONCE).map(compile));
}

function forget(path) {
  rmSync(path);
  rmSync(`${path}.map`, { force: true });
}

function filesBelow(folder, extension) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The compiled file bears the time of its source. */
function isStale(source) {
  return timeOf(compiledPath(source)) !== timeOf(source);
}

/** In whole milliseconds: a file that is given a time keeps it no more precisely. */
function timeOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && Math.round(stat.mtimeMs);
}

async function compile(source) {
  const time = timeOf(source);
  const { code, map } = await transformFile(source, { ...SWC, sourceMaps: true, swcrc: false });
  const path = compiledPath(source);
  mkdirSync(dirname(path), { recursive: true });
  // Beside it, not in it: a process reads half as much when it loads it, and a map is looked up only for what failed.
  writeFileSync(`${path}.map`, map);
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, `${atHome(code, source)}\n//# sourceMappingURL=${basename(path)}.map\n`);
  utimesSync(unfinished, new Date(), new Date(time));
  renameSync(unfinished, path);
}

/** What a source knows of where it stands must be true of the source, and not of what was made of it. */
function atHome(code, source) {
  return code
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(source).href))
    .replaceAll('import.meta.dirname', JSON.stringify(dirname(source)))
    .replace(/^(import [^;\n]*from )['"](\.[^'"]+\.js)['"]/gm, (whole, start, name) =>
      isSource(join(dirname(source), name))
        ? whole
        : `${start}"${pathToFileURL(join(dirname(source), name))}"`,
    )
    .replace(/from (["'])(@(?:jest|leerpad)\/[^"']+)\1/g, (whole, _quote, name) =>
      elsewhere.has(name) ? `from ${JSON.stringify(elsewhere.get(name))}` : whole,
    );
}

/** Whether an import leads to what stands compiled here; scripts are JavaScript already. */
function isSource(path) {
  return existsSync(path.replace(/\.js$/, '.ts'));
}
