// `node scripts/checks/tables.js`: a table belongs to the room whose entity it is. No other room names it in SQL, except
// the few composed reads of composed-reads.json. `--list` shows what there is by file, with the entities of other rooms
// that are handed to TypeORM: those are counted, not refused.
import { pathToFileURL } from 'node:url';
import { lineAt, parse, productFiles, readList, report, ts } from './product-files.js';
import { roomOf } from './rooms.js';
import { isSql, tablesIn } from './sql-tables.js';
import { SqlTexts, placeOf } from './sql-texts.js';

/** @typedef {import('typescript').ClassDeclaration} ClassDeclaration */
/** @typedef {import('typescript').Node} Node */
/** @typedef {import('typescript').SourceFile} SourceFile */

/** The composed reads that there may be at most: one more is a sign that a read model is missing. */
export const MOST_COMPOSED = 12;

/** Methods of TypeORM whose first argument is an entity class. */
const ENTITY_METHODS = new Set(
  `find findBy findOne findOneBy findOneOrFail findOneByOrFail findAndCount findAndCountBy count countBy exists existsBy
   insert update delete save upsert remove create preload increment decrement clear sum average minimum maximum
   getRepository createQueryBuilder from into innerJoin leftJoin innerJoinAndSelect leftJoinAndSelect InjectRepository`.split(
    /\s+/,
  ),
);

/**
 * @typedef {{ path: string, line: number, table: string, owner: string, how: 'sql' | 'entity' }} Violation
 * @typedef {{ file: string, reason: string }} ComposedRead
 */

/**
 * The tables and entity classes of each room.
 *
 * @param {ReadonlyMap<string, string>} files
 * @returns {{ tables: Map<string, string>, entities: Map<string, { table: string, path: string }> }} owners by table,
 *   tables by `path#Class`
 */
export function tablesOf(files) {
  const tables = new Map();
  const entities = new Map();
  for (const [path, text] of files) {
    if (!text.includes('@Entity')) continue;
    for (const statement of parse(path, text).statements) {
      if (!ts.isClassDeclaration(statement) || !statement.name) continue;
      const table = tableOf(statement);
      if (!table) continue;
      tables.set(table, roomOf(path));
      entities.set(`${path}#${statement.name.text}`, { table, path });
    }
  }
  return { tables, entities };
}

/** What a file has that names a table in any of the ways below; parsing the others would take most of the time. */
const MAY_NAME =
  /\b(FROM|JOIN|INTO|UPDATE|USING|TRUNCATE|COPY|LOCK TABLE)\b|[`'"]\s*([Ss]elect|[Ii]nsert|[Uu]pdate|[Dd]elete|[Ww]ith|[Tt]runcate)\b|bulkInsert|'[a-z]+_[a-z_]+'|\.entity\.js'/;

/**
 * Everything that names another room's table.
 *
 * @param {ReadonlyMap<string, string>} files texts by path
 * @returns {Violation[]} in the order of the files
 */
export function foreignTables(files) {
  const { tables, entities } = tablesOf(files);
  const texts = new SqlTexts(files);
  /** @type {Map<string, Violation>} */
  const found = new Map();
  const note = (
    /** @type {string} */ path,
    /** @type {number} */ offset,
    /** @type {string} */ table,
    /** @type {Violation['how']} */ how,
  ) => {
    const owner = tables.get(table);
    if (owner === undefined || owner === roomOf(path)) return;
    found.set(`${path}:${offset}`, { path, line: lineAt(files.get(path) ?? '', offset), table, owner, how });
  };
  for (const [path, whole] of files) {
    if (!MAY_NAME.test(whole)) continue;
    for (const text of texts.of(path)) {
      if (!isSql(text.text)) continue;
      for (const { table, at } of tablesIn(text.text)) {
        const place = placeOf(text, at);
        note(place.path, place.offset, table, 'sql');
      }
    }
    for (const { table, at } of namedAsData(texts.source(path), tables)) note(path, at, table, 'sql');
    for (const { table, at } of entitiesUsed(texts, path, entities)) note(path, at, table, 'entity');
  }
  return [...found.values()].sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line);
}

/**
 * What the gate says: violations outside the composed reads, and what is wrong with their list.
 *
 * @param {ReadonlyMap<string, string>} files
 * @param {readonly ComposedRead[]} composed
 * @returns {string[]}
 */
export function problems(files, composed) {
  const violations = foreignTables(files).filter(({ how }) => how === 'sql');
  const allowed = new Set(composed.map(({ file }) => file));
  const stale = composed.filter(({ file }) => !violations.some(({ path }) => path === file));
  return [
    ...violations.filter(({ path }) => !allowed.has(path)).map(wordViolation),
    ...stale.map(({ file }) => `composed-reads.json names ${file}, which reads no other room's table`),
    ...composed
      .filter(({ reason }) => !reason?.trim())
      .map(({ file }) => `composed-reads.json gives no reason for ${file}`),
    ...(allowed.size < composed.length ? ['composed-reads.json names a file twice'] : []),
    ...(composed.length > MOST_COMPOSED
      ? [`composed-reads.json has ${composed.length} entries, at most ${MOST_COMPOSED}`]
      : []),
  ];
}

