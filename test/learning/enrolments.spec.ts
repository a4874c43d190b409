import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { TrajectoriesService } from '../../src/enrolment/trajectories/trajectories.service.js';
import { EditionsService } from '../../src/learning/meetings/editions.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import {
  coming,
  lineOf,
  MEETINGS,
  newEdition,
  newGuest,
  plan,
  type TestAttendee,
  type TestEdition,
} from '../builders/meetings.js';
import { newLeader, newTrainee, type TestLeader } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startTestServices, type TestServices } from '../support/services.js';

const BY_TRAINEE = { afterDeadline: false };
const BY_OFFICE = { afterDeadline: true };

let database: TestDatabase;
let services: TestServices;

beforeAll(async () => {
  database = await createTestDatabase();
  services = await startTestServices(database, { today: '2026-03-14' });
});
afterAll(async () => {
  await services.close();
  await database.drop();
});

describe.each(MEETINGS)('C1, I2: enrolling in %s', (sort, newMeeting, newAttendee) => {
  const ofBlock = sort === 'a block';
  let teacher: TestLeader;
  let trainees: TestAttendee[];

  beforeAll(async () => {
    services.clock.setToday('2026-03-14');
    teacher = await newLeader(services);
    trainees = await Promise.all(Array.from({ length: 20 }, () => newAttendee(services)));
  });
  beforeEach(() => services.clock.setToday('2026-03-14'));

  const enrol = (meetingId: string, one: TestAttendee, right = BY_TRAINEE) =>
    services.get(EnrolmentsService).enrol(meetingId, [coming(one)], actorOf.person(one.id), right);
  const cancel = (meetingId: string, { id }: TestAttendee, right = BY_TRAINEE) =>
    services.get(EnrolmentsService).cancel(meetingId, id, actorOf.person(id), right);
  const small = async (capacity: number, changes: object = {}): Promise<[TestEdition, string]> => {
    const edition = await newMeeting(services, { teacher, blocks: [{ capacity, ...changes }] });
    return [edition, edition.blocks[1]!];
  };
  const statesOf = async (meetingId: string) =>
    (await lineOf(services, meetingId)).map(({ personId, state }) => [
      trainees.findIndex(({ id }) => id === personId),
      state,
    ]);
  const restingTrainee = async () => {
    const trainee = await newTrainee(services);
    const db = services.get(DataSource);
    await db.query(`UPDATE trajectory SET state = 'stopped' WHERE id = $1`, [trainee.trajectoryId]);
    return trainee;
  };
  const mailsOf = async ({ id }: TestAttendee, meetingId: string) => {
    const rows = await services
      .get(DataSource)
      .query<{ kind: string }[]>(
        `SELECT kind FROM mail_delivery WHERE recipient_person_id = $1 AND data->>'meetingId' = $2 ORDER BY created_at, kind`,
        [id, meetingId],
      );
    return rows.map(({ kind }) => kind);
  };

  it('gives places in order, then places in the waiting list', async () => {
    const [, meeting] = await small(2);
    for (const one of trainees.slice(0, 4)) await enrol(meeting, one);
    expect(await statesOf(meeting)).toEqual([
      [0, 'placed'],
      [1, 'placed'],
      [2, 'waiting'],
      [3, 'waiting'],
    ]);
    expect(await mailsOf(trainees[2]!, meeting)).toEqual(['enrolment-waiting']);
  });

  it('lets the first of the waiting list move up when somebody cancels, and tells them', async () => {
    const [, meeting] = await small(1);
    for (const one of trainees.slice(0, 3)) await enrol(meeting, one);
    await cancel(meeting, trainees[0]!);
    expect(await statesOf(meeting)).toEqual([
      [0, 'cancelled'],
      [1, 'placed'],
      [2, 'waiting'],
    ]);
    expect(await mailsOf(trainees[1]!, meeting)).toEqual(['enrolment-waiting', 'enrolment-moved-up']);
  });

  it('puts who comes back at the end of the line', async () => {
    const [, meeting] = await small(1);
    for (const one of trainees.slice(0, 2)) await enrol(meeting, one);
    await cancel(meeting, trainees[0]!);
    await enrol(meeting, trainees[0]!);
    expect(await statesOf(meeting)).toEqual([
      [1, 'placed'],
      [0, 'waiting'],
    ]);
  });

  it('twice changes nothing, and two at once take the last place once', async () => {
    const [, meeting] = await small(1);
    const [first, second] = trainees as [TestAttendee, TestAttendee];
    await Promise.all([enrol(meeting, first), enrol(meeting, second), enrol(meeting, first)]);
    const states = (await statesOf(meeting)).map(([, state]) => state);
    expect(states).toEqual(['placed', 'waiting']);
  });

  it('binds trainees to the deadline, and neither the secretariat nor who moved up late', async () => {
    const [, meeting] = await small(2);
    for (const one of trainees.slice(0, 3)) await enrol(meeting, one);
    services.clock.setToday('2026-05-02');
    const late = { code: 'meeting.deadline', params: { date: '2026-05-01' } };
    await expect(enrol(meeting, trainees[3]!)).rejects.toMatchObject(late);
    await expect(cancel(meeting, trainees[0]!)).rejects.toMatchObject(late);
    await cancel(meeting, trainees[0]!, BY_OFFICE);
    await cancel(meeting, trainees[2]!);
    expect(await statesOf(meeting)).toEqual([
      [0, 'cancelled'],
      [1, 'placed'],
      [2, 'cancelled'],
    ]);
  });

  if (ofBlock) {
    it('is with one trajectory at a time, and with none not at all', async () => {
      const [, meeting] = await small(2);
      const [one] = trainees as [TestAttendee];
      await enrol(meeting, one);
      const start = { personId: one.id, programme: 'leader' as const, startedOn: '2024-01-08' };
      const other = await services
        .get(DataSource)
        .transaction((manager) => services.get(TrajectoriesService).start(manager, start, actorOf.command));
      await expect(enrol(meeting, { id: one.id, trajectoryId: other.id })).rejects.toMatchObject({
        code: 'enrolment.other-trajectory',
        kind: 'conflict',
      });
      const nobody = { code: 'enrolment.programme' };
      await expect(enrol(meeting, { id: trainees[1]!.id })).rejects.toMatchObject(nobody);
      const { trajectoryId } = trainees[2]! as { trajectoryId: string };
      await expect(enrol(meeting, { id: trainees[1]!.id, trajectoryId })).rejects.toMatchObject(nobody);
    });

    it('moves up as many as there is room for when the capacity grows, and never fewer places than are taken', async () => {
      const [edition, meeting] = await small(1);
      for (const one of trainees.slice(0, 4)) await enrol(meeting, one);
      const editions = services.get(EditionsService);
      await editions.planBlock(edition.id, plan(teacher, { capacity: 3 }), 1, actorOf.command);
      expect((await statesOf(meeting)).map(([, state]) => state)).toEqual([
        'placed',
        'placed',
        'placed',
        'waiting',
      ]);
      await expect(
        editions.planBlock(edition.id, plan(teacher, { capacity: 2 }), 2, actorOf.command),
      ).rejects.toMatchObject({ code: 'meeting.capacity', params: { taken: 3 } });
    });

    it('is for the trainees of its programmes whose trajectory runs, and not after the day', async () => {
      const [, meeting] = await small(2);
      services.clock.setToday('2026-05-10');
      await expect(enrol(meeting, trainees[0]!, BY_OFFICE)).rejects.toMatchObject({ code: 'meeting.over' });
      services.clock.setToday('2026-03-14');
      const editions = services.get(EditionsService);
      const head = { component: 'course' as const, title: 'Begeleiders', programmes: ['leader' as const] };
      const id = await editions.create(head, actorOf.command);
      const other = await editions.planBlock(id, plan(teacher), null, actorOf.command);
      await expect(enrol(other, trainees[0]!)).rejects.toMatchObject({ code: 'meeting.not-found' });
      await editions.publish(id, 1, actorOf.command);
      await expect(enrol(other, trainees[0]!)).rejects.toMatchObject({ code: 'enrolment.programme' });
    });

    it('is told of what changes and of what is called off, and of nothing else', async () => {
      const [edition, meeting] = await small(1);
      for (const one of trainees.slice(0, 2)) await enrol(meeting, one);
      const editions = services.get(EditionsService);
      const later = plan(teacher, { capacity: 1, startsAt: '09:30', endsAt: '13:45' });
      await editions.planBlock(edition.id, later, 1, actorOf.command);
      await editions.planBlock(edition.id, { ...later, enrolUntil: '2026-05-03' }, 2, actorOf.command);
      await expect(editions.planBlock(edition.id, later, 2, actorOf.command)).rejects.toMatchObject({
        code: 'meeting.changed',
      });
      await editions.cancelBlock(meeting, 'De docent is ziek', actorOf.command);
      await editions.cancelBlock(meeting, 'De docent is ziek', actorOf.command);
      expect(await mailsOf(trainees[1]!, meeting)).toEqual([
        'enrolment-waiting',
        'meeting-changed',
        'meeting-cancelled',
      ]);
      const [row] = await services
        .get(DataSource)
        .query('SELECT calendar_sequence FROM meeting WHERE id = $1', [meeting]);
      expect(row).toEqual({ calendar_sequence: 2 });
      await expect(enrol(meeting, trainees[2]!)).rejects.toMatchObject({ code: 'meeting.cancelled' });
    });

    it('copies an edition to the same weekdays a year later, as a draft', async () => {
      const edition = await newEdition(services, {
        teacher,
        blocks: [{}, { block: 2, heldOn: '2026-06-06' }],
      });
      const editions = services.get(EditionsService);
      const id = await editions.copy(edition.id, 'Voorjaar 2027', actorOf.command);
      expect(await editions.copy(edition.id, 'Voorjaar 2027', actorOf.command, id)).toBe(id);
      const rows = await services
        .get(DataSource)
        .query('SELECT held_on, enrol_until FROM meeting WHERE edition_id = $1 ORDER BY block', [id]);
      expect(rows).toEqual([
        { held_on: '2027-05-08', enrol_until: '2027-04-30' },
        { held_on: '2027-06-05', enrol_until: '2027-04-30' },
      ]);
    });
  } else {
    it('I2: lets leaders and guests move up, also without an address, and no trainee whose trajectory rests', async () => {
      const [, meeting] = await small(1);
      const paused = await newTrainee(services);
      const [leader, guest] = [await newLeader(services), await newGuest(services)];
      for (const one of [trainees[0]!, paused, leader, guest]) await enrol(meeting, one);
      const db = services.get(DataSource);
      await db.query(`UPDATE trajectory SET state = 'paused' WHERE id = $1`, [paused.trajectoryId]);
      await cancel(meeting, trainees[0]!);
      await cancel(meeting, leader);
      const line = await lineOf(services, meeting);
      expect(line.map(({ personId, state }) => [personId, state])).toEqual([
        [trainees[0]!.id, 'cancelled'],
        [paused.id, 'waiting'],
        [leader.id, 'cancelled'],
        [guest.id, 'placed'],
      ]);
      await expect(enrol(meeting, await restingTrainee())).rejects.toMatchObject({
        code: 'enrolment.not-running',
      });
    });

    it('I2: is not for who has a closed account, and takes them off when it is closed', async () => {
      const [, meeting] = await small(1);
      const [leader, next] = [await newLeader(services), await newGuest(services)];
      const accounts = services.get(AccountsService);
      const change = (what: 'disable' | 'enable') =>
        services.get(DataSource).transaction(async (manager) => {
          if (!(await accounts.ofPerson(manager, leader.id))) {
            await accounts.create(manager, { personId: leader.id });
          }
          await accounts[what](manager, (await accounts.ofPerson(manager, leader.id))!, actorOf.command);
        });
      for (const one of [leader, next]) await enrol(meeting, one);
      await change('disable');
      expect((await lineOf(services, meeting)).map(({ state }) => state)).toEqual(['cancelled', 'placed']);
      await expect(enrol(meeting, leader)).rejects.toMatchObject({ code: 'enrolment.account-closed' });
      await change('enable');
      await enrol(meeting, leader);
      expect((await lineOf(services, meeting)).map(({ state }) => state)).toEqual(['placed', 'waiting']);
    });
  }

  describe('with 12 places and 20 people who enrol, cancel and are enrolled at the same time', () => {
    type Act = { who: number; what: 'enrol' | 'cancel' | 'office' };
    const act = fc.record({
      who: fc.nat({ max: 19 }),
      what: fc.constantFrom('enrol' as const, 'enrol' as const, 'cancel' as const, 'office' as const),
    });

    it('never more than 12 have a place, and who moves up is always the first of those who wait', async () => {
      // Many rounds with one meeting: making one and filling it takes longer than all that is judged of a round.
      const interleaving = fc.array(fc.array(act, { minLength: 1, maxLength: 12 }), {
        minLength: 1,
        maxLength: 16,
      });
      await fc.assert(
        fc.asyncProperty(interleaving, async (rounds) => {
          const [, meeting] = await small(12);
          for (const round of [EVERYBODY, ...rounds]) {
            await Promise.all(round.map((one) => doIt(meeting, one)));
            const line = await lineOf(services, meeting);
            const placed = line.filter(({ state }) => state === 'placed');
            const waiting = line.filter(({ state }) => state === 'waiting');
            expect(placed.length).toBeLessThanOrEqual(12);
            if (waiting.length > 0) expect(placed).toHaveLength(12);
          }
          expect(await movedUpOutOfTurn(meeting)).toEqual([]);
        }),
        { numRuns: ofBlock ? 18 : 6 },
      );
    });

    const EVERYBODY: Act[] = Array.from({ length: 20 }, (_, who) => ({ who, what: 'enrol' }));

    function doIt(meeting: string, { who, what }: Act): Promise<unknown> {
      const trainee = trainees[who]!;
      if (what === 'cancel') {
        return cancel(meeting, trainee).catch((error: { code?: string }) => {
          if (error.code !== 'enrolment.not-found') throw error;
        });
      }
      return enrol(meeting, trainee, what === 'office' ? BY_OFFICE : BY_TRAINEE);
    }

    /**
     * Replays the steps in the order in which they were committed: the transaction ids that wrote them rise with the
     * meeting's lock. The trainee who moved up must have been first of those who waited at that moment.
     */
    async function movedUpOutOfTurn(meeting: string): Promise<string[]> {
      const steps = await services.get(DataSource).query<{ who: string; state: string }[]>(
        `SELECT e.person_id AS who, s.state FROM enrolment_step s JOIN enrolment e ON e.id = s.enrolment_id
          WHERE e.meeting_id = $1 ORDER BY s.xmin::text::bigint, s.ctid`,
        [meeting],
      );
      const line: string[] = [];
      const wrong: string[] = [];
      for (const { who, state } of steps) {
        if (state === 'waiting') line.push(who);
        else if (line.includes(who)) {
          if (state === 'placed' && line[0] !== who) wrong.push(who);
          line.splice(line.indexOf(who), 1);
        } else if (state === 'placed' && line.length > 0) wrong.push(`${who} jumped the queue`);
      }
      return wrong;
    }
  });
});
