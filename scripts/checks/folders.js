// `node scripts/checks/folders.js`: no circle between folders. A folder and those inside it are one thing, so what they
// take from each other counts as none; a `*.module.ts` wires what stands anywhere, and the files of `src/` itself start
// and put together the product.
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importedFile, productFiles, report } from './product-files.js';

// Signing in is a page and a judgement of every route: the forms that wait for it, and what sends there, belong to both.
const ONE_THING = ['src/platform/web', 'src/platform/auth'];

const IMPORT = /(?:^(?:import|export)\b[^;]*?from |\bimport\()'(\.[^']+)'/gm;

/**
 * The circles between folders, each by the imports that close it.
 *
 * @param {ReadonlyMap<string, string>} files texts by path
 * @returns {string[]}
 */
export function problems(files) {
  const imports = folderImports(files);
  const circles = [...imports.keys()].filter((from) => reaches(imports, from));
  const found = new Set();
  for (const from of circles)
    for (const [to, line] of imports.get(from) ?? [])
      if (reaches(imports, to, from)) found.add(`${line}, which closes a circle of folders`);
  return [...found].sort();
}

/**
 * Which folder takes from which, and the first import that does.
 *
 * @param {ReadonlyMap<string, string>} files
 * @returns {Map<string, Map<string, string>>}
 */
function folderImports(files) {
  const imports = new Map();
  for (const [path, text] of files) {
    const from = dirname(path);
    if (from === 'src' || path.endsWith('.module.ts')) continue;
    for (const [, target] of text.matchAll(IMPORT)) {
      const file = importedFile(path, /** @type {string} */ (target));
      const to = dirname(file);
      if (to === 'src' || isWithin(from, to) || isWithin(to, from)) continue;
      if ([from, to].every((folder) => ONE_THING.some((part) => isWithin(folder, part)))) continue;
      if (!imports.has(from)) imports.set(from, new Map());
      if (!imports.get(from).has(to)) imports.get(from).set(to, `${path} imports ${file}`);
    }
  }
  return imports;
}

/** @param {string} folder @param {string} other */
function isWithin(folder, other) {
  return folder === other || folder.startsWith(`${other}/`);
}

/**
 * Whether imports lead from a folder to another, or back to itself.
 *
 * @param {ReadonlyMap<string, ReadonlyMap<string, string>>} imports
 * @param {string} from
 * @param {string} [to]
 */
function reaches(imports, from, to = from) {
  const seen = new Set();
  const next = [...(imports.get(from)?.keys() ?? [])];
  for (let folder = next.pop(); folder !== undefined; folder = next.pop()) {
    if (folder === to) return true;
    if (seen.has(folder)) continue;
    seen.add(folder);
    next.push(...(imports.get(folder)?.keys() ?? []));
  }
  return false;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  report(problems(productFiles()), 'No circle between folders.');
