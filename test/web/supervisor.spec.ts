import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { DeputiesService } from '../../src/enrolment/trajectories/deputies.service.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { activity, hours96, newClaim, newClaims, newCredits, sign } from '../builders/hours.js';
import { newInbox, newLog, newNamedTrainee } from '../builders/inbox.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { hiddenIn } from '../support/html.js';
import { encodeIds } from '../../src/platform/web/id-list.form.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';

const TODAY = '2026-11-18';
/** An id that is no claim of anybody's. */
const NOBODYS = '00000000-0000-4000-8000-000000000000';

describe('the pages of whoever signs for others', () => {
  let portal: TestPortal;
  let leader: TestLeader;
  let visitor: Visitor;
  let trainee: TestTrainee;
  let waiting: string;

  beforeAll(async () => {
    portal = await startTestPortal({ today: TODAY });
  });
  beforeEach(async () => {
    leader = await newLeader(portal.services, { name: 'Hanneke Broek', intervisionYears: [2025, 2026] });
    trainee = await newNamedTrainee(portal.services, 0, leader);
    waiting = await newLog(portal.services, trainee, 0);
    visitor = await portal.as(leader.id);
  });
  afterAll(() => portal.close());

  const stateOf = async (id: string): Promise<string> => {
    const rows = await portal.services
      .get(DataSource)
      .query<{ state: string }[]>('SELECT state FROM claim WHERE id = $1', [id]);
    return rows[0]!.state;
  };
  const creditsOf = (ids: string[]): Promise<{ signed: number }[]> =>
    portal.services
      .get(DataSource)
      .query('SELECT count(*) AS signed FROM ledger_entry WHERE claim_id = ANY($1) AND reverses IS NULL', [
        ids,
      ]);
  const ticked = (ids: string[], version = 1) =>
    ids.map((id): [string, string] => ['claim', `${id}.${version}`]);
  /** The form that sends several back: each by its id, with its reason. */
  const backWith = (...reasons: [id: string, reason: string][]) =>
    reasons.flatMap(([id, reason]): [string, string][] => [
      [`claim-${id}`, '1'],
      [`reason-${id}`, reason],
    ]);
  const signOff = (ids: string[], version = 1) => visitor.post('/aftekenen', ticked(ids, version));
  const follow = async (answer: { headers: { location?: unknown } }) =>
    textOf((await visitor.get(String(answer.headers.location))).body);

  describe('who may enter', () => {
    const PAGES = (id: string, trajectoryId: string) => [
      '/aftekenen',
      '/aftekenen/lezen',
      `/aftekenen/terugsturen?claim=${id}.1`,
      `/aftekenen/${id}`,
      '/aftekenen/afgetekend',
      '/supervisanten',
      `/supervisanten/${trajectoryId}`,
    ];

    it('shows the signer each page of their own', async () => {
      for (const url of PAGES(waiting, trainee.trajectoryId)) {
        const { statusCode, headers } = await visitor.get(url);
        expect([url, statusCode]).toEqual([url, url === '/aftekenen/lezen' ? 303 : 200]);
        if (statusCode === 200) expect(headers['cache-control']).toContain('no-store');
      }
    });

    it('leads who is not signed in to signing in', async () => {
      for (const url of PAGES(waiting, trainee.trajectoryId)) {
        const { statusCode, headers } = await portal.app.inject(url);
        expect([url, statusCode, String(headers.location).split('?')[0]]).toEqual([url, 303, '/aanmelden']);
      }
    });

    it('V1, S1: finds nothing for somebody who signs for others, but not for these', async () => {
      const other = await newLeader(portal.services);
      await newNamedTrainee(portal.services, 1, other);
      await newCredits(portal.services, trainee, [activity()]);
      const stranger = await portal.as(other.id);
      const records = PAGES(waiting, trainee.trajectoryId).filter((url) => /[0-9a-f]{8}-/.test(url));
      for (const url of records) expect([url, (await stranger.get(url)).statusCode]).toEqual([url, 404]);
      const posts: [string, [string, string][]][] = [
        ['/aftekenen', ticked([waiting])],
        ['/aftekenen/terugsturen', backWith([waiting, 'Niet van u'])],
        [
          `/aftekenen/${waiting}/terugsturen`,
          [
            ['version', '1'],
            ['reason', 'Niet van u'],
          ],
        ],
        [`/aftekenen/afgetekend/${waiting}/terugnemen`, [['reason', 'Niet van u']]],
      ];
      for (const [url, fields] of posts)
        expect([url, (await stranger.post(url, fields)).statusCode]).toEqual([url, 404]);
      expect(await stateOf(waiting)).toBe('submitted');
    });

    it('V1: no longer shows a reflection once it was signed, nor to the supervisor what another signs', async () => {
      const text = 'in onze groep bleef het lang stil';
      expect(textOf((await visitor.get(`/aftekenen/${waiting}`)).body)).toContain('In onze groep');
      await signOff([waiting]);
      for (const url of [
        '/aftekenen/afgetekend',
        `/aftekenen/afgetekend/${waiting}`,
        `/supervisanten/${trainee.trajectoryId}`,
      ]) {
        const { statusCode, body } = await visitor.get(url);
        expect([url, statusCode, textOf(body).toLowerCase().includes(text)]).toEqual([url, 200, false]);
      }
      expect((await visitor.get(`/aftekenen/${waiting}`)).statusCode).toBe(303);
    });

    it.each(['x', NOBODYS, 'lezen/nog'])('finds nothing at an address that is nobody’s: %s', async (id) => {
      for (const url of [`/aftekenen/${id}`, `/supervisanten/${id}`, `/aftekenen/afgetekend/${id}`])
        expect([url, (await visitor.get(url)).statusCode]).toEqual([url, 404]);
    });

    it('refuses what no form of ours sends', async () => {
      for (const fields of [[['claim', 'x']], [['claim', `${waiting}.-1`]], [['andere', 'x']]] as [
        string,
        string,
      ][][])
        expect((await visitor.post('/aftekenen', fields)).statusCode).toBe(400);
    });

    it('V3: keeps that a claim was read and a trajectory looked at', async () => {
      await visitor.get(`/aftekenen/${waiting}`);
      await visitor.get(`/aftekenen/terugsturen?claim=${waiting}.1`);
      await visitor.get(`/supervisanten/${trainee.trajectoryId}`);
      const rows = await portal.services
        .get(DataSource)
        .query<{ action: string }[]>(
          `SELECT action FROM audit_entry WHERE actor = $1 AND subject_id = ANY($2) ORDER BY at`,
          [actorOf.person(leader.id), [waiting, trainee.trajectoryId]],
        );
      expect(rows.map(({ action }) => action)).toEqual(['claim.read', 'claim.read', 'trajectory.viewed']);
    });
  });

  describe('the inbox', () => {
    it('says what waits, from whom, how long it took and until when one may supervise', async () => {
      await newLog(portal.services, await newNamedTrainee(portal.services, 1, leader), 1);
      const text = textOf((await visitor.get('/aftekenen')).body);
      for (const words of [
        '2 verslagen wachten op uw handtekening',
        'Samen 6 u 30 min, van twee mensen.',
        'U mag supervisie geven en aftekenen tot en met 31 december 2027.',
        'Bart van den Heuvel cobegeleider i.o.',
        'De dokter als medicijn, h. 3–5 Ik herken het schuldgevoel bij de huisarts die niets kan doen.',
        'di 17 nov',
      ])
        expect(text).toContain(words);
    });

    it('is kind when nothing waits', async () => {
      const idle = await newLeader(portal.services, { ordinaryMember: false });
      await newTrainee(portal.services, { signer: idle });
      const text = textOf((await (await portal.as(idle.id)).get('/aftekenen')).body);
      expect(text).toContain('Er wacht niets op uw handtekening');
      expect(text).toContain('daarvoor moet u gewoon lid van de vereniging zijn');
    });

    it('marks a correction, and asks it of who signed first and of nobody else (H2)', async () => {
      const [signed] = await newCredits(portal.services, trainee, [activity({ minutes: 240 })]);
      const right = { minutes: 200 };
      const correction = { reason: 'Het was korter', right };
      const again = await portal.services
        .get(CorrectionsService)
        .correct(signed!, correction, actorOf.command);
      expect(textOf((await visitor.get('/aftekenen')).body)).toContain(
        'Correctie: u tekende eerder 4 uur af',
      );
      const text = textOf((await visitor.get(`/aftekenen/${again}`)).body);
      expect(text).toContain('De reden: “Het was korter”');
      await follow(await signOff([again!]));
      expect(await stateOf(again!)).toBe('signed-off');
    });

    it('is there for who signed on paper only, once a correction is asked of them', async () => {
      const elsewhere = await newLeader(portal.services);
      const them = await portal.as(elsewhere.id);
      expect((await them.get('/aftekenen')).statusCode).toBe(404);
      await portal.services
        .get(DataSource)
        .query('UPDATE claim SET asked_of = $2 WHERE id = $1', [waiting, elsewhere.id]);
      expect(textOf((await them.get('/aftekenen')).body)).toContain('Eén verslag wacht op uw handtekening');
      expect((await visitor.get(`/aftekenen/${waiting}`)).statusCode).toBe(404);
    });

    it('chooses beforehand what an address says: everything, or all of one trainee', async () => {
      const second = await newNamedTrainee(portal.services, 1, leader);
      await newLog(portal.services, second, 1);
      await newLog(portal.services, second, 2);
      const checked = (body: string) => body.match(/ checked>/g)?.length ?? 0;
      const { body } = await visitor.get('/aftekenen');
      expect(checked(body)).toBe(0);
      expect(checked((await visitor.get('/aftekenen?kies=alles')).body)).toBe(3);
      const all = /href="([^"]+)" data-chooses="wie-2"/.exec(body)?.[1] ?? '';
      expect(checked((await visitor.get(all.replaceAll('&#x3D;', '='))).body)).toBe(2);
      expect(checked((await visitor.get('/aftekenen?kies=onzin..x')).body)).toBe(0);
    });

    it('escapes what people wrote', async () => {
      const hostile = await newLog(portal.services, trainee, 3, {
        description: '<script>alert(1)</script>',
        reflection: '<img src=x onerror=alert(1)> & "zo"',
      });
      const fields: [string, string][] = [
        ['version', '2'],
        ['reason', '<b>"weg"</b>'],
      ];
      for (const { body } of [
        await visitor.get('/aftekenen'),
        await visitor.get(`/aftekenen/${hostile}`),
        await visitor.get(`/aftekenen/terugsturen?claim=${hostile}.1`),
        await visitor.post(`/aftekenen/${hostile}/terugsturen`, fields),
        await visitor.get(`/supervisanten/${trainee.trajectoryId}`),
      ]) {
        expect(body).toContain('&lt;script&gt;');
        expect(body).not.toMatch(/<script>|<img|<b>"weg/);
      }
    });
  });

  describe('S1: whoever stands in for a supervisor', () => {
    let deputy: Visitor;

    beforeEach(async () => {
      const { id } = await newLeader(portal.services, { name: 'Piet Veen' });
      const wish = { supervisorId: leader.id, deputyId: id, fromDate: TODAY, toDate: '2026-12-04' };
      await portal.services.get(DeputiesService).name(randomUUID(), wish, actorOf.command);
      deputy = await portal.as(id);
    });

    it('sees for whom, in the inbox, at a log and in the list, and signs', async () => {
      const said = 'als waarnemer van Hanneke Broek, tot en met 4 december 2026';
      expect(textOf((await deputy.get('/aftekenen')).body)).toContain(said);
      expect(textOf((await visitor.get('/aftekenen')).body)).not.toContain('waarnemer');
      expect(textOf((await deputy.get(`/aftekenen/${waiting}`)).body)).toContain(said);
      const list = textOf((await deputy.get('/supervisanten')).body);
      expect(list).toContain('U hebt nu geen supervisanten');
      expect(list).toMatch(new RegExp(`Voor wie u waarneemt .*${said}`));
      const one = await deputy.get(`/supervisanten/${trainee.trajectoryId}`);
      expect(textOf(one.body)).toContain(`U ziet deze pagina ${said}.`);
      await deputy.post('/aftekenen', ticked([waiting]));
      expect(await stateOf(waiting)).toBe('signed-off');
    });

    it('sees nothing of it any more once that is over', async () => {
      const rows = await portal.services
        .get(DataSource)
        .query<{ id: string }[]>('SELECT id FROM deputy WHERE supervisor_id = $1', [leader.id]);
      await portal.services.get(DeputiesService).end(rows[0]!.id, leader.id, actorOf.command);
      expect((await deputy.get(`/aftekenen/${waiting}`)).statusCode).toBe(404);
      expect((await deputy.get(`/supervisanten/${trainee.trajectoryId}`)).statusCode).toBe(404);
    });
  });

  describe('signing off', () => {
    it('says how many, how much and for whom, and leaves the rest', async () => {
      const left = await newLog(portal.services, trainee, 1);
      const answer = await signOff([waiting]);
      expect(answer.statusCode).toBe(303);
      const text = await follow(answer);
      expect(text).toContain('Eén verslag is afgetekend: 2 uur van Elif Çelik.');
      expect(text).toContain('Eén verslag wacht op uw handtekening');
      expect([await stateOf(waiting), await stateOf(left)]).toEqual(['signed-off', 'submitted']);
    });

    it('tells which record was issued by it (K1)', async () => {
      const almost = await newNamedTrainee(portal.services, 2, leader);
      const [last, ...rest] = await newClaims(portal.services, almost, hours96());
      await sign(portal.services, almost, rest);
      const text = await follow(await signOff([waiting, last!]));
      expect(text).toMatch(
        /Zoë in ’t Veld heeft hiermee de 96 uur voltooid\. Bewijs 2026-\d{4} is afgegeven\./,
      );
      expect(await follow(await signOff([waiting]))).not.toContain('voltooid');
    });

    it('does not sign what was changed, withdrawn or sent back meanwhile, says why, and signs the others', async () => {
      const claims = portal.services.get(ClaimsService);
      const [changed, withdrawn, returned] = [
        await newLog(portal.services, trainee, 4),
        await newLog(portal.services, trainee, 5),
        await newLog(portal.services, trainee, 6),
      ];
      await claims.amend({ claimId: changed, version: 1 }, activity(), trainee.id);
      await claims.withdraw({ claimId: withdrawn, version: 1 }, trainee.id);
      await claims.returnToTrainee({ claimId: returned, version: 1 }, leader.id, 'Welke bladzijden?');
      const text = await follow(await signOff([changed, waiting, withdrawn, returned]));
      expect(text).toContain('Eén verslag is afgetekend');
      expect(text).toContain('3 verslagen zijn niet afgetekend');
      for (const why of [
        'Intussen veranderd. Lees het nog eens na.',
        'Intussen ingetrokken.',
        'al teruggestuurd',
      ])
        expect(text).toContain(why);
      expect(await stateOf(changed)).toBe('submitted');
      await signOff([changed], 2);
      expect(await stateOf(changed)).toBe('signed-off');
    });

    it('H9: says so when a day would hold more than sixteen hours, and signs the others', async () => {
      const full = activity({ minutes: 720, happenedOn: '2026-11-02' });
      const [first, second] = await newClaims(portal.services, trainee, [full, { ...full, minutes: 300 }]);
      const text = await follow(await signOff([first!, second!, waiting]));
      expect(text).toContain('2 verslagen zijn afgetekend');
      expect(text).toContain('op 2 november 2026 meer dan 16 uren');
      expect(await stateOf(second!)).toBe('submitted');
    });

    it('H3: a double click, and two tabs at once, sign once and say the same', async () => {
      const answers = await Promise.all([signOff([waiting]), signOff([waiting]), signOff([waiting])]);
      for (const answer of answers)
        expect(await follow(answer)).toContain('Eén verslag is afgetekend: 2 uur');
      expect(await creditsOf([waiting])).toEqual([{ signed: 1 }]);
    });

    it('asks to choose something first', async () => {
      const { statusCode, body } = await visitor.post('/aftekenen', []);
      expect([statusCode, textOf(body).includes('Kies eerst een of meer verslagen')]).toEqual([422, true]);
    });

    it('tells nothing of a claim that is not the reader’s, and signs the others', async () => {
      const foreign = await newClaim(portal.services, await newTrainee(portal.services));
      const text = await follow(await signOff([waiting, foreign]));
      expect(text).toContain('Eén verslag is afgetekend');
      expect(text).toContain('Eén verslag wacht niet meer op uw handtekening.');
      expect(await stateOf(foreign)).toBe('submitted');
    });
  });

  describe('40 claims of 8 trainees', () => {
    it('are signed 35 at once, and 5 sent back, each alone and with its own reason', async () => {
      const busy = await newLeader(portal.services);
      const { trainees, claimIds } = await newInbox(portal.services, busy, [5, 5, 5, 5, 5, 5, 5, 5]);
      visitor = await portal.as(busy.id);
      const back = claimIds.slice(0, 5).map((ids) => ids[0]!);
      const rest = claimIds.flat().filter((id) => !back.includes(id));
      const form = await visitor.get(`/aftekenen/terugsturen?${new URLSearchParams(ticked(back))}`);
      expect(form.body.match(/<textarea/g)).toHaveLength(5);
      const reasons = back.map((id, index): [string, string] => [id, `Reden ${index} voor ${id}`]);
      const returned = await visitor.post('/aftekenen/terugsturen', backWith(...reasons));
      expect(await follow(returned)).toContain('5 verslagen zijn teruggestuurd, met uw reden erbij.');
      expect(await follow(await signOff(rest))).toContain('35 verslagen zijn afgetekend');
      expect(await creditsOf(claimIds.flat())).toEqual([{ signed: 35 }]);
      const steps = await portal.services
        .get(DataSource)
        .query<{ id: string; reason: string }[]>(
          `SELECT claim_id AS id, reason FROM claim_transition WHERE state = 'returned' AND claim_id = ANY($1)`,
          [claimIds.flat()],
        );
      expect(new Map(steps.map(({ id, reason }) => [id, reason]))).toEqual(
        new Map(back.map((id, index) => [id, `Reden ${index} voor ${id}`])),
      );
      expect(await follow({ headers: { location: '/aftekenen' } })).toContain('Er wacht niets');
      expect(trainees).toHaveLength(8);
    });
  });

  describe('sending back', () => {
    const give = (fields: [string, string][]) => visitor.post(`/aftekenen/${waiting}/terugsturen`, fields);

    it('asks for a reason, and keeps what was typed', async () => {
      const { statusCode, body } = await give([
        ['version', '1'],
        ['reason', '  \r\n '],
      ]);
      expect(statusCode).toBe(422);
      expect(body).toContain('aria-invalid="true"');
      expect(textOf(body)).toContain('Schrijf erbij waarom u dit terugstuurt.');
      expect(await stateOf(waiting)).toBe('submitted');
    });

    it('goes on to the next of those that are read through', async () => {
      const next = await newLog(portal.services, trainee, 2);
      const answer = await give([
        ['version', '1'],
        ['reason', 'Welke bladzijden?'],
        ['then', next],
        ['row', ''],
      ]);
      expect(String(answer.headers.location)).toContain(`/aftekenen/${next}?terug=`);
      expect(await follow(answer)).toContain(
        'Het verslag is teruggestuurd naar Elif Çelik, met uw reden erbij.',
      );
    });

    it('tells who clicks twice that it is done', async () => {
      const fields: [string, string][] = [
        ['version', '1'],
        ['reason', 'Welke bladzijden?'],
      ];
      const answers = await Promise.all([give(fields), give(fields)]);
      for (const answer of answers) expect(await follow(answer)).toContain('Het verslag is teruggestuurd');
    });

    it('shows what was changed meanwhile, with the reason still there', async () => {
      await portal.services
        .get(ClaimsService)
        .amend({ claimId: waiting, version: 1 }, activity({ description: 'Iets heel anders' }), trainee.id);
      const { statusCode, body } = await give([
        ['version', '1'],
        ['reason', 'Welke bladzijden?'],
      ]);
      expect(statusCode).toBe(409);
      for (const words of ['Intussen is dit verslag veranderd', 'Iets heel anders', 'Welke bladzijden?'])
        expect(textOf(body)).toContain(words);
      expect(body).toContain('name="version" value="2"');
    });

    it('sends nothing while one of several has no reason, and keeps the others’', async () => {
      const second = await newLog(portal.services, trainee, 2);
      const { statusCode, body } = await visitor.post(
        '/aftekenen/terugsturen',
        backWith([waiting, 'Welke bladzijden?'], [second, ' ']),
      );
      expect([statusCode, body.match(/aria-invalid/g)?.length]).toEqual([422, 1]);
      expect(textOf(body)).toContain('Bij één verslag staat nog geen reden. Er is nog niets teruggestuurd.');
      expect(body).toContain('>Welke bladzijden?</textarea>');
      expect([await stateOf(waiting), await stateOf(second)]).toEqual(['submitted', 'submitted']);
    });

    it('does not let one that was withdrawn stop the others', async () => {
      const second = await newLog(portal.services, trainee, 2);
      await portal.services.get(ClaimsService).withdraw({ claimId: waiting, version: 1 }, trainee.id);
      const answer = await visitor.post(
        '/aftekenen/terugsturen',
        backWith([waiting, 'Een'], [second, 'Twee']),
      );
      const text = await follow(answer);
      expect(text).toContain('Het verslag is teruggestuurd');
      expect(text).toContain('Intussen ingetrokken.');
      expect([await stateOf(waiting), await stateOf(second)]).toEqual(['withdrawn', 'returned']);
    });

    it('shows what was changed meanwhile with its reason, and sends the others', async () => {
      const second = await newLog(portal.services, trainee, 2);
      await portal.services
        .get(ClaimsService)
        .amend({ claimId: waiting, version: 1 }, activity({ description: 'Iets heel anders' }), trainee.id);
      const form = backWith([waiting, 'Welke bladzijden?'], [second, 'Twee']);
      const { statusCode, body } = await visitor.post('/aftekenen/terugsturen', form);
      expect(statusCode).toBe(409);
      for (const words of ['Eén verslag is teruggestuurd.', 'Iets heel anders', 'Welke bladzijden?'])
        expect(textOf(body)).toContain(words);
      expect([await stateOf(waiting), await stateOf(second)]).toEqual(['submitted', 'returned']);
      await visitor.post('/aftekenen/terugsturen', [
        ...hiddenIn(body),
        [`reason-${waiting}`, 'Welke bladzijden?'],
      ]);
      expect(await stateOf(waiting)).toBe('returned');
    });

    it('gives each reason back to its own trainee when the form comes back and one of them is gone', async () => {
      const second = await newLog(portal.services, trainee, 2);
      const page = await visitor.get(
        `/aftekenen/terugsturen?${new URLSearchParams(ticked([waiting, second]))}`,
      );
      const mark = hiddenIn(page.body).find(([name]) => name === '_form')!;
      await portal.services.get(ClaimsService).withdraw({ claimId: waiting, version: 1 }, trainee.id);
      const typed = backWith([waiting, 'Dit is voor de eerste'], [second, 'Dit is voor de tweede']);
      const changed = await visitor.post('/formulier/taal?naar=en', [...typed, mark]);
      const { body } = await visitor.get(String(changed.headers.location));
      expect(body).toMatch(
        new RegExp(`<textarea id="reason-${second}"[^>]*>\\s*Dit is voor de tweede</textarea>`),
      );
      expect(body.match(/<textarea/g)).toHaveLength(1);
      expect(textOf(body)).toContain('Dit is voor de eerste');
    });

    it('says what was typed on the page to which it leads, when none of them waits any more', async () => {
      const page = await visitor.get(`/aftekenen/terugsturen?${new URLSearchParams(ticked([waiting]))}`);
      const mark = hiddenIn(page.body).find(([name]) => name === '_form')!;
      await portal.services.get(ClaimsService).withdraw({ claimId: waiting, version: 1 }, trainee.id);
      const typed = [...backWith([waiting, 'Dit schreef ik niet voor niets']), mark];
      const changed = await visitor.post('/formulier/taal?naar=en', typed);
      const led = await visitor.get(String(changed.headers.location));
      expect(led.statusCode).toBe(303);
      expect(await follow(led)).toContain('Dit schreef ik niet voor niets');
    });

    it('comes back with a hundred claims in its address', async () => {
      const many = await newClaims(
        portal.services,
        trainee,
        Array.from({ length: 30 }, (_none, at) => activity({ minutes: 10 + at, happenedOn: '2025-03-03' })),
      );
      const query = new URLSearchParams(ticked([...many, ...many, ...many]));
      const page = await visitor.get(`/aftekenen/terugsturen?${query}`);
      const mark = hiddenIn(page.body).find(([name]) => name === '_form')!;
      const typed = [...backWith([many[29]!, 'Voor de laatste']), mark];
      const changed = await visitor.post('/formulier/taal?naar=en', typed);
      const { body } = await visitor.get(String(changed.headers.location));
      expect(body).toMatch(
        new RegExp(`<textarea id="reason-${many[29]}"[^>]*>\\s*Voor de laatste</textarea>`),
      );
    });

    it('shows earlier returns to who reads it again', async () => {
      const claims = portal.services.get(ClaimsService);
      await claims.returnToTrainee({ claimId: waiting, version: 1 }, leader.id, 'Welke hoofdstukken?');
      await claims.amend({ claimId: waiting, version: 2 }, activity(), trainee.id);
      expect(textOf((await visitor.get(`/aftekenen/${waiting}`)).body)).toContain(
        'U schreef op 18 november 2026: “Welke hoofdstukken?”',
      );
    });
  });

  describe('H2: taking a signature back', () => {
    const takeBack = (id: string, reason: string) =>
      visitor.post(`/aftekenen/afgetekend/${id}/terugnemen`, [['reason', reason]]);

    it('needs a reason, gives the hours back to the trainee, and is done once', async () => {
      await signOff([waiting]);
      const text = textOf((await visitor.get('/aftekenen/afgetekend')).body);
      expect(text).toContain('Elif Çelik De dokter als medicijn di 17 nov 2 uur wo 18 nov terugnemen');
      expect((await takeBack(waiting, ' ')).statusCode).toBe(422);
      const [first, second] = [
        await takeBack(waiting, 'Verkeerde titel'),
        await takeBack(waiting, 'Verkeerde titel'),
      ];
      for (const answer of [first, second])
        expect(await follow(answer)).toContain('Het verslag is met uw reden terug bij Elif Çelik.');
      expect(await stateOf(waiting)).toBe('corrected');
      expect((await visitor.get(`/aftekenen/afgetekend/${waiting}`)).statusCode).toBe(404);
    });

    it('cannot be done once a record rests on it, and says whom to ask', async () => {
      const ids = await newClaims(portal.services, trainee, hours96());
      await sign(portal.services, trainee, ids);
      const { body } = await visitor.get(`/aftekenen/afgetekend/${ids[0]}`);
      expect(textOf(body)).toContain('vraag dan het secretariaat om een correctie');
      expect(body).not.toContain('<textarea');
      expect((await takeBack(ids[0]!, 'Toch niet')).statusCode).toBe(409);
      expect(await stateOf(ids[0]!)).toBe('signed-off');
    });

    it('is offered for thirty days, a page at a time', async () => {
      await newCredits(
        portal.services,
        trainee,
        Array.from({ length: 26 }, (_, day) =>
          activity({ happenedOn: `2026-10-${String(day + 1).padStart(2, '0')}`, minutes: 30 }),
        ),
      );
      const first = await visitor.get('/aftekenen/afgetekend');
      expect(first.body.match(/terugnemen/g)).toHaveLength(25);
      expect((await visitor.get('/aftekenen/afgetekend?bladzijde=2')).body.match(/terugnemen/g)).toHaveLength(
        1,
      );
      portal.services.clock.setToday('2026-12-20');
      const later = textOf((await (await portal.as(leader.id)).get('/aftekenen/afgetekend')).body);
      portal.services.clock.setToday(TODAY);
      expect(later).toContain('U tekende de laatste 30 dagen niets af.');
    });
  });

  describe('H11: undoing what was signed a moment ago', () => {
    const undo = (ids: readonly string[]) =>
      visitor.post('/aftekenen/afgetekend/ongedaan', [['claims', encodeIds(ids)]]);
    const query = <T>(sql: string, params: unknown[]) =>
      portal.services.get(DataSource).query<T[]>(sql, params);
    const successorsOf = async (ids: readonly string[]) =>
      (await query<{ id: string }>('SELECT id FROM claim WHERE corrects = ANY($1)', [ids])).map(
        ({ id }) => id,
      );
    const mailsTo = (personId: string) =>
      query('SELECT kind FROM mail_delivery WHERE recipient_person_id = $1', [personId]);

    it('is one button after signing; what was signed waits again, and nobody is told', async () => {
      const also = await newLog(portal.services, trainee, 3);
      const { headers } = await signOff([waiting, also]);
      const { body } = await visitor.get(String(headers.location));
      const until = portal.services.clock.now().add({ minutes: 10 }).toZonedDateTimeISO('Europe/Amsterdam');
      expect(textOf(body)).toContain(
        `Ongedaan maken Dit kan tot ${until.toPlainTime().toString({ smallestUnit: 'minute' })}.`,
      );
      const claims = /name="claims" value="([^"]+)"/.exec(body)![1]!;
      const mails = await mailsTo(trainee.id);
      const first = await visitor.post('/aftekenen/afgetekend/ongedaan', [['claims', claims]]);
      const second = await visitor.post('/aftekenen/afgetekend/ongedaan', [['claims', claims]]);
      for (const answer of [first, second])
        expect(await follow(answer)).toContain(
          'Uw handtekeningen zijn ongedaan gemaakt. 2 verslagen wachten',
        );
      const again = await successorsOf([waiting, also]);
      expect(await Promise.all(again.map(stateOf))).toEqual(['submitted', 'submitted']);
      const counterEntries = await query(
        'SELECT reason, minutes FROM ledger_entry WHERE claim_id = ANY($1) AND reverses IS NOT NULL ORDER BY minutes',
        [[waiting, also]],
      );
      expect(counterEntries).toEqual([120, 75].map((minutes) => ({ reason: 'undone', minutes: -minutes })));
      expect(await mailsTo(trainee.id)).toEqual(mails);
    });

    it('shows the hours as they were handed in, and no reason, to signer and trainee', async () => {
      await signOff([waiting]);
      await undo([waiting]);
      const [again] = await successorsOf([waiting]);
      const page = textOf((await visitor.get(`/aftekenen/${again}`)).body);
      expect(page).toContain('De dokter als medicijn');
      expect(page).not.toContain('undone');
      expect(page).not.toContain('Correctie');
      const own = await portal.as(trainee.id);
      const before = textOf((await own.get(`/literatuur/${waiting}`)).body);
      expect(before).toContain('Handtekening ongedaan gemaakt door Hanneke Broek');
      for (const url of [`/literatuur/${waiting}`, `/literatuur/${again}`, '/mijn-leerpad'])
        expect((await own.get(url)).body).not.toContain('undone');
      expect(await follow(await signOff([again!]))).toContain('Eén verslag is afgetekend: 2 uur');
      expect(await follow(await undo([again!]))).toContain('Uw handtekening is ongedaan gemaakt.');
    });

    it('is possible as well of what was taken back before, and handed in anew', async () => {
      await signOff([waiting]);
      await visitor.post(`/aftekenen/afgetekend/${waiting}/terugnemen`, [['reason', 'Verkeerde titel']]);
      const [again] = await successorsOf([waiting]);
      const seen = { claimId: again!, version: 2 };
      await portal.services.get(ClaimsService).amend(seen, activity({ minutes: 45 }), trainee.id);
      await signOff([again!], 3);
      expect(await follow(await undo([again!]))).toContain('Uw handtekening is ongedaan gemaakt.');
    });

    it('is over after ten minutes, and then says what can still be done', async () => {
      await signOff([waiting]);
      portal.services.clock.setToday('2026-11-19');
      const answer = await undo([waiting]);
      const notice = await visitor.get(`/aftekenen?afgetekend=${encodeIds([waiting])}`);
      portal.services.clock.setToday(TODAY);
      expect([answer.statusCode, textOf(answer.body)]).toEqual([
        409,
        expect.stringContaining('tot 10 minuten na het aftekenen'),
      ]);
      expect(textOf(notice.body)).toContain('Eén verslag is afgetekend');
      expect(notice.body).not.toContain('Ongedaan maken');
      expect(await stateOf(waiting)).toBe('signed-off');
    });

    it('is not offered once a record rests on it, and refused', async () => {
      const ids = await newClaims(portal.services, trainee, hours96());
      const { headers } = await signOff(ids);
      expect((await visitor.get(String(headers.location))).body).not.toContain('Ongedaan maken');
      expect((await undo([ids[0]!])).statusCode).toBe(409);
      expect(await stateOf(ids[0]!)).toBe('signed-off');
    });

    it('is for the signer alone, and for what came through the inbox', async () => {
      await signOff([waiting]);
      const stranger = await portal.as((await newLeader(portal.services)).id);
      const tried = await stranger.post('/aftekenen/afgetekend/ongedaan', [['claims', encodeIds([waiting])]]);
      expect([403, 404]).toContain(tried.statusCode);
      const corrections = portal.services.get(CorrectionsService);
      const correction = { reason: 'Eerder vertrokken', right: { minutes: 60 } };
      const put = await corrections.correct(waiting, correction, actorOf.person(leader.id));
      await signOff([put!]);
      expect((await undo([put!])).statusCode).toBe(409);
      expect(await stateOf(put!)).toBe('signed-off');
    });
  });

  describe('S1: one’s supervisees', () => {
    it('are listed with figures, what waits and the record', async () => {
      const done = await newNamedTrainee(portal.services, 2, leader);
      await sign(portal.services, done, await newClaims(portal.services, done, hours96()));
      const text = textOf((await visitor.get('/supervisanten')).body);
      expect(text).toContain('Uw 2 supervisanten');
      expect(text).toContain('96 van 96 uur Literatuur 64 van 64 uur');
      expect(text).toMatch(/Bewijs 2026-\d{4} voor de 96 uur/);
      expect(text).toContain('Eén verslag wacht op uw handtekening');
      expect(text).toContain('laatst iets gedaan op di 17 nov');
    });

    it('show what still lacks, and what was handed in', async () => {
      const text = textOf((await visitor.get(`/supervisanten/${trainee.trajectoryId}`)).body);
      expect(text).toContain('een verslag van Leerboek Groepstherapie');
      expect(text).toContain('cursorisch onderwijs, dagdelen 1, 2, 3 en 4');
      expect(text).toContain('2 uur De dokter als medicijn wacht Lezen en aftekenen');
    });
  });
});

/** What a reader reads, with one blank between words. */
function textOf(body: string): string {
  return body
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, '’')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,])/g, '$1');
}
