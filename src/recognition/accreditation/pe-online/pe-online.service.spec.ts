import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PeOnlineServer } from '../../../../test/support/pe-online-server.js';
import { afterCall } from '../hand-off/after-call.rules.js';
import { differenceOf, type HandedNumber, type PointsRow, tasksOf } from '../hand-off/hand-off.rules.js';
import { type AttendanceRow, type AttendedCourse, attendanceRow, endDateOf } from './attendance-row.rules.js';
import { ProviderKeys } from './provider-keys.rules.js';
import { type Call, sendAttendance, type PeOnlineConnection } from './pe-online.service.js';

const KEY = 'k&y <1234567890>';
/** Long enough for an answer on loopback; a call that is never answered waits this long. */
const PATIENCE = 2000;

const numbersOf = (count: number) =>
  Array.from({ length: count }, (_, index) => `0901${String(index).padStart(7, '0')}`);
const DOCTORS = numbersOf(300);

/** By their numbers and by our own codes, as they stand in PE-online. */
const COURSES: [string, AttendedCourse][] = [
  [
    'a meeting, by their numbers',
    { type: 1, course: { theirs: '1001' }, edition: { theirs: '2001' }, meeting: { theirs: '3001' } },
  ],
  [
    'a meeting, by our codes',
    { type: 1, course: { own: 'BAL' }, edition: { own: 'NJ' }, meeting: { own: 'B2' } },
  ],
  [
    'a group, by their number',
    { type: 3, course: { theirs: '1003' }, endDate: endDateOf('2026-07-01', '21:30') },
  ],
  ['a group, by our code', { type: 3, course: { own: 'GR' }, endDate: endDateOf('2026-11-28', '21:30') }],
  ['a whole course, by their numbers', { type: 4, course: { theirs: '1004' }, edition: { theirs: '2004' } }],
  ['a whole course, by our codes', { type: 4, course: { own: 'DAG' }, edition: { own: '2026-2' } }],
];
const DAY = COURSES[5]![1];

let server: PeOnlineServer;
let connection: PeOnlineConnection;
beforeEach(async () => {
  server = new PeOnlineServer({ userID: 'edu-17', userKey: KEY }, new Map([['19', new Set(DOCTORS)]]), [
    {
      id: '1001',
      code: 'BAL',
      type: 1,
      editions: [{ id: '2001', code: 'NJ', meetings: [{ id: '3001', code: 'B2' }] }],
    },
    { id: '1003', code: 'GR', type: 3 },
    { id: '1004', code: 'DAG', type: 4, editions: [{ id: '2004', code: '2026-2' }] },
    { id: '1005', code: 'TWICE', type: 4 },
    { id: '1006', code: 'TWICE', type: 4 },
    {
      id: '1007',
      code: 'LATE',
      type: 4,
      refuses: 'Op regel [n]: valt buiten alle periodes dat er registratie kan plaatsvinden',
    },
    { id: '1008', code: 'NEW', type: 4, refuses: 'Iets wat niemand nog zag op regel [n]' },
  ]);
  connection = {
    url: await server.start(),
    keys: new ProviderKeys('edu-17', KEY),
    settings: { orgId: 19, reportTo: null },
    batchSize: 100,
    patience: PATIENCE,
  };
});
afterEach(() => server.stop());

const rowsOf = (numbers: readonly string[], attended = DAY): AttendanceRow[] =>
  numbers.map((number) => attendanceRow(attended, number));

async function callsOf(rows: AttendanceRow[], type = DAY.type, to = connection): Promise<Call[]> {
  const calls: Call[] = [];
  for await (const call of sendAttendance(to, type, rows)) calls.push(call);
  return calls;
}
const states = (calls: readonly Call[]) => {
  const all = calls.flatMap(({ rows }) => rows.map(({ state }) => state));
  return Object.fromEntries(all.map((state) => [state, all.filter((one) => one === state).length]));
};

/** Everything that could be printed, logged or kept of a call. */
function printed(value: unknown): string {
  return `${inspect(value, { depth: 20, showHidden: true, getters: true })}${JSON.stringify(value)}`;
}

