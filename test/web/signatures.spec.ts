import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { giveRole } from '../support/roles.js';
import { Person } from '../../src/people/person.entity.js';
import { hours96 } from '../builders/hours.js';
import { newLeader, newTrainee, type TestTrainee } from '../builders/people.js';
import { type BroughtByImport, importedSignatures, mailedToken, objected } from '../builders/signatures.js';
import { recordsOf } from '../support/facts.js';
import { ReadPdf } from '../support/pdf.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';

const REASON = 'Deze uren heb ik nooit gezien';

describe('D9: the pages of signatures that an import brought', () => {
  let portal: TestPortal;
  let board: Visitor;
  let secretary: Visitor;
  let signer: { id: string; name: string };

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-03-14' });
    board = await somebody('board');
    secretary = await somebody('secretariat');
    signer = await newLeader(portal.services, { name: 'Piet Veen' });
  });
  afterAll(() => portal.close());

  async function somebody(role: 'secretariat' | 'board'): Promise<Visitor> {
    const personId = randomUUID();
    const { manager } = portal.services.get(DataSource);
    await manager.insert(Person, { id: personId, email: `${personId}@balint.example`, fullName: 'Imke Bos' });
    await giveRole(manager, { personId, role });
    return portal.as(personId);
  }

  const query = <T>(sql: string, ...params: unknown[]) =>
    portal.services.get(DataSource).query<T[]>(sql, params);
  const visit = (url: string) => portal.app.inject({ url });
  const send = (url: string, fields: [string, string][]) =>
    portal.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload: new URLSearchParams(fields).toString(),
    });
  const objections = (noticeId: string) =>
    query<{ made_by: string; by_link: boolean }>(
      'SELECT made_by, by_link FROM signature_objection WHERE notice_id = $1',
      noticeId,
    );
  const ticked = (claimIds: readonly string[], reason = REASON): [string, string][] => [
    ...claimIds.map((id): [string, string] => ['claim', id]),
    ['reason', reason],
  ];

  async function complete(): Promise<{ trainee: TestTrainee; brought: BroughtByImport }> {
    const trainee = await newTrainee(portal.services, { callName: 'Noor', surname: 'Dijkgraaf' });
    return { trainee, brought: await importedSignatures(portal.services, trainee, signer.id, hours96()) };
  }

  describe('by the mailed link', () => {
    it('shows the rows, all ticked; to look changes nothing and signs nobody in', async () => {
      const { brought } = await complete();
      const token = await mailedToken(portal.services, brought.noticeId);
      const audited = () => query('SELECT FROM audit_entry');
      const before = (await audited()).length;
      for (const method of ['GET', 'HEAD', 'GET'] as const) {
        const answer = await portal.app.inject({ method, url: `/bezwaar/${token}` });
        expect(answer.statusCode).toBe(200);
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
      const { body } = await visit(`/bezwaar/${token}`);
      expect(body.match(/name="claim"[^>]* checked/g)).toHaveLength(14);
      expect(body).toContain('Noor Dijkgraaf');
      expect(await objections(brought.noticeId)).toEqual([]);
      expect(await audited()).toHaveLength(before);
    });

    it('objects to what is ticked, with a reason, without signing in; a second click changes nothing', async () => {
      const { brought } = await complete();
      const token = await mailedToken(portal.services, brought.noticeId);
      const some = brought.claimIds.slice(0, 2);
      const answer = await send(`/bezwaar/${token}`, ticked(some));
      expect([answer.statusCode, answer.headers.location]).toEqual([303, `/bezwaar/${token}?gedaan=bezwaar`]);
      await send(`/bezwaar/${token}`, ticked(some));
      expect(await objections(brought.noticeId)).toEqual([{ made_by: `person:${signer.id}`, by_link: true }]);
      const { body } = await visit(answer.headers.location!);
      expect(body).toContain('Uw bezwaar ligt bij het bestuur');
      expect(body.match(/bezwaar, wacht op het bestuur/g)).toHaveLength(2);
    });

    it.each([
      ['without a tick', [], REASON, 'Vink ten minste één handtekening aan.'],
      ['without a reason', null, '', 'Schrijf erbij waarom.'],
      ['with a short reason', null, 'fout!', 'in ten minste 10 letters'],
    ])('asks again %s, with what was typed', async (_how, chosen, reason, said) => {
      const { brought } = await complete();
      const token = await mailedToken(portal.services, brought.noticeId);
      const answer = await send(`/bezwaar/${token}`, ticked(chosen ?? brought.claimIds.slice(0, 3), reason));
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain(said);
      expect(answer.body.match(/name="claim"[^>]* checked/g) ?? []).toHaveLength(chosen ? 0 : 3);
    });

    it('ticks nothing where that is asked for, also without scripts', async () => {
      const { brought } = await complete();
      const token = await mailedToken(portal.services, brought.noticeId);
      const { body } = await visit(`/bezwaar/${token}?kies=geen`);
      expect(body.match(/name="claim"/g)).toHaveLength(14);
      expect(body).not.toMatch(/name="claim"[^>]* checked/);
    });

    it('finds nothing under another token', async () => {
      const answer = await visit(`/bezwaar/${'x'.repeat(43)}`);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toContain('Deze link werkt niet (meer)');
      expect((await send(`/bezwaar/${'x'.repeat(43)}`, ticked([randomUUID()]))).statusCode).toBe(404);
    });
  });

  describe('signed in', () => {
    it('stand in the signer’s menu and list; another signer finds nothing there', async () => {
      const { brought } = await complete();
      const own = await portal.as(signer.id);
      expect((await own.get('/overgenomen')).body).toContain(`/overgenomen/${brought.noticeId}`);
      expect((await own.get('/account')).body).toContain('href="/overgenomen"');
      const other = await portal.as((await newLeader(portal.services)).id);
      const path = `/overgenomen/${brought.noticeId}`;
      expect((await other.get(path)).statusCode).toBe(404);
      expect((await other.post(path, ticked(brought.claimIds))).statusCode).toBe(404);
      expect((await other.get('/account')).body).not.toContain('href="/overgenomen"');
      expect((await own.post(path, ticked(brought.claimIds))).statusCode).toBe(303);
      expect(await objections(brought.noticeId)).toEqual([
        { made_by: `person:${signer.id}`, by_link: false },
      ]);
    });
  });

  describe('of the board', () => {
    it('shows what a reversal comes to before it is made, and then makes exactly that', async () => {
      const { trainee, brought } = await complete();
      const id = await objected(portal.services, brought);
      expect((await secretary.get('/bezwaren')).body).toContain(`/bezwaren/${id}`);
      expect((await secretary.get(`/bezwaren/${id}`)).body).toContain('Het bestuur beslist hierover.');
      expect((await board.get('/bestuur')).body).toContain('href="/bezwaren"');
      const decision: [string, string][] = [
        ...ticked(brought.claimIds.slice(0, 6), 'Deze lijst was van een ander'),
        ['outcome', 'reversed'],
      ];
      const preview = await board.post(`/bezwaren/${id}/gevolgen`, decision);
      expect(preview.statusCode).toBe(200);
      const [record] = await recordsOf(portal.services, trainee.trajectoryId);
      expect(preview.body).toContain(`Bewijs ${record!.number} wordt opgeschort`);
      expect(record!.states).toEqual(['valid']);
      const seen = /name="seen" value="([\w-]{22})"/.exec(preview.body)![1]!;
      const done = await board.post(`/bezwaren/${id}`, [...decision, ['seen', seen]]);
      expect(done.headers.location).toBe(`/bezwaren/${id}?gedaan=besloten`);
      expect((await recordsOf(portal.services, trainee.trajectoryId))[0]!.states).toEqual([
        'valid',
        'suspended',
      ]);
      const again = await board.post(`/bezwaren/${id}`, [...decision, ['seen', seen]]);
      expect(again.statusCode).toBe(303);
      const page = await board.get(`/bezwaren/${id}`);
      expect(page.body).toContain('liet 6 handtekeningen vervallen');
      const mine = await (await portal.as(signer.id)).get(`/overgenomen/${brought.noticeId}`);
      expect(mine.body).toContain('Deze lijst was van een ander');
    });

    it('sets the day, and says what holds', async () => {
      const set = (lastDay: string, seen: string) =>
        board.post('/handtekeningen-uit-invoer', [
          ['lastDay', lastDay],
          ['seen', seen],
        ]);
      expect((await board.get('/handtekeningen-uit-invoer')).body).toContain('Er is geen einde bepaald');
      expect((await set('2026-03-31', '')).statusCode).toBe(303);
      expect((await secretary.get('/bezwaren')).body).toContain('tot en met 31 maart 2026');
      expect((await set('geen datum', '2026-03-31')).statusCode).toBe(422);
      expect((await set('', '2026-03-31')).statusCode).toBe(303);
    });

    it('reads the import with the records that it issued, and does nothing with it', async () => {
      const { trainee, brought } = await complete();
      const [record] = await recordsOf(portal.services, trainee.trajectoryId);
      const { body } = await board.get(`/invoer/${brought.runId}`);
      expect(body).toContain(`href="/bewijzen/${record!.id}">${record!.number}</a>`);
      expect(body).not.toContain('terugdraaien');
      expect((await secretary.get(`/invoer/${brought.runId}`)).body).toContain('/terugdraaien');
    });
  });

  describe('“taken over from the administration”', () => {
    const MARK = /[Oo]vergenomen uit de administratie/;

    it('stands wherever such a credit does: dossier, credit, the trainee’s own pages, record', async () => {
      const { trainee, brought } = await complete();
      const [record] = await recordsOf(portal.services, trainee.trajectoryId);
      const own = await portal.as(trainee.id);
      const dossier = `/deelnemers/${trainee.trajectoryId}/uren`;
      for (const url of [dossier, `${dossier}/${brought.claimIds[0]!}`, `/bewijzen/${record!.id}`])
        expect((await secretary.get(url)).body).toMatch(MARK);
      for (const url of [
        '/mijn-leerpad',
        '/mijn-leerpad/verloop',
        '/literatuur',
        `/literatuur/${brought.claimIds[0]!}`,
      ])
        expect((await own.get(url)).body).toMatch(MARK);
      const portfolio = new ReadPdf((await own.get('/mijn-leerpad/portfolio.pdf')).rawPayload);
      expect(portfolio.texts.join(' ')).toMatch(/Piet Veen\s+\(overgenomen\s+uit\s+de\s+administratie\)/);
      const { body } = await visit(`/bewijs/${record!.address}`);
      expect(body).toContain(
        'Overgenomen uit de administratie van de vereniging: literatuurstudie, cursorisch onderwijs en vissenkomtraining.',
      );
    });
  });
});
