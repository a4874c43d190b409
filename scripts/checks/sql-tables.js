// Finds the tables that a piece of SQL reads or writes. No parser of the whole language: it knows where a table may
// stand (after FROM, JOIN, INTO, UPDATE, USING, a comma in such a list), and what looks like that but is something else.

/** Stands for a part of the text that is only known when the program runs. */
export const HOLE = '\uFFFC';

const TOKEN =
  /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?<quoted>[^"]+)"|(?<word>[A-Za-z_][\w$]*)|(?<hole>\uFFFC)|\$?\d[\w.]*|::|[^\s]/g;

/** After these a list of tables is over. */
const ENDS_LIST = new Set(
  'WHERE GROUP ORDER LIMIT OFFSET FETCH HAVING UNION EXCEPT INTERSECT WINDOW FOR RETURNING SET VALUES SELECT WHEN'.split(
    ' ',
  ),
);
/** What may stand between the word and the table. */
const BEFORE_TABLE = new Set(['ONLY', 'LATERAL', 'TABLE']);
const JOINS = new Set(['INNER', 'LEFT', 'RIGHT', 'FULL', 'CROSS', 'NATURAL', 'OUTER']);
/** Functions in whose brackets FROM means something else: `extract(year FROM held_on)`. */
const FROM_INSIDE = new Set(['EXTRACT', 'SUBSTRING', 'TRIM', 'OVERLAY', 'POSITION']);
/** UPDATE after these is a lock or what to do at a conflict: `FOR UPDATE`, `DO UPDATE`. */
const NOT_UPDATE = new Set(['FOR', 'KEY', 'DO', 'ON', 'BEFORE', 'AFTER', 'OR', ',']);

const STATEMENTS = new Set('SELECT INSERT UPDATE DELETE MERGE GRANT REVOKE COPY'.split(' '));

/**
 * @typedef {{ text: string, word: string, at: number, kind: 'word' | 'quoted' | 'hole' | 'other' }} Token
 * @typedef {{ expects: boolean, list: boolean, opaqueFrom: boolean, cte: string | null, statement: string }} Level
 */

/**
 * The tables that a text names, each with the offset at which its name stands. Names of WITH queries, aliases and
 * functions are none.
 *
 * @param {string} sql with {@link HOLE} for what is filled in
 * @param {boolean} asList whether the text itself is a list of tables, to be put after a FROM
 * @returns {{ table: string, at: number }[]}
 */
export function tablesIn(sql, asList = false) {
  const tokens = tokensOf(sql);
  /** @type {{ table: string, at: number }[]} */
  const found = [];
  /** @type {Set<string>} */
  const ctes = new Set();
  /** @type {Level[]} */
  const levels = [{ expects: asList, list: asList, opaqueFrom: false, cte: null, statement: '' }];
  for (let n = 0; n < tokens.length; n++) {
    const token = tokens[n];
    const level = levels[levels.length - 1];
    const next = tokens[n + 1];
    const previous = tokens[n - 1];
    if (token.text === '(') {
      const isQuery = next && /^(SELECT|WITH|VALUES|INSERT|UPDATE|DELETE)$/.test(next.word);
      const opens = level.expects && !isQuery;
      levels.push({
        expects: opens,
        list: opens,
        opaqueFrom: FROM_INSIDE.has(previous?.word ?? ''),
        cte: cteBefore(tokens, n),
        statement: '',
      });
      level.expects = false;
      continue;
    }
    if (token.text === ')') {
      if (levels.length > 1) levels.pop();
      if (level.cte) ctes.add(level.cte);
      continue;
    }
    if (token.text === ';') Object.assign(level, { expects: false, list: false });
    if (token.text === ',' && level.list) level.expects = true;
    if (token.kind === 'hole' && level.expects) level.expects = false;
    if (token.kind === 'quoted' || token.kind === 'word') {
      if (level.expects && !startsClause(token)) {
        if (BEFORE_TABLE.has(token.word)) continue;
        n = takeTable(n, level);
        continue;
      }
      if (token.kind === 'word') clause(token, previous, next, level);
    }
  }
  return found;

  /** @param {number} start @param {Level} level @returns {number} the last token of the name */
  function takeTable(start, level) {
    let n = start;
    while (tokens[n + 1]?.text === '.' && tokens[n + 2] && tokens[n + 2].kind !== 'other') n += 2;
    level.expects = false;
    const name = tokens[n];
    const isFunction = level.list && tokens[n + 1]?.text === '(';
    const glued = tokens[n + 1]?.kind === 'hole' && tokens[n + 1].at === name.at + name.text.length;
    const known = n === start && ctes.has(name.text.toLowerCase());
    if (!isFunction && !glued && !known && name.kind !== 'hole') {
      found.push({
        table: name.kind === 'quoted' ? name.text.slice(1, -1) : name.text.toLowerCase(),
        at: name.at,
      });
    }
    return n;
  }

  /** @param {Token} token @param {Token | undefined} previous @param {Token | undefined} next @param {Level} level */
  function clause({ word }, previous, next, level) {
    const before = previous?.word || previous?.text || '';
    if (STATEMENTS.has(word) && !(word === 'UPDATE' && NOT_UPDATE.has(before))) level.statement = word;
    if (word === 'WITH' && next?.word === 'RECURSIVE') recursive(next);
    if (word === 'FROM') {
      const other = before === 'DISTINCT' || level.opaqueFrom || ['REVOKE', 'COPY'].includes(level.statement);
      if (!other) Object.assign(level, { expects: true, list: true });
    } else if (word === 'JOIN') Object.assign(level, { expects: true, list: true });
    else if (word === 'USING') {
      if (next && next.text !== '(' && ['DELETE', 'MERGE'].includes(level.statement) && level.list)
        level.expects = true;
    } else if (word === 'INTO') Object.assign(level, { expects: true, list: false });
    else if (word === 'UPDATE') {
      const other = NOT_UPDATE.has(before) || next?.word === 'SET';
      if (!other) Object.assign(level, { expects: true, list: false });
    } else if ((word === 'TRUNCATE' || word === 'COPY') && next?.text !== '(')
      Object.assign(level, { expects: true, list: false });
    else if (word === 'TABLE' && ['LOCK', 'ALTER', 'DROP', 'TRUNCATE'].includes(before))
      Object.assign(level, { expects: true, list: false });
    else if (ENDS_LIST.has(word)) Object.assign(level, { expects: false, list: false });
  }

  /** A recursive query may name itself within its own brackets. @param {Token} token */
  function recursive(token) {
    const name = tokens[tokens.indexOf(token) + 1];
    if (name) ctes.add(name.text.toLowerCase());
  }
}

/** @param {Token} token */
function startsClause(token) {
  return (
    token.kind === 'word' && (ENDS_LIST.has(token.word) || JOINS.has(token.word) || token.word === 'JOIN')
  );
}

/**
 * The name of the WITH query that an opening bracket begins: `name (columns) AS [NOT] MATERIALIZED (`.
 *
 * @param {readonly Token[]} tokens
 * @param {number} at of the bracket
 */
function cteBefore(tokens, at) {
  let n = at - 1;
  if (tokens[n]?.word === 'MATERIALIZED') n--;
  if (tokens[n]?.word === 'NOT') n--;
  if (tokens[n]?.word !== 'AS') return null;
  n--;
  if (tokens[n]?.text === ')') {
    while (n >= 0 && tokens[n].text !== '(') n--;
    n--;
  }
  const before = tokens[n - 1];
  const isCte = before && (before.word === 'WITH' || before.word === 'RECURSIVE' || before.text === ',');
  return isCte && tokens[n].kind !== 'other' ? tokens[n].text.toLowerCase().replaceAll('"', '') : null;
}

/** @param {string} sql @returns {Token[]} */
function tokensOf(sql) {
  /** @type {Token[]} */
  const tokens = [];
  for (const match of sql.matchAll(TOKEN)) {
    const [text] = match;
    if (text.startsWith('--') || text.startsWith('/*')) continue;
    const { quoted, word, hole } = match.groups ?? {};
    const kind = quoted ? 'quoted' : word ? 'word' : hole ? 'hole' : 'other';
    tokens.push({ text, kind, at: match.index, word: word ? word.toUpperCase() : '' });
  }
  return tokens;
}

/**
 * Whether a text is SQL at all: it begins as a statement, or has a word of SQL in capitals, as all of ours is written.
 *
 * @param {string} text
 */
export function isSql(text) {
  return (
    /\b(FROM|JOIN|INTO|UPDATE|USING|TRUNCATE|COPY|LOCK TABLE)\b/.test(text) ||
    /^\s*(select\b[\s\S]*\bfrom|insert\s+into|update\s+\S+[\s\S]*\bset|delete\s+from|with\s+\w+\s+as|truncate)\b/i.test(
      text,
    )
  );
}
