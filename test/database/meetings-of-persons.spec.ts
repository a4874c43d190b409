import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { MeetingsOfPersons1764781000000 } from '../../migrations/1764781000000-meetings-of-persons.js';
import { migrations } from '../../migrations/index.js';
import { TrajectoriesService } from '../../src/enrolment/trajectories/trajectories.service.js';
import { AttendanceService } from '../../src/learning/meetings/attendance.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { fishbowlTurns } from '../../src/learning/fishbowl/turns.page.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { ownerDataSource } from '../../src/platform/database/migrate.service.js';
import { schemaDrift } from '../../src/platform/database/schema-drift.queries.js';
import { coming, lineOf, newEdition } from '../builders/meetings.js';
import { newTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startTestServices, type TestServices } from '../support/services.js';

let database: TestDatabase;
let services: TestServices;
let owner: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  services = await startTestServices(database, { today: '2026-03-14' });
  const { ownerUrl: migrateUrl, appUrl } = database;
  owner = await ownerDataSource({ migrateUrl, appUrl, migrations }).initialize();
});
afterAll(async () => {
  await owner.destroy();
  await services.close();
  await database.drop();
});

it('places, marks and roles of trajectories become those of their persons; who had two in one block keeps one', async () => {
  const [one, two] = [await newTrainee(services), await newTrainee(services)];
  const start = { personId: one.id, programme: 'leader' as const, startedOn: '2024-01-08' };
  const second = await services
    .get(DataSource)
    .transaction((manager) => services.get(TrajectoriesService).start(manager, start, actorOf.command));
  const edition = await newEdition(services, { component: 'fishbowl' });
  const meeting = edition.blocks[1]!;
  const right = { afterDeadline: true };
  await services.get(EnrolmentsService).enrol(meeting, [one, two].map(coming), actorOf.command, right);
  services.clock.setToday('2026-05-09');
  await services.get(AttendanceService).mark(meeting, new Map([[one.id, 'whole']]), edition.teacher.id);

  const runner = owner.createQueryRunner();
  const migration = new MeetingsOfPersons1764781000000();
  await migration.down(runner);
  // As an earlier version left it: the second trajectory waits, was marked, and led a round as well.
  const [enrolment, round] = [randomUUID(), randomUUID()];
  await runner.query(
    `INSERT INTO enrolment (id, meeting_id, trajectory_id, state, place_in_line, version)
       VALUES ($1, $2, $3, 'waiting', 9, 1)`,
    [enrolment, meeting, second.id],
  );
  await runner.query(
    `INSERT INTO enrolment_step (enrolment_id, sequence, state, by, at) VALUES ($1, 1, 'waiting', 'command', now())`,
    [enrolment],
  );
  await runner.query(
    `INSERT INTO attendance (meeting_id, trajectory_id, minutes, walk_in, marked_by) VALUES ($1, $2, 0, true, 'x')`,
    [meeting, second.id],
  );
  await runner.query('INSERT INTO fishbowl_round (id, meeting_id, number, version) VALUES ($1, $2, 1, 1)', [
    round,
    meeting,
  ]);
  await runner.query(
    `INSERT INTO fishbowl_role (round_id, trajectory_id, role)
       VALUES ($1, $2, 'leader'), ($1, $3, 'outer-circle'), ($1, $4, 'inner-circle')`,
    [round, one.trajectoryId, second.id, two.trajectoryId],
  );
  await migration.up(runner);
  await runner.release();

  expect(await schemaDrift(owner)).toEqual([]);
  expect(await lineOf(services, meeting)).toEqual(
    [one, two].map(({ id, trajectoryId }) => ({ personId: id, trajectoryId, state: 'placed' })),
  );
  expect(await owner.query('SELECT person_id, trajectory_id, minutes FROM attendance')).toEqual([
    { person_id: one.id, trajectory_id: one.trajectoryId, minutes: 240 },
  ]);
  const [turnsOne, turnsTwo] = [one, two].map(({ id }) => fishbowlTurns(owner.manager, id));
  expect(await turnsOne).toMatchObject({ leader: 1, 'outer-circle': 0 });
  expect(await turnsTwo).toMatchObject({ 'inner-circle': 1 });
  await expect(owner.query('DELETE FROM enrolment_step')).rejects.toThrow();
  await expect(
    owner.query(
      `INSERT INTO meeting SELECT (json_populate_record(m, json_build_object('id', gen_random_uuid(), 'block', null))).*
         FROM meeting m`,
    ),
  ).rejects.toMatchObject({ driverError: { constraint: 'meeting_block_of_component' } });
});
