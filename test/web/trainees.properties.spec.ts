import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DataSource, type EntityManager } from 'typeorm';
import { randomUUID } from 'node:crypto';
import {
  filterQuery,
  NO_SUPERVISOR,
  readFilter,
  SORT_NAMES,
  STAGE_NAMES,
} from '../../src/portal/trainees/trainees-filter.form.js';
import {
  EVERYBODY,
  type SortKey,
  type Stage,
  type TraineeFilter,
} from '../../src/portal/trainees/trainees-filter.rules.js';
import { selectAll, selectPage } from '../../src/portal/trainees/trainees-selection.queries.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const TODAY = '2026-11-18';
const THREE_MONTHS_AGO = '2026-08-18';
const FOUR_WEEKS_AGO = '2026-10-21';
const RUNS = 40;

/** A trainee as this test makes them: what a list can ask for, and no more. */
interface Someone {
  id: string;
  callName: string;
  surname: string;
  programme: 'leader' | 'co-leader';
  startedOn: string;
  state: 'running' | 'paused' | 'stopped' | 'cancelled';
  hours96: boolean;
  complete: boolean;
  counted: number;
  waitingSince: string | null;
  waiting: number;
  last: string | null;
  /** which of two supervisors holds on the day, if any, and whether another did before */
  supervisor: 0 | 1 | null;
  before: 0 | 1 | null;
}

const day = fc.constantFrom(
  '2025-01-06',
  '2026-02-01',
  '2026-08-17',
  '2026-08-18',
  '2026-08-19',
  '2026-11-01',
);
const name = fc.constantFrom('Çelik', 'Veld', 'O’Neill', 'Ståhl', '100%', 'van_Dijk', 'Groß', 'Bloem');

const someone: fc.Arbitrary<Someone> = fc.record({
  id: fc.uuid().map(() => randomUUID()),
  callName: fc.constantFrom('Zoë', 'Bart', 'René', 'ANNA'),
  surname: name,
  programme: fc.constantFrom('leader', 'co-leader'),
  startedOn: day,
  state: fc.constantFrom('running', 'running', 'running', 'paused', 'stopped', 'cancelled'),
  hours96: fc.boolean(),
  complete: fc.boolean(),
  counted: fc.constantFrom(0, 90, 5760),
  waitingSince: fc.option(fc.constantFrom('2026-10-20', '2026-10-21', '2026-11-17')),
  waiting: fc.integer({ min: 0, max: 3 }),
  last: fc.option(day),
  supervisor: fc.constantFrom(0, 1, null),
  before: fc.constantFrom(0, 1, null),
});

const filters: fc.Arbitrary<TraineeFilter> = fc.record({
  search: fc.constantFrom(
    '',
    '',
    'celik',
    'ZOE veld',
    "o'neill",
    '%',
    '_',
    'gross',
    'stahl rene',
    'bart anna',
  ),
  programme: fc.option(fc.constantFrom('leader', 'co-leader')),
  stage: fc.option(fc.constantFrom(...(Object.keys(STAGE_NAMES) as Stage[]))),
  supervisor: fc.option(fc.constantFrom('0', '1', NO_SUPERVISOR.value)),
  quiet: fc.boolean(),
  waitingLong: fc.boolean(),
  sort: fc.constantFrom(...(Object.keys(SORT_NAMES) as SortKey[])),
  descending: fc.boolean(),
});

describe('what the list of trainees lets through', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const supervisors = [randomUUID(), randomUUID()];

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = database.dataSource;
    for (const id of supervisors) await insertPerson(dataSource.manager, id, 'Super', 'Visor', null);
  });
  afterAll(() => database.drop());

  it('is what a plain filter lets through, whatever the trainees and whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someone, { maxLength: 12 }), filters, async (all, asked) => {
        const filter = withIds(asked, supervisors);
        const found = await rolledBack(dataSource, async (manager) => {
          for (const one of all) await insertSomeone(manager, one, supervisors);
          return {
            list: await selectAll(manager, filter, TODAY),
            sheet: await selectPage(manager, filter, { today: TODAY, limit: 5, offset: 0 }),
          };
        });
        const expected = all.filter((one) => lets(asked, one)).map(({ id }) => id);
        expect([...found.list].sort()).toEqual(expected.sort());
        expect(found.sheet).toEqual({ total: expected.length, ids: found.list.slice(0, 5) });
        const keys = found.list.map((id) =>
          sortKey(
            asked.sort,
            all.find((one) => one.id === id)!,
          ),
        );
        const sorted = [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        expect(keys).toEqual(asked.descending ? sorted.reverse() : sorted);
      }),
      { numRuns: RUNS },
    );
  });

  it('is asked for by an address that reads back as it was', () => {
    fc.assert(
      fc.property(filters, fc.string({ unit: 'grapheme', maxLength: 20 }), (asked, search) => {
        const filter = withIds({ ...asked, search }, supervisors);
        const once = readFilter(Object.fromEntries(new URLSearchParams(filterQuery(filter))));
        expect(readFilter(Object.fromEntries(new URLSearchParams(filterQuery(once))))).toEqual(once);
        expect({ ...once, search: '' }).toEqual({ ...filter, search: '' });
        expect(readFilter({})).toEqual(EVERYBODY);
      }),
    );
  });
});

