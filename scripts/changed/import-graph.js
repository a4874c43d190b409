// Which file uses which, told by their texts: imports, the templates, styles and samples that are called by name, and the
// pages that a test asks for by their address.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** @typedef {Map<string, Set<string>>} Users of each file those that use it, by their path from the root */

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.{1,2}\/[^'"]+|@leerpad\/[^'"]+)['"]/g;
const TEXTS = /\.(ts|js|hbs)$/;
/** Nobody imports what lies here; it is called by a name in quotes, or in a template. */
const CALLED = /^(views|public|test\/fixtures|test\/snapshots)\//;

/**
 * @param {readonly string[]} paths all files of the repository
 * @param {string} root
 * @param {(path: string) => string} [read] their texts
 * @returns {Users}
 */
export function usersOf(paths, root, read = (path) => readFileSync(join(root, path), 'utf8')) {
  const known = new Set(paths);
  const called = new Map(paths.filter((path) => CALLED.test(path)).map((path) => [nameOf(path), path]));
  /** @type {Users} */
  const users = new Map(paths.map((path) => [path, new Set()]));
  const texts = new Map(paths.filter((path) => TEXTS.test(path)).map((path) => [path, read(path)]));
  const controllers = controllersOf(texts);
  for (const [path, text] of texts) {
    const asked = path.startsWith('test/') ? visited(text, controllers) : [];
    for (const used of [...imported(path, text, known), ...mentioned(text, called, known), ...asked])
      if (used !== path) users.get(used)?.add(path);
  }
  return users;
}

/**
 * The controllers of each address, by its first part: `lesgeven` for `/lesgeven/:meetingId/rondes`.
 *
 * @param {ReadonlyMap<string, string>} texts
 * @returns {Map<string, string[]>}
 */
function controllersOf(texts) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const [path, text] of texts) {
    if (!path.endsWith('.controller.ts')) continue;
    const own = /@Controller\('([\w-]+)/.exec(text)?.[1];
    const parts = own ? [own] : [...text.matchAll(/@(?:Get|Post)\('([\w-]+)/g)].map(([, part]) => part);
    for (const part of new Set(parts)) found.set(part, [...(found.get(part) ?? []), path]);
  }
  return found;
}

/** @param {string} text @param {ReadonlyMap<string, string[]>} controllers */
function visited(text, controllers) {
  return [...text.matchAll(/['"`}]\/([\w-]+)/g)].flatMap(([, part]) => controllers.get(part) ?? []);
}

/** @param {string} path @param {string} text @param {ReadonlySet<string>} known */
function imported(path, text, known) {
  return [...text.matchAll(IMPORT)]
    .map(([, specifier]) =>
      specifier.startsWith('@leerpad/')
        ? posix.join('packages', specifier.split('/')[1], 'src/index.ts')
        : posix.join(posix.dirname(path), specifier),
    )
    .map((used) => (known.has(used) ? used : used.replace(/\.js$/, '.ts')))
    .filter((used) => known.has(used));
}

/** A template is called by its path below `views`, everything else by the name of its file. @param {string} path */
function nameOf(path) {
  return path.startsWith('views/') ? path.slice(6).replace(/\.hbs$/, '') : posix.basename(path);
}

/** @param {string} text @param {ReadonlyMap<string, string>} called @param {ReadonlySet<string>} known */
function mentioned(text, called, known) {
  return [...text.matchAll(/['"`>]\s*([\w./-]+)/g)].flatMap(([, word]) => {
    // A test names the program that it starts by its path.
    const path = known.has(word) ? word : (called.get(word) ?? called.get(posix.basename(word)));
    return path ? [path] : [];
  });
}
