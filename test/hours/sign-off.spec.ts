import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TrajectoriesService } from '../../src/enrolment/trajectories/trajectories.service.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { HoursService } from '../../src/hours/hours.service.js';
import { SupervisorAssignment } from '../../src/enrolment/trajectories/supervisor-assignment.entity.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { activity, newClaim, newClaims, newCredits, sign } from '../builders/hours.js';
import { grantRight, newLeader, newTrainee, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { claimOf, componentOf, differencesOf, ledgerOf } from '../support/facts.js';
import { startTestServices, type TestServices } from '../support/services.js';

const TODAY = '2025-09-01';

describe('signing off', () => {
  let database: TestDatabase;
  let services: TestServices;
  let trainee: TestTrainee;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: TODAY });
  });
  beforeEach(async () => {
    services.clock.setToday(TODAY);
    trainee = await newTrainee(services, { programme: 'leader' });
  });
  afterAll(async () => {
    expect(await differencesOf(services)).toEqual([]);
    await services.close();
    await database.drop();
  });

  describe('H2: a sign-off writes one credit', () => {
    it('that says whose, what, how long, when, who signed and when, from which claim, and who recorded it', async () => {
      const claimId = await newClaim(services, trainee, {
        component: 'fishbowl',
        block: 3,
        minutes: 200,
        happenedOn: '2025-08-30',
      });
      await sign(services, trainee, [claimId]);
      const [line, ...more] = await ledgerOf(services, trainee.trajectoryId);
      expect(more).toEqual([]);
      expect(line).toEqual({
        id: expect.any(String),
        trajectoryId: trainee.trajectoryId,
        sequence: 1,
        component: 'fishbowl',
        block: 3,
        item: null,
        minutes: 200,
        happenedOn: '2025-08-30',
        claimId,
        signedBy: trainee.signer.id,
        signedOn: TODAY,
        recordedBy: `person:${trainee.signer.id}`,
        recordedAt: '2025-09-01T10:00:00.000000Z',
        reason: null,
        reverses: null,
        role: null,
        signedThrough: null,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        mac: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    });

    it('T2: with the role of the session, and how it was signed when that was not in the portal', async () => {
      const session = { component: 'practice', minutes: 90, role: 'co-leading' } as const;
      const claimId = await newClaim(services, trainee, session);
      await services.get(HoursService).signOff([claimId], trainee.signer.id, 'mailed-link');
      expect(await ledgerOf(services, trainee.trajectoryId)).toMatchObject([
        { role: 'co-leading', signedThrough: 'mailed-link', recordedBy: `person:${trainee.signer.id}` },
      ]);
      expect(
        await database.dataSource.query(
          `SELECT details FROM audit_entry WHERE subject_id = $1 AND action = 'claim.signed-off'`,
          [claimId],
        ),
      ).toEqual([{ details: { minutes: 90, signedThrough: 'mailed-link' } }]);
    });

    it('T2, K6: in the role that was handed in last, which nobody can change under the signer’s eyes', async () => {
      const unsaid = activity({ component: 'practice' });
      const session = { ...unsaid, role: 'taking-part' as const };
      const claimId = await newClaim(services, trainee, session);
      const claims = services.get(ClaimsService);
      await claims.amend({ claimId, version: 1 }, { ...session, role: 'co-leading' }, trainee.id);
      await claims.amend({ claimId, version: 2 }, { ...unsaid, minutes: 60 }, trainee.id);
      expect(await claimOf(services, claimId)).toMatchObject({ role: 'co-leading', minutes: 60 });
      const set = (role: string) =>
        database.dataSource.query('UPDATE claim SET role = $2 WHERE id = $1', [claimId, role]);
      await set('leading-under-guidance');
      expect(await sign(services, trainee, [claimId])).toMatchObject([
        { outcome: 'refused', error: { code: 'claim.foreign' } },
      ]);
      await set('co-leading');
      expect(await sign(services, trainee, [claimId])).toMatchObject([{ outcome: 'signed' }]);
    });

    it('V3: is in the audit log, without anybody’s name', async () => {
      const [claimId] = await newCredits(services, trainee, [activity()]);
      expect(
        await database.dataSource.query(
          `SELECT actor, action, details FROM audit_entry WHERE subject_id = $1 ORDER BY action`,
          [claimId],
        ),
      ).toEqual([
        { actor: `person:${trainee.signer.id}`, action: 'claim.signed-off', details: { minutes: 90 } },
        { actor: `person:${trainee.id}`, action: 'claim.submitted', details: {} },
      ]);
    });

    it('H10: and the progress of that moment with it', async () => {
      await newCredits(services, trainee, [activity({ minutes: 100 })]);
      expect(
        await database.dataSource.query(
          `SELECT signed, counted FROM component_progress WHERE trajectory_id = $1 AND component = 'literature'`,
          [trainee.trajectoryId],
        ),
      ).toEqual([{ signed: 100, counted: 100 }]);
    });
  });

  describe('H3: a claim is credited at most once', () => {
    it('however often it is signed, also twice in one call', async () => {
      const claimId = await newClaim(services, trainee);
      const first = await sign(services, trainee, [claimId, claimId]);
      expect(first).toEqual([{ claimId, outcome: 'signed' }]);
      expect(await sign(services, trainee, [claimId])).toEqual([{ claimId, outcome: 'already-signed' }]);
      expect(await ledgerOf(services, trainee.trajectoryId)).toHaveLength(1);
    });

    it('also by two who both may', async () => {
      const teacher = await newLeader(services);
      await grantRight(services, trainee, 'literature', teacher);
      const claimId = await newClaim(services, trainee);
      await sign(services, trainee, [claimId], teacher.id);
      expect(await sign(services, trainee, [claimId])).toEqual([{ claimId, outcome: 'already-signed' }]);
      expect((await ledgerOf(services, trainee.trajectoryId)).map(({ signedBy }) => signedBy)).toEqual([
        teacher.id,
      ]);
    });

    it('and the database itself refuses a second credit', async () => {
      const [claimId] = await newCredits(services, trainee, [activity()]);
      await expect(
        database.dataSource.query(
          `INSERT INTO ledger_entry (id, trajectory_id, sequence, component, minutes, happened_on, claim_id, signed_by,
                                     signed_on, recorded_by, recorded_at, hash, mac)
           SELECT $1, trajectory_id, 2, component, minutes, happened_on, claim_id, signed_by, signed_on, recorded_by,
                  recorded_at, hash, mac FROM ledger_entry WHERE claim_id = $2`,
          [randomUUID(), claimId],
        ),
      ).rejects.toMatchObject({ constraint: 'ledger_entry_one_credit' });
    });
  });

  describe('H4: nobody signs off their own hours', () => {
    it('not even who holds every right to', async () => {
      for (const component of ['literature', 'supervision'] as const) {
        await grantRight(services, trainee, component, { id: trainee.id, name: 'zelf' });
        const claimId = await newClaim(services, trainee, { component, description: 'Eigen uren' });
        expect(await sign(services, trainee, [claimId], trainee.id)).toMatchObject([
          { outcome: 'refused', error: { code: 'claim.own', kind: 'not-permitted' } },
        ]);
        expect((await claimOf(services, claimId)).state).toBe('submitted');
      }
      expect(await ledgerOf(services, trainee.trajectoryId)).toEqual([]);
    });
  });

  describe('S2, T1: a signature counts only of who was qualified on the day of the session', () => {
    type Case = ['supervision' | 'practice', string, Parameters<typeof newLeader>[1], string];
    it.each<Case>([
      ['supervision', 'two years and a day', { leaderSince: '2023-04-30' }, 'signed'],
      ['supervision', 'exactly two years', { leaderSince: '2023-05-01' }, 'experience'],
      ['supervision', 'led long ago', { lastActiveOn: '2023-04-30' }, 'activity'],
      ['supervision', 'no intervision', { intervisionYears: [2023, 2026] }, 'education'],
      ['supervision', 'no member', { ordinaryMember: false }, 'membership'],
      ['practice', 'recognised until the day', { recognisedUntil: '2025-05-01' }, 'signed'],
      ['practice', 'recognised until the day before', { recognisedUntil: '2025-04-30' }, 'recognition'],
    ])('%s: %s', async (component, _what, standing, expected) => {
      const signer = await newLeader(services, { intervisionYears: [2024, 2025], ...standing });
      await grantRight(services, trainee, component, signer);
      const claimId = await newClaim(services, trainee, {
        component,
        happenedOn: '2025-05-01',
        description: 'Sessie',
        minutes: 60,
      });
      const [outcome] = await sign(services, trainee, [claimId], signer.id);
      expect(outcome).toMatchObject(
        expected === 'signed'
          ? { outcome: 'signed' }
          : {
              outcome: 'refused',
              error: { code: 'claim.signer-lacks', params: { quality: expected, date: '2025-05-01' } },
            },
      );
    });
  });

  describe('H8: a second session on one day', () => {
    it('is accepted and kept, and counts as the same day', async () => {
      const session = { component: 'practice' as const, happenedOn: '2025-05-01', minutes: 120 };
      await newCredits(services, trainee, [
        activity({ ...session, description: 'Ochtend' }),
        activity({ ...session, description: 'Avond' }),
      ]);
      const practice = await componentOf(services, trainee.trajectoryId, 'practice');
      expect(practice).toMatchObject({ signed: 2, counted: 1 });
    });
  });

  describe('H9: at most 16 hours of credit on one calendar day', () => {
    const long = (minutes: number, changes = {}) => ({ minutes, happenedOn: '2025-03-03', ...changes });

    it('lets exactly 16 hours through, and not a minute more', async () => {
      const blockThree = { component: 'course' as const, block: 3, description: 'Dagdeel' };
      await newCredits(services, trainee, [activity(long(720)), activity(long(240, blockThree))]);
      const claimId = await newClaim(services, trainee, long(1, { description: 'Nog een bladzijde' }));
      expect(await sign(services, trainee, [claimId])).toMatchObject([
        {
          outcome: 'refused',
          error: { code: 'claim.day-full', params: { date: '2025-03-03', left: 0 } },
        },
      ]);
      expect(await claimOf(services, claimId)).toMatchObject({ state: 'submitted', version: 1 });
    });

    it('counts within one call in its order, and leaves the rest of the call alone', async () => {
      const other = { happenedOn: '2025-03-04', minutes: 60 };
      const ids = await newClaims(services, trainee, [
        activity(long(720)),
        activity(long(300)),
        activity(long(240, { description: 'Kort' })),
        activity(other),
      ]);
      expect((await sign(services, trainee, ids)).map(({ outcome }) => outcome)).toEqual([
        'signed',
        'refused',
        'signed',
        'signed',
      ]);
      const left = await sign(services, trainee, [ids[1]!]);
      expect(left).toMatchObject([{ error: { params: { left: 0 } } }]);
    });

    it('counts each trainee’s day on its own', async () => {
      const second = await newTrainee(services, { signer: trainee.signer });
      await newCredits(services, trainee, [
        activity(long(720)),
        activity(long(240, { description: 'Nog iets' })),
      ]);
      const claimId = await newClaim(services, second, long(720));
      expect(await sign(services, second, [claimId])).toMatchObject([{ outcome: 'signed' }]);
    });
  });

  describe('bulk', () => {
    it('signs each claim on its own: what cannot be signed leaves the others alone', async () => {
      const stranger = await newTrainee(services);
      const mine = await newClaim(services, trainee);
      const hidden = await newClaim(services, stranger);
      const unknown = randomUUID();
      const outcomes = await sign(services, trainee, [hidden, unknown, mine]);
      expect(outcomes).toMatchObject([
        { claimId: hidden, outcome: 'refused', error: { code: 'claim.not-found' } },
        { claimId: unknown, outcome: 'refused', error: { code: 'claim.not-found' } },
        { claimId: mine, outcome: 'signed' },
      ]);
      expect((await claimOf(services, hidden)).state).toBe('submitted');
    });

    it('of nothing does nothing', async () => {
      expect(await sign(services, trainee, [])).toEqual([]);
    });
  });

  describe('S1: the right to sign follows the assignment', () => {
    const assign = (supervisorId: string | null, from: string, on = trainee) =>
      database.dataSource.transaction((manager) =>
        services
          .get(TrajectoriesService)
          .assignSupervisor(manager, { trajectoryId: on.trajectoryId, supervisorId, from }, actorOf.command),
      );
    const outcome = async (claimId: string, signerId: string) =>
      (await sign(services, trainee, [claimId], signerId))[0]!.outcome;

    it('the former supervisor no longer signs reading, the new one does, and the history stays', async () => {
      const next = await newLeader(services);
      await assign(next.id, '2025-09-01');
      const claimId = await newClaim(services, trainee);
      expect(await outcome(claimId, trainee.signer.id)).toBe('refused');
      expect(await outcome(claimId, next.id)).toBe('signed');
      const assignments = await database.dataSource.manager.find(SupervisorAssignment, {
        where: { trajectoryId: trainee.trajectoryId },
        order: { fromDate: 'ASC' },
      });
      expect(assignments).toMatchObject([
        { supervisorId: trainee.signer.id, fromDate: '2025-01-06', toDate: '2025-08-31' },
        { supervisorId: next.id, fromDate: '2025-09-01', toDate: null, assignedBy: 'command' },
      ]);
    });

    it('a supervisor from a later day on signs from that day on, the present one up to the day before', async () => {
      const next = await newLeader(services);
      await assign(next.id, '2025-09-10');
      const [first, second] = (await newClaims(services, trainee, [
        activity(),
        activity({ minutes: 30 }),
      ])) as [string, string];
      services.clock.setToday('2025-09-09');
      expect(await outcome(first, next.id)).toBe('refused');
      expect(await outcome(first, trainee.signer.id)).toBe('signed');
      services.clock.setToday('2025-09-10');
      expect(await outcome(second, trainee.signer.id)).toBe('refused');
      expect(await outcome(second, next.id)).toBe('signed');
    });

    it('a trajectory may be left without a supervisor; then nobody signs its reading', async () => {
      await assign(null, '2025-09-01');
      const claimId = await newClaim(services, trainee);
      expect(await outcome(claimId, trainee.signer.id)).toBe('refused');
    });

    it('who was replaced on the day of the assignment never held the right', async () => {
      const [mistaken, right] = [await newLeader(services), await newLeader(services)];
      await assign(mistaken.id, '2025-09-01');
      await assign(right.id, '2025-09-01');
      const claimId = await newClaim(services, trainee);
      expect(await outcome(claimId, mistaken.id)).toBe('refused');
      expect(await outcome(claimId, right.id)).toBe('signed');
    });

    it('a supervisor who comes back signs again', async () => {
      const between = await newLeader(services);
      await assign(between.id, '2025-08-01');
      await assign(trainee.signer.id, '2025-09-01');
      const claimId = await newClaim(services, trainee);
      expect(await outcome(claimId, between.id)).toBe('refused');
      expect(await outcome(claimId, trainee.signer.id)).toBe('signed');
    });

    it('the same supervisor again changes nothing', async () => {
      await assign(trainee.signer.id, '2025-09-01');
      expect(
        await database.dataSource.manager.countBy(SupervisorAssignment, {
          trajectoryId: trainee.trajectoryId,
        }),
      ).toBe(1);
    });

    it('nobody supervises themself', async () => {
      await expect(assign(trainee.id, '2025-09-01')).rejects.toMatchObject({ code: 'supervisor.self' });
      const claimId = await newClaim(services, trainee);
      expect(await outcome(claimId, trainee.signer.id)).toBe('signed');
    });

    it('L1: the assignment gives the right to sign reading, and nothing else', async () => {
      const next = await newLeader(services, { leaderSince: '2025-08-01', lastActiveOn: null });
      await assign(next.id, '2025-09-01');
      const reading = await newClaim(services, trainee);
      const supervision = await newClaim(services, trainee, {
        component: 'supervision',
        description: 'Gesprek',
      });
      expect(await outcome(reading, next.id)).toBe('signed');
      expect(await outcome(supervision, next.id)).toBe('refused');
    });
  });
});
