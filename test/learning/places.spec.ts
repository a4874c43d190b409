import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from '@js-temporal/polyfill';
import { DataSource } from 'typeorm';
import { TrajectoryStatesService } from '../../src/enrolment/trajectories/trajectory-states.service.js';
import { PlacesReleased1764750000000 } from '../../migrations/1764750000000-places-released.js';
import { AttendanceService } from '../../src/learning/meetings/attendance.service.js';
import type { BlockPlan } from '../../src/learning/meetings/edition.rules.js';
import { EditionsService } from '../../src/learning/meetings/editions.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { ReleasedPlaces } from '../../src/learning/meetings/mails/released-places.service.js';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { ComingPlaces } from '../../src/people/coming-places.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { MailKinds } from '../../src/platform/mail/mail-kinds.service.js';
import { coming, lineOf, newEdition, plan, type TestEdition } from '../builders/meetings.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { differencesOf } from '../support/facts.js';
import { startTestServices, type TestServices } from '../support/services.js';

const BY_TRAINEE = { afterDeadline: false };
const BY_OFFICE = { afterDeadline: true };
const TODAY = '2026-03-14';

describe('C1: places in blocks to come', () => {
  let database: TestDatabase;
  let services: TestServices;
  let teacher: TestLeader;
  let trainees: [TestTrainee, TestTrainee, TestTrainee];

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: TODAY });
    teacher = await newLeader(services);
  });
  afterAll(async () => {
    await services.close();
    await database.drop();
  });
  beforeEach(async () => {
    services.clock.setToday(TODAY);
    trainees = (await Promise.all([1, 2, 3].map(() => newTrainee(services, { signer: teacher })))) as never;
  });

  /** What `check` says of places: without accounts, which these tests close by hand, and not as the product does. */
  const placesAmiss = async () =>
    (await differencesOf(services)).filter((line) => !line.startsWith('check.line-code account'));
  const db = () => services.get(DataSource);
  const enrol = (meeting: string, one: TestTrainee, right = BY_TRAINEE) =>
    services.get(EnrolmentsService).enrol(meeting, [coming(one)], actorOf.person(one.id), right);
  const cancel = (meeting: string, { id }: TestTrainee) =>
    services.get(EnrolmentsService).cancel(meeting, id, actorOf.person(id), BY_OFFICE);
  const change = ({ trajectoryId }: TestTrainee, to: 'running' | 'paused' | 'stopped') =>
    services.get(TrajectoryStatesService).change(trajectoryId, { to, reason: 'Verhuisd' }, actorOf.command);
  /** A block with one place, which the first trainee has; the others wait for it. */
  async function wanted(
    changes: Partial<BlockPlan> = {},
  ): Promise<{ edition: TestEdition; meeting: string }> {
    const edition = await newEdition(services, { teacher, blocks: [{ capacity: 1, ...changes }] });
    const meeting = edition.blocks[1]!;
    for (const trainee of trainees) await enrol(meeting, trainee);
    return { edition, meeting };
  }
  /** How the three stand. */
  const statesIn = async (meeting: string) => {
    const line = await lineOf(services, meeting);
    return trainees.map(({ id }) => line.find(({ personId }) => personId === id)?.state);
  };
  const mailsTo = async (personId: string, meeting: string) => {
    const rows = await db().query<{ kind: string }[]>(
      `SELECT kind FROM mail_delivery WHERE recipient_person_id = $1 AND data->>'meetingId' = $2 ORDER BY created_at, kind`,
      [personId, meeting],
    );
    return rows.map(({ kind }) => kind);
  };
  const account = async ({ id }: TestTrainee, what: 'disable' | 'enable') => {
    const accounts = services.get(AccountsService);
    await db().transaction(async (manager) => {
      const known = await accounts.ofPerson(manager, id);
      if (!known) await accounts.create(manager, { personId: id });
      await accounts[what](manager, (await accounts.ofPerson(manager, id))!, actorOf.command);
    });
  };

  describe.each([
    [
      'on an ordinary day',
      '2026-05-09',
      '2026-05-09T02:59:00Z',
      '2026-05-09T03:00:00Z',
      '2026-05-09T06:20:00Z',
    ],
    [
      'on the day that summer time begins',
      '2026-03-29',
      '2026-03-29T02:59:00Z',
      '2026-03-29T03:00:00Z',
      '2026-03-29T06:20:00Z',
    ],
    [
      'on the day that summer time ends',
      '2026-10-25',
      '2026-10-25T03:59:00Z',
      '2026-10-25T04:00:00Z',
      '2026-10-25T07:20:00Z',
    ],
  ])('a block of 05:00 to 08:00 %s', (_, heldOn, minuteBefore, start, at0820) => {
    const dawn = {
      heldOn,
      startsAt: '05:00',
      endsAt: '08:00',
      breakAt: null,
      breakMinutes: 0,
      enrolUntil: heldOn,
    };
    const at = (instant: string) => services.clock.set(Temporal.Instant.from(instant));

    it('takes people in, and lets who waits move up, until the minute before', async () => {
      const { meeting } = await wanted(dawn);
      at(minuteBefore);
      await cancel(meeting, trainees[0]);
      expect(await statesIn(meeting)).toEqual(['cancelled', 'placed', 'waiting']);
      await enrol(meeting, trainees[0]);
      expect(await statesIn(meeting)).toEqual(['waiting', 'placed', 'waiting']);
    });

    it.each([
      ['at its start', start],
      ['at twenty past eight', at0820],
    ])('%s nobody enrols or moves up: the teacher adds people on the list', async (_when, moment) => {
      const { edition, meeting } = await wanted(dawn);
      const late = await newTrainee(services, { signer: teacher });
      at(moment);
      await cancel(meeting, trainees[0]);
      expect(await statesIn(meeting)).toEqual(['cancelled', 'waiting', 'waiting']);
      const begun = { code: 'meeting.begun', kind: 'conflict', params: { time: '05:00' } };
      await expect(enrol(meeting, late)).rejects.toMatchObject(begun);
      await expect(enrol(meeting, late, BY_OFFICE)).rejects.toMatchObject(begun);
      const larger = plan(teacher, { ...dawn, capacity: 5 });
      await services.get(EditionsService).planBlock(edition.id, larger, 1, actorOf.command);
      expect(await statesIn(meeting)).toEqual(['cancelled', 'waiting', 'waiting']);
      const marks = new Map([[late.id, 'whole' as const]]);
      await services.get(AttendanceService).mark(meeting, marks, teacher.id);
      expect(
        await db().query('SELECT walk_in, minutes FROM attendance WHERE meeting_id = $1', [meeting]),
      ).toEqual([{ walk_in: true, minutes: 180 }]);
    });
  });

  describe('of who no longer follows anything', () => {
    it.each(['paused', 'stopped'] as const)('are given up when a trajectory is %s', async (to) => {
      const { meeting } = await wanted();
      const own = { trajectoryIds: [trainees[0].trajectoryId] };
      const shown = await services.get(ComingPlaces).of(db().manager, own);
      expect(shown).toEqual([
        expect.objectContaining({
          meetingId: meeting,
          heldOn: '2026-05-09',
          startsAt: '09:00',
          enrolment: 'placed',
        }),
      ]);
      await change(trainees[0], to);
      expect(await statesIn(meeting)).toEqual(['cancelled', 'placed', 'waiting']);
      expect(await mailsTo(trainees[0].id, meeting)).toEqual(['enrolment-placed', 'enrolment-released']);
      expect(await mailsTo(trainees[1].id, meeting)).toEqual(['enrolment-waiting', 'enrolment-moved-up']);
      expect(await placesAmiss()).toEqual([]);
    });

    it('are given up in the waiting list too, and stay where the block has begun', async () => {
      const { meeting } = await wanted();
      services.clock.set(Temporal.Instant.from('2026-03-14T10:59:00Z'));
      const { meeting: today } = await wanted({
        ...{ heldOn: TODAY, enrolUntil: TODAY, startsAt: '12:00', endsAt: '15:00' },
        ...{ breakAt: null, breakMinutes: 0 },
      });
      services.clock.setToday(TODAY);
      await change(trainees[1], 'stopped');
      expect(await statesIn(meeting)).toEqual(['placed', 'cancelled', 'waiting']);
      expect(await statesIn(today)).toEqual(['placed', 'waiting', 'waiting']);
    });

    it('are given up when an account is closed, and taken again once it is open', async () => {
      const { meeting } = await wanted();
      await account(trainees[0], 'disable');
      expect(await statesIn(meeting)).toEqual(['cancelled', 'placed', 'waiting']);
      expect(await mailsTo(trainees[0].id, meeting)).toEqual(['enrolment-placed', 'enrolment-released']);
      const closed = { code: 'enrolment.account-closed' };
      await expect(enrol(meeting, trainees[0], BY_OFFICE)).rejects.toMatchObject(closed);
      await account(trainees[0], 'enable');
      await enrol(meeting, trainees[0]);
      expect(await statesIn(meeting)).toEqual(['waiting', 'placed', 'waiting']);
    });

    it.each([
      ['does not run', `UPDATE trajectory SET state = 'stopped' WHERE person_id = $1`],
      ['has no account and no address', `UPDATE person SET email = '' WHERE id = $1`],
      [
        'has a closed account',
        `INSERT INTO account (id, person_id, created_at, disabled_at, mac) VALUES (gen_random_uuid(), $1, now(), now(), '')`,
      ],
    ])('are passed over when moving up: who %s', async (_, byHand) => {
      const { meeting } = await wanted();
      await db().query(byHand, [trainees[1].id]);
      expect(await placesAmiss()).toEqual([
        `check.place ${trainees[1].participantNumber} 2026-05-09 Voorjaar 2026 1`,
      ]);
      await cancel(meeting, trainees[0]);
      expect(await statesIn(meeting)).toEqual(['cancelled', 'waiting', 'placed']);
      await db().query('DELETE FROM account WHERE person_id = $1', [trainees[1].id]);
      await db().query(`UPDATE enrolment SET state = 'cancelled' WHERE meeting_id = $1`, [meeting]);
      await db().query(`UPDATE person SET email = id || '@huis.example' WHERE id = $1`, [trainees[1].id]);
    });

    it('are left with nobody, whoever is first when they enrol and stop at the same moment', async () => {
      const blocks = [1, 2, 3, 4].map((block) => ({ block, capacity: 1 }));
      const edition = await newEdition(services, { teacher, blocks });
      const [who, next] = trainees;
      for (const meeting of Object.values(edition.blocks).slice(0, 2)) {
        await enrol(meeting, who);
        await enrol(meeting, next);
      }
      const outcomes = await Promise.allSettled([
        ...Object.values(edition.blocks)
          .slice(2)
          .map((meeting) => enrol(meeting, who)),
        change(who, 'stopped'),
        cancel(edition.blocks[1]!, who),
        ...Object.values(edition.blocks)
          .slice(2)
          .map((meeting) => enrol(meeting, next)),
      ]);
      const refused = outcomes.flatMap((one) =>
        one.status === 'rejected' ? [one.reason.code as string] : [],
      );
      expect(refused.filter((code) => code !== 'enrolment.not-running')).toEqual([]);
      expect(await placesAmiss()).toEqual([]);
      for (const meeting of Object.values(edition.blocks)) {
        const placed = (await lineOf(services, meeting)).filter(({ state }) => state === 'placed');
        expect(placed).toEqual([{ personId: next.id, trajectoryId: next.trajectoryId, state: 'placed' }]);
      }
    });

    it('are given up by the update, which tells trainee and teacher; who waits moves up once at the first start', async () => {
      // The update lives by the clock of the database.
      const { meeting } = await wanted({ heldOn: '2126-05-09', enrolUntil: '2126-05-01' });
      await db().query(`UPDATE trajectory SET state = 'paused' WHERE id = $1`, [trainees[0].trajectoryId]);
      const runner = db().createQueryRunner();
      await new PlacesReleased1764750000000().up(runner);
      await runner.release();
      expect(await placesAmiss()).toEqual([]);
      await services.get(ReleasedPlaces).holdRound();
      expect(await statesIn(meeting)).toEqual(['cancelled', 'placed', 'waiting']);
      expect(await placesAmiss()).toEqual([]);
      expect(await mailsTo(teacher.id, meeting)).toEqual(['teaching-given', 'places-released']);
      expect(await mailsTo(trainees[0].id, meeting)).toEqual(['enrolment-placed', 'enrolment-released']);
      const told = await letterTo(teacher.id, 'places-released', meeting);
      expect(told).toContainEqual({ label: { key: 'mail.fact.released' }, value: '1' });
      await db().query(`UPDATE trajectory SET state = 'paused' WHERE id = $1`, [trainees[1].trajectoryId]);
      await services.get(ReleasedPlaces).holdRound();
      expect(await statesIn(meeting)).toEqual(['cancelled', 'placed', 'waiting']);
      await db().query(`UPDATE trajectory SET state = 'running' WHERE id = $1`, [trainees[1].trajectoryId]);
    });
  });

  it('of one person in the same hours are warned of in every mail about them, also when they move up', async () => {
    const { meeting } = await wanted();
    const other = await newEdition(services, {
      title: 'Elders',
      component: 'fishbowl',
      blocks: [{ block: 3, startsAt: '13:00', endsAt: '17:00', breakAt: null, breakMinutes: 0 }],
    });
    const after = await newEdition(services, {
      title: 'Later',
      blocks: [{ startsAt: '17:00', endsAt: '20:00', breakAt: null, breakMinutes: 0 }],
    });
    await enrol(other.blocks[3]!, trainees[1]);
    await enrol(after.blocks[1]!, trainees[1]);
    await cancel(meeting, trainees[0]);
    const warning = (value: string) => ({ label: { key: 'mail.fact.same-time' }, value });
    const movedUp = await letterTo(trainees[1].id, 'enrolment-moved-up', meeting);
    expect(movedUp.filter(({ label }) => label.key === 'mail.fact.same-time')).toEqual([
      warning('Elders, vissenkom dagdeel 3, 13:00 – 17:00'),
    ]);
    expect(await letterTo(trainees[1].id, 'enrolment-placed', other.blocks[3]!)).toContainEqual(
      warning('Voorjaar 2026, cursus dagdeel 1, 09:00 – 13:15'),
    );
    const later = await letterTo(trainees[1].id, 'enrolment-placed', after.blocks[1]!);
    expect(later.map(({ label }) => label.key)).not.toContain('mail.fact.same-time');
  });

  /** The facts of a mail of a kind to somebody about a block, as it would be written now. */
  async function letterTo(personId: string, kind: string, meeting: string) {
    const [row] = await db().query<{ data: Record<string, string> }[]>(
      `SELECT data FROM mail_delivery WHERE recipient_person_id = $1 AND kind = $2 AND data->>'meetingId' = $3`,
      [personId, kind, meeting],
    );
    const recipient = { personId, name: 'Anna', address: 'anna@huis.example', language: 'nl' as const };
    const letter = await services.get(MailKinds).composerOf(kind)(
      { recipient, data: row!.data },
      db().manager,
    );
    return letter!.facts!;
  }
});
