import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { RequirementsService } from '../../src/enrolment/trajectories/requirements.service.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { createDataSource } from '../../src/platform/database/data-source.service.js';
import { RecordVerifier } from '../../src/recognition/completion/record-verification.service.js';
import { WithdrawalService } from '../../src/recognition/completion/withdrawal.service.js';
import {
  activity,
  hours96,
  newClaim,
  newClaims,
  newCredits,
  practiceAndSupervision,
  sign,
} from '../builders/hours.js';
import { newTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { differencesOf, recordsOf } from '../support/facts.js';
import { startTestServices, type TestServices } from '../support/services.js';

/**
 * A transaction that needs a second connection hangs for ever once as many of its kind run as the pool has connections.
 * With a pool of one, it hangs at once: here everything is done with one.
 */
describe('everything that changes hours needs one connection', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let services: TestServices;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({ url: database.appUrl, poolSize: 1 }).initialize();
    services = await startTestServices({ dataSource }, { today: '2025-09-01' });
  });
  afterAll(async () => {
    await services.close();
    await dataSource.destroy();
    await database.drop();
  });

  it('starting, claiming, returning, amending, withdrawing', async () => {
    const claims = services.get(ClaimsService);
    const trainee = await newTrainee(services, { programme: 'leader' });
    const [first, second] = await newClaims(services, trainee, [activity(), activity({ minutes: 20 })]);
    await claims.returnToTrainee({ claimId: first!, version: 1 }, trainee.signer.id, 'Welk hoofdstuk?');
    await claims.amend({ claimId: first!, version: 2 }, activity({ minutes: 30 }), trainee.id);
    await claims.withdraw({ claimId: second!, version: 1 }, trainee.id);
    expect(await sign(services, trainee, [first!])).toMatchObject([{ outcome: 'signed' }]);
  });

  it('completing, correcting, taking back, exempting, imposing, withdrawing a record, verifying, checking', async () => {
    const corrections = services.get(CorrectionsService);
    const requirements = services.get(RequirementsService);
    const decision = { reason: 'Eerdere opleiding', decidedOn: '2025-08-01', decidedBy: 'bestuur' };
    const trainee = await newTrainee(services, { programme: 'leader' });
    const claims = await newCredits(services, trainee, [...hours96(), ...practiceAndSupervision()]);
    const [record] = await recordsOf(services, trainee.trajectoryId);
    expect(await services.get(RecordVerifier).verify(record!.address)).toMatchObject({ genuine: true });
    const right = { minutes: 60 };
    const again = await corrections.correct(
      claims[0]!,
      { reason: 'Verkeerd geteld', right },
      actorOf.command,
    );
    await sign(services, trainee, [again!]);
    await corrections.takeBack(again!, trainee.signer.id, 'Toch niet');
    await requirements.exempt(trainee.trajectoryId, 'literature', decision, actorOf.command);
    const latest = (await recordsOf(services, trainee.trajectoryId)).at(-1)!;
    await services.get(WithdrawalService).withdraw(latest.id, 'Besluit', actorOf.command);
    const imposed = [{ component: 'supervision' as const, unit: 'minutes' as const, required: 300 }];
    await requirements.impose(trainee.trajectoryId, imposed, decision, actorOf.command);
    expect(await differencesOf(services)).toEqual([]);
  });

  it('also when something that follows is refused', async () => {
    const trainee = await newTrainee(services, { surname: '山田' });
    await newCredits(services, trainee, hours96().slice(1));
    const last = await newClaim(services, trainee, hours96()[0]);
    expect(await sign(services, trainee, [last])).toMatchObject([{ outcome: 'refused' }]);
  });
});
