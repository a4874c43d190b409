import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { dayOutcome } from '../../src/learning/intervision/follows.rules.js';
import type { PlannedPart } from '../../src/learning/intervision/parts.rules.js';
import { AttendanceService, type Mark } from '../../src/learning/meetings/attendance.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { ListFollows } from '../../src/learning/meetings/list-follows.service.js';
import { supervisionObstacles } from '../../src/people/standing/standing.rules.js';
import { standingsOf } from '../../src/people/standing/standings.queries.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { CertificateVerifier } from '../../src/recognition/attendance/certificate-verification.service.js';
import { CertificatesService } from '../../src/recognition/attendance/certificates.service.js';
import { certificatesOf } from '../../src/recognition/attendance/certificates.queries.js';
import { dayPlan, newDay } from '../builders/days.js';
import { coming, newGuest, type TestAttendee } from '../builders/meetings.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { differencesOf, progressOf } from '../support/facts.js';
import { startTestServices, type TestServices } from '../support/services.js';
import { tamper, whileChanged } from '../support/tampering.js';

const part = (
  kind: PlannedPart['kind'],
  startsAt: string,
  endsAt: string,
  mark: PlannedPart['mark'] = null,
): PlannedPart => ({ kind, startsAt, endsAt, title: '', mark });

/** 360 minutes that count, with a meal of an hour between. */
const PARTS = [
  part('round', '10:00', '13:00', { component: 'fishbowl', block: 2, minutes: 120 }),
  part('meal', '13:00', '14:00'),
  part('theory', '14:00', '17:00', { component: 'course', block: 1, minutes: 60 }),
];
const TIMES = { startsAt: '10:00', endsAt: '17:00', parts: PARTS };

