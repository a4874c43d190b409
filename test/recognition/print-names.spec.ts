import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { giveRole } from '../support/roles.js';
import { PeopleService } from '../../src/people/people.service.js';
import { Person } from '../../src/people/person.entity.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { Postman } from '../../src/platform/mail/postman.service.js';
import { PrintNameService } from '../../src/recognition/completion/pages/print-name.service.js';
import { hours96, newCredits } from '../builders/hours.js';
import { newTrainee, type TestTrainee } from '../builders/people.js';
import { differencesOf, recordsOf } from '../support/facts.js';
import { startTestPortal, type TestPortal, type Visitor } from '../support/test-portal.js';

const TODAY = '2025-09-01';
const FELLOW = 'Prof. Heel Iemand Anders';

describe('K7: the name on the record', () => {
  let portal: TestPortal;
  let secretary: Visitor;
  let secretaryId: string;
  beforeAll(async () => {
    portal = await startTestPortal({ today: TODAY, mailbox: true });
    ({ id: secretaryId } = await newTrainee(portal.services));
    await giveRole(manager(), { personId: secretaryId, role: 'secretariat' });
    secretary = await portal.as(secretaryId);
  });
  afterAll(async () => {
    expect(await differencesOf(portal.services)).toEqual([]);
    await portal.close();
  });

  const manager = () => portal.services.get(DataSource).manager;
  const anna = (changes: Partial<Person> = {}) =>
    newTrainee(portal.services, {
      callName: 'Anna',
      tussenvoegsel: 'de',
      surname: 'Vries-Bakker',
      ...changes,
    });
  const confirm = ({ id }: TestTrainee, name: string) =>
    portal.services.get(PrintNameService).confirm(id, name);
  const decide = (trainee: TestTrainee, name: string, to: string) =>
    secretary.post(`/namen/${trainee.id}`, [
      ['name', name],
      ['to', to],
    ]);
  const ownPage = async ({ id }: TestTrainee) => (await (await portal.as(id)).get('/mijn-leerpad/naam')).body;
  /** The name on the record that they get now. */
  const printedFor = async (trainee: TestTrainee) => {
    await newCredits(portal.services, trainee, hours96());
    return (await recordsOf(portal.services, trainee.trajectoryId))[0]!.content.name;
  };
  const changesOf = ({ id }: TestTrainee) =>
    manager().query<object[]>(
      'SELECT former, name, state FROM print_name_change WHERE person_id = $1 ORDER BY sequence',
      [id],
    );
  const isListed = async (name: string) => (await secretary.get('/namen')).body.includes(`<b>${name}</b>`);

  it('that keeps the registered surname holds at once', async () => {
    const trainee = await anna();
    await confirm(trainee, 'drs. A. Bakker-de Vries');
    expect(await isListed('drs. A. Bakker-de Vries')).toBe(false);
    expect(await printedFor(trainee)).toBe('drs. A. Bakker-de Vries');
    expect(await changesOf(trainee)).toEqual([
      { former: null, name: 'drs. A. Bakker-de Vries', state: 'kept' },
    ]);
  });

  it('that does not waits for the secretariat, who is told; a record bears the last that held', async () => {
    const trainee = await anna();
    await confirm(trainee, 'Anna Maria de Vries-Bakker');
    await confirm(trainee, FELLOW);
    await confirm(trainee, FELLOW);
    expect(await isListed(FELLOW)).toBe(true);
    expect((await secretary.get('/secretariaat')).body).toContain('Eén naam voor op het bewijs wacht');
    const page = await ownPage(trainee);
    expect(page).toContain('<p class="print-name">Anna Maria de Vries-Bakker</p>');
    expect(page).toContain(`U vroeg om “${FELLOW}”`);
    expect(await printedFor(trainee)).toBe('Anna Maria de Vries-Bakker');
    await decide(trainee, FELLOW, 'sent-back');
  });

  it('without an earlier one is the registered name until then', async () => {
    const trainee = await anna();
    await confirm(trainee, FELLOW);
    expect(await printedFor(trainee)).toBe('Anna de Vries-Bakker');
    await decide(trainee, FELLOW, 'sent-back');
  });

  it.each([
    ['approved', 'Uw naam voor op het bewijs is goedgekeurd'],
    ['sent-back', 'Uw naam voor op het bewijs is niet overgenomen'],
  ])('is decided, and who asked for it gets a mail: %s', async (to, subject) => {
    const trainee = await anna();
    await confirm(trainee, FELLOW);
    await decide(trainee, FELLOW, to);
    await decide(trainee, FELLOW, to);
    const promised = await manager().query<{ id: string; kind: string; data: object }[]>(
      `SELECT id, kind, data FROM mail_delivery WHERE recipient_person_id = $1 AND kind LIKE 'print-name%'`,
      [trainee.id],
    );
    expect(promised).toMatchObject([{ kind: `print-name-${to}`, data: { change: expect.any(String) } }]);
    expect(JSON.stringify(promised)).not.toContain('Iemand');
    await portal.services.get(Postman).deliver(promised[0]!.id);
    const { body } = await secretary.get(`/postbus/${promised[0]!.id}`);
    expect(body).toContain(subject);
    expect(body).toContain(FELLOW);
    expect(body).toContain('/mijn-leerpad/naam');
  });

  it('is printed once it was approved; old and new are kept, and the audit log refers to them', async () => {
    const trainee = await anna();
    await confirm(trainee, 'Anna Vlugt');
    const answer = await decide(trainee, 'Anna Vlugt', 'approved');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/namen']);
    expect(await isListed('Anna Vlugt')).toBe(false);
    expect(await changesOf(trainee)).toEqual([{ former: null, name: 'Anna Vlugt', state: 'approved' }]);
    const audited = await manager().query<{ action: string; details: { change: string } }[]>(
      `SELECT e.action, e.actor, e.details FROM audit_entry e JOIN print_name_change c ON c.id::text = e.details ->> 'change'
        WHERE e.subject_id = $1 ORDER BY e.action`,
      [trainee.id],
    );
    expect(audited).toMatchObject([
      { action: 'person.print-name-approved', actor: actorOf.person(secretaryId) },
      { action: 'person.print-name-asked', actor: actorOf.person(trainee.id) },
    ]);
    expect(JSON.stringify(audited)).not.toContain('Vlugt');
    expect(await ownPage(trainee)).toContain('U hebt deze schrijfwijze bevestigd');
    expect(await printedFor(trainee)).toBe('Anna Vlugt');
  });

  it('sent back says so to its bearer, and changes nothing', async () => {
    const trainee = await anna();
    await confirm(trainee, 'Anna Bakker-de Vries');
    await confirm(trainee, FELLOW);
    await decide(trainee, FELLOW, 'sent-back');
    expect(await ownPage(trainee)).toContain(`Het secretariaat nam “${FELLOW}” niet over`);
    expect(await printedFor(trainee)).toBe('Anna Bakker-de Vries');
    await confirm(trainee, 'Anna de Vries-Bakker');
    expect(await ownPage(trainee)).not.toContain(FELLOW);
  });

  it('is decided as it was seen: not when another was asked for meanwhile, nor twice', async () => {
    const trainee = await anna();
    await confirm(trainee, 'Anna Vlugt');
    await confirm(trainee, FELLOW);
    expect((await decide(trainee, 'Anna Vlugt', 'approved')).statusCode).toBe(409);
    expect((await decide(trainee, FELLOW, 'sent-back')).statusCode).toBe(303);
    expect((await decide(trainee, FELLOW, 'approved')).statusCode).toBe(409);
    expect((await decide(trainee, FELLOW, 'anders')).statusCode).toBe(400);
    expect(await changesOf(trainee)).toEqual([
      { former: null, name: 'Anna Vlugt', state: 'replaced' },
      { former: null, name: FELLOW, state: 'sent-back' },
    ]);
  });

  it('confirmed earlier goes to the secretariat before the next record, which does not bear it', async () => {
    const trainee = await anna({ printName: FELLOW });
    expect(await isListed(FELLOW)).toBe(true);
    expect(await ownPage(trainee)).toContain(`U vroeg om “${FELLOW}”`);
    expect(await printedFor(trainee)).toBe('Anna de Vries-Bakker');
    await decide(trainee, FELLOW, 'sent-back');
    expect(await isListed(FELLOW)).toBe(false);
    expect(await manager().findOneByOrFail(Person, { id: trainee.id })).toMatchObject({ printName: null });
    expect(await changesOf(trainee)).toEqual([{ former: FELLOW, name: FELLOW, state: 'sent-back' }]);
  });

  it('confirmed earlier may be approved too', async () => {
    const trainee = await anna({ printName: 'Anna Eerder' });
    expect((await decide(trainee, 'Anna Eerder', 'approved')).statusCode).toBe(303);
    expect(await printedFor(trainee)).toBe('Anna Eerder');
  });

  it('of whose surname was changed since goes there as well', async () => {
    const trainee = await anna();
    await confirm(trainee, 'Anna Maria de Vries-Bakker');
    const change = { seen: { surname: 'Vries-Bakker' }, next: { surname: 'Jansen' } };
    await portal.services.get(PeopleService).amend(trainee.id, change, actorOf.command);
    expect(await isListed('Anna Maria de Vries-Bakker')).toBe(true);
    expect(await printedFor(trainee)).toBe('Anna de Jansen');
    await decide(trainee, 'Anna Maria de Vries-Bakker', 'sent-back');
  });

  it('asked at once from two browsers waits once', async () => {
    const trainee = await anna();
    await Promise.all(Array.from({ length: 8 }, () => confirm(trainee, FELLOW)));
    expect(await changesOf(trainee)).toEqual([{ former: null, name: FELLOW, state: 'waiting' }]);
    await decide(trainee, FELLOW, 'sent-back');
  });

  it('stands beside the registered name in lists, the dossier and the records', async () => {
    const trainee = await anna({ callName: 'Quirine' });
    await confirm(trainee, 'drs. Q. de Vries-Bakker');
    await printedFor(trainee);
    for (const path of [
      '/deelnemers?zoek=Quirine',
      `/deelnemers/${trainee.trajectoryId}`,
      '/bewijzen?zoek=Quirine',
    ]) {
      const { body } = await secretary.get(path);
      expect([path, body]).toEqual([path, expect.stringContaining('Quirine de Vries-Bakker')]);
      expect([path, body]).toEqual([path, expect.stringContaining('op het bewijs: drs. Q. de Vries-Bakker')]);
    }
  });

  it.each(['Jan #N/B Vries-Bakker', '#VERW!', '0', '-', 'Piet 0 Vries-Bakker', 'A'.repeat(121)])(
    '%s is no name at all, and is asked of nobody',
    async (name) => {
      const trainee = await anna();
      await expect(confirm(trainee, name)).rejects.toMatchObject({ field: 'name' });
      expect(await changesOf(trainee)).toEqual([]);
    },
  );

  it('nobody but the secretariat decides, and of nobody', async () => {
    const trainee = await anna();
    await confirm(trainee, FELLOW);
    const own = await portal.as(trainee.id);
    expect((await own.get('/namen')).statusCode).toBe(404);
    const fields: [string, string][] = [
      ['name', FELLOW],
      ['to', 'approved'],
    ];
    expect((await own.post(`/namen/${trainee.id}`, fields)).statusCode).toBe(404);
    expect((await secretary.post(`/namen/${randomUUID()}`, fields)).statusCode).toBe(404);
    expect((await secretary.post('/namen/x', fields)).statusCode).toBe(404);
    await decide(trainee, FELLOW, 'sent-back');
  });
});
