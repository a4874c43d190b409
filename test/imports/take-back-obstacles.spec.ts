import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeputiesService } from '../../src/enrolment/trajectories/deputies.service.js';
import { RequirementsService } from '../../src/enrolment/trajectories/requirements.service.js';
import { TrajectoriesService } from '../../src/enrolment/trajectories/trajectories.service.js';
import { TrajectoryStatesService } from '../../src/enrolment/trajectories/trajectory-states.service.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { HoursService } from '../../src/hours/hours.service.js';
import { TakeBackService } from '../../src/imports/take-back/take-back.service.js';
import type { Obstacles } from '../../src/imports/take-back/take-back.rules.js';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { translate } from '../../src/platform/i18n/translate.rules.js';
import { blocks, hours96 } from '../builders/complete-hours.js';
import { AttendanceService } from '../../src/learning/meetings/attendance.service.js';
import { newLeader } from '../builders/people.js';
import { newEdition } from '../builders/meetings.js';
import { hours, leader, participant, signed, SIGNER } from '../builders/sheets.js';
import { TestImporter, type Sheets } from '../support/test-importer.js';

const SECRETARY = actorOf.person('00000000-0000-4000-8000-000000000001');
const WHY = { reason: 'Verkeerd bestand' };
const PREFIX = 'take-back.obstacle.';

