import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { PeopleService } from '../../src/people/people.service.js';
import type { PersonDetails } from '../../src/people/person-details.rules.js';
import { Person } from '../../src/people/person.entity.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { newTrainee, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { promised } from '../support/mail.js';
import { startTestServices, type TestServices } from '../support/services.js';

describe('changing what is kept of somebody', () => {
  let database: TestDatabase;
  let services: TestServices;
  let trainee: TestTrainee;
  let people: PeopleService;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: '2026-06-01' });
    people = services.get(PeopleService);
  });
  afterAll(async () => {
    await services.close();
    await database.drop();
  });
  beforeEach(async () => {
    trainee = await newTrainee(services, { callName: 'Anna', surname: 'Oud' });
  });

  const secretary = actorOf.person('00000000-0000-4000-8000-000000000001');
  const personOf = ({ id }: { id: string }) =>
    services.get(DataSource).manager.findOneByOrFail(Person, { id });
  async function amend(next: Partial<PersonDetails>, seen?: Partial<PersonDetails>) {
    const person = await personOf(trainee);
    return people.amend(trainee.id, { seen: seen ?? person, next }, secretary);
  }

  it('is kept, and the log says which fields and not what stood there (V2, V3)', async () => {
    expect(await amend({ callName: 'Anne', surname: 'Nieuw' })).toEqual({ outcome: 'saved' });
    expect(await personOf(trainee)).toMatchObject({ callName: 'Anne', surname: 'Nieuw' });
    const log = await services
      .get(DataSource)
      .query<{ actor: string; details: object }[]>(
        `SELECT actor, details FROM audit_entry WHERE action = 'person.amended' AND subject_id = $1`,
        [trainee.id],
      );
    expect(log).toEqual([{ actor: secretary, details: { fields: 'callName surname' } }]);
  });

  it('twice the same is done once', async () => {
    const seen = await personOf(trainee);
    expect(await amend({ surname: 'Nieuw' }, seen)).toEqual({ outcome: 'saved' });
    expect(await amend({ surname: 'Nieuw' }, seen)).toEqual({ outcome: 'same' });
  });

  it('says what somebody else changed meanwhile, and overwrites nothing', async () => {
    const seen = await personOf(trainee);
    await amend({ surname: 'Van een ander' });
    await expect(amend({ surname: 'Van mij', callName: 'Anne' }, seen)).rejects.toMatchObject({
      kind: 'conflict',
      fields: ['surname'],
    });
    expect(await personOf(trainee)).toMatchObject({ surname: 'Van een ander', callName: 'Anna' });
  });

  it.each([
    ['email', 'people.email.taken'],
    ['participantNumber', 'people.number.taken'],
  ] as const)('refuses an %s that another has (D1)', async (field, code) => {
    const other = await personOf(await newTrainee(services));
    await expect(amend({ [field]: other[field] })).rejects.toMatchObject({ code, field, kind: 'invalid' });
  });

  describe('of an e-mail address', () => {
    it('is refused once there is an account, with or without a role: only its owner changes it', async () => {
      const { manager } = services.get(DataSource);
      const before = (await personOf(trainee)).email;
      await services.get(AccountsService).create(manager, { personId: trainee.id });
      const refused = { code: 'people.email.owners', field: 'email', kind: 'invalid' };
      await expect(amend({ email: 'nieuw@balint.example', surname: 'Nieuw' })).rejects.toMatchObject(refused);
      expect(await personOf(trainee)).toMatchObject({ email: before, surname: 'Oud' });
      expect(await promised(services)).toEqual([]);
      await amend({ surname: 'Nieuw' });
    });

    it('is told to the old mailbox when nobody signs in with it', async () => {
      await amend({ email: 'ander@balint.example' });
      const told = (await promised(services)).map(({ kind, to }) => [kind, to]);
      expect(told).toEqual([['address-replaced', trainee.id]]);
    });
  });

  it('K2: a confirmed name is forgotten, so that it is asked again', async () => {
    const { manager } = services.get(DataSource);
    await manager.update(Person, { id: trainee.id }, { printName: 'Anna Gedrukt' });
    await people.askNameAgain(trainee.id, secretary);
    expect((await personOf(trainee)).printName).toBeNull();
  });
});