describe('handing over', () => {
  it.each(COURSES)('Q7: books %s', async (_, attended) => {
    const calls = await callsOf(rowsOf(DOCTORS.slice(0, 3), attended), attended.type);
    expect(states(calls)).toEqual({ accepted: 3 });
    expect(server.booked.size).toBe(3);
  });

  it('Q7: books a thing once, whether it is named by their numbers or our codes', async () => {
    for (const [, attended] of COURSES.slice(0, 2)) await callsOf(rowsOf(DOCTORS.slice(0, 3), attended), 1);
    expect(server.booked.size).toBe(3);
    expect(server.sentAgain).toBe(3);
  });

  it('Q4: goes in parts of what the body takes', async () => {
    expect(states(await callsOf(rowsOf(DOCTORS)))).toEqual({ accepted: 300 });
    expect(server.calls).toEqual([100, 100, 100]);
    await callsOf(rowsOf(DOCTORS.slice(0, 5)), 4, { ...connection, batchSize: 2 });
    expect(server.calls.slice(3)).toEqual([2, 2, 1]);
  });

  it('Q7: books the good rows although others fail, and says why these do', async () => {
    const [call] = await callsOf(rowsOf([DOCTORS[0]!, '08000000000', DOCTORS[2]!]));
    expect(call!.rows.map(({ state }) => state)).toEqual(['accepted', 'refused', 'accepted']);
    expect(call!.rows[1]).toMatchObject({
      refusal: { key: 'accreditation.refusal.person-unknown', id: '08000000000', row: 2 },
    });
    expect(server.booked.size).toBe(2);
  });

  it.each([
    ['TWICE', 'course-twice'],
    ['NONE', 'course-unknown'],
    ['LATE', 'too-late'],
    ['NEW', 'unknown'],
  ])('Q7: of the course %s says %s', async (code, sentence) => {
    const [call] = await callsOf(rowsOf(DOCTORS.slice(0, 2), { ...DAY, course: { own: code } }));
    for (const row of call!.rows)
      expect(row).toMatchObject({ state: 'refused', refusal: { key: `accreditation.refusal.${sentence}` } });
  });

  it('Q7: is judged and answered, and not booked, while the connection is in test mode', async () => {
    server.testMode = true;
    expect(states(await callsOf(rowsOf(DOCTORS.slice(0, 3))))).toEqual({ accepted: 3 });
    expect(server.booked.size).toBe(0);
  });

  it('Q7: sends nothing at all while any row may not be sent', async () => {
    const rows = rowsOf(DOCTORS.slice(0, 150));
    rows[149] = { ...rows[149], endDate: '2026-11-28T21:30:00+01:00' };
    await expect(callsOf(rows)).rejects.toMatchObject({
      code: 'accreditation.rows-refused',
      params: { row: 150, element: 'endDate' },
    });
    expect(server.calls).toEqual([]);
  });
});

describe('when the other side fails', () => {
  const FAILURES = [
    ['half-way', 'perhaps', 'broken'],
    ['cut-off', 'perhaps', 'broken'],
    ['page', 'perhaps', 'no-answer'],
    ['down', 'perhaps', 'no-answer'],
    ['slow', 'perhaps', 'slow'],
  ] as const;

  it.each(FAILURES)('Q7: %s: nothing is lost and nothing booked twice', async (behaviour, booked, why) => {
    server.next = ['well', behaviour];
    // Only a call that is never answered waits that long.
    const patience = behaviour === 'slow' ? 150 : PATIENCE;
    const calls = await callsOf(rowsOf(DOCTORS), 4, { ...connection, patience });
    expect(calls.map(({ end }) => end)).toMatchObject([{ booked: 'told' }, { booked, why }]);
    expect(states(calls)).toEqual({ accepted: 100, unknown: 100 });

    const points = DOCTORS.map((number): PointsRow => ({ attendee: `a${number}`, place: 'points', number }));
    let handed: HandedNumber[] = [];
    for (const { sent, rows } of calls)
      handed = afterCall(handed, rowsSent(points, sent), rows, '2026-11-28');
    const { send } = differenceOf(points, handed);
    expect(send).toHaveLength(200);
    for (const { sent, rows } of await callsOf(rowsOf(send.map(({ number }) => number))))
      handed = afterCall(handed, rowsSent(points, sent), rows, '2026-11-29');
    expect(differenceOf(points, handed)).toEqual({ send: [], wrongly: [] });
    expect(tasksOf(points, handed)).toEqual([]);
    expect(server.booked.size).toBe(300);
  });

  it('Q7: answering twice is answering once', async () => {
    server.next = ['twice'];
    const calls = await callsOf(rowsOf([...DOCTORS.slice(0, 4), '08000000000']));
    expect(states(calls)).toEqual({ accepted: 4, refused: 1 });
    expect(calls[0]!.general).toEqual([]);
  });

  it('Q7: unreachable: nothing was booked, and it says so', async () => {
    const unused = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => unused.once('listening', resolve));
    const { port } = unused.address() as AddressInfo;
    await new Promise((resolve) => unused.close(resolve));
    const calls = await callsOf(rowsOf(DOCTORS), 4, { ...connection, url: `http://127.0.0.1:${port}/` });
    expect(calls.map(({ end }) => end)).toEqual([{ booked: 'nothing', reason: 'ECONNREFUSED' }]);
    expect(states(calls)).toEqual({ unprocessed: 100 });
  });

  it('Q7: with a wrong key nothing is processed, and no further call is made', async () => {
    const keys = new ProviderKeys('edu-17', 'another-key');
    const calls = await callsOf(rowsOf(DOCTORS), 4, { ...connection, keys });
    expect(states(calls)).toEqual({ unprocessed: 100 });
    expect(calls[0]!.general).toMatchObject([{ key: 'accreditation.refusal.keys' }]);
    expect(server.calls).toEqual([100]);
    expect(server.booked.size).toBe(0);
  });

  it('Q7: what it redirects to gets nothing', async () => {
    let asked = 0;
    const elsewhere = createServer((request, response) => {
      if (request.url === '/') response.writeHead(307, { location: '/other' }).end();
      else response.end(String((asked += 1)));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => elsewhere.once('listening', resolve));
    const url = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
    expect(states(await callsOf(rowsOf(DOCTORS.slice(0, 1)), 4, { ...connection, url }))).toEqual({
      unknown: 1,
    });
    expect(asked).toBe(0);
    elsewhere.closeAllConnections();
    await new Promise((resolve) => elsewhere.close(resolve));
  });
});

