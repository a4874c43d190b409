import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AssignmentsService } from '../../src/enrolment/trajectories/assignments.service.js';
import { TrajectoryStatesService } from '../../src/enrolment/trajectories/trajectory-states.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { deliverAll, promised } from '../support/mail.js';
import { startTestServices, type TestServices } from '../support/services.js';

const TODAY = '2026-06-01';
const secretary = actorOf.person('00000000-0000-4000-8000-000000000001');

describe('S1: assigning a supervisor', () => {
  let database: TestDatabase;
  let services: TestServices;
  let leader: TestLeader;
  let trainee: TestTrainee;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: TODAY });
  });
  afterAll(async () => {
    await services.close();
    await database.drop();
  });
  beforeEach(async () => {
    leader = await newLeader(services, { name: 'Hanneke Broek', maxSupervisees: 2 });
    trainee = await newTrainee(services, { surname: 'Vermeer' });
  });

  const assign = (
    trainees: readonly TestTrainee[],
    supervisor: TestLeader | null = leader,
    from: string = TODAY,
  ) => {
    const trajectoryIds = trainees.map(({ trajectoryId }) => trajectoryId);
    const request = { trajectoryIds, supervisorId: supervisor?.id ?? null, from };
    return services.get(AssignmentsService).assign(request, secretary);
  };
  const outcomes = async (...args: Parameters<typeof assign>) =>
    (await assign(...args)).rows.map((row) => (row.outcome === 'refused' ? row.code : row.outcome));
  const history = ({ trajectoryId }: TestTrainee) =>
    services
      .get(DataSource)
      .query<{ who: string; from: string; to: string | null }[]>(
        `SELECT supervisor_id AS who, from_date AS "from", to_date AS "to" FROM supervisor_assignment WHERE trajectory_id = $1 ORDER BY from_date, assigned_at`,
        [trajectoryId],
      );
  const loadOf = async ({ id }: TestLeader) =>
    (
      await services.get(AssignmentsService).plan(services.get(DataSource).manager, {
        trajectoryIds: [],
        supervisorId: id,
        from: TODAY,
      })
    ).load!.present;

  it('ends the present assignment the day before, and the history stays', async () => {
    expect(await outcomes([trainee], leader, '2026-05-01')).toEqual(['assign']);
    expect(await history(trainee)).toEqual([
      { who: trainee.signer.id, from: '2025-01-06', to: '2026-04-30' },
      { who: leader.id, from: '2026-05-01', to: null },
    ]);
    expect(await outcomes([trainee], leader, '2026-05-01')).toEqual(['same']);
  });

  it('never to themself', async () => {
    const both = { id: trainee.id, name: 'Zelf' };
    await services.get(DataSource).query('INSERT INTO leader_standing (person_id) VALUES ($1)', [both.id]);
    expect(await outcomes([trainee], both)).toEqual(['supervisor.self']);
  });

  it('only to a leader', async () => {
    const somebody = await newTrainee(services);
    const refused = assign([trainee], { id: somebody.id, name: '' });
    await expect(refused).rejects.toMatchObject({ code: 'assignment.not-leader', field: 'supervisor' });
  });

  it.each([
    ['in the future', '2026-06-02', 'assignment.future'],
    ['before the trajectory', '2025-01-05', 'assignment.before-start'],
    ['before the present assignment began', '2026-02-28', 'assignment.before-present'],
  ])('history is not rewritten: %s is refused', async (_, from, code) => {
    if (code === 'assignment.before-present') await assign([trainee], leader, '2026-03-01');
    const other = await newLeader(services);
    expect(await outcomes([trainee], other, from)).toEqual([code]);
  });

  it('on the day that the present one began puts a slip right', async () => {
    await assign([trainee], leader, '2026-03-01');
    const right = await newLeader(services);
    expect(await outcomes([trainee], right, '2026-03-01')).toEqual(['assign']);
  });

  it('after an end begins later than that end, or the same day when that one day was a slip', async () => {
    await assign([trainee], null, '2026-04-01');
    expect(await outcomes([trainee], leader, '2026-03-31')).toEqual(['assignment.before-last']);
    expect(await outcomes([trainee], leader, '2026-04-01')).toEqual(['assign']);
    await assign([trainee], null, '2026-04-01');
    expect(await outcomes([trainee], leader, '2026-04-01')).toEqual(['assign']);
  });

  it('a trajectory that stopped gets nobody new, but its assignment can end', async () => {
    const stop = { to: 'stopped', reason: 'Verhuisd' } as const;
    await services.get(TrajectoryStatesService).change(trainee.trajectoryId, stop, secretary);
    expect(await outcomes([trainee])).toEqual(['assignment.not-followed']);
    expect(await outcomes([trainee], null)).toEqual(['assign']);
  });

  describe('the maximum', () => {
    const several = (count: number) => Promise.all(Array.from({ length: count }, () => newTrainee(services)));

    it('going over it is refused whole, with the figures', async () => {
      const [one, two, three] = await several(3);
      await assign([one!]);
      await expect(assign([two!, three!])).rejects.toMatchObject({
        code: 'assignment.full',
        params: { present: 1, added: 2, most: 2 },
        field: 'supervisor',
      });
      expect(await loadOf(leader)).toBe(1);
    });

    it('who stopped does not count, who rests does', async () => {
      const [one, two, three] = await several(3);
      await assign([one!, two!]);
      const states = services.get(TrajectoryStatesService);
      await states.change(one!.trajectoryId, { to: 'paused' }, secretary);
      await expect(assign([three!])).rejects.toMatchObject({ code: 'assignment.full' });
      await states.change(one!.trajectoryId, { to: 'stopped', reason: 'Verhuisd' }, secretary);
      expect(await outcomes([three!])).toEqual(['assign']);
    });

    it('holds when many ask for the last places at once', async () => {
      const trainees = await several(8);
      const asked = await Promise.allSettled(trainees.map((one) => assign([one])));
      expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
      expect(await loadOf(leader)).toBe(2);
    });

    it('does not stop who is over it by an import from keeping whom they have', async () => {
      await services
        .get(DataSource)
        .query('UPDATE leader_standing SET max_supervisees = 0 WHERE person_id = $1', [trainee.signer.id]);
      expect(await outcomes([trainee], trainee.signer)).toEqual(['same']);
    });
  });

  it('is told to the trainee and both supervisors; of several, only how many', async () => {
    const { signer } = trainee;
    const second = await newTrainee(services, { signer });
    await deliverAll(services);
    await assign([trainee, second]);
    const told = await promised(services);
    expect(told.map(({ kind, to }) => [kind, to]).sort()).toEqual(
      [
        ['supervisees-added', leader.id],
        ['supervisees-ended', signer.id],
        ['supervisor-changed', trainee.id],
        ['supervisor-changed', second.id],
      ].sort(),
    );
    const mails = await deliverAll(services);
    const texts = mails.map(({ subject, text }) => `${subject} ${text}`).join('\n');
    expect(texts).toContain('2 deelnemers aan u toegewezen');
    expect(texts).toContain('Supervisor: Hanneke Broek');
    expect(texts).not.toContain('Vermeer: ');
    await assign([trainee, second]);
    expect(await promised(services)).toEqual([]);
  });
});
