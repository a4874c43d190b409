import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemoCohort } from '../../seeds/demo/demo-cohort.js';
import type { TestDatabase } from '../support/database.js';
import { endCohort, loadCohortOn, type LoadedCohort, tryCohort } from './cohort-trials.js';
import { countsOf } from './demo-facts.js';

const TODAY = '2027-01-01';

let loaded: LoadedCohort;
let before: Record<string, number>;
let answer: unknown;
let after: Record<string, number>;

beforeAll(async () => {
  loaded = await loadCohortOn(TODAY, async (services, database) => {
    before = await countsOf(database.dataSource);
    const cutOff = loadDemoCohort(services).catch((error: unknown) => error);
    await cutOffInTheMidst(database);
    answer = await cutOff;
    after = await countsOf(database.dataSource);
    return loadDemoCohort(services);
  });
});

afterAll(() => endCohort(loaded));

describe('loading the demo cohort', () => {
  it('leaves nothing when it is cut off half-way, and loads all of it at the next start', () => {
    expect(answer).toBeInstanceOf(Error);
    expect(after).toEqual(before);
    expect(loaded.cohort).toMatchObject({ loaded: true });
  });
});

describe(`the demo cohort, loaded on ${TODAY}`, () => {
  tryCohort(TODAY, () => loaded);
});

/** Waits until records are being issued that nobody else can see yet, and ends the connection that does so. */
async function cutOffInTheMidst({ dataSource }: TestDatabase): Promise<void> {
  for (;;) {
    const ended = await dataSource.query<unknown[]>(
      `SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
        WHERE c.relname = 'completion_record' AND l.mode = 'RowExclusiveLock' AND l.granted
          AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    if (ended.length > 0) return;
    await sleep(20);
  }
}