describe('what rests on an import', () => {
  let importer: TestImporter;
  let last = 0;

  beforeAll(async () => {
    importer = await TestImporter.open('2026-11-21');
    await importer.leaders([leader()]);
  });

  afterAll(async () => {
    await expect(importer.differences()).resolves.toEqual([]);
    await importer.close();
  });

  const newNumber = () => `D${(last += 1)}`;
  const manager = () => importer.database.dataSource.manager;

  async function run(sheets: Sheets): Promise<string> {
    const { runId } = await importer.import(sheets);
    if (runId === null) throw new Error('nothing was imported');
    return runId;
  }

  const takeBack = (runId: string) => importer.services.get(TakeBackService).takeBack(runId, WHY, SECRETARY);

  async function obstacles(runId: string): Promise<Obstacles> {
    return (await importer.services.get(TakeBackService).preview(manager(), runId)).obstacles;
  }

  /** Says what rests on a run, and sees that it cannot be taken back and stays as it is. */
  async function expectObstacle(runId: string, code: string, params: object = {}): Promise<void> {
    const { total, shown } = await obstacles(runId);
    const found = shown.find((obstacle) => obstacle.code === PREFIX + code);
    expect({ total, params: found?.params }).toEqual({ total: shown.length, params });
    for (const { code: key, params: filled } of shown)
      expect(translate('nl', key, filled)).toMatch(/^\S.*\.$/);
    const before = await importer.dump();
    await expect(takeBack(runId)).rejects.toMatchObject({ code: 'take-back.obstacles', kind: 'conflict' });
    expect(await importer.dump()).toEqual(before);
  }

  const one = async <T>(sql: string, value: unknown): Promise<T> =>
    (await importer.query<T>(sql, [value]))[0]!;
  const person = async (where: 'participant_number' | 'email', value: string): Promise<string> =>
    (await one<{ id: string }>(`SELECT id FROM person WHERE ${where} = $1`, value)).id;
  const trajectory = async (number: string): Promise<string> =>
    (
      await one<{ id: string }>(
        `SELECT t.id FROM trajectory t JOIN person p ON p.id = t.person_id WHERE p.participant_number = $1`,
        number,
      )
    ).id;
  const claim = async (number: string): Promise<{ claimId: string; version: number }> =>
    one(
      `SELECT c.id AS "claimId", c.version FROM claim c JOIN trajectory t ON t.id = c.trajectory_id
         JOIN person p ON p.id = t.person_id WHERE p.participant_number = $1 ORDER BY c.created_at DESC, c.id LIMIT 1`,
      number,
    );

  /** A trainee of an earlier import, whose reading the leader may sign. */
  async function known(): Promise<string> {
    const number = newNumber();
    await importer.participants([participant(number, { Supervisor: SIGNER })]);
    return number;
  }

  describe('a claim that it brought', () => {
    const signer = () => person('email', SIGNER);

    it.each<[string, string, (number: string) => Promise<unknown>]>([
      [
        'was signed off in the portal',
        'signed-off',
        async (number) =>
          importer.services.get(HoursService).signOff([(await claim(number)).claimId], await signer()),
      ],
      [
        'was returned',
        'returned',
        async (number) =>
          importer.services.get(ClaimsService).returnToTrainee(await claim(number), await signer(), 'Welke?'),
      ],
      [
        'was withdrawn',
        'withdrawn',
        async (number) =>
          importer.services
            .get(ClaimsService)
            .withdraw(await claim(number), await person('participant_number', number)),
      ],
      [
        'was amended',
        'submitted',
        async (number) =>
          importer.services.get(ClaimsService).amend(
            await claim(number),
            {
              component: 'literature',
              block: null,
              happenedOn: '2026-03-14',
              minutes: 90,
              description: 'Een ander boek',
            },
            await person('participant_number', number),
          ),
      ],
    ])('%s', async (_what, state, act) => {
      const number = await known();
      const runId = await run({ uren: [hours(number)] });
      await act(number);
      await expectObstacle(runId, 'claim', { name: 'Anneke Kok', state, date: '2026-03-14' });
    });

    it('was corrected', async () => {
      const number = await known();
      const runId = await run({ uren: [signed(number)] });
      const { claimId } = await claim(number);
      await importer.services.get(CorrectionsService).correct(claimId, { reason: 'Niet gelezen' }, SECRETARY);
      await expectObstacle(runId, 'claim', { name: 'Anneke Kok', state: 'corrected', date: '2026-03-14' });
    });

    it('lost its signature', async () => {
      const number = await known();
      const runId = await run({ uren: [signed(number)] });
      const { claimId } = await claim(number);
      await importer.services.get(CorrectionsService).takeBack(claimId, await signer(), 'Vergissing');
      await expectObstacle(runId, 'claim', { name: 'Anneke Kok', state: 'corrected', date: '2026-03-14' });
    });

    it('was signed off by it, and corrected since', async () => {
      const number = await known();
      await run({ uren: [hours(number)] });
      const runId = await run({ uren: [signed(number)] });
      const { claimId } = await claim(number);
      await importer.services.get(CorrectionsService).correct(claimId, { reason: 'Niet gelezen' }, SECRETARY);
      await expectObstacle(runId, 'claim', { name: 'Anneke Kok', state: 'corrected', date: '2026-03-14' });
    });
  });

  it('names fifty of them and counts them all', async () => {
    const number = await known();
    const rows = Array.from({ length: 60 }, (_, index) =>
      hours(number, { Omschrijving: `Artikel ${index}` }),
    );
    const runId = await run({ uren: rows });
    const ids = await importer.query<{ id: string }>('SELECT id FROM claim WHERE trajectory_id = $1', [
      await trajectory(number),
    ]);
    const trainee = await person('participant_number', number);
    for (const { id } of ids) {
      await importer.services.get(ClaimsService).withdraw({ claimId: id, version: 1 }, trainee);
    }
    const { total, shown } = await obstacles(runId);
    expect([total, shown.length]).toEqual([60, 50]);
  });

  describe('a later import', () => {
    const date = '2026-11-21';

    it('that signed off what it brought, until that one is taken back', async () => {
      const number = await known();
      const runId = await run({ uren: [hours(number)] });
      const later = await run({ uren: [signed(number)] });
      await expectObstacle(runId, 'later-import', { date, rows: 1 });
      await takeBack(later);
      await takeBack(runId);
      expect((await importer.progressOf(number)).waiting).toBe(0);
    });

    it('that changed whom it brought in', async () => {
      const number = newNumber();
      const runId = await run({ deelnemers: [participant(number)] });
      await run({ deelnemers: [participant(number, { Roepnaam: 'Anna' })] });
      await expectObstacle(runId, 'later-import', { date, rows: 2 });
    });

    it('that brought hours of whom it brought in', async () => {
      const number = newNumber();
      const runId = await run({ deelnemers: [participant(number)] });
      await run({ uren: [signed(number), hours(number, { Datum: '15-03-2026' })] });
      await expectObstacle(runId, 'later-import', { date, rows: 2 });
    });

    it('but not one in which everything was known, or that is about something else', async () => {
      const number = await known();
      const runId = await run({ uren: [signed(number)] });
      await importer.import({ uren: [signed(number), signed(number, { Datum: '15-03-2026' })] });
      await expect(obstacles(runId)).resolves.toEqual({ total: 0, shown: [] });
      await takeBack(runId);
      expect((await importer.progressOf(number)).components.literature!.signed).toBe(120);
    });
  });

  describe('a trajectory that it started', () => {
    let number: string;
    let runId: string;

    const start = async (uren: Sheets['uren'] = []) => {
      number = newNumber();
      runId = await run({ deelnemers: [participant(number, { Supervisor: SIGNER })], uren });
    };

    it('holds hours that the trainee handed in', async () => {
      await start();
      const reading = { component: 'literature' as const, block: null, minutes: 60, description: 'Een boek' };
      await importer.services
        .get(ClaimsService)
        .submit(
          await trajectory(number),
          { ...reading, happenedOn: '2026-02-01' },
          await person('participant_number', number),
        );
      await expectObstacle(runId, 'portal-claims', { name: 'Anneke Kok', count: 1 });
    });

    it('stands on a list that is open, and has hours that a teacher signed by closing it', async () => {
      await start();
      const teacher = await newLeader(importer.services);
      const block = { heldOn: '2026-11-14', enrolUntil: '2026-11-07' };
      const { blocks: planned } = await newEdition(importer.services, { teacher, blocks: [block] });
      const list = importer.services.get(AttendanceService);
      const present = new Map([[await person('participant_number', number), 'whole' as const]]);
      await list.mark(planned[1]!, present, teacher.id);
      await expectObstacle(runId, 'open-list', { name: 'Anneke Kok', date: block.heldOn });
      await list.close(planned[1]!, teacher.id);
      await expectObstacle(runId, 'attended', { name: 'Anneke Kok', count: 1 });
    });

    it('has a decision of the board', async () => {
      await start();
      const decision = { reason: 'Eerdere opleiding', decidedOn: '2026-11-01', decidedBy: 'bestuur' };
      await importer.services
        .get(RequirementsService)
        .exempt(await trajectory(number), 'practice', decision, SECRETARY);
      await expectObstacle(runId, 'decision', { name: 'Anneke Kok', date: '2026-11-01' });
    });

    it('has a record that was issued since', async () => {
      number = newNumber();
      const nearly = hours96(number).slice(0, -1);
      runId = await run({
        deelnemers: [participant(number, { Supervisor: SIGNER, Traject: 'cobegeleider' })],
        uren: nearly,
      });
      const decision = { reason: 'Eerdere opleiding', decidedOn: '2026-11-01', decidedBy: 'bestuur' };
      await importer.services
        .get(RequirementsService)
        .exempt(await trajectory(number), 'fishbowl', decision, SECRETARY);
      const { number: record } = await one<{ number: string }>(
        'SELECT number FROM completion_record WHERE trajectory_id = $1',
        await trajectory(number),
      );
      await expectObstacle(runId, 'record', { name: 'Anneke Kok', number: record });
    });

    it('may have been paused or stopped', async () => {
      await start();
      await importer.services
        .get(TrajectoryStatesService)
        .change(await trajectory(number), { to: 'stopped', reason: 'Verhuisd' }, SECRETARY);
      await takeBack(runId);
      await expect(
        one(
          'SELECT t.state FROM trajectory t JOIN person p ON p.id = t.person_id WHERE p.participant_number = $1',
          number,
        ),
      ).resolves.toEqual({ state: 'cancelled' });
    });
  });

  it('a record that a later import issued, and that rests on credits of it', async () => {
    const number = newNumber();
    await importer.participants([participant(number, { Traject: 'cobegeleider' })]);
    const runId = await run({ uren: hours96(number).slice(0, -1) });
    await run({ uren: hours96(number).slice(-1) });
    const { number: record } = await one<{ number: string }>(
      'SELECT number FROM completion_record WHERE trajectory_id = $1',
      await trajectory(number),
    );
    await expectObstacle(runId, 'record', { name: 'Anneke Kok', number: record });
  });

  it('but no record that stands without it', async () => {
    const number = newNumber();
    await importer.participants([participant(number, { Traject: 'cobegeleider' })]);
    await run({ uren: hours96(number) });
    const runId = await run({
      uren: blocks(number, 'cursus', '10').map((row) => ({ ...row, Datum: '01-09-2026', Uren: '1' })),
    });
    const { records } = await importer.services.get(TakeBackService).preview(manager(), runId);
    expect(records).toEqual([]);
    await takeBack(runId);
    await expect(importer.progressOf(number)).resolves.toMatchObject({ hours96MetOn: '2026-06-01' });
  });

  it('somebody whom it brought in has an account', async () => {
    const number = newNumber();
    const runId = await run({ deelnemers: [participant(number)] });
    await importer.services
      .get(AccountsService)
      .create(manager(), { personId: await person('participant_number', number) });
    await expectObstacle(runId, 'account', { name: 'Anneke Kok' });
  });

  describe('a leader whom it brought in', () => {
    let email: string;
    let runId: string;
    const name = 'Piet Veen';

    const bring = async () => {
      email = `leider${(last += 1)}@begeleiders.example`;
      runId = await run({ begeleiders: [leader({ Naam: name, 'E-mail': email })] });
    };

    it('supervises somebody else', async () => {
      const number = await known();
      await bring();
      await importer.database.dataSource.transaction(async (transaction) =>
        importer.services.get(TrajectoriesService).assignSupervisor(
          transaction,
          {
            trajectoryId: await trajectory(number),
            supervisorId: await person('email', email),
            from: '2026-11-21',
          },
          SECRETARY,
        ),
      );
      await expectObstacle(runId, 'leader-assigned', { name, count: 1 });
    });

    it.each([
      ['deputises for a supervisor', 'deputy'],
      ['has a deputy', 'supervisor'],
    ] as const)('S1: %s, until that is ended', async (_what, role) => {
      await bring();
      const [brought, other] = [await person('email', email), await person('email', SIGNER)];
      const period = { fromDate: '2026-11-21', toDate: '2026-12-05' };
      const [supervisorId, deputyId] = role === 'deputy' ? [other, brought] : [brought, other];
      const deputies = importer.services.get(DeputiesService);
      const id = randomUUID();
      await deputies.name(id, { supervisorId, deputyId, ...period }, SECRETARY);
      const { fromDate: from, toDate: until } = period;
      await expectObstacle(runId, 'leader-deputy', { name, role, from, until });
      await deputies.end(id, supervisorId, SECRETARY);
      await expect(obstacles(runId)).resolves.toEqual({ total: 0, shown: [] });
    });

    it('C2: teaches a block whose list is open', async () => {
      await bring();
      const teacher = { id: await person('email', email), name };
      const coming = { heldOn: '2026-12-12', enrolUntil: '2026-12-01' };
      await newEdition(importer.services, { teacher, blocks: [coming] });
      await expectObstacle(runId, 'leader-teaching', { name, count: 1 });
    });

    it('T1: is asked to confirm a session, until it is withdrawn', async () => {
      const number = await known();
      await bring();
      const trainee = await person('participant_number', number);
      const session = { component: 'practice' as const, block: null, minutes: 90, description: 'Groep Zuid' };
      await importer.services
        .get(ClaimsService)
        .submit(await trajectory(number), { ...session, happenedOn: '2026-11-02' }, trainee, {
          askedOf: await person('email', email),
        });
      await expectObstacle(runId, 'leader-asked', { name, count: 1 });
      await importer.services.get(ClaimsService).withdraw(await claim(number), trainee);
      await expect(obstacles(runId)).resolves.toEqual({ total: 0, shown: [] });
    });

    it('supervises, or signed for, somebody of a later import, until that one is taken back', async () => {
      await bring();
      const number = newNumber();
      const later = await run({
        deelnemers: [participant(number, { Supervisor: email })],
        uren: [signed(number, { 'Afgetekend door': email })],
      });
      await expectObstacle(runId, 'leader-signed', { name, count: 1 });
      await expectObstacle(runId, 'leader-assigned', { name, count: 1 });
      await takeBack(later);
      await takeBack(runId);
      const standing = await importer.query(
        'SELECT FROM leader_standing l JOIN person p ON p.id = l.person_id WHERE p.email = $1',
        [email],
      );
      expect(standing).toEqual([]);
    });
  });

  it('an import of which it was not kept what it did', async () => {
    const runId = randomUUID();
    await importer.query(`INSERT INTO import_run (id, today, summary) VALUES ($1, '2026-01-01', '{}')`, [
      runId,
    ]);
    await expectObstacle(runId, 'not-kept');
  });

  it('an import that is not there is not found, and a reason is needed', async () => {
    await expect(takeBack(randomUUID())).rejects.toMatchObject({ kind: 'not-found' });
    const runId = await run({ deelnemers: [participant(newNumber())] });
    await expect(
      importer.services.get(TakeBackService).takeBack(runId, { reason: ' ' }, SECRETARY),
    ).rejects.toMatchObject({ code: 'take-back.reason-missing', field: 'reason' });
  });
});
