import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AssignmentsService } from '../../src/enrolment/trajectories/assignments.service.js';
import { DeputiesService } from '../../src/enrolment/trajectories/deputies.service.js';
import { isPossible, overfull } from '../../src/enrolment/trajectories/handover.rules.js';
import { isSupervisorOf } from '../../src/enrolment/trajectories/assignments.queries.js';
import { assignedTo } from '../../src/learning/supervision/supervision.queries.js';
import { superviseesOf } from '../../src/portal/supervisees/supervisees.queries.js';
import { TrajectoryStatesService } from '../../src/enrolment/trajectories/trajectory-states.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { waitingFor } from '../../src/hours/inbox.queries.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { Outbox } from '../../src/platform/mail/outbox.service.js';
import type { DomainError } from '../../src/platform/errors/domain-error.rules.js';
import { LeaderStandingRow } from '../../src/people/leader-standing.entity.js';
import { newClaim, sign } from '../builders/hours.js';
import { newInbox } from '../builders/inbox.js';
import { addFacts, newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { deliverAll, promised } from '../support/mail.js';
import { startTestServices, type TestServices } from '../support/services.js';
import { statementsOf } from '../support/statements.js';

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

  it('is one person’s on a day on which the secretariat put a slip right', async () => {
    const wrong = await newLeader(services, { name: 'Bert Slip' });
    await assign([trainee], wrong);
    await assign([trainee]);
    const { manager } = services.get(DataSource);
    const has = async ({ id }: TestLeader) => [
      await isSupervisorOf(manager, id, trainee.trajectoryId, TODAY),
      (await superviseesOf(manager, id, TODAY)).length,
      (await assignedTo(manager, 'supervision', id, TODAY)).length,
    ];
    expect([await has(wrong), await has(leader)]).toEqual([
      [false, 0, 0],
      [true, 1, 1],
    ]);
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

    it('holds for a trajectory that goes on after it stopped, as for a new one', async () => {
      const [one, two, three] = await several(3);
      await assign([one!, two!]);
      const states = services.get(TrajectoryStatesService);
      const goOn = () => states.change(one!.trajectoryId, { to: 'running' }, secretary);
      await states.change(one!.trajectoryId, { to: 'stopped', reason: 'Verhuisd' }, secretary);
      await assign([three!]);
      await expect(goOn()).rejects.toMatchObject({
        code: 'trajectory.state.supervisor-full',
        params: { present: 2, most: 2 },
      });
      // Resting takes a place already, so it may always go on.
      await states.change(two!.trajectoryId, { to: 'paused' }, secretary);
      await states.change(two!.trajectoryId, { to: 'running' }, secretary);
      await assign([one!], null);
      await goOn();
      expect(await loadOf(leader)).toBe(2);
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

  describe('handing over all trainees of a supervisor who stops', () => {
    let former: TestLeader;
    let others: [TestLeader, TestLeader];

    beforeEach(async () => {
      await deliverAll(services);
      former = await newLeader(services, { name: 'Truus Stopt' });
      others = [await newLeader(services), await newLeader(services)];
    });

    /** Trainees of the former supervisor, with so many reading logs that wait each. */
    const theirs = async (logs: readonly number[]) => (await newInbox(services, former, logs)).trainees;
    const handOver = (trainees: readonly TestTrainee[], to: readonly TestLeader[], from: string = TODAY) =>
      services.get(AssignmentsService).handOver(
        {
          supervisorId: former.id,
          from,
          successors: trainees.map(({ trajectoryId }, index) => ({
            trajectoryId,
            supervisorId: to[index % to.length]!.id,
          })),
        },
        secretary,
      );
    const inboxOf = ({ id }: TestLeader) => waitingFor(services.get(DataSource).manager, id, TODAY);
    const supervisorsOf = async (trainees: readonly TestTrainee[]) =>
      (await Promise.all(trainees.map(history))).map((rows) => rows.at(-1)!.who);
    const settle = () =>
      services.get(DataSource).query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);

    it('moves 8 trainees with 30 waiting reading logs to two successors, and tells all', async () => {
      const trainees = await theirs([4, 4, 4, 4, 4, 4, 3, 3]);
      await settle();
      const plan = await handOver(trainees, others);
      expect(isPossible(plan)).toBe(true);
      expect(plan.loads.map(({ added }) => added)).toEqual([4, 4]);
      expect(await inboxOf(former)).toEqual([]);
      expect((await inboxOf(others[0])).length + (await inboxOf(others[1])).length).toBe(30);
      expect(await supervisorsOf(trainees)).toEqual(trainees.map((_, index) => others[index % 2]!.id));
      const told = (await promised(services)).map(({ kind, to, data }) => [kind, to, data['count']]);
      const expected = [
        ...trainees.map(({ id }) => ['supervisor-changed', id, 1]),
        ...others.map(({ id }) => ['supervisees-added', id, 4]),
        ['supervisees-ended', former.id, 8],
      ];
      expect(told.sort()).toEqual(expected.sort());
    });

    it('needs as many statements for 8 trainees as for 2', async () => {
      const counted = async (logs: readonly number[]) => {
        const trainees = await theirs(logs);
        const statements = await statementsOf(services.get(DataSource), async () => {
          expect(isPossible(await handOver(trainees, others))).toBe(true);
        });
        former = await newLeader(services);
        return statements;
      };
      const two = await counted([1, 2]);
      const eight = await counted([1, 2, 3, 4, 1, 2, 3, 4]);
      expect(eight).toEqual(two);
      expect(two.filter((sql) => /^(START TRANSACTION|COMMIT)/.test(sql))).toEqual([
        'START TRANSACTION',
        'COMMIT',
      ]);
    });

    it('one who would get more than the maximum refuses the whole', async () => {
      const trainees = await theirs([1, 1, 1]);
      const small = await newLeader(services, { maxSupervisees: 1 });
      await settle();
      const plan = await handOver(trainees, [small, others[0]]);
      expect(overfull(plan)).toMatchObject([{ supervisorId: small.id, present: 0, added: 2, most: 1 }]);
      expect(await supervisorsOf(trainees)).toEqual(trainees.map(() => former.id));
      expect(await promised(services)).toEqual([]);
    });

    it('one day that cannot be refuses the whole', async () => {
      const trainees = await theirs([0, 0]);
      const plan = await handOver(trainees, others, '2025-01-05');
      expect(plan.rows.map((row) => row.outcome)).toEqual(['refused', 'refused']);
      expect(await supervisorsOf(trainees)).toEqual([former.id, former.id]);
    });

    it('a second click finds it done, and tells nobody again', async () => {
      const trainees = await theirs([1, 1]);
      await settle();
      const both = await Promise.all([handOver(trainees, others), handOver(trainees, others)]);
      expect(both.map(isPossible)).toEqual([true, true]);
      expect(both.flatMap(({ rows }) => rows.map(({ outcome }) => outcome)).sort()).toEqual([
        ...['assign', 'assign'],
        ...['same', 'same'],
      ]);
      expect(await promised(services)).toHaveLength(5);
    });

    it('of two secretaries at once the second is told who got somebody else', async () => {
      const trainees = await theirs([1, 1]);
      const plans = await Promise.all([handOver(trainees, [others[0]]), handOver(trainees, [others[1]])]);
      const [first, second] = plans.sort((a, b) => a.gone.length - b.gone.length);
      expect(isPossible(first!)).toBe(true);
      expect(second!.gone.sort()).toEqual(trainees.map(({ trajectoryId }) => trajectoryId).sort());
    });

    it('is refused while somebody came to the former supervisor meanwhile', async () => {
      const trainees = await theirs([1, 1]);
      const [late] = await theirs([1]);
      const plan = await handOver(trainees, others);
      expect(plan.joined).toEqual([late!.trajectoryId]);
      expect(await supervisorsOf(trainees)).toEqual([former.id, former.id]);
    });

    it('H2: a correction that was asked of the former supervisor stays theirs', async () => {
      const [trainee] = (await theirs([1])) as [TestTrainee];
      const [waiting] = await inboxOf(former);
      await sign(services, trainee, [waiting!.id], former.id);
      const correction = { right: { minutes: 30 }, reason: 'De tijd was te lang opgegeven' };
      await services.get(CorrectionsService).correct(waiting!.id, correction, secretary);
      await handOver([trainee], others);
      expect((await inboxOf(former)).map(({ corrects }) => corrects !== null)).toEqual([true]);
      expect(await inboxOf(others[0])).toEqual([]);
    });
  });

  describe('a deputy while a supervisor is away', () => {
    let supervisor: TestLeader;
    let deputy: TestLeader;
    let supervisee: TestTrainee;

    beforeEach(async () => {
      services.clock.setToday(TODAY);
      supervisor = await newLeader(services, { name: 'Weg Voorbeeld' });
      deputy = await newLeader(services, { name: 'Waarnemer Voorbeeld', maxSupervisees: 0 });
      supervisee = await newTrainee(services, { signer: supervisor });
      await newClaim(services, supervisee);
      await services
        .get(DataSource)
        .query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
    });

    const name = ({
      fromDate = TODAY,
      toDate = '2026-06-30',
      by = deputy,
      id = randomUUID() as string,
    } = {}) => {
      const wish = { supervisorId: supervisor.id, deputyId: by.id, fromDate, toDate };
      return services.get(DeputiesService).name(id, wish, secretary);
    };
    const seenBy = async ({ id }: TestLeader, day: string = TODAY) =>
      (await waitingFor(services.get(DataSource).manager, id, day)).map((claim) => ({
        trajectoryId: claim.trajectoryId,
        asDeputy: claim.asDeputy,
      }));
    const theirs = (...trainees: TestTrainee[]) =>
      trainees.map(({ trajectoryId }) => ({ trajectoryId, asDeputy: true }));
    const end = (id: string) => services.get(DeputiesService).end(id, supervisor.id, secretary);

    it('signs reading logs from the first day to the last, beside the supervisor', async () => {
      await name({ fromDate: '2026-06-02', toDate: '2026-06-10' });
      const seen = [];
      for (const day of [TODAY, '2026-06-02', '2026-06-10', '2026-06-11'])
        seen.push((await seenBy(deputy, day)).length);
      expect(seen).toEqual([0, 1, 1, 0]);
      expect(await seenBy(supervisor, '2026-06-05')).toEqual([
        { trajectoryId: supervisee.trajectoryId, asDeputy: false },
      ]);
      services.clock.setToday('2026-06-05');
      const [claim] = await waitingFor(services.get(DataSource).manager, deputy.id, '2026-06-05');
      const [signed] = await sign(services, supervisee, [claim!.id], deputy.id);
      expect(signed!.outcome).toBe('signed');
    });

    it('is no assignment, and may have as many as there are (S1)', async () => {
      await name();
      expect(await loadOf(deputy)).toBe(0);
      expect((await history(supervisee)).map(({ who }) => who)).toEqual([supervisor.id]);
    });

    it('is never the trainee: somebody else of the same supervisor is', async () => {
      const both = { id: supervisee.id, name: '' };
      const { manager } = services.get(DataSource);
      await manager.insert(LeaderStandingRow, { personId: both.id });
      await addFacts(manager, both.id, { leaderSince: '2010-01-01', ordinaryMember: true });
      const colleague = await newTrainee(services, { signer: supervisor });
      await newClaim(services, colleague);
      await name({ by: both });
      expect(await seenBy(both)).toEqual(theirs(colleague));
    });

    it('follows whom the supervisor gets and gives up', async () => {
      await name();
      const late = await newTrainee(services);
      await newClaim(services, late);
      await assign([late], supervisor);
      expect(await seenBy(deputy)).toHaveLength(2);
      await assign([supervisee], leader);
      expect(await seenBy(deputy)).toEqual(theirs(late));
    });

    it('signs nothing from the day on which it is ended; twice is once', async () => {
      const id = randomUUID();
      await name({ id });
      services.clock.setToday('2026-06-05');
      await end(id);
      await end(id);
      expect(await seenBy(deputy, '2026-06-05')).toEqual([]);
      expect(await seenBy(deputy, '2026-06-04')).toEqual(theirs(supervisee));
      await name({ fromDate: '2026-06-05', toDate: '2026-06-20', by: leader });
      expect(await seenBy(leader, '2026-06-05')).toEqual(theirs(supervisee));
    });

    it('ended on its first day or before, nothing is left of it', async () => {
      const id = randomUUID();
      await name({ id });
      await end(id);
      expect(await seenBy(deputy)).toEqual([]);
      await name({ by: leader });
    });

    it('is told to deputy, supervisor and trainees; its end too', async () => {
      const id = randomUUID();
      await name({ id });
      await name({ id });
      const kinds = async () => (await promised(services)).map(({ kind, to }) => [kind, to]).sort();
      expect(await kinds()).toEqual([
        ['deputy-named-deputy', deputy.id],
        ['deputy-named-supervisor', supervisor.id],
        ['deputy-named-trainee', supervisee.id],
      ]);
      const [mail] = (await deliverAll(services)).filter(({ subject }) =>
        subject.includes('een tijd afwezig'),
      );
      expect(mail!.text).toContain('Waarnemer: Waarnemer Voorbeeld');
      expect(mail!.text).toContain('30 juni 2026');
      const newcomer = await newTrainee(services, { signer: supervisor });
      const changed = async () =>
        (await deliverAll(services)).find(({ subject }) => subject === 'Uw supervisor in Leerpad')!.text;
      const assigned = { kind: 'supervisor-changed', data: { trajectory: newcomer.trajectoryId, count: 1 } };
      const promise = () =>
        services
          .get(DataSource)
          .transaction((inner) =>
            services.get(Outbox).enqueue(inner, { ...assigned, recipientPersonId: newcomer.id }),
          );
      await promise();
      const told = await changed();
      expect(told).toContain('afwezig van 1 juni 2026 tot en met 30 juni 2026');
      expect(told).toContain('Waarnemer: Waarnemer Voorbeeld');
      services.clock.setToday('2026-07-01');
      await promise();
      expect(await changed()).not.toMatch(/afwezig|[Ww]aarnemer/);
      services.clock.setToday(TODAY);
      await services
        .get(TrajectoryStatesService)
        .change(newcomer.trajectoryId, { to: 'stopped', reason: 'Verhuisd' }, secretary);
      await deliverAll(services);
      await end(id);
      expect((await kinds()).map(([kind]) => kind)).toEqual([
        'deputy-ended-deputy',
        'deputy-ended-supervisor',
        'deputy-ended-trainee',
      ]);
      expect(await deliverAll(services)).toHaveLength(3);
    });

    it.each([
      ['the supervisor', () => ({ by: supervisor }), 'deputy.self', 'waarnemer'],
      [
        'somebody who is no leader',
        () => ({ by: { id: supervisee.id, name: '' } }),
        'deputy.not-leader',
        'waarnemer',
      ],
      ['from a day before today', () => ({ fromDate: '2026-05-31' }), 'deputy.past', 'vanaf'],
      [
        'to a day before the first',
        () => ({ fromDate: '2026-06-03', toDate: '2026-06-02' }),
        'deputy.order',
        'tot',
      ],
    ])('%s is refused', async (_, wish, code, field) => {
      await expect(name(wish())).rejects.toMatchObject({ code, field });
    });

    it('of two at once one is named, and the other is told who', async () => {
      const both = await Promise.allSettled([name(), name({ fromDate: '2026-06-30', toDate: '2026-07-04' })]);
      const refused = both.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
      expect(refused.map(({ reason }) => (reason as DomainError).code)).toEqual(['deputy.overlap']);
      expect((refused[0]!.reason as DomainError).params).toMatchObject({ name: 'Waarnemer Voorbeeld' });
    });

    it('K6: one that the product did not write lets nobody sign', async () => {
      await services.get(DataSource).query(
        `INSERT INTO deputy (id, supervisor_id, deputy_id, from_date, to_date, entered_by, mac)
          VALUES ($1, $2, $3, $4, $4, 'command', '\\x00')`,
        [randomUUID(), supervisor.id, deputy.id, TODAY],
      );
      const late = await newTrainee(services);
      await newClaim(services, late);
      await assign([late], supervisor);
      expect(await seenBy(deputy)).toEqual([]);
    });
  });
});
