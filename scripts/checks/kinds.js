// `node scripts/checks/kinds.js`: every product file is of one of the kinds in the table of docs/STYLE.md, and what that
// table promises of rules holds. The table is the only list.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, productFiles, report } from './product-files.js';

/** More kinds than one keeps in one's head are no kinds. */
export const MOST_KINDS = 10;

/** What makes the outcome of a rule depend on more than its arguments. */
const IMPURE = [
  [/\bMath\.random\(|\brandom(UUID|Bytes|Int|FillSync)\(/, 'draws at random'],
  [/\bnew Date\(\)|\bDate\.now\(|\bTemporal\.Now\b/, 'reads the clock'],
  [/from '(@nestjs\/|typeorm'|pg'|bullmq'|ioredis')/, 'imports a framework or the database'],
  [
    /from 'node:(fs|net|http|https|child_process|os|worker_threads|stream)/,
    'imports what reads files or the network',
  ],
  [/from '[^']*\/clock\//, 'imports the clock'],
];

/**
 * The kinds and what is none, as STYLE.md says them: rows that begin with `*.kind.ts`, and after the table the paths of
 * the paragraph that begins with "No kind".
 *
 * @param {string} style the text of docs/STYLE.md
 * @returns {{ suffixes: string[], exempt: RegExp[] }}
 */
export function kindsOf(style) {
  const suffixes = [...style.matchAll(/^\| `\*(\.[\w-]+\.ts)`/gm)].map(([, suffix]) => suffix);
  const [note = ''] = /^No kind[\s\S]*?(?=\n\n|$(?![\s\S]))/m.exec(style) ?? [];
  const exempt = [...note.matchAll(/`(src\/[^`]+)`/g)].map(([, path]) => globOf(path));
  return { suffixes, exempt };
}

/**
 * What fits no kind, and what breaks the promise of its kind.
 *
 * @param {ReadonlyMap<string, string>} files texts by path
 * @param {string} style the text of docs/STYLE.md
 * @returns {string[]}
 */
export function problems(files, style) {
  const { suffixes, exempt } = kindsOf(style);
  const found = [];
  if (suffixes.length === 0) found.push('docs/STYLE.md has no table of kinds');
  if (suffixes.length > MOST_KINDS)
    found.push(`docs/STYLE.md has ${suffixes.length} kinds, at most ${MOST_KINDS}`);
  for (const [path, text] of files) {
    if (exempt.some((glob) => glob.test(path))) continue;
    if (!suffixes.some((suffix) => hasKind(path, suffix)))
      found.push(`${path} is of no kind (docs/STYLE.md)`);
    if (path.endsWith('.rules.ts')) found.push(...impure(path, text));
  }
  return found;
}

/** `block.service.ts` is a service; `a.b.service.ts` is none: one dot, one kind. @param {string} path @param {string} suffix */
function hasKind(path, suffix) {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.endsWith(suffix) && /^[a-z0-9-]+$/.test(name.slice(0, -suffix.length));
}

/** @param {string} path @param {string} text */
function impure(path, text) {
  return IMPURE.flatMap(([sign, what]) =>
    /** @type {RegExp} */ (sign).test(text) ? [`${path} ${what}, which rules do not`] : [],
  );
}

/** @param {string} path with `*` for a name and `**` for any path */
function globOf(path) {
  const pattern = path
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*|\*/g, (star) => (star === '*' ? '[^/]*' : '.*'));
  return new RegExp(`^${pattern}$`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const found = problems(productFiles(), readFileSync(join(ROOT, 'docs/STYLE.md'), 'utf8'));
  report(found, 'Every file is of one of the kinds.');
}