describe('the keys', () => {
  it('Q7: stand in the call, and in nothing that comes of it', async () => {
    const other = 'another-key-<&>';
    const failing: [string, PeOnlineConnection, typeof server.next][] = [
      ['well', connection, ['well']],
      ['repeated by the other side', { ...connection, keys: new ProviderKeys('edu-17', other) }, ['well']],
      ['half-way', connection, ['half-way']],
      ['page', connection, ['page']],
      ['slow', { ...connection, patience: 100 }, ['slow']],
      ['unreachable', { ...connection, url: 'http://127.0.0.1:1/' }, []],
    ];
    for (const [, to, next] of failing) {
      server.next = [...next];
      const rows = rowsOf([DOCTORS[0]!, '08000000000']);
      const all = printed(await callsOf(rows, 4, to));
      expect(all).toContain(DOCTORS[0]);
      for (const key of [KEY, other, encodeURIComponent(KEY), 'k&amp;y', 'another-key'])
        expect(all).not.toContain(key);
    }
    expect(server.lastXml).toContain('k&amp;y &lt;1234567890&gt;');
  });

  it('Q7: are not printed with the object that holds them', () => {
    const { keys } = connection;
    expect(printed(connection)).not.toContain('1234567890');
    expect(`${keys}`).toBe('•••');
    expect(printed({ ...keys })).not.toContain('1234567890');
  });

  it('Q7: stand in no error', async () => {
    const errors: unknown[] = [];
    const broken = { ...rowsOf([DOCTORS[0]!])[0], externalPersonID: 'a\u0000' };
    for (const url of [
      'http://pe-online.example/',
      'https://a:b@pe-online.example/',
      'ftp://pe-online.example/',
      'x',
    ])
      await callsOf(rowsOf([DOCTORS[0]!]), 4, { ...connection, url }).catch((error: unknown) =>
        errors.push(error),
      );
    await callsOf([broken]).catch((error: unknown) => errors.push(error));
    expect(errors.map((error) => (error as { code: string }).code)).toEqual([
      ...Array(4).fill('accreditation.address-wrong'),
      'accreditation.rows-refused',
    ]);
    expect(printed(errors)).not.toContain('1234567890');
    expect(server.calls).toEqual([]);
  });

  it('Q7: are needed', () => {
    expect(() => new ProviderKeys('', KEY)).toThrow(RangeError);
    expect(() => new ProviderKeys('edu-17', ' ')).toThrow(RangeError);
  });
});

/** The rows of a list that were in a call, in the order of the call. */
function rowsSent(points: readonly PointsRow[], sent: readonly AttendanceRow[]): PointsRow[] {
  return sent.map(({ externalPersonID }) => points.find(({ number }) => number === externalPersonID)!);
}
