import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ExercisesService } from '../../src/learning/fishbowl/exercises.service.js';
import { fishbowlTurns } from '../../src/learning/fishbowl/turns.page.js';
import { AttendanceService } from '../../src/learning/meetings/attendance.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import type { Circles, RoundRole } from '../../src/learning/meetings/rounds/circles.rules.js';
import { RoundsService } from '../../src/learning/meetings/rounds/rounds.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { coming, newDay, newEdition, newGuest } from '../builders/meetings.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startTestServices, type TestServices } from '../support/services.js';

describe('F1: the rounds of a fishbowl block', () => {
  let database: TestDatabase;
  let services: TestServices;
  let teacher: TestLeader;
  let trainees: TestTrainee[];
  let meeting: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: '2026-03-14' });
    teacher = await newLeader(services);
    trainees = await Promise.all(Array.from({ length: 12 }, () => newTrainee(services, { signer: teacher })));
  });
  afterAll(async () => {
    await services.close();
    await database.drop();
  });
  beforeEach(async () => {
    const edition = await newEdition(services, { component: 'fishbowl', teacher, blocks: [{}] });
    meeting = edition.blocks[1]!;
    const who = trainees.map(coming);
    services.clock.setToday('2026-03-14');
    await services.get(EnrolmentsService).enrol(meeting, who, actorOf.command, { afterDeadline: false });
    services.clock.setToday('2026-05-09');
  });

  const rounds = () => services.get(RoundsService);
  const exercises = () => services.get(ExercisesService);
  const circlesOf = (...roles: RoundRole[]): Circles =>
    new Map(roles.map((role, index) => [trainees[index]!.id, role]));

  it('are proposed by the turns that everybody had, without whoever is absent', async () => {
    const absent = new Map([[trainees[0]!.id, 'absent' as const]]);
    await services.get(AttendanceService).mark(meeting, absent, teacher.id);
    const first = await rounds().propose(meeting, null);
    expect(first.size).toBe(11);
    expect(first.has(trainees[0]!.id)).toBe(false);
    await rounds().keep(meeting, first, null, teacher.id);
    const second = await rounds().propose(meeting, null);
    const leaders = (circles: Circles) =>
      [...circles].filter(([, role]) => role === 'leader').map(([who]) => who);
    expect(leaders(second).some((who) => leaders(first).includes(who))).toBe(false);
  });

  it('are kept, changed by who saw the latest version, and counted once', async () => {
    const number = await rounds().keep(meeting, circlesOf('leader', 'case-presenter'), null, teacher.id);
    const [{ id }] = trainees as [TestTrainee];
    const ledBefore = (await turns(id)).leader;
    const swapped = circlesOf('inner-circle', 'leader');
    await rounds().keep(meeting, swapped, { number, version: 1 }, teacher.id);
    await expect(rounds().keep(meeting, swapped, { number, version: 1 }, teacher.id)).rejects.toMatchObject({
      code: 'round.changed',
      kind: 'conflict',
    });
    expect((await turns(id)).leader).toBe(ledBefore - 1);
    await rounds().remove(meeting, number, teacher.id);
    await rounds().remove(meeting, number, teacher.id);
  });

  it('need a leader and one case at most, people of the list, and a teacher of the block', async () => {
    await expect(rounds().keep(meeting, circlesOf('inner-circle'), null, teacher.id)).rejects.toMatchObject({
      code: 'round.leader',
    });
    const twoCases = circlesOf('leader', 'case-presenter', 'case-presenter');
    await expect(rounds().keep(meeting, twoCases, null, teacher.id)).rejects.toMatchObject({
      code: 'round.case-presenter',
    });
    const stranger = await newTrainee(services, { signer: teacher });
    const withStranger: Circles = new Map([[stranger.id, 'leader']]);
    await expect(rounds().keep(meeting, withStranger, null, teacher.id)).rejects.toMatchObject({
      code: 'round.somebody-else',
    });
    const other = await newLeader(services);
    await expect(rounds().keep(meeting, circlesOf('leader'), null, other.id)).rejects.toMatchObject({
      code: 'meeting.not-found',
    });
  });

  it('I3: of an intervision day seat those first who sat outside last time; the fishbowl counts none of it', async () => {
    services.clock.setToday('2026-03-14');
    const day = (await newDay(services, { teacher, blocks: [{ capacity: 20 }] })).blocks[1]!;
    const guests = await Promise.all([1, 2].map(() => newGuest(services)));
    const who = [...trainees.slice(0, 10), ...guests].map(coming);
    await services.get(EnrolmentsService).enrol(day, who, actorOf.command, { afterDeadline: true });
    const before = await turns(trainees[0]!.id);
    const first = await rounds().propose(day, null);
    const outside = ids(first, 'outer-circle');
    expect(outside).toEqual(guests.map(({ id }) => id));
    await rounds().keep(day, first, null, teacher.id);
    const second = await rounds().propose(day, null);
    expect(ids(second, 'outer-circle')).toHaveLength(2);
    for (const id of outside) expect(second.get(id)).not.toBe('outer-circle');
    expect(ids(second, 'leader').filter((id) => first.get(id) === 'leader')).toEqual([]);
    expect(await turns(trainees[0]!.id)).toEqual(before);
    const other = await newLeader(services);
    await expect(rounds().keep(day, second, null, other.id)).rejects.toMatchObject({
      code: 'meeting.not-found',
    });
  });

  it('and exercise parts with their theme', async () => {
    const id = '00000000-0000-4000-8000-000000000001';
    await exercises().add(meeting, ' Stiltes ', teacher.id, id);
    await exercises().add(meeting, 'Stiltes', teacher.id, id);
    await expect(exercises().add(meeting, ' ', teacher.id)).rejects.toMatchObject({
      code: 'exercise.theme-missing',
    });
    const rows = await services
      .get(DataSource)
      .query('SELECT theme FROM fishbowl_exercise WHERE meeting_id = $1', [meeting]);
    expect(rows).toEqual([{ theme: 'Stiltes' }]);
  });

  function ids(circles: Circles, role: RoundRole): string[] {
    return [...circles].filter(([, one]) => one === role).map(([id]) => id);
  }

  function turns(personId: string) {
    return fishbowlTurns(services.get(DataSource).manager, personId);
  }
});
