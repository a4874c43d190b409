import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { BigNumbersInTheirRegister1764794100000 } from '../../migrations/1764794100000-big-numbers-in-their-register.js';
import { migrations } from '../../migrations/index.js';
import { ownerDataSource } from '../../src/platform/database/migrate.service.js';
import { newLeader, newTrainee, type TestTrainee } from '../builders/people.js';
import { giveRole } from '../support/roles.js';
import { textOf } from '../support/html.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';

const BIG = 'big-doctors';

describe('Q4: the numbers that people have in registers', () => {
  let portal: TestPortal;
  let secretary: Visitor;
  let trainee: TestTrainee;
  let own: Visitor;

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-11-18' });
    const { id: personId } = await newLeader(portal.services, { name: 'Sanne Secretaris' });
    await giveRole(manager(), { personId, role: 'secretariat' });
    secretary = await portal.as(personId);
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    trainee = await newTrainee(portal.services, { callName: 'Anna', surname: 'Oud' });
    own = await portal.as(trainee.id);
  });

  const manager = () => portal.services.get(DataSource).manager;
  const save = (who: Visitor, path: string, number: string, seen = '') =>
    who.post(path, [
      ['number', number],
      ['seen', seen],
    ]);
  const kept = (personId: string) =>
    manager().query<object[]>(
      `SELECT register, number FROM person_register_number WHERE person_id = $1 ORDER BY register`,
      [personId],
    );
  const logged = (personId: string) =>
    manager().query<{ action: string; details: object }[]>(
      `SELECT action, details FROM audit_entry WHERE subject_id = $1 AND action LIKE 'person.register%' ORDER BY at`,
      [personId],
    );

  it('are given by their owner, as people write them, and kept as the register has them', async () => {
    const page = textOf((await own.get('/account/nummers')).body);
    expect(page).toContain('BIG-register (artsen)');
    expect(page).toContain('Het nummer bestaat uit elf cijfers');
    expect(textOf((await own.get('/account')).body)).toContain('Mijn nummers bekijken of wijzigen');
    const answer = await save(own, `/account/nummers/${BIG}`, ' 0901 2345 601 ');
    expect(answer.headers.location).toBe('/account/nummers?gedaan=bewaard');
    await save(own, '/account/nummers/psychologists', 'p012345');
    expect(await kept(trainee.id)).toEqual([
      { register: BIG, number: '09012345601' },
      { register: 'psychologists', number: '012345' },
    ]);
    expect((await own.get('/account/nummers?gedaan=bewaard')).body).toContain('value="09012345601"');
  });

  it('may be changed and taken away; the log says in which register, and never the number', async () => {
    await save(own, `/account/nummers/${BIG}`, '09012345601');
    await save(own, `/account/nummers/${BIG}`, '19012345602', '09012345601');
    expect(await kept(trainee.id)).toEqual([{ register: BIG, number: '19012345602' }]);
    const same = await save(own, `/account/nummers/${BIG}`, '19012345602', '19012345602');
    expect(same.headers.location).toBe('/account/nummers?gedaan=hetzelfde');
    await save(own, `/account/nummers/${BIG}`, '', '19012345602');
    expect(await kept(trainee.id)).toEqual([]);
    expect(await logged(trainee.id)).toEqual([
      { action: 'person.register-number', details: { register: BIG } },
      { action: 'person.register-number', details: { register: BIG } },
      { action: 'person.register-number-removed', details: { register: BIG } },
    ]);
    const [{ found }] = await manager().query<[{ found: number }]>(
      `SELECT count(*)::integer AS found FROM audit_entry WHERE details::text ~ '09012345601|19012345602'`,
    );
    expect(found).toBe(0);
  });

  it('that do not fit their register are refused in words, with what was typed, in both languages', async () => {
    const answer = await save(own, `/account/nummers/${BIG}`, '12345');
    expect(answer.statusCode).toBe(422);
    expect(textOf(answer.body)).toContain(
      '“12345” is geen nummer van dit register. Het bestaat uit elf cijfers.',
    );
    expect(answer.body).toContain('value="12345"');
    const english = await save(own, `/account/nummers/${BIG}?taal=en`, '12345');
    expect(textOf(english.body)).toContain('It consists of eleven digits.');
    expect(await kept(trainee.id)).toEqual([]);
    expect((await save(own, '/account/nummers/tandartsen', '1')).statusCode).toBe(404);
  });

  it('changed by somebody else meanwhile: 409 with what it is now, and nothing is overwritten', async () => {
    const office = `/personen/${trainee.id}/nummers/${BIG}`;
    await save(secretary, office, '09012345601');
    const answer = await save(own, `/account/nummers/${BIG}`, '19012345602');
    expect(answer.statusCode).toBe(409);
    expect(textOf(answer.body)).toContain('Er staat nu: 09012345601');
    expect(answer.body).toContain('value="19012345602"');
    expect(await kept(trainee.id)).toEqual([{ register: BIG, number: '09012345601' }]);
    expect((await save(own, `/account/nummers/${BIG}`, '19012345602', '09012345601')).statusCode).toBe(303);
  });

  it('are seen and changed by the secretariat, which is told when somebody else has the same', async () => {
    const { id: otherId } = await newTrainee(portal.services, {
      callName: 'Bart',
      surname: 'Dubbel',
      bigNumber: '09012345609',
    });
    const path = `/personen/${trainee.id}/nummers`;
    const person = (await secretary.get(`/deelnemers/${trainee.trajectoryId}/persoon`)).body;
    expect(person).toContain(`href="${path}"`);
    expect((await secretary.get(`/begeleiders/${trainee.signer.id}`)).body).toContain(
      `href="/personen/${trainee.signer.id}/nummers"`,
    );
    const answer = await save(secretary, `${path}/${BIG}`, '09012345609');
    expect(answer.headers.location).toBe(`${path}?gedaan=bewaard`);
    const { body } = await secretary.get(path);
    expect(textOf(body)).toContain('Dit nummer staat ook bij iemand anders.');
    expect(body).toContain(`<a href="/personen/${otherId}/nummers">Bart Dubbel</a>`);
    // The other person may not learn whose number it is.
    expect((await own.get('/account/nummers')).body).not.toContain('Dubbel');
    expect((await own.get(path)).statusCode).toBe(404);
    await save(secretary, `${path}/${BIG}`, '09012345608', '09012345609');
    expect((await secretary.get(path)).body).not.toContain('Dubbel');
  });

  it('of earlier versions, which stood with the person, are carried over with their zeros, and back', async () => {
    const { ownerUrl: migrateUrl, appUrl } = portal.database;
    const owner = await ownerDataSource({ migrateUrl, appUrl, migrations }).initialize();
    const runner = owner.createQueryRunner();
    const migration = new BigNumbersInTheirRegister1764794100000();
    await save(own, `/account/nummers/${BIG}`, '09012345601');
    await save(own, '/account/nummers/psychologists', '012345');
    await migration.down(runner);
    expect(await runner.query('SELECT big_number FROM person WHERE id = $1', [trainee.id])).toEqual([
      { big_number: '09012345601' },
    ]);
    expect(await kept(trainee.id)).toEqual([{ register: 'psychologists', number: '012345' }]);
    await migration.up(runner);
    expect(await kept(trainee.id)).toEqual([
      { register: BIG, number: '09012345601' },
      { register: 'psychologists', number: '012345' },
    ]);
    await runner.release();
    await owner.destroy();
  });
});
