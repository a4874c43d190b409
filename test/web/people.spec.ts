import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource, type EntityManager } from 'typeorm';
import { TrajectoryStatesService } from '../../src/enrolment/trajectories/trajectory-states.service.js';
import { giveRole } from '../support/roles.js';
import { Person } from '../../src/people/person.entity.js';
import { encodeIds } from '../../src/platform/web/id-list.form.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { coming, lineOf, newEdition } from '../builders/meetings.js';
import { eventually } from '../support/eventually.js';
import { textOf } from '../support/html.js';
import { newClaim, sign } from '../builders/hours.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { ProgressService } from '../../src/hours/progress.service.js';
import { missingQualities, type SignerQuality } from '../../src/people/qualifications.queries.js';
import { GroupPeopleService } from '../../src/people/groups/group-people.service.js';
import { LeadingPeriod } from '../../src/people/standing/leading-period.entity.js';
import { StandingFactsService } from '../../src/people/standing/standing-facts.service.js';
import { StandingFact } from '../../src/people/standing/standing-fact.entity.js';
import { FACT_LINES } from '../../src/people/standing/standing-lines.queries.js';
import { foreignLines } from '../../src/platform/database/line-codes.service.js';
import { deliverAll, promised } from '../support/mail.js';
import { EndingMails } from '../../src/people/standing/mails/ending-mails.service.js';
import type { FixedClock } from '../../src/platform/clock/clock.service.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';

