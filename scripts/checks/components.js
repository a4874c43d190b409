// `node scripts/checks/components.js`: only the registry of activity kinds (`*.kind.ts`), the programmes and the import's table of Dutch
// words know the components by name (component-places.json). Everything else asks the registry.
import { pathToFileURL } from 'node:url';
import { lineAt, parse, productFiles, readList, report, ts } from './product-files.js';

/** @typedef {import('typescript').Node} Node */
/** @typedef {{ path: string, reason: string }} Place a file, or a folder that ends in a slash */
/** @typedef {{ path: string, line: number, component: string }} Naming */

/**
 * The names of the components, read from the files that register a kind of activity (`registerKind({ key: … })`).
 *
 * @param {ReadonlyMap<string, string>} files
 * @returns {string[]}
 */
export function componentNames(files) {
  const names = [...files]
    .filter(([path]) => path.endsWith('.kind.ts'))
    .flatMap(([, text]) => [...text.matchAll(/registerKind\(\{\s*key: '([^']+)'/g)].map(([, name]) => name));
  if (names.length === 0) throw new Error('No file registers a kind of activity');
  return names;
}

/**
 * Every place that names a component: as a text of its own, as a value within SQL, as a key of an object that lists
 * components. A message key (`component.course`) or a word within a sentence is none.
 *
 * @param {ReadonlyMap<string, string>} files texts by path
 * @param {readonly string[]} names
 * @returns {Naming[]}
 */
export function namings(files, names) {
  const inSql = new RegExp(`'(${names.join('|')})'`, 'g');
  /** @type {Naming[]} */
  const found = [];
  for (const [path, text] of files) {
    if (!names.some((name) => text.includes(name))) continue;
    const note = (/** @type {string} */ component, /** @type {number} */ at) => {
      found.push({ path, line: lineAt(text, at), component });
    };
    const visit = (/** @type {Node} */ node) => {
      if (ts.isStringLiteralLike(node) && names.includes(node.text)) {
        if (!ts.isImportDeclaration(node.parent)) note(node.text, node.getStart());
      } else if (
        ts.isStringLiteralLike(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddleOrTemplateTail(node)
      ) {
        for (const match of node.text.matchAll(inSql)) note(match[1], node.getStart() + 1 + match.index);
      } else if (ts.isObjectLiteralExpression(node)) {
        const keys = node.properties.filter(
          ({ name }) => name && ts.isIdentifier(name) && names.includes(name.text),
        );
        if (keys.length > 1) for (const { name } of keys) if (name) note(name.getText(), name.getStart());
      }
      ts.forEachChild(node, visit);
    };
    visit(parse(path, text));
  }
  return found;
}

/**
 * What the gate says.
 *
 * @param {ReadonlyMap<string, string>} files
 * @param {readonly Place[]} places
 * @returns {string[]}
 */
export function problems(files, places) {
  const found = namings(files, componentNames(files)).filter(({ path }) => !path.endsWith('.kind.ts'));
  const isAt = (/** @type {string} */ path, /** @type {Place} */ place) =>
    place.path.endsWith('/') ? path.startsWith(place.path) : path === place.path;
  const stale = places.filter((place) => !found.some(({ path }) => isAt(path, place)));
  return [
    ...found
      .filter(({ path }) => !places.some((place) => isAt(path, place)))
      .map(({ path, line, component }) => `${path}:${line} names the component '${component}'`),
    ...stale.map(({ path }) => `component-places.json names ${path}, which names no component`),
    ...places
      .filter(({ reason }) => !reason?.trim())
      .map(({ path }) => `component-places.json gives no reason for ${path}`),
  ];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = productFiles();
  report(
    problems(files, readList('component-places.json')),
    'Components are named in their own places only.',
  );
}
