import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DemoCohort, loadDemoCohort } from '../../seeds/demo/demo-cohort.js';
import { Person } from '../../src/people/person.entity.js';
import { type RecordReport, ReportService } from '../../src/recognition/completion/report.service.js';
import { createTestDatabase } from '../support/database.js';
import { startTestServices } from '../support/services.js';
import { endCohort, loadCohortOn, type LoadedCohort, tryCohort } from './cohort-trials.js';

const TODAY = '2026-11-22';

let loaded: LoadedCohort;
let [one, two]: DemoCohort[] = [];
let records: RecordReport[];

beforeAll(async () => {
  loaded = await loadCohortOn(TODAY, async (services, database) => {
    const other = await startTestServices(database, { today: TODAY });
    [one, two] = await Promise.all([loadDemoCohort(services), loadDemoCohort(other)]);
    await other.close();
    records = await services.get(ReportService).recordReports();
    return one!.loaded ? one! : two!;
  });
});

afterAll(() => endCohort(loaded));

describe('loading the demo cohort', () => {
  it('loads once when two processes start at once, and both tell the same', () => {
    expect([one!.loaded, two!.loaded].sort()).toEqual([false, true]);
    expect(one!.people).toEqual(two!.people);
    // Whatever the random ids: the same people, days and numbers each time.
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
    const database = await createTestDatabase();
    const services = await startTestServices(database, { today: TODAY });
    try {
      const person = { id: randomUUID(), email: 'secretariaat@balint.example', surname: 'Echt' };
      await database.dataSource.manager.insert(Person, person);
      expect(await loadDemoCohort(services)).toMatchObject({ loaded: false, people: [] });
      expect(await database.dataSource.manager.count(Person)).toBe(1);
    } finally {
      await services.close();
      await database.drop();
    }
  });
});

describe(`the demo cohort, loaded on ${TODAY}`, () => {
  tryCohort(TODAY, () => loaded);
});