/** @param {Violation} violation */
function wordViolation({ path, line, table, owner }) {
  return `${path}:${line} ${table} ${owner}`;
}

/** @param {ClassDeclaration} declaration */
function tableOf(declaration) {
  for (const decorator of ts.getDecorators(declaration) ?? []) {
    const { expression } = decorator;
    if (!ts.isCallExpression(expression) || expression.expression.getText() !== 'Entity') continue;
    const [argument] = expression.arguments;
    if (argument && ts.isStringLiteral(argument)) return argument.text;
    if (!argument || !ts.isObjectLiteralExpression(argument)) continue;
    for (const property of argument.properties) {
      if (
        ts.isPropertyAssignment(property) &&
        property.name.getText() === 'name' &&
        ts.isStringLiteral(property.initializer)
      )
        return property.initializer.text;
    }
  }
  return undefined;
}

/**
 * Tables that are handed to something that puts them into SQL: `bulkInsert(manager, 'claim', …)`, a list of names to go
 * through. A name of one word is taken for a table only as an argument of `bulkInsert`: it may mean anything else.
 *
 * @param {SourceFile} source
 * @param {ReadonlyMap<string, string>} tables
 */
function namedAsData(source, tables) {
  /** @type {{ table: string, at: number }[]} */
  const found = [];
  const visit = (/** @type {Node} */ node) => {
    if (ts.isStringLiteralLike(node) && tables.has(node.text)) {
      const call = ts.isCallExpression(node.parent) && node.parent.expression.getText() === 'bulkInsert';
      const listed = node.text.includes('_') && (ts.isArrayLiteralExpression(node.parent) || call);
      if (call || listed) found.push({ table: node.text, at: node.getStart() + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * Entity classes that a file hands to TypeORM. A relation (`@ManyToOne(() => Person)`) is none: it may point down.
 *
 * @param {SqlTexts} texts
 * @param {string} path
 * @param {ReadonlyMap<string, { table: string, path: string }>} entities
 */
function entitiesUsed(texts, path, entities) {
  const source = texts.source(path);
  const imported = importedEntities(source, path, entities);
  /** @type {{ table: string, at: number }[]} */
  const found = [];
  if (imported.size === 0) return found;
  const visit = (/** @type {Node} */ node) => {
    if (ts.isCallExpression(node)) {
      const called = ts.isPropertyAccessExpression(node.expression)
        ? node.expression.name.text
        : node.expression.getText();
      const [first] = node.arguments;
      const table = first && ts.isIdentifier(first) ? imported.get(first.text) : undefined;
      if (table && ENTITY_METHODS.has(called)) found.push({ table, at: first.getStart() });
      if (called === 'forFeature') {
        for (const name of first && ts.isArrayLiteralExpression(first) ? first.elements : []) {
          const of = imported.get(name.getText());
          if (of) found.push({ table: of, at: name.getStart() });
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * @param {SourceFile} source
 * @param {string} path
 * @param {ReadonlyMap<string, { table: string, path: string }>} entities
 * @returns {Map<string, string>} tables by the name under which the file knows their entity
 */
function importedEntities(source, path, entities) {
  const imported = new Map();
  const classes = [...entities].map(([key, entity]) => ({ name: key.split('#')[1] ?? '', ...entity }));
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    if (!statement.moduleSpecifier.text.startsWith('.')) continue;
    const names = statement.importClause?.namedBindings;
    if (!names || !ts.isNamedImports(names)) continue;
    for (const { name, propertyName } of names.elements) {
      const entity = classes.find((one) => one.name === (propertyName ?? name).text);
      if (entity) imported.set(name.text, entity.table);
    }
  }
  return imported;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = productFiles();
  if (process.argv.includes('--list')) list(foreignTables(files));
  else report(problems(files, readList('composed-reads.json')), 'Every table is named in its own room only.');
}

/** @param {readonly Violation[]} violations */
function list(violations) {
  let shown = '';
  for (const { path, line, table, owner, how } of violations) {
    if (path !== shown) console.log((shown = path));
    console.log(`  ${String(line).padStart(4)}  ${table} (${owner})${how === 'entity' ? ', entity' : ''}`);
  }
  const count = (/** @type {string} */ how) => violations.filter((one) => one.how === how);
  const files = (/** @type {readonly Violation[]} */ some) => new Set(some.map(({ path }) => path)).size;
  for (const how of ['sql', 'entity'])
    console.log(`${how}: ${count(how).length} in ${files(count(how))} files`);
}
