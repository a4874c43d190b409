import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadDemoCohort } from '../../seeds/demo/demo-cohort.js';
import { Person } from '../../src/people/person.entity.js';
import { ReportService } from '../../src/recognition/completion/report.service.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startTestServices, type TestServices } from '../support/services.js';
import { countsOf } from './demo-facts.js';

const TODAY = '2026-11-22';

describe('loading the demo cohort', () => {
  let database: TestDatabase;
  let services: TestServices;

  beforeEach(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: TODAY });
  });

  afterEach(async () => {
    await services.close();
    await database.drop();
  });

  it('leaves nothing when it is cut off half-way, and loads all of it at the next start', async () => {
    const before = await countsOf(database.dataSource);
    const cutOff = loadDemoCohort(services).catch((error: unknown) => error);
    await cutOffInTheMidst(database);
    expect(await cutOff).toBeInstanceOf(Error);
    expect(await countsOf(database.dataSource)).toEqual(before);
    expect(await loadDemoCohort(services)).toMatchObject({ loaded: true });
  });

  it('loads once when two processes start at once, and both tell the same', async () => {
    const other = await startTestServices(database, { today: TODAY });
    const [one, two] = await Promise.all([loadDemoCohort(services), loadDemoCohort(other)]);
    await other.close();
    expect([one.loaded, two.loaded].sort()).toEqual([false, true]);
    expect(one.people).toEqual(two.people);
    // Whatever the random ids: the same people, days and numbers each time.
    const records = await services.get(ReportService).recordReports();
    expect(
      records.map(({ number, participant, kind, issuedOn, metOn, state }) =>
        [number, participant, kind, issuedOn, metOn, state].join(' '),
      ),
    ).toEqual([
      '2025-0001 D20249110 hours96 2025-08-15 2025-08-15 valid',
      '2025-0002 D20249115 hours96 2025-08-15 2025-08-15 superseded',
      '2025-0003 D20249111 hours96 2025-09-09 2025-09-09 valid',
      '2026-0001 D20249110 programme 2026-01-29 2026-01-29 valid',
      '2026-0002 D20249115 hours96 2026-05-19 2026-05-19 valid',
      '2026-0003 D20259112 hours96 2026-07-31 2026-07-31 valid',
      '2026-0004 D20259114 hours96 2026-07-31 2026-07-31 suspended',
      '2026-0005 D20259113 hours96 2026-09-08 2026-09-08 valid',
    ]);
  });

  it('adds nobody to a database that holds a person already', async () => {
    const person = { id: randomUUID(), email: 'secretariaat@balint.example', surname: 'Echt' };
    await database.dataSource.manager.insert(Person, person);
    expect(await loadDemoCohort(services)).toMatchObject({ loaded: false, people: [] });
    expect(await database.dataSource.manager.count(Person)).toBe(1);
  });
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
