import { describe, expect, it } from '@jest/globals';
import { foreignTables, problems, tablesOf } from '../../scripts/checks/tables.js';
import { isSql, tablesIn } from '../../scripts/checks/sql-tables.js';

const tables = (sql: string): string[] => tablesIn(sql).map(({ table }) => table);

describe('the tables that a piece of SQL names', () => {
  it.each([
    ['SELECT id FROM claim', ['claim']],
    ['SELECT c.id FROM claim c JOIN person p ON p.id = c.person_id', ['claim', 'person']],
    ['SELECT FROM claim AS c, person p WHERE true', ['claim', 'person']],
    ['SELECT FROM claim c JOIN trajectory t ON f(c.id, t.id), person', ['claim', 'trajectory', 'person']],
    ['SELECT FROM (claim c CROSS JOIN person p)', ['claim', 'person']],
    ['SELECT FROM (SELECT id FROM claim) c, LATERAL (SELECT FROM person) p', ['claim', 'person']],
    ['SELECT FROM ONLY claim', ['claim']],
    ['SELECT FROM public.claim, "person" p', ['claim', 'person']],
    ['SELECT (SELECT count(*) FROM claim), b FROM person', ['claim', 'person']],
    ['SELECT 1 WHERE EXISTS (SELECT FROM claim) AND NOT EXISTS (SELECT FROM person)', ['claim', 'person']],
    ['INSERT INTO claim (id, minutes) SELECT id, 1 FROM person', ['claim', 'person']],
    [
      'UPDATE claim c SET state = $1, version = 2 FROM person p, trajectory',
      ['claim', 'person', 'trajectory'],
    ],
    ['DELETE FROM claim c USING person p, trajectory t WHERE true', ['claim', 'person', 'trajectory']],
    [
      'WITH gone AS (DELETE FROM claim USING person WHERE true RETURNING id) SELECT FROM gone',
      ['claim', 'person'],
    ],
    ['SELECT FROM claim UNION ALL SELECT FROM person', ['claim', 'person']],
    ['SELECT FROM unnest($1::uuid[]) AS x(id), claim', ['claim']],
    ['SELECT FROM claim FOR UPDATE', ['claim']],
    ['TRUNCATE claim', ['claim']],
    ['LOCK TABLE claim IN SHARE MODE', ['claim']],
    ['LEFT JOIN LATERAL (SELECT FROM claim) c ON true', ['claim']],
    ['WITH claim AS (SELECT FROM claim) SELECT FROM claim', ['claim']],
    ['select id from claim', ['claim']],
  ])('finds them in %s', (sql, expected) => expect(tables(sql)).toEqual(expected));

  it.each([
    'WITH mine AS (SELECT 1), yours (id) AS MATERIALIZED (SELECT 2) SELECT FROM mine, yours',
    'WITH RECURSIVE line AS (SELECT 1 UNION SELECT FROM line) SELECT FROM line',
    'SELECT extract(year FROM claim), trim(both FROM person)',
    'SELECT 1 WHERE claim IS DISTINCT FROM person',
    'SELECT x FOR UPDATE OF claim',
    'INSERT ON CONFLICT (id) DO UPDATE SET claim = 1',
    "SELECT ' FROM claim'",
    '-- FROM claim\nSELECT 1 /* JOIN person */',
    'SELECT FROM generate_series(1, 2) claim',
    'SELECT FROM jsonb_to_recordset($1) AS claim(id uuid)',
    'SELECT claim, person WHERE claim.id = person.id ORDER BY claim LIMIT 1',
    'SELECT FROM \uFFFC claim JOIN \uFFFC person ON true',
    'JOIN \uFFFC b USING (claim)',
    'REVOKE ALL ON SCHEMA x FROM person',
  ])('finds none in %s', (sql) => expect(tables(sql)).toEqual([]));

  it('does not take a sentence for SQL', () => {
    expect(isSql('This came from the claim of a person.')).toBe(false);
    expect(isSql('Update the person')).toBe(false);
  });
});

const PEOPLE =
  "@Entity('person') export class Person {}\n@Entity({ name: 'leader_standing' }) class Standing {}";
const HOURS = "@Entity('claim') export class Claim {}";
const MEETINGS = "@Entity('meeting') export class Meeting {}";
const BASE = {
  'src/people/person.entity.ts': PEOPLE,
  'src/hours/claim.entity.ts': HOURS,
  'src/learning/meetings/meeting.entity.ts': MEETINGS,
};
const product = (files: Record<string, string>) => new Map(Object.entries({ ...BASE, ...files }));
const found = (files: Record<string, string>) =>
  foreignTables(product(files)).map(({ path, line, table, owner, how }) =>
    [path, line, table, owner, how].join(' '),
  );

