// `node scripts/checks/figures.js`: how large the product is and how it is cut, so that it is noticed when it grows out of
// hand. Nothing here fails; product files are those under src without specs and messages.
import { productFiles, parse, ts } from './product-files.js';

/** @typedef {import('typescript').Node} Node */
/** @typedef {import('typescript').SourceFile} SourceFile */

/** A comment whose actor is hidden behind a clause: name them. */
const HIDDEN_ACTOR = /(\/\/|\*) .*\b([Ww]hoever|[Ww]hat became of|[Ww]ho (has|is|was) )/;

/**
 * Functions and methods with a name and a block, arrow functions that are given a name among them: from the line of the name
 * (comment and decorators before it not counted) to the last. Constructors and functions handed to others are none.
 *
 * @param {SourceFile} source
 * @returns {{ name: string, lines: number, path: string }[]}
 */
export function functionsIn(source) {
  /** @type {{ name: string, lines: number, path: string }[]} */
  const found = [];
  const visit = (/** @type {Node} */ node) => {
    const name =
      ts.isFunctionLike(node) && 'body' in node && node.body && ts.isBlock(node.body) && nameOf(node);
    if (name) {
      const first = source.getLineAndCharacterOfPosition(name.getStart()).line;
      const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
      found.push({ name: name.getText(), lines: last - first + 1, path: source.fileName });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** @param {import('typescript').SignatureDeclaration} node */
function nameOf(node) {
  const given = ts.isVariableDeclaration(node.parent) || ts.isPropertyDeclaration(node.parent);
  return node.name ?? (given ? node.parent.name : undefined);
}

/** The value below which a share of the numbers lies. @param {readonly number[]} numbers @param {number} share */
export function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** @param {string} path `claim.rules.ts` gives `.rules` @returns {string} empty when it has none */
export function suffixOf(path) {
  return /(\.[\w-]+)\.ts$/.exec(path.slice(path.lastIndexOf('/')))?.[1] ?? '';
}

const files = productFiles();
const lines = new Map([...files].map(([path, text]) => [path, text.split('\n').length - 1]));
const functions = [...files].flatMap(([path, text]) => functionsIn(parse(path, text)));
const portal = [...lines].filter(([path]) => path.startsWith('src/portal/'));
const suffixes = new Set([...files.keys()].filter((path) => path.split('/').length > 2).map(suffixOf));
const hidden = [...files].flatMap(([path, text]) =>
  text.split('\n').flatMap((line, n) => (HIDDEN_ACTOR.test(line) ? [`${path}:${n + 1}`] : [])),
);
const [longestFile] = [...lines].sort(([, a], [, b]) => b - a);
const [longestFunction] = functions.toSorted((a, b) => b.lines - a.lines);

const spread = (/** @type {number[]} */ numbers) =>
  `median ${percentile(numbers, 0.5)}, 90 % under ${percentile(numbers, 0.9)}`;
const plain = [...files.keys()].filter((path) => path.split('/').length > 2 && !suffixOf(path));
console.log(`portal     ${portal.length} files, ${portal.reduce((sum, [, count]) => sum + count, 0)} lines`);
console.log(
  `files      ${files.size}: ${spread([...lines.values()])}, longest ${longestFile[1]} (${longestFile[0]})`,
);
console.log(
  `functions  ${functions.length}: ${spread(functions.map((one) => one.lines))}, longest ${longestFunction.lines} (${longestFunction.path} ${longestFunction.name})`,
);
console.log(`suffixes   ${[...suffixes].filter(Boolean).length}, and ${plain.length} files without`);
console.log(`comments   ${hidden.length} lines hide who acts`);
if (process.argv.includes('--list')) for (const line of hidden) console.log(`  ${line}`);
