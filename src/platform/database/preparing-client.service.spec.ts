import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type EmptyDatabase, createEmptyDatabase } from '../../../test/support/database.js';
import { MOST_PREPARED, PreparingClient } from './preparing-client.service.js';

describe('statements that a connection sends again', () => {
  let database: EmptyDatabase;
  let client: PreparingClient;
  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    client = new PreparingClient({ connectionString: database.ownerUrl });
    await client.connect();
  });
  afterEach(() => client.end());

  const prepared = async () => {
    const { rows } = await client.query<{ statement: string }>(
      'SELECT statement FROM pg_prepared_statements',
    );
    return rows.map(({ statement }) => statement);
  };
  const double = async (number: number) => {
    const { rows } = await client.query<{ doubled: number }>('SELECT $1::integer * 2 AS doubled', [number]);
    return rows[0]!.doubled;
  };

  it('are prepared the second time, and answer as before', async () => {
    expect(await double(1)).toBe(2);
    expect(await prepared()).toEqual([]);
    for (const number of [2, 3, 4]) expect(await double(number)).toBe(2 * number);
    expect(await prepared()).toEqual(['SELECT $1::integer * 2 AS doubled']);
  });

  it('stay as they are without values, where one text may hold several', async () => {
    for (const turn of [1, 2, 3]) {
      const results = await client.query('SELECT 1; SELECT 2', []);
      expect([turn, (results as unknown as unknown[]).length]).toEqual([turn, 2]);
    }
    expect(await prepared()).toEqual([]);
  });

  it('stand in the server in no great number, however many there are', async () => {
    for (let number = 0; number < 6 * MOST_PREPARED; number += 1) {
      for (const turn of [1, 2, 3]) {
        const { rows } = await client.query(`SELECT $1::integer + ${number} AS sum`, [turn]);
        expect(rows).toEqual([{ sum: turn + number }]);
      }
    }
    expect(await prepared()).toHaveLength(MOST_PREPARED);
  });

  it('can be refused where they are prepared, and are prepared later', async () => {
    await double(1);
    await client.query('BEGIN');
    await expect(client.query('SELECT 1 / 0')).rejects.toThrow('division by zero');
    await expect(double(2)).rejects.toThrow('current transaction is aborted');
    await client.query('ROLLBACK');
    for (const number of [3, 4]) expect(await double(number)).toBe(2 * number);
    expect(await prepared()).toHaveLength(1);
  });

  it('are planned each time with a long list among the values', async () => {
    const count = async (length: number) => {
      const { rows } = await client.query<{ count: number }>('SELECT count(*) FROM unnest($1::int[])', [
        Array.from({ length }, (_, index) => index),
      ]);
      return Number(rows[0]!.count);
    };
    for (const length of [11, 200, 200]) expect(await count(length)).toBe(length);
    expect(await prepared()).toEqual([]);
    for (const length of [10, 10, 200]) expect(await count(length)).toBe(length);
    expect(await prepared()).toHaveLength(1);
  });

  describe('while somebody migrates the database', () => {
    beforeEach(async () => {
      await client.query('CREATE TABLE changing (id integer)');
      await client.query('INSERT INTO changing VALUES (7)');
      expect([await ids('7'), await ids('7')]).toEqual([[{ id: 7 }], [{ id: 7 }]]);
      expect([await found(7), await found(7)]).toEqual([1, 1]);
    });
    afterEach(() => client.query('DROP TABLE changing'));

    const ids = async (id: string) =>
      (await client.query('SELECT id FROM changing WHERE id::text = $1', [id])).rows;
    const found = async (id: number | string) =>
      (await client.query('SELECT FROM changing WHERE id = $1', [id])).rowCount;
    const migrated = () => client.query('ALTER TABLE changing ALTER id TYPE text');

    it('answer, with other columns and for values of another type', async () => {
      await migrated();
      expect([await ids('7'), await ids('7'), await ids('7')]).toEqual(Array(3).fill([{ id: '7' }]));
      expect([await found('7'), await found('7'), await found('x')]).toEqual([1, 1, 0]);
    });

    it('fail once within a transaction, which is undone, and answer in the next', async () => {
      await migrated();
      await client.query('BEGIN');
      await expect(ids('7')).rejects.toThrow('cached plan must not change result type');
      await client.query('ROLLBACK');
      await client.query('BEGIN');
      expect([await ids('7'), await ids('7')]).toEqual([[{ id: '7' }], [{ id: '7' }]]);
      await client.query('COMMIT');
    });
  });

  it('can have values that cannot be sent, and are sent again with others', async () => {
    const json = async (value: unknown) =>
      (await client.query<{ text: string }>('SELECT $1::jsonb::text AS text', [value])).rows[0]!.text;
    const endless: Record<string, unknown> = {};
    endless['itself'] = endless;
    expect(await json({ a: 1 })).toBe('{"a": 1}');
    await expect(json(endless)).rejects.toThrow('circular');
    for (const a of [2, 3]) expect(await json({ a })).toBe(`{"a": ${a}}`);
  });
});
