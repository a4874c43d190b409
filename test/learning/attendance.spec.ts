import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from '@js-temporal/polyfill';
import { DataSource } from 'typeorm';
import type { ProgrammeKey } from '../../src/curriculum/curriculum.rules.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { HoursService } from '../../src/hours/hours.service.js';
import { AttendanceService, type Mark } from '../../src/learning/meetings/attendance.service.js';
import { attendeesOf } from '../../src/learning/meetings/attendees.queries.js';
import { EditionsService } from '../../src/learning/meetings/editions.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { hours96, newCredits } from '../builders/hours.js';
import {
  coming,
  MEETINGS,
  newEdition,
  plan,
  type TestAttendee,
  type TestEdition,
} from '../builders/meetings.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { differencesOf, progressOf, recordsOf } from '../support/facts.js';
import { startTestServices, type TestServices } from '../support/services.js';

let database: TestDatabase;
let services: TestServices;

beforeAll(async () => {
  database = await createTestDatabase();
  services = await startTestServices(database, { today: '2026-03-14' });
});
afterAll(async () => {
  expect(await differencesOf(services)).toEqual([]);
  await services.close();
  await database.drop();
});

describe('C2: the attendance list of a block', () => {
  let teacher: TestLeader;
  let other: TestLeader;
  let trainees: TestTrainee[];

  beforeAll(async () => {
    [teacher, other] = [await newLeader(services), await newLeader(services)];
  });
  beforeEach(async () => {
    services.clock.setToday('2026-03-14');
    trainees = await Promise.all(Array.from({ length: 3 }, () => newTrainee(services, { signer: other })));
  });

  /** A block with everybody enrolled, on the evening of its day. */
  async function held(changes: object = {}, enrolled = trainees): Promise<[string, TestEdition]> {
    const edition = await newEdition(services, { teacher, blocks: [changes] });
    const [meeting] = Object.values(edition.blocks) as [string];
    const who = enrolled.map(coming);
    await services.get(EnrolmentsService).enrol(meeting, who, actorOf.command, { afterDeadline: true });
    services.clock.setToday('2026-05-09');
    return [meeting, edition];
  }
  const attendance = () => services.get(AttendanceService);
  const mark = (meeting: string, ...marks: Mark[]) =>
    attendance().mark(meeting, new Map(marks.map((one, index) => [trainees[index]!.id, one])), teacher.id);
  const close = (meeting: string, by = teacher) => attendance().close(meeting, by.id);
  const courseOf = async ({ trajectoryId }: TestTrainee) => {
    const { components } = await progressOf(services, trajectoryId);
    const { signed, counted, missing } = components.find(({ component }) => component === 'course')!;
    return { signed, counted, missing };
  };
  const linesOf = ({ trajectoryId }: TestTrainee) =>
    services
      .get(DataSource)
      .query<{ minutes: number; signed_by: string; signed_on: string; reason: string | null }[]>(
        'SELECT minutes, signed_by, signed_on, reason FROM ledger_entry WHERE trajectory_id = $1 ORDER BY sequence',
        [trajectoryId],
      );

  it('signs off and credits everybody who was there when it is closed, for as long as they were', async () => {
    const [meeting] = await held();
    await mark(meeting, 'whole', { from: '10:00', until: '13:15' }, 'absent');
    expect(await close(meeting)).toHaveLength(2);
    const credited = await Promise.all(trainees.map(linesOf));
    expect(credited).toEqual([
      [{ minutes: 240, signed_by: teacher.id, signed_on: '2026-05-09', reason: null }],
      [{ minutes: 180, signed_by: teacher.id, signed_on: '2026-05-09', reason: null }],
      [],
    ]);
  });

  it('waits until everybody with a place is marked, and lets marks be changed until then', async () => {
    const [meeting] = await held();
    await mark(meeting, 'whole', 'absent');
    await expect(close(meeting)).rejects.toMatchObject({ code: 'attendance.unmarked', params: { count: 1 } });
    await mark(meeting, 'absent', 'whole', 'whole');
    await mark(meeting, 'unmarked');
    await expect(close(meeting)).rejects.toMatchObject({ code: 'attendance.unmarked' });
    await mark(meeting, 'absent');
    await close(meeting);
    expect(await linesOf(trainees[0]!)).toEqual([]);
    expect((await courseOf(trainees[1]!)).counted).toBe(240);
    await expect(mark(meeting, 'whole')).rejects.toMatchObject({ code: 'attendance.closed' });
  });

  it('takes in who came without being enrolled', async () => {
    const [meeting] = await held({}, trainees.slice(0, 1));
    await mark(meeting, 'whole', 'whole');
    await close(meeting);
    expect((await courseOf(trainees[1]!)).counted).toBe(240);
  });

  it('of a draft is nobody’s yet, not even its teacher’s', async () => {
    const editions = services.get(EditionsService);
    const head = { component: 'course' as const, title: 'Najaar', programmes: ['co-leader' as const] };
    const id = await editions.create(head, actorOf.command);
    const meeting = await editions.planBlock(id, plan(teacher), null, actorOf.command);
    services.clock.setToday('2026-05-09');
    await expect(mark(meeting, 'whole')).rejects.toMatchObject({ code: 'meeting.not-found' });
  });

  it('is kept by its teachers, from its day on', async () => {
    const [meeting] = await held();
    services.clock.setToday('2026-05-08');
    await expect(mark(meeting, 'whole')).rejects.toMatchObject({ code: 'attendance.too-early' });
    services.clock.setToday('2026-05-09');
    const marks = new Map([[trainees[0]!.id, 'whole' as const]]);
    await expect(attendance().mark(meeting, marks, other.id)).rejects.toMatchObject({
      code: 'meeting.not-found',
    });
    await expect(close(meeting, other)).rejects.toMatchObject({ code: 'meeting.not-found' });
    await expect(mark(meeting, { from: '14:00', until: '15:00' })).rejects.toMatchObject({
      code: 'attendance.part',
    });
  });

  it('H3: credits once, however often and from wherever it is closed at the same time', async () => {
    const [meeting] = await held();
    await mark(meeting, 'whole', 'whole', 'whole');
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => close(meeting)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of trainees) expect(await linesOf(one)).toHaveLength(1);
  });

  it('credits what was marked last when somebody corrects it while it is being closed', async () => {
    const [meeting] = await held();
    await mark(meeting, 'whole', 'whole', 'whole');
    const [, marked] = await Promise.allSettled([
      close(meeting),
      mark(meeting, 'absent'),
      close(meeting),
      mark(meeting, { from: '09:00', until: '10:00' }),
    ]);
    const [line] = await linesOf(trainees[0]!);
    const [row] = await services
      .get(DataSource)
      .query('SELECT minutes FROM attendance WHERE meeting_id = $1 AND trajectory_id = $2', [
        meeting,
        trainees[0]!.trajectoryId,
      ]);
    expect(line?.minutes ?? 0).toBe(row.minutes);
    expect(marked).toBeDefined();
  });

  describe('opened again', () => {
    it('needs a reason, and puts right only what was wrong, by counter-entries that keep the date', async () => {
      const [meeting] = await held();
      await mark(meeting, 'whole', 'whole', 'absent');
      await close(meeting);
      await expect(attendance().reopen(meeting, ' ', teacher.id)).rejects.toMatchObject({
        code: 'attendance.reason-missing',
      });
      await expect(attendance().reopen(meeting, 'undone', teacher.id)).rejects.toMatchObject({
        code: 'attendance.reason-short',
        field: 'reason',
      });
      services.clock.setToday('2026-05-20');
      await attendance().reopen(meeting, 'Verwisseld', teacher.id);
      await mark(meeting, { from: '09:00', until: '11:00' }, 'whole', 'whole');
      await close(meeting);
      const [first, second, third] = await Promise.all(trainees.map(linesOf));
      expect(first).toEqual([
        { minutes: 240, signed_by: teacher.id, signed_on: '2026-05-09', reason: null },
        { minutes: -240, signed_by: teacher.id, signed_on: '2026-05-09', reason: 'Verwisseld' },
        { minutes: 120, signed_by: teacher.id, signed_on: '2026-05-09', reason: null },
      ]);
      expect(second).toHaveLength(1);
      expect(third).toEqual([{ minutes: 240, signed_by: teacher.id, signed_on: '2026-05-20', reason: null }]);
    });

    it('is neither moved nor called off: the hours that were credited could not be put right any more', async () => {
      const [meeting, edition] = await held();
      await mark(meeting, 'whole', 'whole', 'absent');
      await close(meeting);
      await attendance().reopen(meeting, 'Verwisseld', teacher.id);
      const editions = services.get(EditionsService);
      const over = { code: 'meeting.held', kind: 'conflict' };
      await expect(editions.cancelBlock(meeting, 'Vergissing', actorOf.command)).rejects.toMatchObject(over);
      const moved = plan(teacher, { heldOn: '2026-05-16' });
      await expect(editions.planBlock(edition.id, moved, 3, actorOf.command)).rejects.toMatchObject(over);
      await editions.cancelAll(edition.id, 'Te weinig belangstelling', actorOf.command);
      await close(meeting);
      expect((await courseOf(trainees[0]!)).counted).toBe(240);
    });

    it('takes hours away from who was not there, and gives them back when that was wrong too', async () => {
      const [meeting] = await held();
      await mark(meeting, 'whole', 'absent', 'absent');
      await close(meeting);
      for (const wanted of ['absent', 'whole', 'absent', 'whole'] as const) {
        await attendance().reopen(meeting, 'Nog eens nagegaan', teacher.id);
        await mark(meeting, wanted);
        await close(meeting);
        expect((await courseOf(trainees[0]!)).counted).toBe(wanted === 'whole' ? 240 : 0);
      }
    });

    it('H2: leaves the right amount to who signed first, when another teacher closes it', async () => {
      const edition = await newEdition(services, {
        teacher,
        blocks: [{ teacherIds: [teacher.id, other.id] }],
      });
      const meeting = edition.blocks[1]!;
      const [trainee] = trainees as [TestTrainee];
      services.clock.setToday('2026-05-09');
      await mark(meeting, 'whole');
      await close(meeting);
      await attendance().reopen(meeting, 'Ging eerder weg', other.id);
      await mark(meeting, { from: '09:00', until: '11:00' });
      const [outcome] = await close(meeting, other);
      expect(outcome).toMatchObject({ waitsForSigner: true });
      expect((await courseOf(trainee)).counted).toBe(0);
      const { claimId } = outcome as { claimId: string };
      // Corrected once more while it waits: its signer is asked again, by mail where they have no account (T1).
      const asked = () =>
        services
          .get(DataSource)
          .query<object[]>(
            `SELECT FROM mail_delivery WHERE kind = 'signing-link' AND recipient_person_id = $1 AND data ->> 'claim' = $2`,
            [teacher.id, claimId],
          );
      expect(await asked()).toHaveLength(1);
      await attendance().reopen(meeting, 'Nog eerder weg', other.id);
      await mark(meeting, { from: '09:00', until: '10:00' });
      expect(await close(meeting, other)).toMatchObject([{ claimId, waitsForSigner: true }]);
      expect(await asked()).toHaveLength(2);
      await attendance().reopen(meeting, 'Was er toch niet', other.id);
      await mark(meeting, { from: '09:00', until: '11:00' });
      await close(meeting, other);
      await services.get(HoursService).signOff([claimId], teacher.id);
      expect((await courseOf(trainee)).counted).toBe(120);
      // Closing once more finds nothing to change.
      await attendance().reopen(meeting, 'Nog eens nagekeken', teacher.id);
      expect(await close(meeting)).toEqual([]);
    });
  });

  it('H6: attending block 2 twice gives 240 minutes and leaves block 3 missing', async () => {
    for (const heldOn of ['2026-05-09', '2026-05-10']) {
      const [meeting] = await held({ block: 2, heldOn }, trainees.slice(0, 1));
      services.clock.setToday(heldOn);
      await mark(meeting, 'whole');
      await close(meeting);
    }
    const { signed, counted, missing } = await courseOf(trainees[0]!);
    expect({ signed, counted }).toEqual({ signed: 480, counted: 240 });
    expect(missing).toContainEqual(expect.objectContaining({ code: 'block', block: 3 }));
    expect(missing).not.toContainEqual(expect.objectContaining({ block: 2 }));
  });

  it('H6: 150 minutes in spring and 90 in autumn complete a block', async () => {
    const parts = [
      ['2026-05-09', { from: '10:30', until: '13:15' }],
      ['2026-05-16', { from: '09:00', until: '10:30' }],
    ] as const;
    for (const [heldOn, part] of parts) {
      const [meeting] = await held({ block: 2, heldOn }, trainees.slice(0, 1));
      services.clock.setToday(heldOn);
      await mark(meeting, part);
      await close(meeting);
    }
    expect(await courseOf(trainees[0]!)).toMatchObject({ signed: 240, counted: 240 });
  });

  it('refuses the hours of one person, with why, and credits everybody else (H4, H9)', async () => {
    const [ordinary, busy, self] = trainees as [TestTrainee, TestTrainee, TestTrainee];
    const full = [0, 1, 2, 3].map((index) => ({
      component: 'literature' as const,
      block: null,
      minutes: 240,
      happenedOn: '2026-05-09',
      description: `Een boek ${index}`,
    }));
    services.clock.setToday('2026-05-09');
    await newCredits(services, busy, full);
    const teaching = { id: self.id, name: 'Docent en deelnemer' };
    const edition = await newEdition(services, { teacher: teaching, blocks: [{}] });
    const meeting = edition.blocks[1]!;
    const everybody = new Map(trainees.map(({ id }) => [id, 'whole' as const]));
    await attendance().mark(meeting, everybody, self.id);
    const outcomes = await close(meeting, teaching);
    const refused = outcomes.flatMap((one) =>
      'refused' in one ? [[one.trajectoryId, one.refused.code]] : [],
    );
    expect(refused.sort()).toEqual(
      [
        [busy.trajectoryId, 'claim.day-full'],
        [self.trajectoryId, 'claim.own'],
      ].sort(),
    );
    const counted = await Promise.all(trainees.map(async (one) => (await courseOf(one)).counted));
    expect(counted).toEqual([240, 0, 0]);
    const waiting = await services
      .get(DataSource)
      .query(`SELECT FROM claim WHERE trajectory_id = ANY($1) AND state = 'submitted'`, [
        trainees.map(({ trajectoryId }) => trajectoryId),
      ]);
    expect(waiting).toEqual([]);
    expect((await courseOf(ordinary)).counted).toBe(240);
  });

  it('K1: completes the 96 hours in the same transaction', async () => {
    const [trainee] = trainees as [TestTrainee];
    const without = hours96().filter(({ component, block }) => !(component === 'course' && block === 1));
    await newCredits(services, trainee, without);
    const [meeting] = await held({}, [trainee]);
    await mark(meeting, 'whole');
    await close(meeting);
    expect(await recordsOf(services, trainee.trajectoryId)).toEqual([
      expect.objectContaining({ kind: 'hours96', metOn: '2026-05-09' }),
    ]);
  });

  describe('H2: what was corrected elsewhere since', () => {
    const claimsOf = (trajectoryId: string) =>
      services
        .get(DataSource)
        .query<{ id: string; state: string; minutes: number }[]>(
          `SELECT id, state, minutes FROM claim WHERE trajectory_id = $1 AND component = 'course' ORDER BY created_at, corrects NULLS FIRST`,
          [trajectoryId],
        );
    const correct = async (trainee: TestTrainee, minutes?: number) => {
      const [claim] = await claimsOf(trainee.trajectoryId);
      const right = minutes === undefined ? {} : { right: { minutes } };
      return services
        .get(CorrectionsService)
        .correct(claim!.id, { reason: 'Zij was er niet zo lang', ...right }, actorOf.command);
    };

    it('stands when the list is closed again for somebody else', async () => {
      const [meeting] = await held();
      await mark(meeting, 'whole', 'whole', 'whole');
      await close(meeting);
      await correct(trainees[0]!);
      const again = await correct(trainees[1]!, 120);
      await services.get(HoursService).signOff([again!], teacher.id);
      await attendance().reopen(meeting, 'De derde was er niet', teacher.id);
      await attendance().mark(meeting, new Map([[trainees[2]!.id, 'absent']]), teacher.id);
      await close(meeting);
      const signed = await Promise.all(trainees.map(courseOf));
      expect(signed.map((one) => one.signed)).toEqual([0, 120, 0]);
    });

    it('is replaced when the teacher marks that person otherwise', async () => {
      const [meeting] = await held();
      await mark(meeting, 'whole', 'whole', 'whole');
      await close(meeting);
      await services.get(HoursService).signOff([(await correct(trainees[0]!, 120))!], teacher.id);
      await attendance().reopen(meeting, 'Zij kwam later', teacher.id);
      await mark(meeting, 'absent');
      await close(meeting);
      expect((await courseOf(trainees[0]!)).signed).toBe(0);
    });

    const closeAgain = async (meeting: string, ...marks: Mark[]) => {
      await attendance().reopen(meeting, 'Het klopte toch', teacher.id);
      if (marks.length > 0) await mark(meeting, ...marks);
      return close(meeting);
    };
    const takeBackFirst = async () => {
      const [claim] = await claimsOf(trainees[0]!.trajectoryId);
      await services.get(CorrectionsService).takeBack(claim!.id, teacher.id, 'Verkeerde regel aangevinkt');
    };

    it('is signed again by closing the list, when the teacher took the signature back: a trainee cannot hand it in', async () => {
      const [meeting] = await held();
      await mark(meeting, 'whole', 'whole', 'absent');
      await close(meeting);
      await takeBackFirst();
      const [listed] = await attendeesOf(services.get(DataSource).manager, meeting);
      expect(listed).toMatchObject({ minutes: 240, credited: null, returned: true, corrected: false });
      expect(await closeAgain(meeting)).toMatchObject([{ waitsForSigner: false }]);
      expect((await courseOf(trainees[0]!)).signed).toBe(240);
      // Closing once more finds nothing to change.
      expect(await closeAgain(meeting)).toEqual([]);
    });

    it('is withdrawn by closing the list, when they were not there after all', async () => {
      const [meeting] = await held();
      await mark(meeting, 'whole', 'whole', 'absent');
      await close(meeting);
      await takeBackFirst();
      await closeAgain(meeting, 'absent');
      expect((await claimsOf(trainees[0]!.trajectoryId)).map(({ state }) => state)).toEqual([
        'corrected',
        'withdrawn',
      ]);
      expect((await courseOf(trainees[0]!)).signed).toBe(0);
    });

    it.each([
      ['as the list has it', [], 240],
      ['as the office had it', [{ from: '09:00', until: '11:00' }] satisfies Mark[], 120],
    ])(
      'that the teacher returned is signed %s by closing the list, by the first date',
      async (_, marks, minutes) => {
        const [meeting] = await held();
        await mark(meeting, 'whole', 'absent', 'absent');
        await close(meeting);
        const again = await correct(trainees[0]!, 120);
        services.clock.setToday('2026-05-20');
        await services
          .get(ClaimsService)
          .returnToTrainee({ claimId: again!, version: 1 }, teacher.id, 'Zij was er wel de hele ochtend');
        await closeAgain(meeting, ...marks);
        expect((await linesOf(trainees[0]!)).at(-1)).toMatchObject({ minutes, signed_on: '2026-05-09' });
      },
    );
  });

  describe('C1: of a block that is changed after its teacher marked people', () => {
    const replan = (edition: TestEdition, changes: object, version = 1) =>
      services
        .get(EditionsService)
        .planBlock(edition.id, plan(teacher, { ...changes }), version, actorOf.command);
    const marked = async (meeting: string) =>
      (await attendeesOf(services.get(DataSource).manager, meeting)).map(({ minutes, from }) => [
        minutes,
        from,
      ]);

    it('counts no more than the block takes now; a part that lies outside it is marked anew', async () => {
      const [meeting, edition] = await held();
      await mark(meeting, 'whole', { from: '10:00', until: '13:15' }, { from: '11:30', until: '13:15' });
      await replan(edition, { endsAt: '11:00', breakAt: null, breakMinutes: 0 });
      expect(await marked(meeting)).toEqual([
        [120, null],
        [60, '10:00'],
        [null, null],
      ]);
      await mark(meeting, 'whole', 'absent', 'absent');
      await close(meeting);
      expect((await linesOf(trainees[0]!)).map(({ minutes }) => minutes)).toEqual([120]);
    });

    it('knows nobody’s marks any more when it is moved to a day to come', async () => {
      const [meeting, edition] = await held();
      await mark(meeting, 'whole', 'absent', { from: '10:00', until: '13:15' });
      await replan(edition, { heldOn: '2026-05-23' });
      expect(await marked(meeting)).toEqual(Array(3).fill([null, null]));
    });
  });

  describe('C2: calling off', () => {
    const editions = () => services.get(EditionsService);
    const stateOf = async (meeting: string) =>
      (
        await services
          .get(DataSource)
          .query<{ state: string }[]>('SELECT state FROM meeting WHERE id = $1', [meeting])
      )[0]!.state;

    it('is refused for a block that somebody was at, and goes when nobody was', async () => {
      const [meeting] = await held();
      await mark(meeting, 'whole');
      await expect(editions().cancelBlock(meeting, 'Vergissing', actorOf.command)).rejects.toMatchObject({
        code: 'meeting.attended',
        kind: 'conflict',
      });
      await mark(meeting, 'absent');
      await editions().cancelBlock(meeting, 'De docent was ziek', actorOf.command);
      expect(await stateOf(meeting)).toBe('cancelled');
    });

    it.each([
      ['08:59', 'cancelled'],
      ['09:00', 'planned'],
    ])(
      'of the whole edition, at %s on the day of a block that begins at nine, leaves it %s',
      async (at, state) => {
        const [meeting, edition] = await held();
        services.clock.set(Temporal.Instant.from(`2026-05-09T${at}:00+02:00`));
        await editions().cancelAll(edition.id, 'Te weinig belangstelling', actorOf.command);
        expect(await stateOf(meeting)).toBe(state);
      },
    );
  });

  it('C1: an edition stays open to the programmes of those who have a place in it', async () => {
    const [, edition] = await held();
    services.clock.setToday('2026-05-01');
    const narrow = (version: number, programmes: ProgrammeKey[]) =>
      services
        .get(EditionsService)
        .rename(edition.id, version, { title: 'Voorjaar 2026', programmes }, actorOf.command);
    const [{ programme }] = await services
      .get(DataSource)
      .query<[{ programme: ProgrammeKey }]>('SELECT programme FROM trajectory WHERE id = $1', [
        trainees[0]!.trajectoryId,
      ]);
    const others = (['leader', 'co-leader'] as const).filter((one) => one !== programme);
    await expect(narrow(2, others)).rejects.toMatchObject({
      code: 'edition.programme-enrolled',
      params: { count: 3 },
      field: 'programmes',
    });
    await narrow(2, [programme]);
  });
});

