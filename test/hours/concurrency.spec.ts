import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { ProgressChanged } from '../../src/hours/hours-events.rules.js';
import { SupervisionSessions } from '../../src/learning/supervision/sessions.service.js';
import { PRACTISED, SUPERVISION } from '../../src/learning/supervision/supervision.kind.js';
import { storeProposal } from '../../src/learning/supervision/supervision.queries.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { createDataSource } from '../../src/platform/database/data-source.service.js';
import { EventDispatcher } from '../../src/platform/events/event-dispatcher.service.js';
import {
  activity,
  hours96,
  newClaim,
  newClaims,
  newCredits,
  practiceAndSupervision,
  sign,
} from '../builders/hours.js';
import { grantRight, newLeader, newTrainee, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { claimOf, differencesOf, historyOf, ledgerOf, recordsOf } from '../support/facts.js';
import { startTestServices, type TestServices } from '../support/services.js';

const SIMULTANEOUS = 50;

describe('many at once', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let services: TestServices;

  beforeAll(async () => {
    database = await createTestDatabase();
    // A connection for each call, so that the database itself meets them all at once.
    const { appUrl: url } = database;
    dataSource = await createDataSource({ url, poolSize: SIMULTANEOUS }).initialize();
    services = await startTestServices({ dataSource }, { today: '2025-09-01' });
  });
  afterAll(async () => {
    await services.close();
    await dataSource.destroy();
    await database.drop();
  });

  /** A trainee who lacks exactly the given claims, which wait for a signature. */
  async function almostDone(lacking: readonly string[]): Promise<{ trainee: TestTrainee; last: string[] }> {
    const trainee = await newTrainee(services);
    const all = hours96();
    const isLast = ({ component, block, minutes }: (typeof all)[number]) =>
      lacking.includes(component) && (component === 'literature' ? minutes === 240 : block === 4);
    await newCredits(
      services,
      trainee,
      all.filter((one) => !isLast(one)),
    );
    return { trainee, last: await newClaims(services, trainee, all.filter(isLast)) };
  }

  /** Opens every connection of the pool, so that what follows does not queue for one. */
  async function warmUp(): Promise<void> {
    await Promise.all(Array.from({ length: SIMULTANEOUS }, () => dataSource.query('SELECT pg_sleep(0.05)')));
  }

  it(`H3, K1: a last claim that is signed ${SIMULTANEOUS} times at once is one credit and one record`, async () => {
    const { trainee, last } = await almostDone(['fishbowl']);
    await warmUp();
    const outcomes = await Promise.all(
      Array.from({ length: SIMULTANEOUS }, () => sign(services, trainee, last)),
    );
    const count = (wanted: string) => outcomes.flat().filter(({ outcome }) => outcome === wanted).length;
    expect([count('signed'), count('already-signed')]).toEqual([1, SIMULTANEOUS - 1]);
    const credits = (await ledgerOf(services, trainee.trajectoryId)).filter(
      ({ claimId }) => claimId === last[0],
    );
    expect(credits).toHaveLength(1);
    expect((await historyOf(services, last[0]!)).map(({ state }) => state)).toEqual([
      'submitted',
      'signed-off',
    ]);
    expect(await recordsOf(services, trainee.trajectoryId)).toHaveLength(1);
  });

  it('K1: two signers who give the last literature and the last course credit at one moment yield one record', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { trainee, last } = await almostDone(['literature', 'course']);
      const teacher = await newLeader(services);
      await grantRight(services, trainee, 'course', teacher);
      const [reading, course] = last;
      const outcomes = await Promise.all([
        sign(services, trainee, [reading!]),
        sign(services, trainee, [course!], teacher.id),
      ]);
      expect(outcomes.flat().map(({ outcome }) => outcome)).toEqual(['signed', 'signed']);
      const records = await recordsOf(services, trainee.trajectoryId);
      expect(records.map(({ states }) => states)).toEqual([['valid']]);
      expect(records[0]!.content.signedOffBy).toEqual([trainee.signer.name, teacher.name].sort());
    }
  });

  it('bulk sign-offs in opposite order, many at once, do not wait for each other in a circle', async () => {
    const signer = await newLeader(services);
    const other = await newLeader(services);
    const trainees = await Promise.all(
      Array.from({ length: 6 }, () => newTrainee(services, { signer, programme: 'leader' })),
    );
    for (const trainee of trainees) await grantRight(services, trainee, 'course', other);
    const bulk: { claimIds: string[]; signerId: string }[] = [];
    for (let day = 1; day <= 12; day += 1) {
      const readings: string[] = [];
      const courses: string[] = [];
      for (const trainee of trainees) {
        const happenedOn = `2025-06-${String(day).padStart(2, '0')}`;
        readings.push(await newClaim(services, trainee, { happenedOn, minutes: 10 }));
        const course = { component: 'course' as const, block: 1, minutes: 20, description: '', happenedOn };
        courses.push(await newClaim(services, trainee, course));
      }
      bulk.push({ claimIds: readings, signerId: signer.id });
      bulk.push({ claimIds: courses.reverse(), signerId: other.id });
    }
    // Each bulk twice, once the other way round: half of the calls also compete for the same claims.
    const calls = bulk.flatMap((one) => [one, { ...one, claimIds: [...one.claimIds].reverse() }]);
    await warmUp();
    const outcomes = await Promise.all(
      calls.map(({ claimIds, signerId }) => sign(services, trainees[0]!, claimIds, signerId)),
    );
    const count = (wanted: string) => outcomes.flat().filter(({ outcome }) => outcome === wanted).length;
    expect([count('signed'), count('already-signed'), count('refused')]).toEqual([144, 144, 0]);
    for (const { trajectoryId } of trainees) {
      expect(await ledgerOf(services, trajectoryId)).toHaveLength(24);
    }
  });

  it('H3: whoever signs while the trainee withdraws or amends, one of them is first and the other is told', async () => {
    const claims = services.get(ClaimsService);
    const trainee = await newTrainee(services);
    for (let round = 0; round < 20; round += 1) {
      const happenedOn = `2025-07-${String(round + 1).padStart(2, '0')}`;
      const claimId = await newClaim(services, trainee, { happenedOn });
      const change =
        round % 2 === 0
          ? claims.withdraw({ claimId, version: 1 }, trainee.id)
          : claims.amend({ claimId, version: 1 }, activity({ happenedOn, minutes: 600 }), trainee.id);
      const [[signed], changed] = await Promise.all([
        sign(services, trainee, [claimId]),
        change.then(
          () => 'changed',
          (error: { code: string }) => error.code,
        ),
      ]);
      const { state, minutes } = await claimOf(services, claimId);
      const credit = (await ledgerOf(services, trainee.trajectoryId)).find(
        (line) => line.claimId === claimId,
      );
      if (state === 'withdrawn') {
        expect([signed!.outcome, credit]).toEqual(['refused', undefined]);
      } else {
        expect([state, signed!.outcome, credit?.minutes]).toEqual(['signed-off', 'signed', minutes]);
        expect([changed, minutes]).toEqual(minutes === 600 ? ['changed', 600] : ['claim.changed', 90]);
      }
    }
  });

  it('H2: a credit that is corrected many times at once is reversed once', async () => {
    const trainee = await newTrainee(services);
    const [claimId] = await newCredits(services, trainee, [activity()]);
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        services
          .get(CorrectionsService)
          .correct(claimId!, { reason: 'Dubbel geteld', right: { minutes: 60 } }, actorOf.command),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      results.flatMap((result) =>
        result.status === 'rejected' ? [(result.reason as { code: string }).code] : [],
      ),
    ).toEqual(Array.from({ length: 9 }, () => 'correction.no-credit'));
    expect((await ledgerOf(services, trainee.trajectoryId)).map(({ minutes }) => minutes)).toEqual([90, -90]);
  });

  it('H9: two signatures at once do not bring a day over 16 hours', async () => {
    const trainee = await newTrainee(services);
    const claimIds = await newClaims(
      services,
      trainee,
      Array.from({ length: 8 }, (_, index) => activity({ minutes: 200 + index })),
    );
    const outcomes = await Promise.all(claimIds.map((claimId) => sign(services, trainee, [claimId])));
    expect(outcomes.flat().filter(({ outcome }) => outcome === 'signed')).toHaveLength(4);
    const minutes = (await ledgerOf(services, trainee.trajectoryId)).map((line) => line.minutes);
    expect(minutes.reduce((sum, amount) => sum + amount)).toBeLessThanOrEqual(960);
  });

  it('K2: numbers have no gap when transactions fail after they took one', async () => {
    const failing = new Set<string>();
    // Subscribed last, so it is called when the number has been taken and the record written.
    services.get(EventDispatcher).subscribe(ProgressChanged, async ({ progress }, manager) => {
      if (!progress.some(({ trajectoryId }) => failing.has(trajectoryId))) return;
      await manager.query('SELECT pg_sleep(0.01)');
      throw new Error('After the number was taken');
    });
    const ready = [];
    for (let index = 0; index < 16; index += 1) ready.push(await almostDone(['course']));
    for (const { trainee } of ready.filter((_, index) => index % 2 === 0)) failing.add(trainee.trajectoryId);
    await warmUp();
    const results = await Promise.allSettled(ready.map(({ trainee, last }) => sign(services, trainee, last)));
    expect(results.map(({ status }) => status)).toEqual(
      ready.map((_, index) => (index % 2 === 0 ? 'rejected' : 'fulfilled')),
    );
    for (const { trainee, last } of ready.filter((_, index) => index % 2 === 0)) {
      expect(await recordsOf(services, trainee.trajectoryId)).toEqual([]);
      expect(await claimOf(services, last[0]!)).toMatchObject({ state: 'submitted', version: 1 });
    }
    failing.clear();
    await Promise.all(ready.map(({ trainee, last }) => sign(services, trainee, last)));
    const numbers = await dataSource.query<{ number: string }[]>('SELECT number FROM completion_record');
    expect(numbers.map(({ number }) => number).sort()).toEqual(
      numbers.map((_, index) => `2025-${String(index + 1).padStart(4, '0')}`),
    );
    expect(numbers).toHaveLength(1 + 20 + 16);
  });

  it(`S9, K1: the last minutes of supervision, signed ${SIMULTANEOUS / 2} times in the inbox and recorded as often, are one credit and one record`, async () => {
    const trainee = await newTrainee(services, { programme: 'leader' });
    const rest = practiceAndSupervision().map((one) =>
      one.component === SUPERVISION.key ? { ...one, minutes: 299 } : one,
    );
    await newCredits(services, trainee, [...hours96(), ...rest]);
    const { trajectoryId, signer } = trainee;
    const session = { heldOn: '2025-06-03', startsAt: '10:00', minutes: 15, form: 'group' as const };
    const said = { component: SUPERVISION.key, block: null, happenedOn: '2025-06-03', minutes: 15 };
    const claimId = await services
      .get(ClaimsService)
      .submit(trajectoryId, { ...said, description: '10:00' }, trainee.id, {
        askedOf: signer.id,
        withDetails: (manager, id) =>
          storeProposal(
            manager,
            id,
            { start: '10:00', form: 'group', reflection: 'Wachten.', practice: [] },
            PRACTISED,
          ),
      });
    const record = (told: string) =>
      services
        .get(SupervisionSessions)
        .record({ ...session, trajectoryIds: [trajectoryId] }, signer.id, { formKey: randomUUID(), told });
    const { code } = await record('');
    await warmUp();
    await Promise.all(
      Array.from({ length: SIMULTANEOUS / 2 }, () => [
        record(code),
        sign(services, trainee, [claimId]),
      ]).flat(),
    );
    const minutes = (await ledgerOf(services, trajectoryId)).filter(
      ({ component }) => component === SUPERVISION.key,
    );
    expect(minutes.map((line) => [line.minutes, line.claimId === claimId])).toEqual([
      [299, false],
      [15, true],
    ]);
    const records = await recordsOf(services, trajectoryId);
    expect(records.map(({ kind, states }) => [kind, states])).toEqual([
      ['hours96', ['valid']],
      ['programme', ['valid']],
    ]);
  });

  it('H10: afterwards the ledger, what is stored beside it and the records agree', async () => {
    expect(await differencesOf(services)).toEqual([]);
  });
});
