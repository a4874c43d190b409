import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { AttendanceService, type Mark } from '../../src/learning/meetings/attendance.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { AccreditationBodies } from '../../src/recognition/accreditation/bodies/accreditation-bodies.service.js';
import { HandOffCodes } from '../../src/recognition/accreditation/hand-off/hand-off-codes.service.js';
import { HandedNumbers } from '../../src/recognition/accreditation/hand-off/handed-numbers.service.js';
import {
  callsOf,
  handedOf,
  handOffKey,
  type KnownNumber,
} from '../../src/recognition/accreditation/hand-off/hand-offs.queries.js';
import { AskingToSend } from '../../src/recognition/accreditation/hand-off/sending/asking-to-send.service.js';
import { HandOffSender } from '../../src/recognition/accreditation/hand-off/sending/hand-off-sender.service.js';
import { HandOffSendings } from '../../src/recognition/accreditation/hand-off/sending/sendings.service.js';
import { ProviderAccounts } from '../../src/recognition/accreditation/hand-off/sending/provider-accounts.service.js';
import type { Reference } from '../../src/recognition/accreditation/pe-online/attendance-row.rules.js';
import { ProviderKeys } from '../../src/recognition/accreditation/pe-online/provider-keys.rules.js';
import { startWork } from '../../src/work.js';
import { coming, newEdition } from '../builders/meetings.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { eventually } from '../support/eventually.js';
import { PeOnlineServer } from '../support/pe-online-server.js';
import { RoleParties } from '../support/role-parties.js';
import { statementsOf } from '../support/statements.js';
import { startTestPortal, type TestPortal, type Visitor } from '../support/test-portal.js';

const KEY = 'sleutel-van-de-vereniging-7731';
const HELD_ON = '2026-05-09';
const GAIA = 'gaia';
/** Numbers that are in the register over there. */
const NUMBERS = Array.from({ length: 40 }, (_, index) => `0${9_010_000_000 + index}`);

type Course = { type: 1 | 3 | 4; codes: Partial<Record<'course' | 'edition' | 'meeting', Reference>> };
const BY_MEETING: Course = {
  type: 1,
  codes: { course: { theirs: '1001' }, edition: { own: 'NJ' }, meeting: { own: 'B2' } },
};
const COURSES: [string, Course][] = [
  [
    'a meeting, by their numbers',
    {
      type: 1,
      codes: { course: { theirs: '1001' }, edition: { theirs: '2001' }, meeting: { theirs: '3001' } },
    },
  ],
  [
    'a meeting, by our codes',
    { type: 1, codes: { course: { own: 'BAL' }, edition: { own: 'NJ' }, meeting: { own: 'B2' } } },
  ],
  ['a group, by their number', { type: 3, codes: { course: { theirs: '1003' } } }],
  ['a group, by our code', { type: 3, codes: { course: { own: 'GR' } } }],
  [
    'a whole course, by their numbers',
    { type: 4, codes: { course: { theirs: '1004' }, edition: { theirs: '2004' } } },
  ],
  [
    'a whole course, by our codes',
    { type: 4, codes: { course: { own: 'DAG' }, edition: { own: '2026-2' } } },
  ],
];