describe('what the secretariat changes about people', () => {
  let portal: TestPortal;
  let secretary: Visitor;
  let trainee: TestTrainee;
  let personPath: string;

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-11-18' });
    const { id: personId } = await newLeader(portal.services, { name: 'Sanne Secretaris' });
    await giveRole(manager(), { personId, role: 'secretariat' });
    secretary = await portal.as(personId);
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    trainee = await newTrainee(portal.services, { callName: 'Anna', surname: 'Oud' });
    personPath = `/deelnemers/${trainee.trajectoryId}/persoon`;
  });

  const manager = () => portal.services.get(DataSource).manager;
  const person = () => manager().findOneByOrFail(Person, { id: trainee.id });

  /** What stands in the fields of a form, hidden ones too. */
  function fieldsOf(html: string): Record<string, string> {
    const inputs = [...html.matchAll(/<input[^>]*\bname="(\w+)"[^>]*\bvalue="([^"]*)"/g)];
    return Object.fromEntries(
      inputs.map(([, name, value]) => [name!, value!.replaceAll('&quot;', '"').replaceAll('&#x27;', "'")]),
    );
  }
  async function formAt(path: string, changes: Record<string, string> = {}): Promise<[string, string][]> {
    const { body } = await secretary.get(path);
    return Object.entries({ ...fieldsOf(body.slice(body.indexOf('<form class="sheet'))), ...changes });
  }
  async function personForm(changes: Record<string, string>): Promise<[string, string][]> {
    return (await formAt(personPath, changes)).filter(([name]) => name !== 'to');
  }

  describe('details', () => {
    it('are kept as they were typed, without blanks around them', async () => {
      const answer = await secretary.post(
        personPath,
        await personForm({ surname: '  Nieuw ', callName: '' }),
      );
      expect(answer.statusCode).toBe(303);
      expect(await person()).toMatchObject({ surname: 'Nieuw', callName: null });
      const { body } = await secretary.get(String(answer.headers.location));
      expect(body).toContain('De gegevens zijn bewaard.');
    });

    it('D1: everything that is wrong is said at once, beside its field, and nothing is lost', async () => {
      const typed = { surname: '', email: 'geen adres', callName: 'Anne' };
      const { statusCode, body } = await secretary.post(personPath, await personForm(typed));
      expect(statusCode).toBe(422);
      expect(body).toMatch(/id="surname-wrong">Dit veld is leeg/);
      expect(body).toMatch(/id="email-wrong">“geen adres” is geen e-mailadres/);
      expect(body).toContain('value="Anne"');
      expect((await person()).callName).toBe('Anna');
    });

    it('changed by somebody else meanwhile: 409 with what changed, and what was typed still there', async () => {
      const mine = await personForm({ surname: 'Van mij', callName: 'Anne' });
      await secretary.post(personPath, await personForm({ surname: 'Van een ander' }));
      const answer = await secretary.post(personPath, mine);
      expect(answer.statusCode).toBe(409);
      expect(answer.body).toContain('Achternaam is nu: Van een ander');
      expect(answer.body).toContain('value="Van mij"');
      const again = Object.entries(fieldsOf(answer.body)).filter(([name]) => name !== 'to');
      expect((await secretary.post(personPath, again)).statusCode).toBe(303);
      expect(await person()).toMatchObject({ surname: 'Van mij', callName: 'Anne' });
    });

    it('an address that another has is refused beside the field', async () => {
      const other = await manager().findOneByOrFail(Person, { id: trainee.signer.id });
      const { statusCode, body } = await secretary.post(personPath, await personForm({ email: other.email }));
      expect(statusCode).toBe(422);
      expect(body).toMatch(/id="email-wrong">Dit adres is al van iemand anders/);
    });
  });

  describe('the course of a trajectory', () => {
    const statePath = () => `/deelnemers/${trainee.trajectoryId}/traject`;
    const step = (to: string, reason = '') =>
      secretary.post(statePath(), [
        ['to', to],
        ['since', '01-11-2026'],
        ['reason', reason],
      ]);

    it('is paused, stopped with a reason, and resumed; a second click is no harm', async () => {
      expect((await step('paused')).statusCode).toBe(303);
      expect((await step('paused')).statusCode).toBe(303);
      expect((await secretary.get(statePath())).body).toContain('gepauzeerd sinds 1 november 2026');
      const unsaid = await step('stopped');
      expect(unsaid.statusCode).toBe(422);
      expect(unsaid.body).toMatch(/id="reason-wrong">Schrijf erbij waarom/);
      await step('stopped', 'Verhuisd');
      expect((await secretary.get(statePath())).body).toContain('<q>Verhuisd</q>');
      expect((await step('running')).statusCode).toBe(303);
    });

    it('C1: shows the coming places that it gives up, and asks again when there are others by then', async () => {
      const blocks = [1, 2].map((block) => ({ block, heldOn: '2026-12-05', enrolUntil: '2026-12-01' }));
      const edition = await newEdition(portal.services, { blocks });
      const enrol = (block: number) =>
        portal.services
          .get(EnrolmentsService)
          .enrol(edition.blocks[block]!, [coming(trainee)], actorOf.command, { afterDeadline: true });
      const states = async () =>
        (await Promise.all([1, 2].map((block) => lineOf(portal.services, edition.blocks[block]!)))).flatMap(
          (line) => line.map(({ state }) => state),
        );
      await enrol(1);
      const shown = await formAt(statePath(), { to: 'paused' });
      const { body } = await secretary.get(statePath());
      expect(textOf(body)).toContain(
        'Bij pauzeren of stoppen vervallen deze inschrijvingen: Voorjaar 2026, cursus dagdeel 1, za 5 december 2026 , 09:00',
      );
      await enrol(2);
      const again = await secretary.post(statePath(), shown);
      expect(again.statusCode).toBe(422);
      expect(textOf(again.body)).toContain('Intussen zijn de inschrijvingen van deze persoon veranderd.');
      expect(textOf(again.body)).toContain('cursus dagdeel 2');
      expect(await states()).toEqual(['placed', 'placed']);
      expect(
        (await secretary.post(statePath(), await formAt(statePath(), { to: 'paused' }))).statusCode,
      ).toBe(303);
      expect(await states()).toEqual(['cancelled', 'cancelled']);
    });

    it('C1: so does closing an account', async () => {
      await portal.as(trainee.id);
      const edition = await newEdition(portal.services, {
        blocks: [{ heldOn: '2026-12-05', enrolUntil: '2026-12-01' }],
      });
      const meeting = edition.blocks[1]!;
      await portal.services
        .get(EnrolmentsService)
        .enrol(meeting, [coming(trainee)], actorOf.command, { afterDeadline: true });
      const { body } = await secretary.get(personPath);
      expect(textOf(body)).toContain(
        'Met het sluiten van het account vervallen deze inschrijvingen: Voorjaar 2026, cursus dagdeel 1, za 5 december 2026 , 09:00',
      );
      expect((await secretary.post(`${personPath}/account`, [['to', 'close']])).statusCode).toBe(409);
      const places = /name="places" value="([^"]+)"/.exec(body)![1]!;
      const close = [
        ['to', 'close'],
        ['places', places],
      ] as [string, string][];
      expect((await secretary.post(`${personPath}/account`, close)).statusCode).toBe(303);
      expect(await lineOf(portal.services, meeting)).toMatchObject([{ state: 'cancelled' }]);
      expect(textOf((await secretary.get(personPath)).body)).not.toContain('cursus dagdeel 1');
    });

    it('is told to the trainee, who is not offered to hand in anything new', async () => {
      await step('paused');
      const self = await portal.as(trainee.id);
      const { body: supervisees } = await (await portal.as(trainee.signer.id)).get('/supervisanten');
      expect(supervisees).toContain('gepauzeerd</span>');
      expect((await self.get('/mijn-leerpad')).body).toContain('Uw traject is gepauzeerd');
      const { body } = await self.get('/literatuur');
      expect(body).toContain('Zolang uw traject niet loopt');
      expect(body).not.toContain('/literatuur/nieuw');
      expect((await self.get('/literatuur/nieuw')).headers.location).toBe('/literatuur');
    });
  });

  describe('handing over all trainees of a supervisor (S1)', () => {
    const successors = async () => [
      await newLeader(portal.services, { name: 'Hanneke Broek' }),
      await newLeader(portal.services, { name: 'Piet Veen', maxSupervisees: 1 }),
    ];
    const base = () => `/begeleiders/${trainee.signer.id}/overdragen`;
    /** What the form sends: the supervisor who takes over all trainees, and those who take over some. */
    const chosen = (allen: string, ...naar: [TestTrainee, string][]): [string, string][] => [
      ['vanaf', '18-11-2026'],
      ['allen', allen],
      ...naar.map(([{ trajectoryId }, to]): [string, string] => ['naar', `${trajectoryId}.${to}`]),
    ];
    const check = (fields: [string, string][]) =>
      secretary.get(`${base()}/nakijken?${new URLSearchParams(fields)}`);
    /** What the page of confirmation sends. */
    const confirmed = (html: string): [string, string][] =>
      [...html.matchAll(/<input type="hidden" name="(vanaf|naar)" value="([^"]*)"/g)].map(
        ([, name, value]) => [name!, value!],
      );
    const colleague = () => newTrainee(portal.services, { surname: 'Ander', signer: trainee.signer });

    it('shows all of them with how much waits, and what follows, before it is done; once', async () => {
      const second = await colleague();
      await newClaim(portal.services, trainee);
      const [hanneke, piet] = await successors();
      expect((await secretary.get(`/begeleiders/${trainee.signer.id}`)).body).toContain(`href="${base()}"`);
      const form = textOf((await secretary.get(base())).body);
      expect(form).toContain('heeft 2 supervisanten');
      expect(form).toMatch(/Anna Oud cobegeleider i\.o\. één leesverslag/);
      const looked = await check(chosen(hanneke!.id, [trainee, ''], [second, piet!.id]));
      const text = textOf(looked.body);
      expect(text).toContain('2 supervisanten van');
      expect(text).toContain('Eén leesverslag dat wacht, gaat mee.');
      expect(text).toContain('Hanneke Broek krijgt er 1 bij, en heeft dan 1 van 8.');
      expect(text).toContain('Piet Veen krijgt er 1 bij, en heeft dan 1 van 1.');
      const fields = confirmed(looked.body);
      const done = await secretary.post(base(), fields);
      expect(textOf((await secretary.get(String(done.headers.location))).body)).toContain(
        'De supervisanten zijn overgedragen.',
      );
      expect((await secretary.post(base(), fields)).statusCode).toBe(303);
      expect(textOf((await secretary.get(base())).body)).toContain('heeft nu geen supervisanten');
    });

    it('asks to choose somebody for everybody, and keeps what was chosen', async () => {
      const [hanneke] = await successors();
      const second = await colleague();
      const { statusCode, body } = await check(chosen('', [trainee, hanneke!.id], [second, '']));
      expect(statusCode).toBe(422);
      expect(body).toMatch(/id="allen-wrong">Voor één supervisant is nog niemand gekozen/);
      expect(body).toContain(`value="${trainee.trajectoryId}.${hanneke!.id}" selected`);
    });

    it('over the maximum of one it offers no button, says whose, and does nothing', async () => {
      const second = await colleague();
      const [, piet] = await successors();
      const fields = chosen(piet!.id, [trainee, ''], [second, '']);
      const looked = await check(fields);
      expect(textOf(looked.body)).toContain('Piet Veen heeft er al 0 van hoogstens 1; 2 erbij gaat niet.');
      expect(looked.body).not.toContain(`<form method="post" action="${base()}"`);
      expect((await secretary.post(base(), fields)).statusCode).toBe(409);
      expect(textOf((await secretary.get(base())).body)).toContain('heeft 2 supervisanten');
    });

    it('somebody who got another one meanwhile, or came meanwhile, is named (409)', async () => {
      const second = await colleague();
      const [hanneke, piet] = await successors();
      const fields = confirmed((await check(chosen(hanneke!.id, [trainee, ''], [second, '']))).body);
      await secretary.post('/toewijzen', [
        ['wie', encodeIds([trainee.trajectoryId])],
        ['supervisor', piet!.id],
        ['vanaf', '18-11-2026'],
      ]);
      await newTrainee(portal.services, { callName: 'Later', surname: 'Gekomen', signer: trainee.signer });
      const answer = await secretary.post(base(), fields);
      expect(answer.statusCode).toBe(409);
      const text = textOf(answer.body);
      expect(text).toContain('Anna Oud kreeg intussen Piet Veen als supervisor.');
      expect(text).toContain('Later Gekomen kwam er intussen bij.');
      expect(textOf((await secretary.get(base())).body)).toContain('heeft 2 supervisanten');
    });

    it('never offers a trainee themself, nor the one who stops', async () => {
      const { body } = await secretary.get(base());
      const select = body.slice(body.indexOf('id="naar-1"'));
      expect(select.slice(0, select.indexOf('</select>'))).not.toContain(`.${trainee.signer.id}"`);
    });
  });

  describe('a deputy (S1)', () => {
    const home = () => `/begeleiders/${trainee.signer.id}`;
    const path = (end: string) => `${home()}/waarnemers${end}`;
    const chosen = (waarnemer: string, changes: Record<string, string> = {}) => ({
      formKey: randomUUID(),
      waarnemer,
      vanaf: '20-11-2026',
      tot: '04-12-2026',
      ...changes,
    });

    it('is looked at before it is done, done once, told on the page of both, and ended', async () => {
      const piet = await newLeader(portal.services, { name: 'Piet Veen' });
      const form = await secretary.get(path('/nieuw'));
      expect(form.body).toContain(`value="${piet.id}"`);
      expect(form.body).not.toContain(`value="${trainee.signer.id}"`);
      const fields = chosen(piet.id);
      const looked = textOf((await secretary.get(path(`/nakijken?${new URLSearchParams(fields)}`))).body);
      expect(looked).toContain(`Piet Veen neemt waar voor ${trainee.signer.name} van 20 november`);
      expect(looked).toContain('Dit geldt voor één supervisant');
      const done = await secretary.post(path(''), Object.entries(fields));
      expect((await secretary.post(path(''), Object.entries(fields))).statusCode).toBe(303);
      const { body } = await secretary.get(String(done.headers.location));
      expect(textOf(body)).toContain('Piet Veen neemt waar van 20 november');
      const own = await secretary.get(`/begeleiders/${piet.id}`);
      expect(textOf(own.body)).toContain(`Neemt waar voor ${trainee.signer.name} van 20 november`);
      const ending = /href="([^"]+beeindigen)"/.exec(body)![1]!;
      expect(textOf((await secretary.get(ending)).body)).toContain('gaat niet door');
      for (const answer of [await secretary.post(ending, []), await secretary.post(ending, [])])
        expect(answer.headers.location).toBe(`${home()}?gedaan=waarneming-beeindigd`);
      expect(textOf((await secretary.get(home())).body)).toContain('Er is geen waarneming afgesproken.');
    });

    it('that is another comes about from the same form, after going back', async () => {
      const piet = await newLeader(portal.services, { name: 'Piet Veen' });
      const els = await newLeader(portal.services, { name: 'Els Smit' });
      const first = chosen(piet.id);
      const other = { ...first, waarnemer: els.id, vanaf: '05-12-2026', tot: '18-12-2026' };
      for (const fields of [first, other, other]) await secretary.post(path(''), Object.entries(fields));
      const deputies = await portal.services
        .get(DataSource)
        .query('SELECT deputy_id AS id FROM deputy WHERE supervisor_id = $1 ORDER BY from_date', [
          trainee.signer.id,
        ]);
      expect(deputies).toEqual([{ id: piet.id }, { id: els.id }]);
    });

    it('that cannot be is said beside its field', async () => {
      const piet = await newLeader(portal.services, { name: 'Piet Veen' });
      const wrong = async (fields: Record<string, string>) =>
        (await secretary.post(path(''), Object.entries(fields))).body;
      expect(await wrong(chosen(''))).toMatch(/id="waarnemer-wrong">Kies een waarnemer/);
      expect(await wrong(chosen(trainee.signer.id))).toMatch(
        /id="waarnemer-wrong">Niemand neemt voor zichzelf/,
      );
      expect(await wrong(chosen(piet.id, { vanaf: '17-11-2026' }))).toMatch(
        /id="vanaf-wrong">Een waarneming/,
      );
      expect(await wrong(chosen(piet.id, { tot: '19-11-2026' }))).toMatch(/id="tot-wrong">De laatste dag/);
      await secretary.post(path(''), Object.entries(chosen(piet.id)));
      expect(await wrong(chosen(piet.id, { vanaf: '04-12-2026', tot: '05-12-2026' }))).toMatch(
        /id="vanaf-wrong">Piet Veen neemt al waar van 20 november/,
      );
    });

    it('who is away in that time too is told of', async () => {
      const piet = await newLeader(portal.services, { name: 'Piet Veen' });
      const els = await newLeader(portal.services, { name: 'Els Smit' });
      await secretary.post(`/begeleiders/${piet.id}/waarnemers`, Object.entries(chosen(els.id)));
      const query = new URLSearchParams(chosen(piet.id));
      expect(textOf((await secretary.get(path(`/nakijken?${query}`))).body)).toContain(
        'Piet Veen is van 20 november',
      );
    });
  });

  describe('a region (S1)', () => {
    it('is kept with trainee and leader, offered again, and shown', async () => {
      await secretary.post(personPath, await personForm({ region: ' Gooi en Vecht ' }));
      expect(await person()).toMatchObject({ region: 'Gooi en Vecht' });
      const { id } = await newLeader(portal.services, { name: 'Lies Leider' });
      const leaderPath = `/begeleiders/${id}`;
      const { body } = await secretary.get(`${leaderPath}/gegevens`);
      expect(body).toContain('<option value="Gooi en Vecht">');
      const fields = await formAt(`${leaderPath}/gegevens`, { region: 'Gooi en Vecht' });
      expect((await secretary.post(`${leaderPath}/gegevens`, fields)).statusCode).toBe(303);
      expect(textOf((await secretary.get(leaderPath)).body)).toContain('· Gooi en Vecht');
      const dossier = textOf((await secretary.get(`/deelnemers/${trainee.trajectoryId}`)).body);
      expect(dossier).toContain('Regio Gooi en Vecht');
    });

    it('brings who is near to the top of the supervisors, then who has most room; nobody is left out', async () => {
      const near = { name: 'Dichtbij Voorbeeld', region: 'Zeeuws-Vlaanderen' };
      const region = (id: string) => manager().update(Person, { id }, { region: near.region });
      const leaders = {
        near: await newLeader(portal.services, { name: near.name }),
        barred: await newLeader(portal.services, { name: 'Mag Niet', ordinaryMember: false }),
      };
      for (const { id } of [leaders.near, leaders.barred, trainee]) await region(id);
      const { body } = await secretary.get(`/toewijzen?traject=${trainee.trajectoryId}`);
      const options = [...body.matchAll(/<option value="([0-9a-f-]{36})"/g)].map(([, id]) => id);
      expect(options[0]).toBe(leaders.near.id);
      expect(options).toContain(leaders.barred.id);
      expect(body).toContain('Dichtbij Voorbeeld, Zeeuws-Vlaanderen (0 van 8)');
      expect(body).toContain('Mag Niet, Zeeuws-Vlaanderen (0 van 8), mag vandaag niet superviseren');
    });
  });

  describe('assigning a supervisor (S1)', () => {
    const chosen = (leaderId: string, vanaf = '18-11-2026') => ({
      wie: encodeIds([trainee.trajectoryId]),
      supervisor: leaderId,
      vanaf,
    });
    const check = (fields: Record<string, string>) =>
      secretary.get(`/toewijzen/nakijken?${new URLSearchParams(fields)}`);

    it('is looked at before it is done, and done once', async () => {
      const leader = await newLeader(portal.services, { name: 'Hanneke Broek' });
      const form = await secretary.get(`/toewijzen?traject=${trainee.trajectoryId}`);
      expect(form.body).toContain('Hanneke Broek (0 van 8)');
      const preview = await check(chosen(leader.id));
      expect(preview.body).toContain(
        'Hanneke Broek wordt de supervisor van één deelnemer, met ingang van 18 november',
      );
      const fields = Object.entries(chosen(leader.id));
      const done = await secretary.post('/toewijzen', fields);
      expect((await secretary.get(String(done.headers.location))).body).toContain(
        'De toewijzing is bewaard.',
      );
      expect((await secretary.post('/toewijzen', fields)).statusCode).toBe(303);
      expect((await check(chosen(leader.id))).body).toContain('Er valt niets te veranderen.');
    });

    it('everybody whom a list shows is chosen by its query', async () => {
      const alone = await newTrainee(portal.services, { callName: 'Zonder', surname: 'Niemand' });
      await secretary.post('/toewijzen', [
        ['wie', encodeIds([alone.trajectoryId])],
        ['supervisor', 'niemand'],
        ['vanaf', '18-11-2026'],
      ]);
      const { body } = await secretary.get(`/toewijzen?lijst=${encodeURIComponent('supervisor=zonder')}`);
      expect(body).toContain('Zonder Niemand</a> heeft nog geen supervisor');
      expect(body).not.toContain('Anna Oud');
    });

    it('over the maximum is refused beside the field, and who may not supervise is warned of (S2)', async () => {
      const full = await newLeader(portal.services, { maxSupervisees: 0 });
      const refused = await check(chosen(full.id));
      expect(refused.statusCode).toBe(422);
      expect(refused.body).toMatch(/id="supervisor-wrong">Deze supervisor heeft er al 0 van hoogstens 0/);
      const barred = await newLeader(portal.services, { ordinaryMember: false });
      const warned = await check(chosen(barred.id));
      expect(warned.body).toContain('geen gewoon lid');
      expect(warned.body).toContain('<button type="submit">Toewijzen</button>');
    });

    it('a day that cannot be is said beside its field, and what was chosen stays', async () => {
      const { statusCode, body } = await check(chosen(trainee.signer.id, 'gisteren'));
      expect(statusCode).toBe(422);
      expect(body).toMatch(/id="vanaf-wrong">“gisteren” is geen bestaande datum/);
      expect(body).toContain(`value="${trainee.signer.id}" selected`);
    });
  });

  describe('leaders', () => {
    it('S2, S1: the list says who may supervise today, why not, and how many trainees they have', async () => {
      const barred = await newLeader(portal.services, {
        name: 'Bart Barema',
        // Others have led for longer: their facts say nothing of him.
        leaderSince: '2025-06-01',
        ordinaryMember: false,
        lastActiveOn: '2024-01-01',
        maxSupervisees: 1,
      });
      await newTrainee(portal.services, { signer: barred });
      await newTrainee(portal.services, { signer: barred });
      const { body } = await secretary.get('/begeleiders?zoek=barEma');
      for (const said of [
        'Bart Barema',
        'mag niet',
        'geen gewoon lid',
        'nog geen twee jaar begeleider',
        'langer dan twee jaar geen groep',
        '2 van 1',
      ])
        expect(body).toContain(said);
      expect(body).toContain('te veel');
      expect(body).not.toContain('Leider Voorbeeld');
    });

    it('D2: somebody new is added once, however often the form is sent', async () => {
      const form = await formAt('/begeleiders/nieuw', {
        fullName: 'Lies Leider',
        email: 'Lies@Balint.example',
        leaderSince: '1-2-2020',
        intervisionYears: '2026, 2025',
      });
      const fields: [string, string][] = [...form, ['ordinaryMember', 'ja']];
      const added = await secretary.post('/begeleiders/nieuw', fields);
      const told = await secretary.post('/begeleiders/nieuw', fields);
      expect(String(told.headers.location)).toMatch(/[?&]al-verstuurd=/);
      // Where a page of before has no mark, the form's own key still makes one.
      const again = await secretary.post(
        '/begeleiders/nieuw',
        fields.filter(([name]) => name !== '_form'),
      );
      expect(again.headers.location).toBe(added.headers.location);
      const { body } = await secretary.get(String(added.headers.location));
      expect(body).toContain('lies@balint.example');
      expect(body).toContain('2025 en 2026');
      // "Back" may bring the page anew, with another key.
      const anew = fields.map(([name, value]): [string, string] => [
        name,
        name === 'formKey' ? randomUUID() : value,
      ]);
      const back = await secretary.post('/begeleiders/nieuw', anew);
      expect(String(back.headers.location)).toMatch(/[?&]al-verstuurd=/);
      const other = anew.map(([name, value]): [string, string] => [
        name,
        name === 'fullName' ? 'Lies Anders' : value,
      ]);
      const refused = await secretary.post('/begeleiders/nieuw', other);
      expect(refused.statusCode).toBe(422);
      expect(refused.body).toMatch(/id="email-wrong">Iemand met dit adres is al begeleider/);
    });

    it('a change is kept, and one that somebody else overtook is told', async () => {
      const { id } = await newLeader(portal.services, { name: 'Lia Leider' });
      const path = `/begeleiders/${id}/gegevens`;
      const mine = await formAt(path, { maxSupervisees: '3' });
      const theirs = await formAt(path, { maxSupervisees: '5' });
      expect((await secretary.post(path, theirs)).statusCode).toBe(303);
      const late = await secretary.post(path, mine);
      expect(late.statusCode).toBe(409);
      expect(late.body).toContain('Hoogstens zoveel supervisanten is nu: 5');
      expect(late.body).toContain('value="3"');
      expect((await secretary.get(`/begeleiders/${id}`)).body).toContain('0 van 5');
    });

    it('S5: the form of a known leader changes no fact, and leads to where they stand', async () => {
      const { id } = await newLeader(portal.services, { name: 'Lot Leider' });
      const { body } = await secretary.get(`/begeleiders/${id}/gegevens`);
      expect(body).not.toContain('name="leaderSince"');
      expect(body).toContain(`href="/begeleiders/${id}/feiten"`);
    });
  });

  describe('standing as facts', () => {
    let leader: TestLeader;
    let board: Visitor;
    let facts: string;

    beforeAll(async () => {
      const { id: personId } = await newLeader(portal.services, { name: 'Bea Bestuur' });
      await giveRole(manager(), { personId, role: 'board' });
      board = await portal.as(personId);
    });
    beforeEach(async () => {
      leader = await newLeader(portal.services, {
        name: 'Fenna Feit',
        ordinaryMember: false,
        intervisionYears: [2026],
        lastActiveOn: '2025-02-03',
      });
      facts = `/begeleiders/${leader.id}/feiten`;
    });

    const enter = async (kind: string, fields: Record<string, string>, by = secretary) => {
      const form = { formKey: randomUUID(), ...fields };
      return by.post(
        kind === 'onderbreking' ? facts.replace('feiten', kind) : `${facts}/${kind}`,
        Object.entries(form),
      );
    };
    const lacking = async (on: string, must: SignerQuality = 'supervisor') =>
      (await missingQualities(manager(), [{ personId: leader.id, on, must }]))[0];
    const shown = async (by = secretary, path = facts) => textOf((await by.get(path)).body);

    it('S2, S6: says what stands in the way and what mends it; a fact that mends it is entered once', async () => {
      expect(await shown()).toContain('Een gewoon lidmaatschap maakt dit goed');
      const form = { formKey: randomUUID(), detail: 'ordinary', from: '01-01-2026', to: '' };
      const both = await Promise.all([enter('lidmaatschap', form), enter('lidmaatschap', form)]);
      expect(both.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
      const text = await shown();
      expect(text).toContain('Supervisie geven kan tot en met 3 februari 2027, als er niets bij komt');
      expect(text).toContain('Gewoon lid vanaf 1 januari 2026');
      expect(await manager().countBy(StandingFact, { personId: leader.id, kind: 'member' })).toBe(1);
      expect(text).toContain('door Sanne Secretaris');
      expect(await lacking('2026-01-01')).toEqual([]);
      expect(await lacking('2025-12-31')).toContain('membership');
    });

    it('what is wrong stands beside its field, and nothing is kept', async () => {
      const { statusCode, body } = await enter('begeleiding', {
        detail: '',
        from: '01-02-2026',
        to: '01-01-2026',
      });
      expect(statusCode).toBe(422);
      expect(body).toMatch(/id="detail-wrong">Kies begeleider of cobegeleider/);
      expect(body).toMatch(/id="to-wrong">De laatste dag ligt voor de eerste/);
      const future = await enter('activiteit', { detail: 'leader', on: '19-11-2026' });
      expect(future.body).toMatch(/id="on-wrong">Deze dag moet nog komen/);
      const both = await enter('scholing', {
        detail: 'intervision',
        on: '',
        year: '',
        national: '',
        note: '',
      });
      expect(both.body).toMatch(/id="on-wrong">Vul de dag in, of alleen het jaar/);
    });

    it('S5: a fact is withdrawn, stays to be read, and no page changes it', async () => {
      const { id } = await manager().findOneByOrFail(StandingFact, {
        personId: leader.id,
        kind: 'education',
      });
      expect(await lacking('2026-11-01')).not.toContain('education');
      for (let click = 0; click < 2; click += 1)
        expect((await secretary.post(`${facts}/${id}/intrekken`, [])).statusCode).toBe(303);
      expect(await lacking('2026-11-01')).toContain('education');
      expect(await shown()).toMatch(
        /Intervisie in 2026 .*Ingetrokken op 18 november 2026, door Sanne Secretaris/,
      );
      for (const change of ['SET year = 2027', 'SET withdrawn_at = NULL, withdrawn_by = NULL'])
        await expect(manager().query(`UPDATE standing_fact ${change} WHERE id = $1`, [id])).rejects.toThrow(
          /a fact/,
        );
      await expect(manager().query('DELETE FROM standing_fact WHERE id = $1', [id])).rejects.toThrow(
        /a fact/,
      );
    });

    it('S2: was it allowed on a day, in the past too', async () => {
      const asked = async (day: string) => shown(secretary, `${facts}?op=${day}`);
      expect(await asked('01-03-2025')).toContain('1 maart 2025: nee, supervisie geven mocht niet');
      await enter('lidmaatschap', { detail: 'ordinary', from: '', to: '31-12-2026' });
      expect(await asked('31-12-2026')).toContain('31 december 2026: ja, supervisie geven mocht');
      expect(await asked('01-01-2027')).toContain('Die dag geen gewoon lid');
      expect(await asked('ooit')).toContain('“ooit” is geen bestaande datum');
    });

    it('R9: comparable education counts once the board accepted it, and not one’s own', async () => {
      const course = { detail: 'coursework', on: '', year: '2025', national: '', note: 'Certificaat gezien' };
      await enter('scholing', course);
      const { id } = await manager().findOneByOrFail(StandingFact, {
        personId: leader.id,
        detail: 'coursework',
      });
      expect(await shown()).toContain('Wacht op het bestuur');
      expect(await lacking('2025-06-01')).toContain('education');
      const answer = (by: Visitor, accepted: string) =>
        by.post(`${facts}/${id}/besluit`, [
          ['accepted', accepted],
          ['reason', 'Goed programma, twintig uur'],
        ]);
      expect((await answer(secretary, 'ja')).statusCode).toBe(404);
      expect((await answer(board, 'ja')).statusCode).toBe(303);
      expect((await answer(board, 'nee')).statusCode).toBe(409);
      expect(await lacking('2025-06-01')).not.toContain('education');
      expect(await shown()).toContain('Aanvaard op 18 november 2026: Goed programma, twintig uur');
    });

    it('R13, S2, T1: what the board suspends, nobody supervises on; its reason stays private', async () => {
      await enter('lidmaatschap', { detail: 'ordinary', from: '', to: '' });
      const wish = {
        detail: 'suspended',
        from: '01-03-2026',
        to: '31-03-2026',
        note: 'Klacht in behandeling',
      };
      expect((await enter('onderbreking', wish)).statusCode).toBe(404);
      expect((await secretary.post(`${facts}/onderbreking`, Object.entries(wish))).statusCode).toBe(404);
      expect((await enter('onderbreking', wish, board)).statusCode).toBe(303);
      expect(await lacking('2026-03-31')).toEqual(['suspension']);
      expect(await lacking('2026-03-31', 'recognised')).toEqual(['recognition']);
      expect(await lacking('2026-04-01')).toEqual([]);
      expect(await shown(board)).toContain('Klacht in behandeling');
      expect(await shown(secretary)).toContain('Geschorst van 1 maart 2026 tot en met 31 maart 2026');
      expect(await shown(secretary)).not.toContain('Klacht in behandeling');
      const own = await portal.as(leader.id);
      const text = await shown(own, '/mijn-bevoegdheid');
      expect(text).toContain('Geschorst van 1 maart 2026 tot en met 31 maart 2026');
      expect(text).not.toContain('Klacht in behandeling');
      expect(text).not.toContain('Bea Bestuur');
      const { id } = await manager().findOneByOrFail(StandingFact, {
        personId: leader.id,
        kind: 'interruption',
      });
      expect((await secretary.post(`${facts}/${id}/intrekken`, [])).statusCode).toBe(404);
      expect((await board.post(facts.replace('feiten', `onderbreking/${id}/intrekken`), [])).statusCode).toBe(
        303,
      );
      expect(await lacking('2026-03-31')).toEqual([]);
    });

    it('K6: a row that somebody put into the database makes nobody a supervisor, and is named', async () => {
      const forged = randomUUID();
      await manager().query(
        `INSERT INTO standing_fact (id, person_id, kind, detail, source, entered_by, mac)
         VALUES ($1, $2, 'member', 'ordinary', 'desk', 'command', '\\x00')`,
        [forged, leader.id],
      );
      // A copy of another leader's fact, with its code.
      await manager().query(
        `INSERT INTO standing_fact (id, person_id, kind, detail, source, entered_by, mac)
         SELECT gen_random_uuid(), $1, kind, detail, source, entered_by, mac FROM standing_fact
          WHERE kind = 'member' AND person_id <> $1 LIMIT 1`,
        [leader.id],
      );
      expect(await lacking('2026-11-01')).toEqual(['membership']);
      expect(await shown()).toContain('buiten Leerpad om in de database gezet of veranderd');
      const named: string[] = [];
      for await (const key of foreignLines(manager(), FACT_LINES)) named.push(key);
      expect(named).toContain(forged);
      expect(named).toHaveLength(2);
      await manager().query(
        `UPDATE standing_fact SET withdrawn_by = 'x', withdrawn_at = now() WHERE person_id = $1 AND kind = 'member'`,
        [leader.id],
      );
    });

    it('S6: who ends within two months is told once, with the secretariat, and stands in the list', async () => {
      const ending = await newLeader(portal.services, { name: 'Eva Einde', lastActiveOn: '2024-12-15' });
      const clock = portal.services.clock as FixedClock;
      const about = async () =>
        (await promised(portal.services))
          .filter(({ data }) => data.leader === ending.id)
          .map(({ kind }) => kind);
      for (const today of ['2026-11-18', '2026-11-18', '2026-11-19']) {
        clock.setToday(today);
        await portal.services.get(EndingMails).holdRound();
      }
      clock.setToday('2026-11-18');
      expect(await about()).toEqual(['standing-ending', 'standing-ending-office']);
      const text = await shown(secretary, '/begeleiders-aandacht');
      expect(text).toMatch(/Eva Einde tot en met 15 december 2026/);
      expect(text).not.toContain('Leider Voorbeeld');
      const mails = await deliverAll(portal.services);
      const letter = mails.find(({ text: said }) => said.includes('/mijn-bevoegdheid'))!;
      expect(letter.subject).toBe('Uw recht om supervisie te geven loopt af op 15 december 2026');
    });

    it('S6: open leading without a sign for twelve months is asked about, and not closed', async () => {
      await enter('begeleiding', { detail: 'leader', from: '01-01-2025', to: '' });
      expect(await shown(secretary, '/begeleiders-aandacht')).toMatch(
        /Fenna Feit begeleidt sinds 1 januari 2025/,
      );
      await enter('activiteit', { detail: 'leader', on: '18-11-2025' });
      expect(await shown(secretary, '/begeleiders-aandacht')).not.toContain('begeleidt sinds');
    });

    it('S7: a fact put right later changes no credit; the board lets it stand with a reason, or reverses it', async () => {
      const follower = await newTrainee(portal.services, {
        programme: 'leader',
        signer: leader,
        surname: 'Volger',
      });
      await enter('lidmaatschap', { detail: 'ordinary', from: '', to: '' });
      const session = { component: 'supervision' as const, minutes: 60 };
      const ids = [
        await newClaim(portal.services, follower, { ...session, happenedOn: '2026-02-03' }),
        await newClaim(portal.services, follower, { ...session, happenedOn: '2026-02-10' }),
      ];
      const minutes = async () => {
        const [now] = await portal.services.get(ProgressService).of(manager(), [follower.trajectoryId]);
        return now!.progress.components.find(({ component }) => component === 'supervision')!.counted;
      };
      await sign(portal.services, follower, ids);
      expect(await minutes()).toBe(120);
      expect(await shown(board, '/nakijken')).not.toContain('Volger');
      const { id } = await manager().findOneByOrFail(StandingFact, { personId: leader.id, kind: 'member' });
      await secretary.post(`${facts}/${id}/intrekken`, []);
      expect(await minutes()).toBe(120);
      const { body } = await board.get('/nakijken');
      expect(textOf(body)).toContain('Die dag geen gewoon lid');
      const credits = [...body.matchAll(/name="credit" value="([\w-]+)"/g)].map(([, one]) => one!);
      expect(credits).toHaveLength(2);
      expect(body).toMatch(
        /href="\/begeleiders"[^>]*aria-current="true"|aria-current="true"[^>]*href="\/begeleiders"/,
      );
      const look = (by: Visitor, credit: string, outcome: string) =>
        by.post('/nakijken/gevolgen', [
          ['credit', credit],
          ['outcome', outcome],
          ['reason', 'Lidmaatschap was aangevraagd'],
        ]);
      /** Opens the page of consequences, and confirms it. */
      const decide = async (by: Visitor, credit: string, outcome: string) => {
        const looked = await look(by, credit, outcome);
        if (looked.statusCode !== 200) return looked;
        const fields = [...looked.body.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
        return by.post(
          '/nakijken',
          fields.map(([, name, value]): [string, string] => [name!, value!]),
        );
      };
      for (const visitor of [secretary, await portal.as(leader.id)])
        expect((await decide(visitor, credits[0]!, 'stands')).statusCode).toBe(404);
      expect(
        (
          await board.post('/nakijken/gevolgen', [
            ['outcome', 'stands'],
            ['reason', 'Afgesproken zo'],
          ])
        ).statusCode,
      ).toBe(422);
      const looked = textOf((await look(board, credits[1]!, 'reversed')).body);
      expect(looked).toContain('Eén aftekening wordt teruggeboekt');
      expect(looked).toContain('Supervisie 2 uur 1 uur');
      expect(looked).toContain('Fenna Feit');
      expect(await minutes()).toBe(120);
      expect((await decide(board, credits[0]!, 'stands')).headers.location).toBe('/nakijken?gedaan=stands');
      expect(await minutes()).toBe(120);
      expect((await decide(board, credits[0]!, 'reversed')).headers.location).toBe('/nakijken?gedaan=eerder');
      expect((await decide(board, credits[1]!, 'reversed')).headers.location).toBe(
        '/nakijken?gedaan=reversed',
      );
      expect(await minutes()).toBe(60);
      const text = await shown(board, '/nakijken');
      expect(text).toContain('Er is niets na te kijken');
      expect(text).toContain('Lidmaatschap was aangevraagd');
    });
  });

  describe('inviting', () => {
    const kinds = async () =>
      (await promised(portal.services)).filter(({ to, kind }) => to === trainee.id && kind === 'invitation')
        .length;

    it('mails each once, also when the form is sent twice; asked for again, once more', async () => {
      const path = `/uitnodigen?traject=${trainee.trajectoryId}`;
      const { body } = await secretary.get(path);
      expect(body).toContain('Heeft nog geen account.');
      const value = /value="([0-9a-f-]{36}\.0)"/.exec(body)![1]!;
      const fields: [string, string][] = [
        ['wie', encodeIds([trainee.id])],
        ['persoon', value],
      ];
      await Promise.all([secretary.post('/uitnodigen', fields), secretary.post('/uitnodigen', fields)]);
      expect(await kinds()).toBe(1);
      const later = await secretary.get(path);
      expect(later.body).toContain('Uitgenodigd op');
      expect(later.body).not.toContain(' checked');
      await secretary.post('/uitnodigen', [fields[0]!, ['persoon', value.replace('.0', '.1')]]);
      expect(await kinds()).toBe(2);
    });

    it('passes over who uses their account, and whose account is closed', async () => {
      await portal.as(trainee.id);
      const path = `/uitnodigen?persoon=${trainee.id}`;
      expect((await secretary.get(path)).body).toContain('Heeft een account en gebruikt het.');
      await secretary.post(`${personPath}/account`, [['to', 'close']]);
      expect((await secretary.get(path)).body).toContain('Het account is gesloten');
      await secretary.post('/uitnodigen', [
        ['wie', ''],
        ['persoon', `${trainee.id}.0`],
      ]);
      expect(await kinds()).toBe(0);
    });
  });

  describe('adding a trainee', () => {
    const supervised = async (trajectoryId: string) => {
      const [row] = await manager().query<{ programme: string; state: string; who: string | null }[]>(
        `SELECT t.programme, t.state, a.supervisor_id AS who FROM trajectory t
           LEFT JOIN supervisor_assignment a ON a.trajectory_id = t.id WHERE t.id = $1`,
        [trajectoryId],
      );
      return row;
    };
    const idOf = (location: unknown) => String(location).split('/')[2]!;
    const newcomer = async (changes: Record<string, string>, path = '/deelnemers/nieuw') =>
      formAt(path, { startedOn: '01-11-2026', programme: 'leader', supervisor: '', ...changes });

    it('D1: with the next free number, a supervisor and an invitation; twice sent is once added', async () => {
      await newTrainee(portal.services, { participantNumber: 'D20260041' });
      const leader = await newLeader(portal.services);
      const fields = await newcomer({
        surname: 'Nieuw',
        email: 'Nieuw.Iemand@balint.example',
        supervisor: leader.id,
        invite: 'ja',
      });
      expect(Object.fromEntries(fields)['participantNumber']).toBe('D20260042');
      const added = await secretary.post('/deelnemers/nieuw', fields);
      const told = await secretary.post('/deelnemers/nieuw', fields);
      expect(String(told.headers.location)).toMatch(/[?&]al-verstuurd=/);
      // Where a page of before has no mark, the form's own key still makes one.
      const again = await secretary.post(
        '/deelnemers/nieuw',
        fields.filter(([name]) => name !== '_form'),
      );
      expect(added.statusCode).toBe(303);
      expect(again.headers.location).toBe(added.headers.location);
      expect(await supervised(idOf(added.headers.location))).toEqual({
        programme: 'leader',
        state: 'running',
        who: leader.id,
      });
      const person = await manager().findOneByOrFail(Person, { email: 'nieuw.iemand@balint.example' });
      const mails = (await promised(portal.services)).filter(({ to }) => to === person.id);
      expect(mails.map(({ kind }) => kind).sort()).toEqual(['invitation', 'supervisor-changed']);
    });

    it('says everything that is wrong at once', async () => {
      const fields = await newcomer({ surname: '', email: 'x', programme: '', startedOn: '31-02-2026' });
      const { statusCode, body } = await secretary.post('/deelnemers/nieuw', fields);
      expect(statusCode).toBe(422);
      for (const field of ['surname', 'email', 'programme', 'startedOn'])
        expect(body).toContain(`id="${field}-wrong"`);
    });

    it('an address that is known leads to a trajectory for that person', async () => {
      const leader = await newLeader(portal.services, { name: 'Wil Leider' });
      const { email } = await manager().findOneByOrFail(Person, { id: leader.id });
      const refused = await secretary.post('/deelnemers/nieuw', await newcomer({ surname: 'Leider', email }));
      expect(refused.statusCode).toBe(422);
      const path = `/deelnemers/nieuw?persoon=${leader.id}`;
      expect(refused.body).toContain(`persoon&#x3D;${leader.id}`);
      const started = await secretary.post('/deelnemers/nieuw', await newcomer({}, path));
      expect(started.statusCode).toBe(303);
      expect((await manager().findOneByOrFail(Person, { id: leader.id })).participantNumber).toMatch(
        /^D2026/,
      );
      const twice = await newcomer({ startedOn: '02-11-2026' }, path);
      const { body } = await secretary.post('/deelnemers/nieuw', twice);
      expect(body).toMatch(
        /id="programme-wrong">Deze persoon volgt deze opleiding al, sinds 1 november 2026/,
      );
    });

    it('many are pasted out of Excel, and looked at as an import before anything is kept (D4)', async () => {
      const row = ['D2', 'Kok', '', 'A.', 'Anneke', 'kok@balint.example', '', 'begeleider', '01-02-2026', ''];
      const paste = (rows: string) => secretary.post('/deelnemers/nieuw/lijst', [['rows', rows]]);
      const odd = await paste('D2\tKok');
      expect(odd.statusCode).toBe(422);
      expect(odd.body).toMatch(/id="rows-wrong">Regel 1 heeft 2 velden/);
      expect(odd.body).toContain('D2\tKok</textarea>');
      const taken = await paste(row.join('\t'));
      expect(taken.headers.location).toMatch(/^\/invoer\/proef\//);
      const { statusCode, body } = await secretary.get(String(taken.headers.location));
      expect(statusCode).toBe(200);
      expect(body).toContain('deelnemers-geplakt.csv');
      expect(await manager().existsBy(Person, { email: 'kok@balint.example' })).toBe(false);
    });

    it('what was cancelled before begins anew', async () => {
      const states = portal.services.get(TrajectoryStatesService);
      const cancel = { to: 'cancelled', reason: 'Verkeerd ingelezen' } as const;
      await states.change(trainee.trajectoryId, cancel, 'command');
      const path = `/deelnemers/nieuw?persoon=${trainee.id}`;
      const answer = await secretary.post(
        '/deelnemers/nieuw',
        await newcomer({ programme: 'co-leader' }, path),
      );
      expect(answer.headers.location).toBe(`/deelnemers/${trainee.trajectoryId}`);
      expect(await supervised(trainee.trajectoryId)).toMatchObject({ state: 'running' });
    });
  });

  describe('the register of groups (G1)', () => {
    const details = (change: Record<string, string> = {}): [string, string][] =>
      Object.entries({
        name: 'Balint aan de Vecht',
        place: 'Utrecht',
        region: 'Midden',
        everyWeeks: '4',
        sessionsAYear: '10',
        sessionMinutes: '120',
        ...change,
      });
    const asNew = (change: Record<string, string> = {}): [string, string][] =>
      details({ formKey: randomUUID(), state: 'starting', since: '01-09-2026', ...change });
    const group = async (change: Record<string, string> = {}): Promise<string> => {
      const answer = await secretary.post('/groepen/nieuw', asNew(change));
      expect(answer.statusCode).toBe(303);
      return String(answer.headers.location).replace('?gedaan=bewaard', '');
    };
    const add = (path: string, change: Record<string, string>) =>
      secretary.post(
        `${path}/personen/nieuw`,
        Object.entries({
          formKey: randomUUID(),
          role: 'member',
          who: '',
          profession: '',
          from: '01-09-2026',
          to: '',
          ...change,
        }),
      );
    const addressOf = async (id: string) => (await manager().findOneByOrFail(Person, { id })).email;
    const seen = async (path: string, visitor = secretary) => textOf((await visitor.get(path)).body);
    const periodOf = async (path: string, name: string) =>
      new RegExp(`href="(${path}/personen/[\\w-]+)">${name}<`).exec((await secretary.get(path)).body)![1]!;

    it('takes a group once, however often its form is sent, and says what is wrong beside its fields', async () => {
      const wrong = await secretary.post(
        '/groepen/nieuw',
        asNew({ place: '', everyWeeks: '7', sessionsAYear: '0', sessionMinutes: '30', since: '01-12-2026' }),
      );
      expect(wrong.statusCode).toBe(422);
      for (const field of ['place', 'everyWeeks', 'sessionsAYear', 'sessionMinutes'])
        expect(wrong.body).toContain(`id="${field}-wrong"`);
      const late = await secretary.post('/groepen/nieuw', asNew({ since: '01-12-2026' }));
      expect(late.body).toContain('id="since-wrong">Deze dag moet nog komen');
      const form = asNew({ name: 'Eén keer' });
      const answers = await Promise.all([1, 2].map(() => secretary.post('/groepen/nieuw', form)));
      expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
      expect(
        (await secretary.get('/groepen?zoek=EEN+keer')).body.match(/href="\/groepen\/[\w-]{36}"/g),
      ).toHaveLength(1);
    });

    it('has a history of states, in which none is skipped', async () => {
      const path = await group();
      const to = (state: string, since: string) =>
        secretary.post(`${path}/status`, [
          ['state', state],
          ['since', since],
        ]);
      expect((await to('resting', '01-10-2026')).body).toContain('id="state-wrong"');
      expect((await to('recognised', '01-08-2026')).body).toContain(
        'De vorige status ging in op 1 september 2026',
      );
      expect((await to('recognised', '01-10-2026')).statusCode).toBe(303);
      expect((await to('recognised', '01-10-2026')).statusCode).toBe(303);
      expect(await seen(path)).toContain('erkend sinds 1 oktober 2026 in oprichting sinds 1 september 2026');
      expect((await secretary.get('/groepen?status=recognised')).body).toContain(`href="${path}"`);
      expect((await secretary.get('/groepen?status=ended')).body).not.toContain(`href="${path}"`);
    });

    it('warns of few members and of many, and refuses none', async () => {
      const path = await group();
      expect(await seen(path)).toContain('Minder dan 8 leden');
      for (let number = 1; number <= 8; number += 1)
        await add(path, { who: `Lid Nummer${number}`, profession: 'huisarts' });
      expect(await seen(path)).not.toMatch(/Minder dan 8|Meer dan 12/);
      for (let number = 9; number <= 13; number += 1)
        expect((await add(path, { who: `Lid Nummer${number}`, profession: 'bedrijfsarts' })).statusCode).toBe(
          303,
        );
      expect(await seen(path)).toContain('Meer dan 12 leden');
    });

    it('keeps members from and to: by name, or as a person whom the portal knows, who is one at a time', async () => {
      const path = await group();
      const who = await addressOf(trainee.id);
      expect((await add(path, { who, profession: '' })).body).toContain('id="profession-wrong"');
      expect((await add(path, { who: 'geen@balint.example', profession: 'arts' })).body).toContain(
        'id="who-wrong"',
      );
      expect((await add(path, { who, profession: 'huisarts', to: '30-09-2026' })).statusCode).toBe(303);
      const twice = await add(path, { who, profession: 'huisarts', from: '30-09-2026' });
      expect(twice.body).toContain('id="who-wrong">Deze persoon is in die tijd al lid');
      expect((await add(path, { who, profession: 'huisarts', from: '01-10-2026' })).statusCode).toBe(303);
      expect(await seen(path)).toContain('huisarts, van 1 september 2026 tot en met 30 september 2026');
      const period = await periodOf(path, 'Anna Oud');
      expect((await secretary.post(period, [['to', '31-08-2026']])).body).toContain('id="to-wrong"');
      expect((await secretary.post(period, [['to', '10-10-2026']])).statusCode).toBe(303);
      expect((await secretary.post(`${period}/intrekken`, [])).statusCode).toBe(303);
      expect((await secretary.get(period)).headers.location).toBe(`${path}?gedaan=al`);
    });

    it.each(['member', 'leader'])('a second click finds it done, and revives nothing: %s', async (role) => {
      const path = await group();
      const leader = await newLeader(portal.services, { name: 'Ria Roosendaal' });
      const who = await addressOf(leader.id);
      await add(path, { role, who, profession: 'huisarts' });
      const period = await periodOf(path, 'Ria Roosendaal');
      const end = (to: string, at = period) => secretary.post(at, [['to', to]]);
      const ended = await Promise.all([end('31-10-2026'), end('31-10-2026')]);
      expect(ended.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
      const now = await periodOf(path, 'Ria Roosendaal');
      const withdrawn = await Promise.all([1, 2].map(() => secretary.post(`${now}/intrekken`, [])));
      const locations = withdrawn.map(({ headers }) => String(headers.location));
      expect(locations.sort()).toEqual([`${path}?gedaan=al`, `${path}?gedaan=ingetrokken`]);
      for (const late of [end('', now), end('01-11-2026', now), secretary.post(`${now}/intrekken`, [])])
        expect((await late).headers.location).toBe(`${path}?gedaan=al`);
      const text = await seen(`${path}?gedaan=al`);
      expect(text).toContain('Dit was al gewijzigd of ingetrokken. Hieronder staat hoe het nu is.');
      expect(text).not.toContain('Ria Roosendaal');
      expect((await secretary.get(`${path}/personen/${randomUUID()}`)).statusCode).toBe(404);
      expect((await secretary.get(`${path}/personen/iemand`)).statusCode).toBe(404);
    });

    it('S5: a fact that is withdrawn on the page of standing while its end is lifted stays withdrawn', async () => {
      const path = await group();
      const { id: personId } = await newLeader(portal.services, { name: 'Toos Tegelijk' });
      await add(path, { role: 'leader', who: await addressOf(personId), to: '31-10-2026' });
      const period = (await periodOf(path, 'Toos Tegelijk')).split('/').at(-1)!;
      const facts = portal.services.get(StandingFactsService);
      const actor = actorOf.person(personId);
      let lifted: Promise<unknown>;
      await manager().transaction(async (withdrawing) => {
        await facts.withdrawLeading(withdrawing, period, actor);
        lifted = portal.services.get(GroupPeopleService).end(path.split('/').at(-1)!, period, null, actor);
        await eventually(async () => {
          const rows = await manager().query<object[]>(
            `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
          );
          expect(rows).toHaveLength(1);
        });
      });
      await expect(lifted!).resolves.toBe('already');
      await expect(
        manager().transaction((inner) => facts.reopenLeading(inner, period, actor)),
      ).rejects.toMatchObject({ code: 'standing.fact-unknown' });
      expect(await seen(path)).not.toContain('Toos Tegelijk');
    });

    it('S5: ends a period by another in its place, once, and not before it began', async () => {
      const { id: personId } = await newLeader(portal.services, { name: 'Cor Co' });
      const facts = portal.services.get(StandingFactsService);
      const actor = actorOf.command;
      const within = <T>(work: (inner: EntityManager) => Promise<T>) => manager().transaction(work);
      const entry = { source: 'desk', actor } as const;
      const period = { personId, role: 'co-leader', from: '2026-03-01' } as const;
      const id = await within((inner) => facts.addLeading(inner, period, entry));
      const close = (day: string) => within((inner) => facts.closeLeading(inner, id, day, actor));
      await expect(close('2026-02-28')).rejects.toMatchObject({ code: 'standing.before-its-beginning' });
      const next = await close('2026-03-01');
      await expect(close('2026-04-01')).rejects.toMatchObject({ code: 'standing.fact-unknown' });
      const kept = await manager().findBy(LeadingPeriod, { personId, role: 'co-leader' });
      expect(kept.map((one) => [one.id, one.toDate, one.withdrawnAt !== null]).sort()).toEqual(
        [
          [id, null, true],
          [next, '2026-03-01', false],
        ].sort(),
      );
      expect(kept.find((one) => one.id === next)).toMatchObject({ fromDate: '2026-03-01', source: 'desk' });
    });

    it('S5: who leads a group is a dated fact of their standing, with the register as source', async () => {
      const path = await group();
      const { id: personId } = await newLeader(portal.services, { name: 'Ida Groepsleider' });
      expect((await add(path, { role: 'leader', who: 'groepsleider' })).statusCode).toBe(303);
      const twice = await add(path, { role: 'co-leader', who: await addressOf(personId) });
      expect(twice.body).toContain('id="who-wrong">Deze persoon leidt de groep in die tijd al');
      expect((await add(path, { role: 'leader', who: 'Niemand Zo' })).body).toContain(
        'id="who-wrong">Geen begeleider',
      );
      const facts = () =>
        manager().query<object[]>(
          `SELECT role, from_date AS from, to_date AS to, source, withdrawn_at IS NOT NULL AS withdrawn
             FROM leading_period WHERE group_id = $1 ORDER BY entered_at, withdrawn_at NULLS LAST`,
          [path.replace('/groepen/', '')],
        );
      const fact = { role: 'leader', from: '2026-09-01', to: null, source: 'register', withdrawn: false };
      expect(await facts()).toEqual([fact]);
      await secretary.post(await periodOf(path, 'Ida Groepsleider'), [['to', '31-10-2026']]);
      const ended = { ...fact, to: '2026-10-31' };
      expect(await facts()).toEqual(expect.arrayContaining([{ ...fact, withdrawn: true }, ended]));
      await secretary.post(await periodOf(path, 'Ida Groepsleider'), [['to', '']]);
      expect((await facts()).filter((one) => !(one as { withdrawn: boolean }).withdrawn)).toEqual([fact]);
      expect(await seen(path)).toContain('Ida Groepsleider begeleider sinds 1 september 2026');
    });

    it('V1: is seen by the office and by who leads the group today, and by nobody else', async () => {
      const path = await group({ name: 'Besloten' });
      await add(path, { who: 'Lies Lid', profession: 'huisarts' });
      const leader = await newLeader(portal.services, { name: 'Toon Toekijker' });
      await add(path, { role: 'leader', who: await addressOf(leader.id) });
      const own = await portal.as(leader.id);
      const ownPath = path.replace('/groepen', '/mijn-groepen');
      expect((await own.get('/account')).body).toContain('href="/mijn-groepen">Mijn groepen');
      expect((await own.get('/mijn-groepen')).body).toContain(`href="${ownPath}"`);
      expect(await seen(ownPath, own)).toContain('Lies Lid');
      expect((await own.get(path)).statusCode).toBe(404);
      expect((await own.get(`${path}/gegevens`)).statusCode).toBe(404);
      const member = await portal.as(trainee.id);
      expect((await member.get(ownPath)).statusCode).toBe(404);
      expect((await member.get('/mijn-groepen')).body).not.toContain(ownPath);
      await secretary.post(await periodOf(path, 'Toon Toekijker'), [['to', '17-11-2026']]);
      expect((await own.get(ownPath)).statusCode).toBe(404);
      const viewed = await manager().query<{ actor: string }[]>(
        `SELECT actor FROM audit_entry WHERE action = 'group.viewed' AND subject_id = $1 AND actor = $2`,
        [path.replace('/groepen/', ''), `person:${leader.id}`],
      );
      expect(viewed).toHaveLength(1);
    });

    it('changed by somebody else meanwhile: 409 with how it stands now, and what was typed still there', async () => {
      const path = await group();
      const save = (change: Record<string, string>, version: string) =>
        secretary.post(`${path}/gegevens`, details({ ...change, version }));
      expect((await save({ name: 'Eerste' }, '1')).statusCode).toBe(303);
      const late = await save({ name: 'Tweede' }, '1');
      expect(late.statusCode).toBe(409);
      expect(late.body).toContain('Naam is nu: Eerste');
      expect(late.body).toContain('value="Tweede"');
      expect((await save({ name: 'Tweede' }, '2')).statusCode).toBe(303);
    });

    it('reads in English too', async () => {
      const path = await group({ name: 'Anglophone' });
      const english = await portal.app.inject({
        url: path,
        headers: { cookie: `${secretary.cookie}; taal=en` },
      });
      expect(textOf(english.body)).toContain('starting since 1 September 2026');
      expect(english.body).toContain('Add a leader or co-leader');
    });
  });
});
