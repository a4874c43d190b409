import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { PersonRole, type Role } from '../../src/people/accounts/person-role.entity.js';
import { AccountSwitch } from '../../src/people/pages/account-switch.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { newAccount } from '../support/account-services.js';
import { deliverAll, promised } from '../support/mail.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';
import { giveRole } from '../support/roles.js';

describe('roles, which the board gives and takes', () => {
  let portal: TestPortal;
  let board: Visitor;
  let boardId: string;
  let personId: string;
  let name: string;
  let count = 0;

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-11-18' });
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    count += 1;
    await manager().query('DELETE FROM person_role');
    await manager().query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
    boardId = await somebody('Bea Bestuur', 'board');
    board = await portal.as(boardId);
    name = `Sem Gezocht${count}`;
    personId = await somebody(name);
  });

  const manager = () => portal.services.get(DataSource).manager;
  async function somebody(called: string, role?: Role): Promise<string> {
    const email = `${called.replace(/\W/g, '')}${count}@voorbeeld.example`.toLowerCase();
    const { personId: id } = await newAccount(portal.app, { email, name: called });
    if (role) await giveRole(manager(), { personId: id, role });
    return id;
  }
  const rolesOf = async (id: string) =>
    (await manager().find(PersonRole, { where: { personId: id }, order: { role: 'ASC' } })).map(
      ({ role }) => role,
    );
  const deeds = (id: string) =>
    manager().query<{ actor: string; action: string; details: object }[]>(
      `SELECT actor, action, details FROM audit_entry WHERE subject_id = $1 AND action LIKE 'role.%' ORDER BY at`,
      [id],
    );

  it('are listed, with who has them, and a search for whom to give one', async () => {
    const { body, statusCode } = await board.get('/rollen');
    expect(statusCode).toBe(200);
    expect(body).toContain('Bea Bestuur');
    expect(body).toContain('Niemand heeft deze rol.');
    expect(body).toContain('Dit bent u.');
    expect(body).not.toContain('afnemen');
    const found = await board.get(`/rollen?zoek=${encodeURIComponent('gezocht' + count)}`);
    expect(found.body).toContain(`/rollen/${personId}/secretariat/geven`);
    expect(found.body).toContain(`/rollen/${personId}/board/geven`);
    expect((await board.get('/rollen?zoek=Bea')).body).not.toContain('/geven');
    expect((await board.get('/rollen?zoek=nergens')).body).toContain('Niemand met een account past hierbij');
  });

  it.each([
    ['secretariat', 'secretariaat', '/secretariaat'],
    ['board', 'bestuur', '/bestuur'],
  ] as const)(
    '%s: given after a page that says what it means; told, kept, signed out',
    async (role, word, home) => {
      const { cookie } = await portal.as(personId);
      const path = `/rollen/${personId}/${role}/geven`;
      const page = await board.get(path);
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain(`${name} bij het ${word}?`);
      expect(page.body).toContain('ziet alle dossiers');
      expect(await rolesOf(personId)).toEqual([]);

      const given = await board.post(path, []);
      expect(given.headers.location).toBe('/rollen?gedaan=geven');
      expect((await board.get('/rollen?gedaan=geven')).body).toContain('De rol is gegeven');
      expect(await rolesOf(personId)).toEqual([role]);
      expect((await portal.app.inject({ url: '/account', headers: { cookie } })).statusCode).toBe(303);
      const [mail] = await deliverAll(portal.services);
      expect(mail!.text.replace(/\s+/g, ' ')).toContain(`de rol ${word} gegeven`);
      const holder = await portal.as(personId);
      expect((await holder.get(home)).statusCode).toBe(200);

      await board.post(path, []);
      expect(await promised(portal.services)).toEqual([]);
      expect((await holder.get(home)).statusCode).toBe(200);
      const by = actorOf.person(boardId);
      expect(await deeds(personId)).toEqual([{ actor: by, action: 'role.granted', details: { role } }]);
    },
  );

  it('are taken after such a page: told, kept, and signed out at once', async () => {
    await giveRole(manager(), { personId, role: 'secretariat' });
    const secretary = await portal.as(personId);
    expect((await secretary.get('/secretariaat')).statusCode).toBe(200);
    const path = `/rollen/${personId}/secretariat/afnemen`;
    expect((await board.get('/rollen')).body).toContain(path);
    expect((await board.get(path)).body).toContain(`${name} niet langer bij het secretariaat?`);
    const taken = await board.post(path, []);
    expect(taken.headers.location).toBe('/rollen?gedaan=afnemen');
    expect(await rolesOf(personId)).toEqual([]);
    expect((await secretary.get('/account')).statusCode).toBe(303);
    expect((await (await portal.as(personId)).get('/secretariaat')).statusCode).toBe(404);
    const [mail] = await deliverAll(portal.services);
    expect(mail!.text.replace(/\s+/g, ' ')).toContain('uw rol secretariaat in Leerpad beëindigd');
    await board.post(path, []);
    expect(await promised(portal.services)).toEqual([]);
    expect((await deeds(personId)).map(({ action }) => action)).toEqual(['role.revoked']);
  });

  it('are never one’s own to give or take, so that a board of one stays', async () => {
    const answers = [
      await board.post(`/rollen/${boardId}/board/afnemen`, []),
      await board.post(`/rollen/${boardId}/secretariat/geven`, []),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403]);
    expect(answers[0]!.body).toContain('Uw eigen rollen kunt u niet veranderen');
    expect(await rolesOf(boardId)).toEqual(['board']);
  });

  it('leave somebody on the board when two take each other’s at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const ids = [await somebody(`Anna ${round}`, 'board'), await somebody(`Bert ${round}`, 'board')];
      await manager().query(`DELETE FROM person_role WHERE NOT person_id = ANY($1)`, [ids]);
      const [one, two] = [await portal.as(ids[0]!), await portal.as(ids[1]!)];
      await Promise.all([
        one.post(`/rollen/${ids[1]}/board/afnemen`, []),
        two.post(`/rollen/${ids[0]}/board/afnemen`, []),
      ]);
      expect(await manager().countBy(PersonRole, { role: 'board' })).toBe(1);
    }
  });

  it('are the board’s alone: the secretariat gives none', async () => {
    const secretary = await portal.as(await somebody('Sanne Secretaris', 'secretariat'));
    const paths = ['/rollen', `/rollen/${personId}/board/geven`, `/rollen/${boardId}/board/afnemen`];
    for (const path of paths) expect((await secretary.get(path)).statusCode).toBe(404);
    for (const path of paths.slice(1)) expect((await secretary.post(path, [])).statusCode).toBe(404);
    expect(await rolesOf(personId)).toEqual([]);
  });

  it('go to nobody who cannot sign in, and there is no other role', async () => {
    const accounts = portal.services.get(AccountsService);
    const account = (await accounts.ofPerson(manager(), personId))!;
    await manager().transaction((within) => accounts.disable(within, account, actorOf.command));
    expect((await board.post(`/rollen/${personId}/board/geven`, [])).statusCode).toBe(409);
    expect(await rolesOf(personId)).toEqual([]);
    for (const path of [`/rollen/${personId}/koning/geven`, '/rollen/x/board/geven'])
      expect([(await board.get(path)).statusCode, (await board.post(path, [])).statusCode]).toEqual([
        404, 404,
      ]);
    const nobody = '00000000-0000-4000-8000-000000000009';
    expect((await board.get(`/rollen/${nobody}/board/geven`)).statusCode).toBe(404);
  });

  it('of a closed account are shown as such, and can be taken', async () => {
    await giveRole(manager(), { personId, role: 'secretariat' });
    const accounts = portal.services.get(AccountsService);
    const account = (await accounts.ofPerson(manager(), personId))!;
    await manager().transaction((within) => accounts.disable(within, account, actorOf.command));
    expect((await board.get('/rollen')).body).toContain('account gesloten');
    await board.post(`/rollen/${personId}/secretariat/afnemen`, []);
    expect(await rolesOf(personId)).toEqual([]);
  });

  it('keep an account open: the secretariat closes none of somebody with a role', async () => {
    const secretary = await somebody('Sanne Secretaris', 'secretariat');
    const close = portal.app.get(AccountSwitch, { strict: false });
    for (const whose of [boardId, await somebody('Collega Secretaris', 'secretariat')])
      await expect(close.set(secretary, whose, { to: 'close', places: '' })).rejects.toMatchObject({
        code: 'people.account.role',
      });
    expect((await board.get('/bestuur')).statusCode).toBe(200);
    expect(await close.set(secretary, personId, { to: 'close', places: '' })).toBe('gesloten');
  });
});
