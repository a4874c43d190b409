// What all checks share: the product's own source files, parsed, and how a violation is told.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The compiler, as CommonJS: read as a module it takes a second longer to load.
 *
 * @type {typeof import('typescript')}
 */
export const ts = createRequire(import.meta.url)('typescript');

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * The product's TypeScript files without specs and message catalogues, by their path from the root, in order.
 *
 * @param {string} root the folder of package.json
 * @returns {Map<string, string>} the text of each
 */
export function productFiles(root = ROOT) {
  const found = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
    .filter((path) => !path.startsWith('src/messages/'))
    .sort();
  return new Map(found.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/**
 * @param {string} path
 * @param {string} text
 */
export function parse(path, text) {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/**
 * The line on which an offset stands, from 1.
 *
 * @param {string} text
 * @param {number} offset
 */
export function lineAt(text, offset) {
  return text.slice(0, offset).split('\n').length;
}

/**
 * The file that a relative import names, by its path from the root.
 *
 * @param {string} from the importing file
 * @param {string} specifier
 */
export function importedFile(from, specifier) {
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
}

/**
 * Reads one of the lists beside the checks.
 *
 * @param {string} name
 */
export function readList(name) {
  return JSON.parse(readFileSync(join(dirname(fileURLToPath(import.meta.url)), name), 'utf8'));
}

/**
 * Ends a check: prints what is wrong and sets the exit code.
 *
 * @param {readonly string[]} problems
 * @param {string} allRight
 */
export function report(problems, allRight) {
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(allRight);
}
