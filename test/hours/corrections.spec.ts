import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Activity } from '../../src/hours/claim.rules.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { HoursService } from '../../src/hours/hours.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { TrajectoriesService } from '../../src/enrolment/trajectories/trajectories.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { activity, hours96, newClaim, newCredits, REQUIRED_TITLES, sign } from '../builders/hours.js';
import { grantRight, newLeader, newTrainee, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { claimOf, componentOf, differencesOf, historyOf, ledgerOf, recordsOf } from '../support/facts.js';
import { startTestServices, type TestServices } from '../support/services.js';

const SIGNED = '2025-06-02';
const LATER = '2025-09-01';

describe('corrections (H2)', () => {
  let database: TestDatabase;
  let services: TestServices;
  let corrections: CorrectionsService;
  let trainee: TestTrainee;
  let claimId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: SIGNED });
    corrections = services.get(CorrectionsService);
  });
  beforeEach(async () => {
    services.clock.setToday(SIGNED);
    trainee = await newTrainee(services, { programme: 'leader' });
    [claimId] = (await newCredits(services, trainee, [activity({ minutes: 120 })])) as [string];
    services.clock.setToday(LATER);
  });
  afterAll(async () => {
    expect(await differencesOf(services)).toEqual([]);
    await services.close();
    await database.drop();
  });

  const correct = (right?: Partial<Activity>, reason = 'Verkeerd ingevoerd') =>
    corrections.correct(claimId, { reason, right }, actorOf.command);
  const literature = () => componentOf(services, trainee.trajectoryId, 'literature');
  const ledger = () => ledgerOf(services, trainee.trajectoryId);

  describe('a counter-entry', () => {
    it('reverses the whole credit, with the reason; nothing is updated or deleted', async () => {
      const [before] = await ledger();
      expect(await correct(undefined, ' Dubbel ingevoerd ')).toBeNull();
      const [credit, counter, ...more] = await ledger();
      expect(more).toEqual([]);
      expect(credit).toEqual(before);
      expect(counter).toMatchObject({
        sequence: 2,
        component: 'literature',
        item: 'leerboek-groepstherapie',
        minutes: -120,
        happenedOn: credit!.happenedOn,
        claimId,
        signedBy: trainee.signer.id,
        signedOn: SIGNED,
        reason: 'Dubbel ingevoerd',
        reverses: credit!.id,
        recordedBy: 'command',
        recordedAt: '2025-09-01T10:00:00.000000Z',
      });
      expect(await literature()).toMatchObject({ signed: 0, counted: 0 });
      expect(await historyOf(services, claimId)).toMatchObject([
        { state: 'submitted' },
        { state: 'signed-off' },
        { state: 'corrected', by: 'command', reason: 'Dubbel ingevoerd' },
      ]);
    });

    it('needs a reason', async () => {
      await expect(correct(undefined, ' ')).rejects.toMatchObject({
        code: 'correction.reason-missing',
        field: 'reason',
      });
      expect(await ledger()).toHaveLength(1);
    });

    it.each(['Verkeerd', '.......... 12345678', 'Te lang.'])(
      'D9: needs a reason that those who are told of it can follow: %s',
      async (reason) => {
        await expect(correct(undefined, reason)).rejects.toMatchObject({ field: 'reason', kind: 'invalid' });
        expect(await ledger()).toHaveLength(1);
      },
    );

    it('reverses a credit once', async () => {
      await correct();
      await expect(correct()).rejects.toMatchObject({ code: 'correction.no-credit', kind: 'conflict' });
      expect(await ledger()).toHaveLength(2);
    });

    it('H4: is never made by the trainee, whatever else they are', async () => {
      const own = actorOf.person(trainee.id);
      await expect(corrections.correct(claimId, { reason: 'Het was meer' }, own)).rejects.toMatchObject({
        code: 'correction.own',
        kind: 'not-permitted',
      });
      expect(await ledger()).toHaveLength(1);
    });

    it('needs a credit', async () => {
      const waiting = await newClaim(services, trainee);
      await expect(
        corrections.correct(waiting, { reason: 'Verkeerd geteld' }, actorOf.command),
      ).rejects.toMatchObject({ code: 'correction.no-credit' });
    });

    it('is kept whole by the database: it never exceeds or doubles what it reverses', async () => {
      await correct();
      const copy = (reverses: string) => `
        INSERT INTO ledger_entry SELECT (jsonb_populate_record(e, jsonb_build_object(
          'id', gen_random_uuid(), 'sequence', 9, 'reverses', ${reverses}))).*
          FROM ledger_entry e WHERE e.claim_id = $1 AND e.reverses IS NOT NULL`;
      await expect(database.dataSource.query(copy('e.reverses'), [claimId])).rejects.toMatchObject({
        constraint: 'ledger_entry_reverses_unique',
      });
      await expect(database.dataSource.query(copy('NULL::uuid'), [claimId])).rejects.toMatchObject({
        constraint: 'ledger_entry_sign',
      });
    });

    it('frees its day for other hours (H9)', async () => {
      await newCredits(services, trainee, [
        activity({ minutes: 720 }),
        activity({ component: 'course', block: 1, minutes: 120, description: '' }),
      ]);
      const more = await newClaim(services, trainee, { minutes: 100, description: REQUIRED_TITLES[1] });
      expect((await sign(services, trainee, [more]))[0]!.outcome).toBe('refused');
      await correct();
      expect((await sign(services, trainee, [more]))[0]!.outcome).toBe('signed');
    });
  });

  describe('the right amount', () => {
    it('is a new claim that goes to the original signer and keeps the original date of signature', async () => {
      const again = (await correct({ minutes: 60 }))!;
      expect(await claimOf(services, again)).toMatchObject({
        state: 'submitted',
        minutes: 60,
        happenedOn: '2025-02-03',
        item: 'leerboek-groepstherapie',
        corrects: claimId,
        askedOf: trainee.signer.id,
        originalSignedOn: SIGNED,
      });
      expect(await literature()).toMatchObject({ signed: 0 });
      expect(await sign(services, trainee, [again])).toEqual([{ claimId: again, outcome: 'signed' }]);
      const line = (await ledger()).at(-1);
      expect(line).toMatchObject({
        minutes: 60,
        signedBy: trainee.signer.id,
        signedOn: SIGNED,
        recordedAt: '2025-09-01T10:00:00.000000Z',
      });
      expect(await literature()).toMatchObject({ signed: 60 });
    });

    it('T2: keeps the role of the session unless that was wrong, and a role alone can be corrected', async () => {
      const session = activity({ component: 'practice', minutes: 90, role: 'co-leading' });
      [claimId] = (await newCredits(services, trainee, [session])) as [string];
      const second = (await correct({ minutes: 60 }))!;
      await sign(services, trainee, [second]);
      const right = { role: 'taking-part' } as const;
      const reason = 'Zij was deelnemer';
      const third = (await corrections.correct(second, { reason, right }, actorOf.command))!;
      await sign(services, trainee, [third]);
      const practice = (await ledger()).filter(({ component }) => component === 'practice');
      expect(practice.map(({ minutes, role }) => [minutes, role])).toEqual([
        [90, 'co-leading'],
        [-90, 'co-leading'],
        [60, 'co-leading'],
        [-60, 'co-leading'],
        [60, 'taking-part'],
      ]);
      await expect(corrections.correct(third, { reason, right }, actorOf.command)).rejects.toMatchObject({
        code: 'correction.same',
      });
    });

    it('is nobody else’s to sign, not even who holds the right now', async () => {
      const next = await newLeader(services);
      await database.dataSource.transaction((manager) =>
        services
          .get(TrajectoriesService)
          .assignSupervisor(
            manager,
            { trajectoryId: trainee.trajectoryId, supervisorId: next.id, from: LATER },
            actorOf.command,
          ),
      );
      await grantRight(services, trainee, 'literature', next);
      const again = (await correct({ minutes: 60 }))!;
      expect(await sign(services, trainee, [again], next.id)).toMatchObject([
        { outcome: 'refused', error: { code: 'claim.not-found' } },
      ]);
      await expect(
        services.get(ClaimsService).returnToTrainee({ claimId: again, version: 1 }, next.id, 'Klopt dit wel'),
      ).rejects.toMatchObject({ code: 'claim.not-found' });
      // The one who signed first may, although no longer the supervisor.
      expect(await sign(services, trainee, [again])).toMatchObject([{ outcome: 'signed' }]);
    });

    it('H4: is not the trainee’s to sign', async () => {
      const again = (await correct({ minutes: 60 }))!;
      expect(await sign(services, trainee, [again], trainee.id)).toMatchObject([
        { outcome: 'refused', error: { code: 'claim.own' } },
      ]);
    });

    it('H7: counts for the title that it names', async () => {
      const again = (await correct({ description: REQUIRED_TITLES[1] }))!;
      expect((await claimOf(services, again)).item).toBe('congresverslagen-2003-2005');
      await sign(services, trainee, [again]);
      expect((await literature()).missing).toEqual(
        expect.arrayContaining([{ code: 'item', item: 'leerboek-groepstherapie' }]),
      );
      expect((await literature()).missing).not.toContainEqual({
        code: 'item',
        item: 'congresverslagen-2003-2005',
      });
      expect((await claimOf(services, (await correctAgain(again, 'Een ander boek'))!)).item).toBeNull();
    });

    const correctAgain = (id: string, description: string) =>
      corrections.correct(id, { reason: 'Toch een ander', right: { description } }, actorOf.command);

    it('can be corrected itself, and keeps the first date of signature still', async () => {
      const second = (await correct({ minutes: 60 }))!;
      await sign(services, trainee, [second]);
      const third = (await corrections.correct(
        second,
        { reason: 'Nog eens nageteld', right: { minutes: 90 } },
        actorOf.command,
      ))!;
      await sign(services, trainee, [third]);
      expect((await ledger()).map(({ minutes, signedOn }) => [minutes, signedOn])).toEqual([
        [120, SIGNED],
        [-120, SIGNED],
        [60, SIGNED],
        [-60, SIGNED],
        [90, SIGNED],
      ]);
      expect(await literature()).toMatchObject({ signed: 90 });
    });

    it.each<[string, Partial<Activity>, string, string]>([
      ['H9: in the future', { happenedOn: '2025-09-02' }, 'claim.future', 'happenedOn'],
      ['H9: before the start', { happenedOn: '2025-01-05' }, 'claim.before-start', 'happenedOn'],
      [
        'D5: after the signature it keeps',
        { happenedOn: '2025-06-03' },
        'claim.after-signature',
        'happenedOn',
      ],
      ['L1: no minutes', { minutes: 0 }, 'claim.minutes', 'minutes'],
      ['L1: too many minutes', { minutes: 721 }, 'claim.minutes', 'minutes'],
      ['H6: a block where none exist', { block: 1 }, 'claim.block', 'block'],
      ['L1: no title', { description: '' }, 'claim.title-missing', 'description'],
    ])('may not be %s; then nothing is reversed either', async (_what, right, code, field) => {
      await expect(correct(right)).rejects.toMatchObject({ code, field });
      expect(await ledger()).toHaveLength(1);
      expect((await claimOf(services, claimId)).state).toBe('signed-off');
    });

    it('is not what was signed already; then nothing is reversed either', async () => {
      const same = { minutes: 120, happenedOn: '2025-02-03' };
      await expect(correct(same)).rejects.toMatchObject({ code: 'correction.same', kind: 'invalid' });
      expect(await ledger()).toHaveLength(1);
    });

    it('D5: may not be amended to after the signature that it keeps', async () => {
      const again = (await correct({ minutes: 60 }))!;
      await expect(
        services
          .get(ClaimsService)
          .amend({ claimId: again, version: 1 }, activity({ happenedOn: '2025-06-03' }), trainee.id),
      ).rejects.toMatchObject({ code: 'claim.after-signature' });
    });
  });

  describe('a signer who takes a signature back', () => {
    const takeBack = (signerId = trainee.signer.id, reason = 'Te vlug getekend') =>
      corrections.takeBack(claimId, signerId, reason);

    it('gives the hours back to the trainee, returned with the reason', async () => {
      await takeBack();
      expect((await ledger()).map(({ minutes, reason }) => [minutes, reason])).toEqual([
        [120, null],
        [-120, 'Te vlug getekend'],
      ]);
      expect(await literature()).toMatchObject({ signed: 0 });
      const [again] = await database.dataSource.query<[{ id: string; state: string; version: number }]>(
        'SELECT id, state, version FROM claim WHERE corrects = $1',
        [claimId],
      );
      expect(again).toMatchObject({ state: 'returned', version: 2 });
      expect(await historyOf(services, again.id)).toMatchObject([
        { state: 'submitted' },
        { state: 'returned', reason: 'Te vlug getekend', by: `person:${trainee.signer.id}` },
      ]);
      const claims = services.get(ClaimsService);
      await claims.amend({ claimId: again.id, version: 2 }, activity({ minutes: 100 }), trainee.id);
      await sign(services, trainee, [again.id]);
      expect((await ledger()).at(-1)).toMatchObject({ minutes: 100, signedOn: LATER });
    });

    it('T1: is no correction: the trainee may name another host', async () => {
      const [one, host] = [await newLeader(services), await newLeader(services)];
      const session = activity({ component: 'practice', happenedOn: '2025-05-01', description: 'Sessie' });
      const id = await services
        .get(ClaimsService)
        .submit(trainee.trajectoryId, session, trainee.id, { askedOf: one.id });
      await services.get(HoursService).signOff([id], one.id);
      await corrections.takeBack(id, one.id, 'Ik was de gastheer niet');
      const [again] = await database.dataSource.query<[{ id: string }]>(
        'SELECT id FROM claim WHERE corrects = $1',
        [id],
      );
      await services
        .get(ClaimsService)
        .amend({ claimId: again.id, version: 2 }, session, trainee.id, { askedOf: host.id });
      const [{ asked }] = await database.dataSource.query<[{ asked: string }]>(
        'SELECT asked_of AS asked FROM claim WHERE id = $1',
        [again.id],
      );
      expect(asked).toBe(host.id);
    });

    it('needs a reason', async () => {
      await expect(takeBack(trainee.signer.id, '')).rejects.toMatchObject({
        code: 'correction.reason-missing',
      });
      expect(await ledger()).toHaveLength(1);
    });

    it('is who signed, and nobody else', async () => {
      const other = await newLeader(services);
      await grantRight(services, trainee, 'literature', other);
      await expect(takeBack(other.id)).rejects.toMatchObject({ kind: 'not-found' });
      await expect(takeBack(trainee.id)).rejects.toMatchObject({ kind: 'not-found' });
      expect(await ledger()).toHaveLength(1);
    });

    it('may not once a record rests on it; what was signed afterwards may still be taken back', async () => {
      await newCredits(services, trainee, hours96());
      expect(await recordsOf(services, trainee.trajectoryId)).toHaveLength(1);
      await expect(takeBack()).rejects.toMatchObject({ code: 'claim.record-rests-on-it', kind: 'conflict' });
      expect((await claimOf(services, claimId)).state).toBe('signed-off');

      services.clock.setToday('2025-09-02');
      const [surplus] = (await newCredits(services, trainee, [activity({ happenedOn: '2025-08-01' })])) as [
        string,
      ];
      await corrections.takeBack(surplus, trainee.signer.id, 'Toch niet gelezen');
      expect((await claimOf(services, surplus)).state).toBe('corrected');
      expect((await recordsOf(services, trainee.trajectoryId)).map(({ states }) => states)).toEqual([
        ['valid'],
      ]);
    });

    it('may while no record rests on that component: practice, beside a record of the 96 hours', async () => {
      await newCredits(services, trainee, hours96());
      const session = activity({ component: 'practice', happenedOn: '2025-05-01', description: 'Sessie' });
      const [practice] = (await newCredits(services, trainee, [session])) as [string];
      await corrections.takeBack(practice, trainee.signer.id, 'Was er niet bij');
      expect(await componentOf(services, trainee.trajectoryId, 'practice')).toMatchObject({ signed: 0 });
    });
  });
});
