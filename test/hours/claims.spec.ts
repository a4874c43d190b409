import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Activity } from '../../src/hours/claim.rules.js';
import { DataSource } from 'typeorm';
import { writeClaimCode } from '../../src/hours/claim-lines.queries.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import {
  activity,
  blocks,
  newClaim,
  newClaims,
  newCredits,
  REQUIRED_TITLES,
  sign,
} from '../builders/hours.js';
import { newLeader, newTrainee, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { claimOf, componentOf, differencesOf, historyOf, ledgerOf } from '../support/facts.js';
import { startTestServices, type TestServices } from '../support/services.js';

const TODAY = '2025-09-01';

describe('claims', () => {
  let database: TestDatabase;
  let services: TestServices;
  let claims: ClaimsService;
  let trainee: TestTrainee;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: TODAY });
    claims = services.get(ClaimsService);
  });
  beforeEach(async () => void (trainee = await newTrainee(services, { programme: 'leader' })));
  afterAll(async () => {
    expect(await differencesOf(services)).toEqual([]);
    await services.close();
    await database.drop();
  });

  it('the builder of many claims leaves what handing in leaves', async () => {
    const activities = [
      activity(),
      activity({ description: 'Een andere titel' }),
      blocks('course')[1]!,
      activity({ component: 'practice', description: 'Sessie 1' }),
    ];
    const other = await newTrainee(services, { programme: 'leader' });
    const one: string[] = [];
    for (const each of activities) one.push(await newClaim(services, trainee, each));
    const many = await newClaims(services, other, activities);
    const left = async (ids: string[], { id: traineeId, trajectoryId }: TestTrainee) => {
      const rows = await database.dataSource.query<object[]>(
        `SELECT to_jsonb(c) - '{id,trajectory_id,created_at,mac}'::text[] AS claim, c.mac IS NOT NULL AS coded,
                to_jsonb(s) - '{id,claim_id,by}'::text[] AS step, s.by = $3 AS "stepByTrainee",
                to_jsonb(a) - '{id,at,subject_id,actor,mac}'::text[] AS audited, a.actor = $3 AS "auditedByTrainee",
                to_jsonb(g) - '{trajectory_id,person_id}'::text[] AS figures
           FROM claim c JOIN claim_transition s ON s.claim_id = c.id JOIN audit_entry a ON a.subject_id = c.id
           JOIN trajectory_progress g ON g.trajectory_id = c.trajectory_id
          WHERE c.id = ANY($1) AND c.trajectory_id = $2 ORDER BY array_position($1, c.id)`,
        [ids, trajectoryId, actorOf.person(traineeId)],
      );
      return rows;
    };
    const ofOne = await left(one, trainee);
    expect(ofOne).toHaveLength(activities.length);
    expect(ofOne).toEqual(
      activities.map(() =>
        expect.objectContaining({ coded: true, stepByTrainee: true, auditedByTrainee: true }),
      ),
    );
    expect(await left(many, other)).toEqual(ofOne);
    const late = [activity(), activity({ happenedOn: '2025-09-02' })];
    await expect(newClaims(services, other, late)).rejects.toMatchObject({ code: 'claim.future' });
  });

  describe('H1: the life of a claim', () => {
    it('counts nothing while it waits', async () => {
      const id = await newClaim(services, trainee);
      expect(await claimOf(services, id)).toMatchObject({ state: 'submitted', version: 1, source: 'portal' });
      expect(await ledgerOf(services, trainee.trajectoryId)).toEqual([]);
      expect(await componentOf(services, trainee.trajectoryId, 'literature')).toMatchObject({ signed: 0 });
    });

    it('comes back with a reason, is amended, handed in again and signed off', async () => {
      const claimId = await newClaim(services, trainee, { minutes: 600 });
      await claims.returnToTrainee({ claimId, version: 1 }, trainee.signer.id, ' Zoveel op één avond? ');
      expect(await sign(services, trainee, [claimId])).toMatchObject([
        { outcome: 'refused', error: { code: 'claim.not-waiting', params: { state: 'returned' } } },
      ]);
      const right = activity({ minutes: 60, description: 'What are you feeling, doctor?' });
      await claims.amend({ claimId, version: 2 }, right, trainee.id);
      await sign(services, trainee, [claimId]);
      expect(await historyOf(services, claimId)).toEqual([
        { version: 1, state: 'submitted', by: `person:${trainee.id}`, reason: null },
        {
          version: 2,
          state: 'returned',
          by: `person:${trainee.signer.id}`,
          reason: 'Zoveel op één avond?',
        },
        { version: 3, state: 'submitted', by: `person:${trainee.id}`, reason: null },
        { version: 4, state: 'signed-off', by: `person:${trainee.signer.id}`, reason: null },
      ]);
      expect(await ledgerOf(services, trainee.trajectoryId)).toMatchObject([
        { minutes: 60, item: 'what-are-you-feeling-doctor', claimId },
      ]);
    });

    it('is returned with a reason only', async () => {
      const claimId = await newClaim(services, trainee);
      await expect(() =>
        claims.returnToTrainee({ claimId, version: 1 }, trainee.signer.id, '  '),
      ).rejects.toMatchObject({ code: 'claim.reason-missing', field: 'reason' });
      expect(await claimOf(services, claimId)).toMatchObject({ state: 'submitted', version: 1 });
    });

    it('can be withdrawn while it waits, and is then at its end', async () => {
      const claimId = await newClaim(services, trainee);
      await claims.withdraw({ claimId, version: 1 }, trainee.id);
      expect(await sign(services, trainee, [claimId])).toMatchObject([
        { outcome: 'refused', error: { code: 'claim.not-waiting', params: { state: 'withdrawn' } } },
      ]);
      await expect(claims.amend({ claimId, version: 2 }, activity(), trainee.id)).rejects.toMatchObject({
        code: 'claim.not-waiting',
        kind: 'conflict',
      });
    });

    it('cannot be withdrawn, amended or returned once it is signed off', async () => {
      const [claimId] = (await newCredits(services, trainee, [activity()])) as [string];
      const seen = { claimId, version: 2 };
      for (const attempt of [
        () => claims.withdraw(seen, trainee.id),
        () => claims.amend(seen, activity({ minutes: 30 }), trainee.id),
        () => claims.returnToTrainee(seen, trainee.signer.id, 'Toch niet'),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: 'claim.not-waiting', kind: 'conflict' });
      }
      expect(await claimOf(services, claimId)).toMatchObject({
        state: 'signed-off',
        version: 2,
        minutes: 90,
      });
    });

    it('is a conflict for whoever acts on an older version of it', async () => {
      const claimId = await newClaim(services, trainee);
      await claims.amend({ claimId, version: 1 }, activity({ minutes: 30 }), trainee.id);
      const old = { claimId, version: 1 };
      for (const attempt of [
        () => claims.withdraw(old, trainee.id),
        () => claims.amend(old, activity(), trainee.id),
        () => claims.returnToTrainee(old, trainee.signer.id, 'Toch niet'),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: 'claim.changed', kind: 'conflict' });
      }
      expect(await claimOf(services, claimId)).toMatchObject({
        state: 'submitted',
        version: 2,
        minutes: 30,
      });
    });

    it('is nobody else’s to amend, withdraw or return: for them it is not there', async () => {
      const claimId = await newClaim(services, trainee);
      const stranger = await newTrainee(services);
      const seen = { claimId, version: 1 };
      for (const attempt of [
        () => claims.withdraw(seen, stranger.id),
        () => claims.amend(seen, activity(), stranger.id),
        () => claims.returnToTrainee(seen, stranger.signer.id, 'Wat is dit'),
        () => claims.returnToTrainee(seen, trainee.id, 'Aan mijzelf'),
        () => claims.submit(trainee.trajectoryId, activity(), stranger.id),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ kind: 'not-found' });
      }
    });
  });

  describe('what a claim may say', () => {
    it.each<[string, Partial<Activity>, string, string]>([
      ['H9: the future', { happenedOn: '2025-09-02' }, 'claim.future', 'happenedOn'],
      ['H9: before the start', { happenedOn: '2025-01-05' }, 'claim.before-start', 'happenedOn'],
      ['L1: no minutes', { minutes: 0 }, 'claim.minutes', 'minutes'],
      ['L1: 721 minutes of reading', { minutes: 721 }, 'claim.minutes', 'minutes'],
      ['L1: half a minute', { minutes: 60.5 }, 'claim.minutes', 'minutes'],
      ['L1: no title', { description: ' ' }, 'claim.title-missing', 'description'],
      [
        'H6: 241 minutes of a block',
        { component: 'course', block: 1, minutes: 241 },
        'claim.minutes',
        'minutes',
      ],
      ['H6: block 5', { component: 'course', block: 5 }, 'claim.block', 'block'],
      ['H6: block 0', { component: 'fishbowl', block: 0 }, 'claim.block', 'block'],
      ['H6: no block', { component: 'fishbowl' }, 'claim.block', 'block'],
      ['H6: a block of literature', { block: 1 }, 'claim.block', 'block'],
      [
        'S3: 14 minutes of supervision',
        { component: 'supervision', minutes: 14 },
        'claim.minutes',
        'minutes',
      ],
      [
        'S3: 481 minutes of supervision',
        { component: 'supervision', minutes: 481 },
        'claim.minutes',
        'minutes',
      ],
      ['D3: 29 minutes of practice', { component: 'practice', minutes: 29 }, 'claim.minutes', 'minutes'],
    ])('not: %s', async (_what, changes, code, field) => {
      await expect(newClaim(services, trainee, changes)).rejects.toMatchObject({ code, field });
      const claimId = await newClaim(services, trainee);
      await expect(() =>
        claims.amend({ claimId, version: 1 }, activity(changes), trainee.id),
      ).rejects.toMatchObject({ code, field });
      expect(await claimOf(services, claimId)).toMatchObject({ version: 1, minutes: 90 });
    });

    it.each<[string, Partial<Activity>]>([
      ['H9: today', { happenedOn: TODAY }],
      ['H9: the day of the start', { happenedOn: '2025-01-06' }],
      ['L1: one minute', { minutes: 1 }],
      ['L1: 720 minutes', { minutes: 720 }],
      ['L1: another title', { description: 'Een boek dat niet op de lijst staat' }],
      ['H6: a whole block', { component: 'course', block: 4, minutes: 240 }],
      ['S3: 480 minutes', { component: 'supervision', minutes: 480 }],
    ])('well: %s', async (_what, changes) => {
      const id = await newClaim(services, trainee, changes);
      expect(await claimOf(services, id)).toMatchObject({ state: 'submitted', ...changes });
    });

    it('D3: not a component that the programme does not have', async () => {
      const coLeader = await newTrainee(services, { programme: 'co-leader' });
      await expect(newClaim(services, coLeader, { component: 'supervision' })).rejects.toMatchObject({
        code: 'claim.component',
        field: 'component',
      });
    });

    it('H7: knows the title on the list however it is typed', async () => {
      const id = await newClaim(services, trainee, {
        description: REQUIRED_TITLES[2].toUpperCase().replace(':', ' -'),
      });
      expect((await claimOf(services, id)).item).toBe('handboek-groepstherapie-p5');
    });
  });

  describe('H9: what an import brought from before the start', () => {
    it('may be amended by the trainee without losing its early date', async () => {
      const claimId = await newClaim(services, trainee);
      await database.dataSource.query(
        `UPDATE claim SET source = 'import', happened_on = '2024-11-11' WHERE id = $1`,
        [claimId],
      );
      await writeClaimCode(services.get(DataSource).manager, claimId);
      await claims.returnToTrainee({ claimId, version: 1 }, trainee.signer.id, 'Welk hoofdstuk?');
      const mended = activity({ happenedOn: '2024-11-11', minutes: 80 });
      await claims.amend({ claimId, version: 2 }, mended, trainee.id);
      expect(await claimOf(services, claimId)).toMatchObject({ happenedOn: '2024-11-11', minutes: 80 });
    });
  });

  it('a leader without any right sees nothing of it', async () => {
    const claimId = await newClaim(services, trainee);
    const stranger = await newLeader(services);
    expect(await sign(services, trainee, [claimId], stranger.id)).toMatchObject([
      { outcome: 'refused', error: { code: 'claim.not-found', kind: 'not-found' } },
    ]);
  });
});