function withIds(filter: TraineeFilter, supervisors: readonly string[]): TraineeFilter {
  const { supervisor } = filter;
  return supervisor === null || supervisor === NO_SUPERVISOR.value
    ? filter
    : { ...filter, supervisor: supervisors[Number(supervisor)]! };
}

/** The rules of the list once more, over plain objects. */
function lets(filter: TraineeFilter, one: Someone): boolean {
  const running = one.state === 'running';
  const stage: Stage = !running
    ? (one.state as Stage)
    : one.complete
      ? 'complete'
      : one.hours96
        ? 'hours96'
        : one.last === null
          ? 'not-begun'
          : 'under-way';
  const latest = one.last !== null && one.last > one.startedOn ? one.last : one.startedOn;
  const text = plain(`${one.callName} ${one.surname} ${emailOf(one.id)} ${numberOf(one.id)}`);
  return (
    (filter.stage ? stage === filter.stage : one.state !== 'cancelled') &&
    (!filter.programme || one.programme === filter.programme) &&
    (filter.supervisor === null ||
      filter.supervisor === (one.supervisor === null ? NO_SUPERVISOR.value : String(one.supervisor))) &&
    (!filter.quiet || (running && !one.complete && latest < THREE_MONTHS_AGO)) &&
    (!filter.waitingLong || (one.waitingSince !== null && one.waitingSince < FOUR_WEEKS_AGO)) &&
    plain(filter.search)
      .split(' ')
      .every((word) => text.includes(word))
  );
}

function sortKey(sort: SortKey, one: Someone): string | number {
  switch (sort) {
    case 'name':
      return plain(`${one.surname} ${one.callName}`);
    case 'number':
      return numberOf(one.id);
    case 'start':
      return one.startedOn;
    case 'progress':
      return one.counted;
    case 'waiting':
      return one.waiting;
    case 'last':
      return one.last ?? '';
  }
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f.’']/g, '')
    .replaceAll('ß', 'ss')
    .toLowerCase();
}

function emailOf(id: string): string {
  return `${id}@deelnemers.example`;
}

function numberOf(id: string): string {
  return id.slice(0, 8).replaceAll(/[a-f]/g, '7');
}

/** What was made in it is gone afterwards. */
async function rolledBack<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    return await work(runner.manager);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

async function insertPerson(
  manager: EntityManager,
  id: string,
  callName: string,
  surname: string,
  number: string | null,
): Promise<void> {
  await manager.query(
    `INSERT INTO person (id, email, call_name, surname, participant_number) VALUES ($1, $2, $3, $4, $5)`,
    [id, emailOf(id), callName, surname, number && `${number}`],
  );
}

async function insertSomeone(
  manager: EntityManager,
  one: Someone,
  supervisors: readonly string[],
): Promise<void> {
  await insertPerson(manager, one.id, one.callName, one.surname, numberOf(one.id));
  await manager.query(
    `INSERT INTO trajectory (id, person_id, programme_version_id, programme, started_on, state, mac)
     SELECT $1, $1, id, $2, $3, 'running', '' FROM programme_version WHERE programme = $2 LIMIT 1`,
    [one.id, one.programme, one.startedOn],
  );
  await manager.query(
    `INSERT INTO trajectory_progress (trajectory_id, person_id, programme, started_on, state, counted96, hours96_met_on,
                                      programme_met_on, waiting, waiting_since, last_activity_on)
     VALUES ($1, $1, $2, $3, 'running', $4, $5, $6, $7, $8, $9)`,
    [
      ...[one.id, one.programme, one.startedOn, one.counted, one.hours96 ? '2026-01-01' : null],
      ...[one.complete ? '2026-01-01' : null, one.waiting, one.waitingSince, one.last],
    ],
  );
  // A trajectory that changes takes its row of the list along.
  await manager.query('UPDATE trajectory SET state = $2 WHERE id = $1', [one.id, one.state]);
  const assign = (supervisor: 0 | 1, from: string, to: string | null) =>
    manager.query(
      `INSERT INTO supervisor_assignment (id, trajectory_id, supervisor_id, from_date, to_date, assigned_by)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, 'command')`,
      [one.id, supervisors[supervisor], from, to],
    );
  // Replaced on the day it began, or ended the day before.
  if (one.before !== null)
    await assign(one.before, '2026-01-01', one.supervisor === null ? '2026-11-17' : TODAY);
  if (one.supervisor !== null) await assign(one.supervisor, TODAY, null);
}
