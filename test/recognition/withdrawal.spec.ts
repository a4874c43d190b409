import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { RecordVerifier } from '../../src/recognition/completion/record-verification.service.js';
import { WithdrawalService } from '../../src/recognition/completion/withdrawal.service.js';
import { hours96, newCredits } from '../builders/hours.js';
import { newTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { recordsOf } from '../support/facts.js';
import { startTestServices, type TestServices } from '../support/services.js';

describe('K5: the board withdraws a record', () => {
  let database: TestDatabase;
  let services: TestServices;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: '2026-11-22' });
  });

  afterAll(async () => {
    await services.close();
    await database.drop();
  });

  async function withRecord() {
    const trainee = await newTrainee(services);
    const claims = await newCredits(services, trainee, hours96());
    const [record] = await recordsOf(services, trainee.trajectoryId);
    return { trainee, claims, record: record! };
  }

  const withdraw = (id: string, reason: string) =>
    services.get(WithdrawalService).withdraw(id, reason, actorOf.command);

  it('tells the public page, and keeps the record as it was issued', async () => {
    const { record } = await withRecord();
    await withdraw(record.id, 'Afgegeven op verkeerde gronden');
    const found = await services.get(RecordVerifier).verify(record.address);
    expect(found).toMatchObject({ state: 'withdrawn', stateSince: '2026-11-22', genuine: true });
    expect(found!.content.number).toBe(record.number);
  });

  it('needs a reason, and does it once', async () => {
    const { record } = await withRecord();
    await expect(withdraw(record.id, '  ')).rejects.toMatchObject({ code: 'record.withdraw.reason-missing' });
    const answers = await Promise.allSettled(
      [1, 2, 3].map(() => withdraw(record.id, 'Besluit van het bestuur')),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is not undone by hours that change afterwards', async () => {
    const { trainee, claims, record } = await withRecord();
    await withdraw(record.id, 'Besluit van het bestuur');
    const right = { minutes: 700 };
    await services
      .get(CorrectionsService)
      .correct(claims[0]!, { reason: 'Tijd klopte niet', right }, actorOf.command);
    const [after, ...more] = await recordsOf(services, trainee.trajectoryId);
    expect(after!.states).toEqual(['valid', 'withdrawn']);
    expect(more).toEqual([]);
  });
});