describe.each(MEETINGS)('C2, I4: the attendance list of %s', (sort, newMeeting, newAttendee) => {
  let keeper: TestLeader;
  let people: TestAttendee[];
  let meeting: string;

  beforeAll(async () => {
    services.clock.setToday('2026-03-14');
    keeper = await newLeader(services);
    people = await Promise.all([1, 2, 3, 4].map(() => newAttendee(services)));
  });
  beforeEach(async () => {
    services.clock.setToday('2026-03-14');
    meeting = (await newMeeting(services, { teacher: keeper })).blocks[1]!;
    const who = people.slice(0, 3).map(coming);
    await services.get(EnrolmentsService).enrol(meeting, who, actorOf.command, { afterDeadline: true });
    services.clock.setToday('2026-05-09');
  });

  const attendance = () => services.get(AttendanceService);
  const mark = (...marks: Mark[]) =>
    attendance().mark(meeting, new Map(marks.map((one, index) => [people[index]!.id, one])), keeper.id);
  const rows = async () => {
    const list = await attendeesOf(services.get(DataSource).manager, meeting);
    return list.map(({ personId, minutes, from, walkIn, trajectoryId }) => [
      people.findIndex(({ id, trajectoryId: own = null }) => id === personId && own === trajectoryId),
      ...[minutes, from, walkIn],
    ]);
  };

  it('has who is enrolled in the order of the line, with what was marked last, and who came besides', async () => {
    await mark('absent', { from: '10:00', until: '13:15' });
    await mark('whole');
    expect(await rows()).toEqual([
      [0, 240, null, false],
      [1, 180, '10:00', false],
      [2, null, null, false],
    ]);
    await attendance().mark(meeting, new Map([[people[3]!.id, 'whole']]), keeper.id);
    expect((await rows()).at(-1)).toEqual([3, 240, null, true]);
  });

  it('marks the rest as there, and is closed once everybody is marked, once', async () => {
    await mark('absent');
    await expect(attendance().close(meeting, keeper.id)).rejects.toMatchObject({
      code: 'attendance.unmarked',
      params: { count: 2 },
    });
    await attendance().markRest(meeting, keeper.id);
    expect((await rows()).map(([, minutes]) => minutes)).toEqual([0, 240, 240]);
    const closing = Array.from({ length: 4 }, () => attendance().close(meeting, keeper.id));
    const outcomes = await Promise.allSettled(closing);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(mark('whole')).rejects.toMatchObject({ code: 'attendance.closed' });
    await attendance().reopen(meeting, 'Verwisseld', keeper.id);
    await mark('whole');
    expect((await rows()).map(([, minutes]) => minutes)).toEqual([240, 240, 240]);
  });

  it('is kept by its teachers or organisers alone, from its day on', async () => {
    const other = await newLeader(services);
    const marks = new Map([[people[0]!.id, 'whole' as const]]);
    await expect(attendance().mark(meeting, marks, other.id)).rejects.toMatchObject({
      code: 'meeting.not-found',
    });
    services.clock.setToday('2026-05-08');
    await expect(mark('whole')).rejects.toMatchObject({ code: 'attendance.too-early' });
  });

  it('credits trainees the hours of a block, and nobody those of a day by the list alone (I4)', async () => {
    await attendance().markRest(meeting, keeper.id);
    const outcomes = await attendance().close(meeting, keeper.id);
    expect(outcomes).toHaveLength(sort === 'a block' ? 3 : 0);
  });
});
