import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLASSED_TABLES, classesOf } from '../../src/column-classes.rules.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

interface Column {
  table: string;
  column: string;
  /** whether it refers to a person */
  ofPerson: boolean;
}

describe('the classes of columns (V4)', () => {
  let database: TestDatabase;
  let columns: Column[];

  beforeAll(async () => {
    database = await createTestDatabase();
    columns = await database.dataSource.query(
      `SELECT relation.relname AS table, attname AS column, EXISTS (
         SELECT FROM pg_constraint WHERE contype = 'f' AND conrelid = relation.oid AND confrelid = 'person'::regclass
           AND conkey = ARRAY[attnum]) AS "ofPerson"
       FROM pg_class relation JOIN pg_attribute ON attrelid = relation.oid
       WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped`,
    );
  });
  afterAll(() => database.drop());

  it('are told of every column, and of no other', () => {
    const classed = Object.entries(CLASSED_TABLES).flatMap(([table, classes]) =>
      [...classesOf(classes).keys()].map((column) => `${table}.${column}`),
    );
    expect(classed.sort()).toEqual(columns.map(({ table, column }) => `${table}.${column}`).sort());
  });

  it('are one for each column', () => {
    const several = Object.entries(CLASSED_TABLES).flatMap(([table, classes]) =>
      [...classesOf(classes)].filter(([, found]) => found.length > 1).map(([column]) => `${table}.${column}`),
    );
    expect(several).toEqual([]);
  });

  it('say of a column that names a person that it does', () => {
    const naming = columns.filter(({ ofPerson }) => ofPerson);
    expect(naming.length).toBeGreaterThan(10);
    const otherwise = naming.filter(
      ({ table, column }) => classesOf(CLASSED_TABLES[table] ?? {}).get(column)?.[0] !== 'identity',
    );
    expect(otherwise).toEqual([]);
  });

  it.each(Object.entries(CLASSED_TABLES).flatMap(([table, { whose }]) => (whose ? [[table]] : [])))(
    'lead from a row of %s to a person',
    (table) => {
      expect(wayToPerson(table).at(-1)).toBe('person');
    },
  );

  it('say of a table that names people whose it is, but for what the office did', () => {
    const nobodys = Object.entries(CLASSED_TABLES)
      .filter(([, { whose, identity, contact }]) => !whose && (identity || contact))
      .map(([table]) => table);
    expect(nobodys).toEqual([
      'import_run',
      'import_take_back',
      'import_task',
      'import_upload',
      'reading_list_decision',
      'signature_term',
    ]);
  });

  /** The tables by which `whose` is followed; a column that is not there ends it. */
  function wayToPerson(table: string, way: string[] = []): string[] {
    const [column, next] = CLASSED_TABLES[table]?.whose?.split(' ') ?? [];
    if (!columns.some((one) => one.table === table && one.column === column)) return [...way, `${table}?`];
    if (!next) return [...way, table, 'person'];
    return way.includes(next) ? [...way, 'circle'] : wayToPerson(next, [...way, table]);
  }
});