describe('whose a table is', () => {
  it('says the room of its entity, whichever way the entity names it', () => {
    expect([...tablesOf(product({})).tables]).toEqual([
      ['person', 'people'],
      ['leader_standing', 'people'],
      ['claim', 'hours'],
      ['meeting', 'learning/meetings'],
    ]);
  });

  it('lets a room name its own, and whoever is part of it', () => {
    expect(found({ 'src/people/accounts/a.ts': 'const a = `SELECT FROM person`;' })).toEqual([]);
  });

  it('finds the line of another room’s table', () => {
    expect(found({ 'src/hours/a.ts': '\nq(`SELECT 1\n  FROM person`);' })).toEqual([
      'src/hours/a.ts 3 person people sql',
    ]);
  });

  it('takes the modules of learning for rooms of their own', () => {
    expect(found({ 'src/learning/fishbowl/a.ts': 'q(`SELECT FROM meeting`);' })).toEqual([
      'src/learning/fishbowl/a.ts 1 meeting learning/meetings sql',
    ]);
  });

  it('follows a constant that begins with a table, and tells where its text stands', () => {
    const text = 'const FROM_HERE = `person p`;\nq(`SELECT 1 FROM ${FROM_HERE} JOIN claim c ON true`);';
    expect(found({ 'src/imports/a.ts': text })).toEqual([
      'src/imports/a.ts 1 person people sql',
      'src/imports/a.ts 2 claim hours sql',
    ]);
  });

  it('follows a function that returns a piece, a condition, and strings added to each other', () => {
    const text = [
      'function of() {\n  return `person p`;\n}',
      "q(`SELECT FROM ${of()} ${yes ? 'JOIN claim c ON true' : ''}`);",
      "q('SELECT 1 ' + 'FROM meeting');",
    ].join('\n');
    expect(found({ 'src/imports/a.ts': text })).toEqual([
      'src/imports/a.ts 2 person people sql',
      'src/imports/a.ts 4 claim hours sql',
      'src/imports/a.ts 5 meeting learning/meetings sql',
    ]);
  });

  it('lets a room join through a piece of SQL that the owner exports', () => {
    const files = {
      'src/people/p.queries.ts': 'export const PERSON = `person p`;',
      'src/hours/a.ts': "import { PERSON } from '../people/p.queries.js';\nq(`SELECT FROM ${PERSON}`);",
    };
    expect(found(files)).toEqual([]);
  });

  it('finds a table handed to a bulk insert, or in a list to go through', () => {
    const text = "bulkInsert(manager, 'claim', {}, []);\nconst all = ['leader_standing', 'person'];";
    expect(found({ 'src/imports/a.ts': text })).toEqual([
      'src/imports/a.ts 1 claim hours sql',
      'src/imports/a.ts 2 leader_standing people sql',
    ]);
  });

  it('counts the entities of other rooms apart, but not a relation that points down', () => {
    const text = [
      "import { Person } from '../people/person.entity.js';",
      'manager.findOneBy(Person, { id });',
      'class X { @ManyToOne(() => Person) person; }',
    ].join('\n');
    expect(found({ 'src/hours/a.ts': text })).toEqual(['src/hours/a.ts 2 person people entity']);
    expect(problems(product({ 'src/hours/a.ts': text }), [])).toEqual([]);
  });
});

describe('the composed reads', () => {
  const file = 'src/hours/a.ts';
  const files = product({ [file]: 'q(`SELECT FROM person`);' });

  it('may join; others may not', () => {
    expect(problems(files, [])).toEqual(['src/hours/a.ts:1 person people']);
    expect(problems(files, [{ file, reason: 'a list of all' }])).toEqual([]);
  });

  it('are refused without a reason, or when they read nothing foreign any more', () => {
    expect(problems(files, [{ file, reason: ' ' }])).toHaveLength(1);
    expect(problems(product({}), [{ file, reason: 'once' }])).toEqual([
      "composed-reads.json names src/hours/a.ts, which reads no other room's table",
    ]);
  });

  it('are twelve at most', () => {
    const many = Object.fromEntries(
      [...Array(13).keys()].map((n) => [`src/hours/a${n}.ts`, 'q(`SELECT FROM person`);']),
    );
    const composed = Object.keys(many).map((path) => ({ file: path, reason: 'a list' }));
    expect(problems(product(many), composed.slice(1)).filter((line) => line.includes('at most'))).toEqual([]);
    expect(problems(product(many), composed)).toEqual(['composed-reads.json has 13 entries, at most 12']);
  });
});