describe('I4, I9: what follows from the attendance of an intervision day', () => {
  let database: TestDatabase;
  let services: TestServices;
  let organiser: TestLeader;
  let leader: TestLeader;
  let trainee: TestTrainee;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: '2026-03-14' });
    organiser = await newLeader(services);
  });
  afterAll(async () => {
    expect(await differencesOf(services)).toEqual([]);
    await services.close();
    await database.drop();
  });
  beforeEach(async () => {
    services.clock.setToday('2026-03-14');
    // May supervise, but for the intervision of this year and the one before.
    leader = await newLeader(services, { intervisionYears: [2020] });
    trainee = await newTrainee(services, { signer: organiser });
  });

  /** A day on whose evening everybody stands on the list. */
  async function held(
    who: TestAttendee[],
    changes: Partial<ReturnType<typeof dayPlan>> = {},
  ): Promise<string> {
    const day = await newDay(services, { ...TIMES, organiserIds: [organiser.id], ...changes });
    const enrol = services.get(EnrolmentsService);
    await enrol.enrol(day, who.map(coming), actorOf.command, { afterDeadline: true });
    services.clock.setToday('2026-05-30');
    return day;
  }
  const attendance = () => services.get(AttendanceService);
  const mark = (day: string, ...marks: [{ id: string }, Mark][]) =>
    attendance().mark(day, new Map(marks.map(([{ id }, one]) => [id, one])), organiser.id);
  const close = (day: string) => attendance().close(day, organiser.id);
  const standing = async ({ id }: { id: string }) =>
    (await standingsOf(services.get(DataSource).manager, [id])).get(id);
  const obstacles = async (who: { id: string }) => supervisionObstacles((await standing(who))!, '2027-03-01');
  const minutesOf = async (key: 'course' | 'fishbowl') => {
    const { components } = await progressOf(services, trainee.trajectoryId);
    return components.find(({ component }) => component === key)!.signed;
  };

  it.each([
    ['179 minutes', '12:59', 'neither'],
    ['180 minutes', '13:00', 'attended'],
    ['the meal besides', '14:00', 'attended'],
    ['344 minutes', '16:44', 'attended'],
    ['345 minutes', '16:45', 'full'],
  ])('I9: of 360 minutes %s are judged so', (_, until, attended) => {
    expect(dayOutcome({ minutes: 1, from: '10:00', until }, TIMES)).toMatchObject({ counted: 360, attended });
  });

  it('S2 sees the attendance of a leader when the list is closed, and no longer when it is taken away', async () => {
    const day = await held([leader]);
    expect(await obstacles(leader)).toContain('education');
    await mark(day, [leader, { from: '10:00', until: '13:00' }]);
    const { consequences } = await attendance().preview(day, organiser.id);
    expect(consequences).toMatchObject([{ personId: leader.id, effect: 'given' }]);
    expect(await obstacles(leader)).toContain('education');

    await close(day);
    expect((await standing(leader))!.education).toContainEqual({
      ...{ kind: 'intervision', year: 2026, on: '2026-05-30', national: true },
    });
    expect(await obstacles(leader)).not.toContain('education');

    await attendance().reopen(day, 'Toch niet geweest', organiser.id);
    await mark(day, [leader, { from: '10:00', until: '12:59' }]);
    const taken = (await attendance().preview(day, organiser.id)).consequences;
    expect(taken.map(({ personId, effect, text }) => [personId, effect, text.key])).toEqual([
      [leader.id, 'taken', 'day.follows.fact'],
      [leader.id, 'taken', 'certificate.follows.withdrawn'],
    ]);
    expect(await obstacles(leader)).not.toContain('education');
    await close(day);
    expect(await obstacles(leader)).toContain('education');
  });

  it('I5, I9: who attended has a certificate, in full or in part, until the list says otherwise', async () => {
    const other = await newLeader(services);
    const day = await held([leader, trainee, other]);
    await mark(
      day,
      [leader, 'whole'],
      [trainee, { from: '10:00', until: '13:00' }],
      [other, { from: '10:00', until: '12:59' }],
    );
    await attendance().preview(day, organiser.id);
    const { manager } = services.get(DataSource);
    const mine = async ({ id }: { id: string }) => certificatesOf(manager, id);
    expect(await mine(leader)).toEqual([]);
    await close(day);
    const [full] = await mine(leader);
    expect(full!.content).toMatchObject({ extent: 'full', minutes: 360, counted: 360, component: null });
    expect((await mine(trainee))[0]!.content).toMatchObject({ extent: 'part', minutes: 180, counted: 360 });
    expect(await mine(other)).toEqual([]);

    const verify = () => services.get(CertificateVerifier).verify(full!.address);
    expect(await verify()).toBeUndefined();
    const pdf = await services.get(CertificatesService).pdf(full!.id);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await services.get(CertificatesService).pdf(full!.id)).toEqual(pdf);
    expect(await verify()).toMatchObject({ state: 'valid', findings: [], content: full!.content });

    await attendance().reopen(day, 'Ging eerder weg', organiser.id);
    await mark(day, [leader, { from: '10:00', until: '16:00' }], [trainee, 'absent']);
    const { consequences } = await attendance().preview(day, organiser.id);
    expect(consequences).toContainEqual(
      expect.objectContaining({ personId: leader.id, text: { key: 'certificate.follows.replaced' } }),
    );
    expect(await verify()).toMatchObject({ state: 'valid' });
    await close(day);
    expect(await verify()).toMatchObject({ state: 'superseded', stateSince: '2026-05-30', findings: [] });
    expect((await mine(leader)).map(({ content, endedAs }) => [content.extent, endedAs])).toEqual([
      ['part', null],
      ['full', 'replaced'],
    ]);
    expect(await mine(trainee)).toMatchObject([{ endedAs: 'withdrawn', endedOn: '2026-05-30' }]);
    const told = await manager.query<object[]>(
      `SELECT kind FROM mail_delivery WHERE recipient_person_id = $1 AND kind LIKE 'certificate-%' ORDER BY kind`,
      [trainee.id],
    );
    expect(told).toEqual([{ kind: 'certificate-ready' }, { kind: 'certificate-withdrawn' }]);

    // K6: write access to the database neither brings a certificate back nor gets another statement signed.
    const [part] = await mine(leader);
    const here = { table: 'attendance_certificate', where: `id = '${full!.id}'` };
    const revived = { ...here, change: `ended_on = NULL, ended_as = NULL` };
    await tamper(database, `DELETE FROM attendance_certificate WHERE id = '${part!.id}'`);
    expect(await whileChanged(database, revived, verify)).toMatchObject({
      state: 'valid',
      findings: ['content-altered'],
    });
    expect(await verify()).toMatchObject({ state: 'superseded', findings: [] });
    const [gone] = await mine(trainee);
    const more = {
      ...here,
      where: `id = '${gone!.id}'`,
      change: `statement = replace(statement, '180', '360')`,
    };
    const print = () => services.get(CertificatesService).pdf(gone!.id);
    await whileChanged(database, more, () =>
      expect(print()).rejects.toMatchObject({ code: 'certificate.foreign' }),
    );
    expect((await print()).length).toBeGreaterThan(0);
  });

  it('the fact is there in the transaction that closes the list, or nothing is', async () => {
    const day = await held([leader]);
    await mark(day, [leader, 'whole']);
    let seenWithin: string[] = [];
    let torn = true;
    services.get(ListFollows).register(async (manager, { meeting }) => {
      if (meeting.id !== day) return [];
      const within = (await standingsOf(manager, [leader.id])).get(leader.id)!;
      seenWithin = supervisionObstacles(within, '2027-03-01');
      if (torn) throw new Error('Something else went wrong');
      return [];
    });
    await expect(close(day)).rejects.toThrow('Something else went wrong');
    expect(seenWithin).not.toContain('education');
    expect(await obstacles(leader)).toContain('education');
    torn = false;
    await close(day);
    expect(await obstacles(leader)).not.toContain('education');
  });

  it('closing again leaves a fact alone that the list says as before', async () => {
    const day = await held([leader], { scope: 'regional', region: 'Utrecht' });
    await mark(day, [leader, 'whole']);
    await close(day);
    const facts = () =>
      services
        .get(DataSource)
        .query<object[]>(
          `SELECT id, national, withdrawn_by FROM standing_fact WHERE person_id = $1 AND source = 'day'`,
          [leader.id],
        );
    const first = await facts();
    expect(first).toMatchObject([{ national: false, withdrawn_by: null }]);
    await attendance().reopen(day, 'Even kijken', organiser.id);
    await mark(day, [leader, { from: '10:00', until: '16:45' }]);
    // A new certificate says 345 of 360 minutes; the fact is the same.
    expect((await attendance().preview(day, organiser.id)).consequences.map(({ text }) => text.key)).toEqual([
      'certificate.follows.replaced',
    ]);
    await close(day);
    expect(await facts()).toEqual(first);
  });

  it('credits a trainee the minutes present in marked parts, and takes them away again', async () => {
    const day = await held([trainee]);
    await mark(day, [trainee, { from: '11:30', until: '14:45' }]);
    await close(day);
    expect([await minutesOf('fishbowl'), await minutesOf('course')]).toEqual([90, 45]);

    await attendance().reopen(day, 'Bleef tot het eind', organiser.id);
    await mark(day, [trainee, 'whole']);
    const { consequences } = await attendance().preview(day, organiser.id);
    expect(consequences.map(({ effect, minutes }) => [effect, minutes])).toEqual(
      expect.arrayContaining([
        ['taken', 90],
        ['given', 120],
      ]),
    );
    await close(day);
    // At most the mark's own, however long the part is.
    expect([await minutesOf('fishbowl'), await minutesOf('course')]).toEqual([120, 60]);

    await attendance().reopen(day, 'Was er toch niet', organiser.id);
    await mark(day, [trainee, 'absent']);
    await close(day);
    expect([await minutesOf('fishbowl'), await minutesOf('course')]).toEqual([0, 0]);
    expect((await standing(trainee))?.education ?? []).toEqual([]);
  });

  it('credits the minutes of a marked part again that the organiser took back, by closing the list', async () => {
    const day = await held([trainee]);
    await mark(day, [trainee, 'whole']);
    await close(day);
    const [{ id }] = await services
      .get(DataSource)
      .query<[{ id: string }]>(`SELECT id FROM claim WHERE trajectory_id = $1 AND component = 'fishbowl'`, [
        trainee.trajectoryId,
      ]);
    await services.get(CorrectionsService).takeBack(id, organiser.id, 'Verkeerde regel aangevinkt');
    expect([await minutesOf('fishbowl'), await minutesOf('course')]).toEqual([0, 60]);
    await attendance().reopen(day, 'Het klopte toch', organiser.id);
    const { consequences } = await attendance().preview(day, organiser.id);
    expect(consequences.map(({ effect, minutes }) => [effect, minutes])).toEqual([['given', 120]]);
    await close(day);
    expect([await minutesOf('fishbowl'), await minutesOf('course')]).toEqual([120, 60]);
  });

  it('a guest and a trainee who is no leader yet have the fact too: S2 does not depend on the order of entry', async () => {
    const guest = await newGuest(services);
    const day = await held([guest, trainee]);
    await mark(day, [guest, 'whole'], [trainee, 'whole']);
    await close(day);
    for (const one of [guest, trainee])
      expect((await standing(one))!.education).toMatchObject([{ year: 2026, national: true }]);
  });

  it('a part marked for supervision or practice is refused', async () => {
    for (const component of ['supervision', 'practice'] as const) {
      const parts = [part('round', '10:00', '13:00', { component, block: 1, minutes: 60 })];
      await expect(newDay(services, { ...TIMES, parts })).rejects.toMatchObject({
        code: 'day.wrong.unmarkable',
      });
    }
  });
});