describe('Q7: sending attendance', () => {
  let portal: TestPortal;
  let server: PeOnlineServer;
  let secretaryId: string;
  let secretary: Visitor;
  let teacher: TestLeader;
  const people: TestTrainee[] = [];
  const logged: string[] = [];
  const account = { url: '', keys: new ProviderKeys('edu-17', KEY), live: true, patience: 2000 };

  const get: TestPortal['services']['get'] = (type) => portal.services.get(type);
  const manager = () => get(DataSource).manager;

  beforeAll(async () => {
    const log = { write: (line: string) => void logged.push(line) };
    portal = await startTestPortal({
      today: '2026-03-14',
      logger: pino({ level: 'trace' }, log),
      providers: new ProviderAccounts(new Map([[GAIA, account]])),
    });
    secretaryId = (await new RoleParties(portal.services).party('secretariat'))!.personId;
    portal.services.clock.setToday(HELD_ON);
    secretary = await portal.as(secretaryId);
    portal.services.clock.setToday('2026-03-14');
    teacher = await newLeader(portal.services);
    for (let count = 0; count < 6; count += 1) people.push(await newTrainee(portal.services));
    // Three calls for six people.
    get(AccreditationBodies).byKey(GAIA).batchSize = 2;
  });
  afterAll(async () => {
    get(AccreditationBodies).byKey(GAIA).batchSize = 100;
    await portal.close();
  });
  beforeEach(async () => {
    server = new PeOnlineServer({ userID: 'edu-17', userKey: KEY }, new Map([['19', new Set(NUMBERS)]]), [
      {
        ...{ id: '1001', code: 'BAL', type: 1 },
        editions: [{ id: '2001', code: 'NJ', meetings: [{ id: '3001', code: 'B2' }] }],
      },
      { id: '1003', code: 'GR', type: 3 },
      { id: '1004', code: 'DAG', type: 4, editions: [{ id: '2004', code: '2026-2' }] },
    ]);
    Object.assign(account, { url: await server.start(), live: true, patience: 2000 });
    if (!expect.getState().currentTestName!.includes('as a test'))
      await get(AskingToSend).decide(GAIA, true, secretaryId);
    await giveNumbers(NUMBERS);
  });
  // Stopped already by the test in which it cannot be reached.
  afterEach(() => server.stop().catch(() => {}));

  const giveNumbers = (numbers: readonly string[]) =>
    manager().query(
      `INSERT INTO person_register_number (person_id, register, number)
       SELECT p, 'big-doctors', n FROM unnest($1::uuid[], $2::text[]) AS r(p, n)
       ON CONFLICT (person_id, register) DO UPDATE SET number = excluded.number`,
      [people.map(({ id }) => id), numbers.slice(0, people.length)],
    );

  /** A block that these people attended, with a granted dossier and its codes. */
  async function held({ type, codes }: Course = BY_MEETING): Promise<string> {
    portal.services.clock.setToday('2026-03-14');
    const edition = await newEdition(portal.services, { teacher });
    const [meetingId] = Object.values(edition.blocks) as [string];
    await get(EnrolmentsService).enrol(meetingId, people.map(coming), actorOf.command, {
      afterDeadline: true,
    });
    portal.services.clock.setToday(HELD_ON);
    await closeWith(
      meetingId,
      people.map(() => 'whole'),
    );
    await manager().query(
      `INSERT INTO accreditation_dossier (id, edition_id, body, state, version, type, title, target_group, goals, literature,
         evaluation, grant_number, grant_points, valid_from, valid_until, known, begun_at)
       VALUES ($1, $2, 'gaia', 'granted', 3, $3, 'Cursus', 'Artsen', 'Leren', '', 'Vragenlijst', '467123', 400,
         '2026-01-01', '2027-12-31', '[]', now())`,
      [randomUUID(), edition.id, type],
    );
    await codesOf(meetingId, codes);
    return meetingId;
  }
  async function codesOf(meetingId: string, codes: Course['codes']): Promise<void> {
    const [{ edition_id: editionId }] = await manager().query<[{ edition_id: string }]>(
      'SELECT edition_id FROM meeting WHERE id = $1',
      [meetingId],
    );
    await get(HandOffCodes).keep({ meetingId, body: GAIA, editionId }, codes, secretaryId);
  }
  async function closeWith(meetingId: string, marks: Mark[]): Promise<void> {
    const by = new Map(people.map(({ id }, index) => [id, marks[index]!]));
    await get(AttendanceService).mark(meetingId, by, teacher.id);
    await get(AttendanceService).close(meetingId, teacher.id);
  }
  async function correct(meetingId: string, marks: Mark[]): Promise<void> {
    await get(AttendanceService).reopen(meetingId, 'Verkeerd aangevinkt', teacher.id);
    await closeWith(meetingId, marks);
  }

  const ask = (meetingId: string) => get(AskingToSend).ask({ meetingId, body: GAIA }, secretaryId);
  async function send(meetingId: string): Promise<string | null> {
    const id = await ask(meetingId);
    await get(HandOffSender).work(id);
    return (await sending(id)).fault?.code ?? null;
  }
  const sending = async (id: string) => {
    const [row] = await manager().query<
      [
        {
          fault: { code: string } | null;
          test: boolean;
          rows: number;
          ended_at: Date | null;
          attempts: number;
        },
      ]
    >('SELECT fault, test, rows, ended_at, attempts FROM hand_off_sending WHERE id = $1', [id]);
    return row;
  };
  const known = async (meetingId: string, test = false): Promise<KnownNumber[]> =>
    (await handedOf(manager(), [meetingId], test)).get(handOffKey({ meetingId, body: GAIA })) ?? [];
  const states = async (meetingId: string, test = false) => {
    const all = (await known(meetingId, test)).map(({ state }) => state);
    return Object.fromEntries(
      [...new Set(all)].sort().map((one) => [one, all.filter((s) => s === one).length]),
    );
  };

  // These come first: once a sending counted, none is ever a test again.
  describe('as a test', () => {
    it('is how it begins: everything is answered, and nothing counts as booked', async () => {
      server.testMode = true;
      const meetingId = await held();
      const path = `/accreditatie/versturen/${meetingId}/gaia`;
      const { body } = await secretary.get(path);
      expect(body).toContain('Als proef versturen');
      expect(body).toContain(`action="${path}"`);
      expect(await send(meetingId)).toBeNull();
      expect(await states(meetingId)).toEqual({});
      expect(await states(meetingId, true)).toEqual({ accepted: 6 });
      server.testMode = false;
      await get(AskingToSend).decide(GAIA, true, secretaryId);
      expect(await send(meetingId)).toBeNull();
      expect(await states(meetingId)).toEqual({ accepted: 6 });
      expect(server.booked.size).toBe(6);
    });

    it('is nothing to go back to: once it counted, what is stopped or not let count is not sent', async () => {
      await get(AskingToSend).decide(GAIA, true, secretaryId);
      const meetingId = await held();
      const path = `/accreditatie/versturen/${meetingId}/gaia`;
      const nothingIsSent = async () => {
        await expect(ask(meetingId)).rejects.toMatchObject({
          code: 'hand-off.send.stopped',
          kind: 'conflict',
        });
        expect((await secretary.post(path, [])).statusCode).toBe(409);
        const { body } = await secretary.get(path);
        expect(body).toContain('Naar deze instantie wordt nu niets verstuurd');
        expect(body).not.toContain(`action="${path}"`);
        expect(server.calls).toEqual([]);
      };
      account.live = false;
      await nothingIsSent();
      await get(AskingToSend).decide(GAIA, false, secretaryId);
      await expect(get(AskingToSend).decide(GAIA, true, secretaryId)).rejects.toMatchObject({
        code: 'hand-off.send.not-live',
      });
      account.live = true;
      await nothingIsSent();
      await get(AskingToSend).decide(GAIA, true, secretaryId);
      expect(await send(meetingId)).toBeNull();
      expect(await states(meetingId)).toEqual({ accepted: 6 });
    });

    it('stopped while it waits or is under way: no further call is made', async () => {
      await get(AskingToSend).decide(GAIA, true, secretaryId);
      const meetingId = await held();
      const id = await ask(meetingId);
      await get(AskingToSend).decide(GAIA, false, secretaryId);
      await get(HandOffSender).work(id);
      expect((await sending(id)).fault?.code).toBe('hand-off.send.stopped');
      // A test sending that still waits when the secretariat decides that sendings count would be booked.
      await manager().query(
        `INSERT INTO hand_off_sending (id, meeting_id, body, test, asked_by, asked_at, attempts)
         VALUES ($1, $2, 'gaia', true, $3, now(), 0)`,
        [randomUUID(), meetingId, secretaryId],
      );
      await get(AskingToSend).decide(GAIA, true, secretaryId);
      const waiting = await ask(meetingId);
      expect((await sending(waiting)).test).toBe(true);
      await get(HandOffSender).work(waiting);
      expect((await sending(waiting)).fault?.code).toBe('hand-off.send.stopped');
      expect(server.calls).toEqual([]);
    });
  });

  describe('over there', () => {
    it.each(COURSES)('books %s', async (_, course) => {
      const meetingId = await held(course);
      expect(await send(meetingId)).toBeNull();
      expect(await states(meetingId)).toEqual({ accepted: 6 });
      expect(server.booked.size).toBe(6);
      expect(server.calls).toEqual([2, 2, 2]);
      await expect(ask(meetingId)).rejects.toMatchObject({ code: 'hand-off.send.nothing' });
    });

    it('sends after a correction the difference alone, and nobody twice', async () => {
      const meetingId = await held();
      await correct(meetingId, ['whole', 'whole', 'absent', 'absent', 'absent', 'absent']);
      await send(meetingId);
      await correct(meetingId, ['absent', 'whole', 'whole', 'absent', 'absent', 'absent']);
      expect(await send(meetingId)).toBeNull();
      expect(server.calls).toEqual([2, 1]);
      expect(server.sentAgain).toBe(0);
      expect(await states(meetingId)).toEqual({ accepted: 3 });
    });

    it('sends nothing of a day on which what was granted does not hold', async () => {
      const meetingId = await held();
      await manager().query(
        `UPDATE accreditation_dossier SET valid_until = '2026-01-31'
          WHERE edition_id = (SELECT edition_id FROM meeting WHERE id = $1)`,
        [meetingId],
      );
      await expect(ask(meetingId)).rejects.toMatchObject({ code: 'hand-off.send.not-granted' });
      expect(server.calls).toEqual([]);
    });

    it('sends nothing while a code is missing, the list is open, or no dossier was granted', async () => {
      const meetingId = await held({ type: 1, codes: { course: { own: 'BAL' }, edition: { own: 'NJ' } } });
      await expect(ask(meetingId)).rejects.toMatchObject({ code: 'hand-off.codes-missing' });
      await get(AttendanceService).reopen(meetingId, 'Nog eens nagegaan', teacher.id);
      await expect(ask(meetingId)).rejects.toMatchObject({ code: 'hand-off.send.list-open' });
      await manager().query(
        `UPDATE accreditation_dossier SET state = 'refused', grant_number = NULL, grant_points = NULL, valid_from = NULL,
           valid_until = NULL, known = NULL WHERE edition_id = (SELECT edition_id FROM meeting WHERE id = $1)`,
        [meetingId],
      );
      await expect(ask(meetingId)).rejects.toMatchObject({ code: 'hand-off.send.not-granted' });
      expect(server.calls).toEqual([]);
    });
  });

  describe('when something fails', () => {
    const FAILURES = [
      ['half-way', 'hand-off.fault.broken'],
      ['cut-off', 'hand-off.fault.broken'],
      ['page', 'hand-off.fault.no-answer'],
      ['down', 'hand-off.fault.no-answer'],
      ['slow', 'hand-off.fault.slow'],
    ] as const;

    it.each(FAILURES)(
      '%s: what was answered is kept, and nothing is lost or booked twice',
      async (behaviour, fault) => {
        const meetingId = await held();
        server.next = ['well', behaviour];
        if (behaviour === 'slow') account.patience = 150;
        expect(await send(meetingId)).toBe(fault);
        expect(await states(meetingId)).toEqual({ accepted: 2, unknown: 2 });
        account.patience = 2000;
        expect(await send(meetingId)).toBeNull();
        expect(await states(meetingId)).toEqual({ accepted: 6 });
        expect(server.booked.size).toBe(6);
      },
    );

    it('answered twice is answered once', async () => {
      const meetingId = await held();
      server.next = ['twice', 'twice'];
      expect(await send(meetingId)).toBeNull();
      expect(await states(meetingId)).toEqual({ accepted: 6 });
      expect(server.sentAgain).toBe(0);
    });

    it('unreachable: nothing was booked, and it says so', async () => {
      const meetingId = await held();
      await server.stop();
      expect(await send(meetingId)).toBe('hand-off.fault.unreachable');
      expect(await states(meetingId)).toEqual({});
      const [call] = await callsOf(manager(), { meetingId, body: GAIA });
      expect(call).toMatchObject({ booked: 'nothing', reason: 'ECONNREFUSED', rows: 2, accepted: 0 });
    });

    it('a wrong key: nothing was processed, and no further call is made', async () => {
      const meetingId = await held();
      server.keys.userKey = 'een-andere-sleutel';
      expect(await send(meetingId)).toBe('accreditation.refusal.keys');
      expect(server.calls).toEqual([2]);
      expect(await states(meetingId)).toEqual({});
    });

    /** A sending whose worker was killed within its first call. */
    async function killed(meetingId: string): Promise<string> {
      const id = await ask(meetingId);
      const claimed = (await get(HandOffSendings).claim(id))!;
      const rows = people.slice(0, 2).map((one, index) => ({
        ...{ attendee: one.id, place: 'points' as const, number: NUMBERS[index]! },
      }));
      const { test, askedBy: by } = claimed;
      await get(DataSource).transaction((within) =>
        get(HandedNumbers).begin(within, {
          ...{ meetingId, body: GAIA, test, by, sendingId: id, rows },
          means: 'sent',
        }),
      );
      return id;
    }
    const leaseEnds = (id: string, attempts: number) =>
      manager().query(
        `UPDATE hand_off_sending SET lease_until = now() - interval '1 second', attempts = $2 WHERE id = $1`,
        [id, attempts],
      );

    it('a worker that is killed each time: it is given up, and whom it sent may be booked', async () => {
      const meetingId = await held();
      const id = await killed(meetingId);
      await leaseEnds(id, 4);
      await get(HandOffSender).work(id);
      expect((await sending(id)).fault?.code).toBe('hand-off.fault.interrupted');
      expect(server.calls).toEqual([]);
      expect(await states(meetingId)).toEqual({ unknown: 2 });
    });

    it('a worker that is killed within a call: its people may be booked, and are sent again', async () => {
      const meetingId = await held();
      const id = await killed(meetingId);
      // No other worker takes it before the lease is over.
      await get(HandOffSender).work(id);
      expect(server.calls).toEqual([]);
      await leaseEnds(id, 1);
      expect(await get(HandOffSendings).due(5)).toContain(id);
      await get(HandOffSender).work(id);
      expect(await sending(id)).toMatchObject({ fault: null, attempts: 2, rows: 6 });
      expect(server.calls).toEqual([2, 2, 2]);
      const calls = await callsOf(manager(), { meetingId, body: GAIA });
      expect(calls.map(({ booked }) => booked).sort()).toEqual(['perhaps', 'told', 'told', 'told']);
      // Nobody knows whether the body heard the killed call, so its people may be booked in any case.
      expect((await known(meetingId)).filter(({ perhapsBooked }) => perhapsBooked)).toHaveLength(2);
    });

    it('clicked twice, and taken by two workers at once: it is sent once', async () => {
      const meetingId = await held();
      const ids = await Promise.all([ask(meetingId), ask(meetingId), ask(meetingId)]);
      expect(new Set(ids).size).toBe(1);
      await Promise.all(ids.map((id) => get(HandOffSender).work(id)));
      expect(server.calls).toEqual([2, 2, 2]);
      expect(server.sentAgain).toBe(0);
    });
  });

  describe('tasks', () => {
    const page = async (url: string) => {
      const answer = await secretary.get(url);
      expect(answer.statusCode).toBe(200);
      return answer.body;
    };
    const TASKS = '/accreditatie/taken';

    it('five refusals are five tasks in words, each with where it is mended; mended and sent again none is left', async () => {
      const meetingId = await held({ ...BY_MEETING });
      await giveNumbers([
        '08000000001',
        '08000000002',
        '08000000003',
        '08000000004',
        '08000000005',
        NUMBERS[5]!,
      ]);
      await send(meetingId);
      expect(await states(meetingId)).toEqual({ accepted: 1, refused: 5 });
      const before = await page(TASKS);
      expect(before.match(/Dit nummer staat niet in het register/g)).toHaveLength(5);
      expect(before).toContain(`/personen/${people[0]!.id}/nummers"`);
      expect(before).toContain('nummer 08000000001');
      await giveNumbers(NUMBERS);
      // The people have other numbers by now, which are still to be sent.
      expect(await page(TASKS)).toContain('Er wachten nog 5 nummers');
      expect(await send(meetingId)).toBeNull();
      const after = await page(TASKS);
      expect(after).not.toContain(meetingId);
      expect(server.booked.size).toBe(6);
    });

    it('a code that is wrong is mended where codes are, and then sent again', async () => {
      const meetingId = await held({
        ...BY_MEETING,
        codes: { ...BY_MEETING.codes, meeting: { own: 'ONBEKEND' } },
      });
      await send(meetingId);
      expect(await states(meetingId)).toEqual({ refused: 6 });
      const body = await page(TASKS);
      expect(body).toContain(`/accreditatie/overdragen/${meetingId}/gaia#codes`);
      await codesOf(meetingId, { meeting: { own: 'B2' } });
      await send(meetingId);
      expect(await page(TASKS)).not.toContain(meetingId);
    });

    it('who was sent wrongly is one until a person says what was done about it', async () => {
      const meetingId = await held();
      await send(meetingId);
      await get(AttendanceService).reopen(meetingId, 'Verkeerd aangevinkt', teacher.id);
      // An open list says nothing yet.
      expect(await page(TASKS)).not.toContain(meetingId);
      await closeWith(meetingId, ['absent', 'absent', 'whole', 'whole', 'whole', 'whole']);
      const body = await page(TASKS);
      const at = (index: number) => `${TASKS}/${meetingId}/gaia/${people[index]!.id}`;
      expect(body).toContain(at(0));
      expect(body).toContain(at(1));
      const form = await page(at(0));
      expect(form).toContain(NUMBERS[0]!);
      const unsaid = await secretary.post(at(0), [['nummer', NUMBERS[0]!]]);
      expect(unsaid.statusCode).toBe(422);
      const said = (outcome: string): [string, string][] => [
        ['uitkomst', outcome],
        ['reden', 'Besproken met de instantie'],
      ];
      await secretary.post(at(0), [['nummer', NUMBERS[0]!], ...said('verwijderd')]);
      await secretary.post(at(1), [['nummer', NUMBERS[1]!], ...said('blijft')]);
      expect(await page(TASKS)).not.toContain(meetingId);
      expect((await secretary.get(at(0))).statusCode).toBe(404);
      // Both are back on the list: the one whom the body took back is sent again, the one whom it left is not.
      await correct(
        meetingId,
        people.map(() => 'whole'),
      );
      server.calls.length = 0;
      await send(meetingId);
      expect(server.calls).toEqual([1]);
      expect(await states(meetingId)).toEqual({ accepted: 6 });
    });

    it('what is booked here and not over there, or under another meeting, is handed over again', async () => {
      const meetingId = await held();
      const handing = `/accreditatie/overdragen/${meetingId}/gaia`;
      expect(await page(handing)).not.toContain('al 6 nummers geboekt');
      await send(meetingId);
      const shown = await page(handing);
      expect(shown).toContain('Er zijn al 6 nummers geboekt');
      const at = `${TASKS}/${meetingId}/gaia/${people[0]!.id}?geboekt=ja`;
      expect(shown).toContain(at.replace('=', '&#x3D;'));
      const form = await page(at);
      expect(form).toContain(NUMBERS[0]!);
      expect(form).toContain('opnieuw doorgeven');
      const number: [string, string] = ['nummer', NUMBERS[0]!];
      const unsaid = await secretary.post(at, [number, ['reden', ' ']]);
      expect(unsaid.statusCode).toBe(422);
      const said = await secretary.post(at, [number, ['reden', 'Stond bij dagdeel 1']]);
      expect(said.headers.location).toBe(`${handing}?gedaan=opnieuw`);
      expect(await page(String(said.headers.location))).toContain('Er zijn al 5 nummers geboekt');
      expect((await secretary.get(at)).statusCode).toBe(404);
      expect((await secretary.post(at, [number, ['reden', 'Nog eens']])).statusCode).toBe(404);
      server.calls.length = 0;
      expect(await send(meetingId)).toBeNull();
      expect(server.calls).toEqual([1]);
      expect(await states(meetingId)).toEqual({ accepted: 6 });
    });

    it('asks the database the same however many there are', async () => {
      const first = await held();
      await giveNumbers(['08000000001', ...NUMBERS.slice(1)]);
      await send(first);
      const asked = async () => (await statementsOf(get(DataSource), () => page(TASKS))).length;
      const few = await asked();
      const second = await held();
      await send(second);
      const body = await page(TASKS);
      expect(body).toContain(first);
      expect(body).toContain(second);
      expect(await asked()).toBe(few);
    });
  });

  describe('the pages', () => {
    const path = (meetingId: string) => `/accreditatie/versturen/${meetingId}/gaia`;

    it('show what there is to send, how far it is, and what came of it', async () => {
      const meetingId = await held();
      const before = (await secretary.get(path(meetingId))).body;
      expect(before).toContain('Er zijn 6 nummers te versturen');
      expect(before).toContain('Wat PE-online aanneemt, is geboekt');
      const answer = await secretary.post(path(meetingId), []);
      expect(answer.headers.location).toBe(path(meetingId));
      expect((await secretary.get(path(meetingId))).body).toContain('Het versturen begint zo');
      const id = await ask(meetingId);
      server.next = ['well', 'slow'];
      account.patience = 400;
      const work = get(HandOffSender).work(id);
      await eventually(() => expect(server.calls).toEqual([2, 2]));
      expect((await secretary.get(path(meetingId))).body).toContain('2 van 6');
      await work;
      const after = (await secretary.get(path(meetingId))).body;
      expect(after).toContain('2 nummers zijn geboekt');
      expect(after).toContain('antwoordde niet op tijd');
      expect(after).toContain('Er zijn 4 nummers te versturen');
    });

    it('say why nothing can be sent, also for a body without keys', async () => {
      const meetingId = await held({ type: 1, codes: { course: { own: 'BAL' } } });
      const body = (await secretary.get(path(meetingId))).body;
      expect(body).not.toContain('<button type="submit">Versturen');
      const other = await secretary.get(`/accreditatie/versturen/${meetingId}/psychologists`);
      expect(other.body).toContain('geen sleutels van PE-online');
      const asked = await secretary.post(`/accreditatie/versturen/${meetingId}/psychologists`, []);
      expect(asked.statusCode).toBe(409);
    });

    it('have somebody decide that it counts, after saying what that means, and keep who and when', async () => {
      portal.services.clock.setToday(HELD_ON);
      await get(AskingToSend).decide(GAIA, false, secretaryId);
      const at = '/accreditatie/verbinding/gaia';
      expect((await secretary.get(at)).body).toContain('kan Leerpad niet terughalen');
      expect((await secretary.post(`${at}/echt`, [])).statusCode).toBe(422);
      expect(await get(AskingToSend).modeOf(manager(), GAIA)).toBe('stopped');
      await secretary.post(`${at}/echt`, [['bevestigd', 'ja']]);
      expect(await get(AskingToSend).modeOf(manager(), GAIA)).toBe('live');
      const [kept] = await manager().query<[object]>(
        `SELECT live, by, (SELECT actor FROM audit_entry WHERE action = 'hand-off.mode' ORDER BY at DESC LIMIT 1) AS actor
           FROM hand_off_mode WHERE body = 'gaia' ORDER BY sequence DESC LIMIT 1`,
      );
      expect(kept).toEqual({ live: true, by: secretaryId, actor: `person:${secretaryId}` });
      expect((await secretary.get('/accreditatie/verbinding')).body).toContain(
        'Echt: wat PE-online aanneemt',
      );
      expect((await secretary.get('/accreditatie/verbinding/psychologists')).statusCode).toBe(404);
      const stopped = await secretary.post(`${at}/stoppen`, []);
      expect((await secretary.get(String(stopped.headers.location))).body).toContain('Weer echt versturen');
      expect(await get(AskingToSend).modeOf(manager(), GAIA)).toBe('stopped');
    });
  });

  describe('the key', () => {
    /** All there is in the database, the queue's schema included. */
    async function everything(): Promise<string> {
      const tables = await manager().query<{ name: string }[]>(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
          WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
      );
      const texts = await Promise.all(
        tables.map(async ({ name }) => {
          const rows = await manager().query<{ text: string }[]>(`SELECT t::text AS text FROM ${name} t`);
          return rows.map(({ text }) => text).join('\n');
        }),
      );
      return texts.join('\n');
    }

    it('is in the call, and in no table, job, log or error', async () => {
      const { options } = get(DataSource);
      const meetingId = await held();
      const stop = await startWork(portal.app, {
        config: { redisUrl: undefined, smtpUrl: undefined, production: true },
        databaseUrl: (options as { url: string }).url,
        logger: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
        haste: { everyMs: 100 },
      });
      try {
        account.patience = 1500;
        server.next = ['slow'];
        const id = await ask(meetingId);
        // While the job is under way, and what it sends is over there.
        await eventually(() => expect(server.calls).toEqual([2]));
        expect(server.lastXml).toContain(KEY);
        const during = await everything();
        expect(during).toContain(id);
        expect(during).not.toContain(KEY);
        await eventually(async () => expect((await sending(id)).ended_at).not.toBeNull());
        server.keys.userKey = 'een-andere-sleutel';
        const again = await ask(meetingId);
        await eventually(async () => expect((await sending(again)).ended_at).not.toBeNull());
        expect((await sending(again)).fault?.code).toBe('accreditation.refusal.keys');
      } finally {
        await stop();
      }
      // The other side repeated it in its answer.
      expect(server.lastAnswer).toContain(KEY);
      expect(await everything()).not.toContain(KEY);
      expect(logged.length).toBeGreaterThan(0);
      expect(logged.join('\n')).not.toContain(KEY);
    });
  });
});
