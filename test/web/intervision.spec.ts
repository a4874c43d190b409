import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { dayPlan, dayRow, newDay, tonight } from '../builders/days.js';
import { newEdition } from '../builders/meetings.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { textOf } from '../support/html.js';
import { giveRole } from '../support/roles.js';
import { statementsOf } from '../support/statements.js';
import { startTestPortal, type TestPortal, type Visitor } from '../support/test-portal.js';

type Fields = Record<string, string | string[]>;

describe('intervision days', () => {
  let portal: TestPortal;
  let secretary: Visitor;
  let organiser: TestLeader;
  let organising: Visitor;
  let trainee: TestTrainee;

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-03-14' });
    const { id: personId } = await newLeader(portal.services, { name: 'Sanne Secretaris' });
    await giveRole(portal.services.get(DataSource).manager, { personId, role: 'secretariat' });
    secretary = await portal.as(personId);
    organiser = await newLeader(portal.services, { name: 'Olga Organist' });
    organising = await portal.as(organiser.id);
    trainee = await newTrainee(portal.services);
  });
  afterAll(() => portal.close());

  const post = (visitor: Visitor, path: string, fields: Fields) =>
    visitor.post(
      path,
      Object.entries(fields).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      ),
    );
  const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'");
  const hidden = (html: string, name: string) =>
    unescaped(new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '');
  const mails = (kind: string, personId: string) =>
    portal.services
      .get(DataSource)
      .query<object[]>('SELECT data FROM mail_delivery WHERE kind = $1 AND recipient_person_id = $2', [
        kind,
        personId,
      ]);
  /** A day as its form sends it. */
  const typed = (changes: Fields = {}): Fields => ({
    seen: '',
    told: '',
    title: 'Najaarsdag',
    scope: 'national',
    region: '',
    theme: '',
    chair: '',
    guest: '',
    heldOn: '2026-11-14',
    startsAt: '10:00',
    endsAt: '16:00',
    venue: 'De Werf, Zwolle',
    directions: '',
    capacity: '30',
    enrolFrom: '2026-09-01',
    enrolUntil: '2026-11-01',
    openTo: 'both',
    organiser: ['Olga Organist', ''],
    ...part(1, ['opening', 'Kennismaking', '10:00', '10:30', '', '']),
    ...part(2, ['round', '', '10:30', '12:00', '', '']),
    ...part(3, ['meal', '', '12:00', '13:00', '', '']),
    ...changes,
  });
  const part = (row: number, values: string[]): Fields =>
    Object.fromEntries(
      ['Kind', 'Title', 'StartsAt', 'EndsAt', 'Mark', 'Minutes'].map((field, index) => [
        `part${row}${field}`,
        values[index]!,
      ]),
    );

  describe('planning one', () => {
    it('I1: the usual day is proposed, and what is sent twice is one day', async () => {
      const blank = (await secretary.get('/dagen/nieuw')).body;
      expect(textOf(blank)).toContain('360 minuten tellen mee; 90 minuten pauze en maaltijd niet.');
      const fields = typed({ formKey: hidden(blank, 'formKey') });
      const both = await Promise.all([1, 2].map(() => post(secretary, '/dagen/nieuw', fields)));
      expect(both.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
      const id = String(fields.formKey);
      expect(await dayRow(portal.services, id)).toMatchObject({
        title: 'Najaarsdag',
        state: 'draft',
        component: null,
        block: null,
        parts: 3,
      });
      const { body } = await secretary.get(`/dagen/${id}?gedaan=begonnen`);
      expect(textOf(body)).toContain('Olga Organist');
      expect(textOf(body)).toContain('120 minuten tellen mee; 60 minuten pauze en maaltijd niet.');
    });

    it.each<[string, Fields, string]>([
      ['a regional day without a region', { scope: 'regional' }, 'Vul de regio in'],
      ['enrolling that ends before it begins', { enrolUntil: '2026-08-01' }, 'ligt voor de eerste'],
      ['a part before the day', { part1StartsAt: '09:00' }, 'Dit valt buiten de dag.'],
      ['parts that overlap', { part2StartsAt: '10:15' }, 'voordat een eerder onderdeel is afgelopen'],
      ['a part without an end', { part2EndsAt: '' }, 'Dit veld is leeg.'],
      ['a row without a kind', { part4Kind: '', part4Title: 'Theorie' }, 'Kies wat voor onderdeel dit is'],
      [
        'I4: more minutes than the part has',
        { part2Mark: 'fishbowl.1', part2Minutes: '91' },
        'hoogstens de duur',
      ],
      [
        'I4: a mark on supervision',
        { part2Kind: 'slot', part2Mark: 'course.1' },
        'Supervisie en praktijk tekent',
      ],
      ['I4: a mark as supervision', { part2Mark: 'supervision.1' }, 'Supervisie en praktijk tekent'],
      ['I4: a mark as practice', { part2Mark: 'practice.1' }, 'Supervisie en praktijk tekent'],
    ])('refuses %s with a sentence', async (_, changes, sentence) => {
      const formKey = randomUUID();
      const { statusCode, body } = await post(secretary, '/dagen/nieuw', typed({ formKey, ...changes }));
      expect(statusCode).toBe(422);
      expect(textOf(body)).toContain(sentence);
      expect(body).toContain('value="Kennismaking"');
      expect(await dayRow(portal.services, formKey)).toBeUndefined();
    });

    it('I4: a marked part says what trainees are credited for it', async () => {
      const fields = typed({ formKey: randomUUID(), part2Mark: 'fishbowl.2', part2Minutes: '' });
      const { headers } = await post(secretary, '/dagen/nieuw', fields);
      // The autumn day above takes place in the same hours.
      expect(headers.location).toBeUndefined();
      const warned = await post(secretary, '/dagen/nieuw', fields);
      expect(textOf(warned.body)).toContain('Olga Organist organiseert dan ook: Najaarsdag');
      expect(textOf(warned.body)).toContain('Dezelfde plaats is dan in gebruik voor');
      const told = hidden(warned.body, 'told');
      await post(secretary, '/dagen/nieuw', { ...fields, told });
      const { body } = await secretary.get(`/dagen/${String(fields.formKey)}`);
      expect(textOf(body)).toMatch(/Telt voor begeleiders i\.o\. als Vissenkom\S*, dagdeel 2, 1 u 30 min/);
    });

    it('I1: is last year’s, 52 weeks later, once', async () => {
      const source = await newDay(portal.services, {
        heldOn: '2025-11-15',
        enrolUntil: '2025-11-01',
        enrolFrom: '2025-09-01',
      });
      const fields = { formKey: randomUUID(), source, newTitle: 'Najaar 2026' };
      await post(secretary, '/dagen/overnemen', fields);
      const again = await post(secretary, '/dagen/overnemen', fields);
      expect(again.headers.location).toBe(`/dagen/${fields.formKey}?gedaan=overgenomen`);
      expect(await dayRow(portal.services, fields.formKey)).toMatchObject({
        title: 'Najaar 2026',
        heldOn: '2026-11-14',
        state: 'draft',
        parts: 9,
      });
    });
  });

  describe('its organisers', () => {
    it('see their own days alone, and plan them on; another’s is not there', async () => {
      const own = await newDay(portal.services, { title: 'Dag van Olga', organiserIds: [organiser.id] });
      const other = await newDay(portal.services, { title: 'Dag van een ander' });
      const list = textOf((await organising.get('/dagen')).body);
      expect(list).toContain('Mijn dagen');
      expect(list).toContain('Dag van Olga');
      expect(list).not.toContain('Dag van een ander');
      expect(textOf((await secretary.get('/dagen')).body)).toContain('Dag van een ander');
      for (const path of ['', '/gegevens', '/afgelasten']) {
        expect((await organising.get(`/dagen/${own}${path}`)).statusCode).toBe(200);
        expect((await organising.get(`/dagen/${other}${path}`)).statusCode).toBe(404);
      }
      expect((await organising.get('/dagen/nieuw')).statusCode).toBe(404);
    });

    it('change a published day: who is enrolled is told, after a look at it', async () => {
      const id = await newDay(portal.services, {
        title: 'Dag die wijzigt',
        organiserIds: [organiser.id],
        heldOn: '2026-06-05',
      });
      const enrolments = portal.services.get(EnrolmentsService);
      const right = { afterDeadline: false };
      await enrolments.enrol(
        id,
        [{ personId: trainee.id, trajectoryId: trainee.trajectoryId }],
        actorOf.command,
        right,
      );
      const form = (await organising.get(`/dagen/${id}/gegevens`)).body;
      expect(form).not.toContain('name="organiser"');
      const fields: Fields = {
        ...typed({
          title: 'Dag die wijzigt',
          heldOn: '2026-06-05',
          enrolFrom: '2026-03-01',
          enrolUntil: '2026-05-20',
        }),
        seen: hidden(form, 'seen'),
      };
      delete fields['organiser'];
      const look = await post(organising, `/dagen/${id}/gegevens`, fields);
      expect(look.statusCode).toBe(200);
      expect(textOf(look.body)).toContain('Het programma verandert.');
      expect(textOf(look.body)).toContain('Eén ingeschrevene krijgt er een mail over.');
      const told = hidden(look.body, 'told');
      const both = await Promise.all(
        [1, 2].map(() => post(organising, `/dagen/${id}/gegevens`, { ...fields, told })),
      );
      expect(both.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
      expect(await mails('meeting-changed', trainee.id)).toEqual([
        { data: expect.objectContaining({ meetingId: id, changed: 'times.place.programme' }) },
      ]);
      expect(await dayRow(portal.services, id)).toMatchObject({ calendarSequence: 1, parts: 3 });
      // Who still has the form of before is shown what stands there now.
      const late = await post(organising, `/dagen/${id}/gegevens`, { ...fields, told, theme: 'Iets anders' });
      expect(late.statusCode).toBe(409);
      expect(textOf(late.body)).toContain('De Werf, Zwolle');
      const { body } = await organising.get(`/dagen/${id}`);
      expect(textOf(body)).toContain('Olga Organist');
    });

    it('call it off with a reason, once, and those enrolled hear it', async () => {
      const id = await newDay(portal.services, { organiserIds: [organiser.id], heldOn: '2026-06-12' });
      const leader = await newLeader(portal.services);
      const enrolments = portal.services.get(EnrolmentsService);
      await enrolments.enrol(id, [{ personId: leader.id, trajectoryId: null }], actorOf.command, {
        afterDeadline: false,
      });
      const empty = await post(organising, `/dagen/${id}/afgelasten`, { reason: ' ' });
      expect(empty.statusCode).toBe(422);
      for (let click = 0; click < 2; click += 1)
        await post(organising, `/dagen/${id}/afgelasten`, { reason: 'De zaal is dicht' });
      expect(await mails('meeting-cancelled', leader.id)).toHaveLength(1);
      const reader = await portal.as(leader.id);
      expect(textOf((await reader.get(`/intervisiedagen/${id}`)).body)).toContain('De zaal is dicht');
      expect((await organising.get(`/dagen/${id}/gegevens`)).statusCode).toBe(409);
    });
  });

  describe('the attendance of a day', () => {
    const today = { ...tonight('2026-03-14'), enrolFrom: '2026-03-01' };

    it('I4: an organiser closes the list after seeing what follows, and opens it again to take it away', async () => {
      const leader = await newLeader(portal.services, { name: 'Lidewij Leiding', intervisionYears: [2025] });
      const id = await newDay(portal.services, { ...today, organiserIds: [organiser.id] });
      const who = [leader.id, trainee.id].map((personId) => ({ personId, trajectoryId: null }));
      const right = { afterDeadline: true };
      await portal.services.get(EnrolmentsService).enrol(id, who, actorOf.command, right);
      const path = `/dagen/${id}/presentie`;
      const open = (await organising.get(`/dagen/${id}`)).body;
      for (const href of [path, `/dagen/${id}/deur`]) expect(open).toContain(`href="${href}"`);
      const marked = await post(organising, path, {
        seen: '',
        close: '1',
        [`mark-${leader.id}`]: 'whole',
        [`mark-${trainee.id}`]: 'absent',
      });
      expect(marked.headers.location).toBe(`${path}/sluiten`);

      const { body } = await organising.get(`${path}/sluiten`);
      expect(textOf(body)).toContain('Landelijke intervisie, telt voor 2026');
      const closed = await post(organising, `${path}/sluiten`, { seen: hidden(body, 'seen') });
      expect(closed.headers.location).toBe(`${path}?gesloten=1`);
      expect((await organising.get(`/dagen/${id}`)).body).not.toContain('/deur"');
      const list = textOf((await organising.get(path)).body);
      expect(list).toContain('Lidewij Leiding');
      expect(list).not.toContain('Nog niet alles staat zoals de lijst zegt.');
      const years = textOf((await (await portal.as(leader.id)).get('/mijn-bevoegdheid')).body);
      expect(years).toContain('2026 Intervisie (landelijke dag) op 14 maart 2026');

      await post(organising, `${path}/openen`, { reason: 'Verwisseld' });
      await post(organising, path, { seen: '', [`mark-${leader.id}`]: 'absent' });
      const again = (await organising.get(`${path}/sluiten`)).body;
      expect(textOf(again)).toContain('Vervalt');
      await post(organising, `${path}/sluiten`, { seen: hidden(again, 'seen') });
      const without = textOf((await (await portal.as(leader.id)).get('/mijn-bevoegdheid')).body);
      expect(without).toContain('2026 Nog niets');
    });

    it('I3: its rounds are composed by its organiser, and by nobody else', async () => {
      const guests = await Promise.all([1, 2].map(() => newTrainee(portal.services)));
      const id = await newDay(portal.services, { ...today, organiserIds: [organiser.id] });
      const who = guests.map(({ id: personId, trajectoryId }) => ({ personId, trajectoryId }));
      await portal.services.get(EnrolmentsService).enrol(id, who, actorOf.command, { afterDeadline: true });
      const path = `/dagen/${id}/presentie/rondes`;
      const composing = (await organising.get(`${path}?ronde=nieuw`)).body;
      expect(textOf(composing)).toContain('Wie de vorige keer buiten zat');
      const kept = await post(organising, path, {
        formKey: hidden(composing, 'formKey'),
        ronde: '',
        versie: '',
        [`rol-${guests[0]!.id}`]: 'leader',
        [`rol-${guests[1]!.id}`]: 'outer-circle',
      });
      expect(kept.headers.location).toBe(`${path}?bewaard=1#ronde-1`);
      const shown = textOf((await organising.get(path)).body);
      expect(shown).toContain('op alle intervisiedagen samen');
      expect(shown).not.toContain('Oefensessies');
      const other = await newLeader(portal.services);
      await newDay(portal.services, { organiserIds: [other.id] });
      expect((await (await portal.as(other.id)).get(path)).statusCode).toBe(404);
    });
  });

  describe('everybody', () => {
    it('reads what is open, and nothing of persons but chair and guest', async () => {
      const region = { scope: 'regional', region: 'Utrecht', title: 'Regiodag Utrecht' } as const;
      const id = await newDay(portal.services, {
        ...region,
        organiserIds: [organiser.id],
        heldOn: '2026-06-19',
      });
      await newDay(portal.services, { title: 'Besloten dag', public: false, heldOn: '2026-06-20' });
      await newDay(portal.services, { title: 'Dag in voorbereiding', heldOn: '2026-06-21' }, { draft: true });
      const visitor = { get: (url: string, cookie = '') => portal.app.inject({ url, headers: { cookie } }) };
      const page = await visitor.get('/intervisiedagen');
      const text = textOf(page.body);
      for (const shown of ['Regiodag Utrecht', 'Regio Utrecht', 'Mirjam Teunis', 'nog 40 plaatsen'])
        expect(text).toContain(shown);
      for (const kept of ['Besloten dag', 'Dag in voorbereiding', 'Olga Organist', 'Bus 7'])
        expect(text).not.toContain(kept);
      expect((await visitor.get('/')).body).toContain('href="/intervisiedagen"');
      expect((await visitor.get(`/intervisiedagen/${id}`)).statusCode).toBe(303);
      const english = await visitor.get('/intervisiedagen', 'taal=en');
      expect(textOf(english.body)).toContain('40 places left');
    });
  });

  describe('a member', () => {
    it('I2: enrols, waits, moves up and cancels, as with blocks', async () => {
      const id = await newDay(portal.services, { title: 'Kleine dag', capacity: 1, heldOn: '2026-06-26' });
      const leader = await newLeader(portal.services);
      const first = await portal.as(leader.id);
      const second = await portal.as(trainee.id);
      const enrol = (who: Visitor) => post(who, `/intervisiedagen/${id}/inschrijven`, { seen: 'plaats' });
      expect((await enrol(first)).headers.location).toBe(`/intervisiedagen/${id}?gedaan=in`);
      expect((await enrol(second)).headers.location).toBe(`/intervisiedagen/${id}?gedaan=vol`);
      const waits = textOf((await second.get(`/intervisiedagen/${id}?gedaan=vol`)).body);
      expect(waits).toContain('De laatste plaats is net vergeven. U staat op de wachtlijst, als nummer 1.');
      expect(waits).toContain('Bus 7 vanaf het station.');
      await post(first, `/intervisiedagen/${id}/uitschrijven`, {});
      expect(textOf((await second.get(`/intervisiedagen/${id}`)).body)).toContain('ingeschreven');
      expect(await mails('enrolment-moved-up', trainee.id)).toEqual([
        { data: expect.objectContaining({ meetingId: id }) },
      ]);
      expect(textOf((await first.get('/intervisiedagen')).body)).not.toContain('nog 1 plaats');
    });

    it('of a day that is over is offered neither a code for its door nor the calendar', async () => {
      const dates = { heldOn: '2026-03-20', enrolFrom: '2026-03-01', enrolUntil: '2026-03-19' };
      const id = await newDay(portal.services, dates);
      const who = await portal.as(trainee.id);
      await post(who, `/intervisiedagen/${id}/inschrijven`, { seen: 'plaats' });
      const before = (await who.get(`/intervisiedagen/${id}`)).body;
      for (const offered of [`${id}/code"`, '/account#agenda"']) expect(before).toContain(offered);
      portal.services.clock.setToday('2026-03-21');
      try {
        const { body } = await (await portal.as(trainee.id)).get(`/intervisiedagen/${id}`);
        expect(textOf(body)).toContain('de dag is voorbij');
        for (const offered of [`${id}/code"`, '/account#agenda"', 'badge-signed'])
          expect(body).not.toContain(offered);
      } finally {
        portal.services.clock.setToday('2026-03-14');
      }
    });

    it('I1, I2: not before the window opens, nor for whom the day is not', async () => {
      const later = await newDay(portal.services, { enrolFrom: '2026-04-01', heldOn: '2026-07-03' });
      const leaders = await newDay(portal.services, { openTo: 'leaders', heldOn: '2026-07-04' });
      const who = await portal.as(trainee.id);
      const early = await post(who, `/intervisiedagen/${later}/inschrijven`, { seen: 'plaats' });
      expect(early.statusCode).toBe(409);
      expect(textOf(early.body)).toContain('Inschrijven kan vanaf 1 april 2026.');
      const foreign = await post(who, `/intervisiedagen/${leaders}/inschrijven`, { seen: 'plaats' });
      expect(foreign.statusCode).toBe(409);
      expect(textOf(foreign.body)).toContain('Deze dag is voor begeleiders.');
      expect((await who.get(`/intervisiedagen/${leaders}`)).body).not.toContain('inschrijven"');
    });

    it('C1: is told of a block in the same hours', async () => {
      const { blocks } = await newEdition(portal.services, { blocks: [{ heldOn: '2026-07-10' }] });
      const somebody = await newTrainee(portal.services);
      const enrolments = portal.services.get(EnrolmentsService);
      const who = { personId: somebody.id, trajectoryId: somebody.trajectoryId };
      await enrolments.enrol(blocks[1]!, [who], actorOf.command, { afterDeadline: true });
      const id = await newDay(portal.services, { heldOn: '2026-07-10' });
      const { body } = await (await portal.as(somebody.id)).get(`/intervisiedagen/${id}`);
      expect(textOf(body)).toContain('dagdeel 1');
      // And the secretariat's planning of blocks knows nothing of days.
      expect(textOf((await secretary.get('/planning?jaar=2026')).body)).not.toContain(dayPlan().title);
      expect((await secretary.get(`/planning/${id}`)).statusCode).toBe(404);
    });
  });

  describe('enrolling from a list', () => {
    const line = (id: string) =>
      portal.services.get(DataSource).query<{ state: string; trajectory_id: string | null; email: string }[]>(
        `SELECT e.state, e.trajectory_id, p.email FROM enrolment e JOIN person p ON p.id = e.person_id
          WHERE e.meeting_id = $1 ORDER BY e.place_in_line`,
        [id],
      );
    /** Rows of the preview: what was typed, and all that is said of it. */
    const said = (html: string) => html.split('<tr>').slice(2).map(textOf);

    it('I2: 24 people are in after four clicks, the faulty lines come back, and a choice enrols', async () => {
      const id = await newDay(portal.services, { organiserIds: [organiser.id], capacity: 24 });
      const path = `/dagen/${id}/deelnemers`;
      let clicks = 0;
      const click = <T>(answer: Promise<T>) => ((clicks += 1), answer);
      const day = await click(organising.get(`/dagen/${id}`));
      expect(day.body).toContain(`href="${path}"`);
      await click(organising.get(path));
      const guests = Array.from(
        { length: 23 },
        (_, index) => `Gast Achternaam${index}; g${index}@dag.example`,
      );
      const lijst = [trainee.participantNumber, ...guests, 'Onbekende Naam', 'fout@'].join('\n');
      const preview = (await click(post(organising, `${path}/nakijken`, { lijst }))).body;
      expect(await line(id)).toEqual([]);
      expect(said(preview)[0]).toContain('krijgt een plaats');
      expect(textOf(preview)).toContain('24 mensen van deze lijst worden ingeschreven.');
      const after = await click(post(organising, `${path}/inschrijven`, { lijst }));
      expect(clicks + 1).toBeLessThanOrEqual(6);
      expect(await line(id)).toHaveLength(24);
      expect((await line(id))[0]).toMatchObject({ state: 'placed', trajectory_id: trainee.trajectoryId });
      expect(/<textarea[^>]*>([^<]*)</.exec(after.body)![1]).toBe('Onbekende Naam\nfout@');
      expect(textOf(after.body)).toContain('Deze 2 regels zijn nog niet ingeschreven.');
      const rest = { lijst: 'Onbekende Naam\nfout@', keuze1: 'guest' };
      await post(organising, `${path}/inschrijven`, rest);
      expect((await line(id)).at(-1)).toMatchObject({ state: 'waiting', email: '' });
      const first = await portal.services
        .get(DataSource)
        .query<[{ person_id: string }]>(
          'SELECT person_id FROM enrolment WHERE meeting_id = $1 AND place_in_line = 1',
          [id],
        );
      await post(organising, `${path}/uitschrijven`, { persoon: first[0].person_id });
      expect((await line(id)).map(({ state }) => state).filter((state) => state === 'waiting')).toEqual([]);
    });

    it('I2: 300 lines with 20 faulty ones go in at once, none twice, in as many statements as 30', async () => {
      const listOf = (count: number, name: string) => [
        ...Array.from(
          { length: count - 20 },
          (_, index) => `Gast ${name}${index}; ${name}${index}@dag.example`,
        ),
        ...Array.from({ length: 5 }, (_, index) => `Vreemde ${name}${index}`),
        ...Array.from({ length: 5 }, (_, index) => `nergens${name}${index}@dag.example`),
        ...Array.from({ length: 5 }, (_, index) => `Kapot ${name}${index}; kapot${index}@`),
        ...Array.from({ length: 5 }, (_, index) => `D2099${1000 + index}`),
      ];
      const enrol = async (count: number, name: string) => {
        const id = await newDay(portal.services, { organiserIds: [organiser.id], capacity: 250 });
        const path = `/dagen/${id}/deelnemers`;
        const lijst = listOf(count, name).join('\n');
        let body = '';
        const statements = await statementsOf(portal.services.get(DataSource), async () => {
          body = (await post(organising, `${path}/nakijken`, { lijst })).body;
          await post(organising, `${path}/inschrijven`, { lijst });
        });
        return { id, path, lijst, body, statements: statements.length };
      };
      const few = await enrol(30, 'Kort');
      const many = await enrol(300, 'Lang');
      expect(many.statements).toBe(few.statements);
      const rows = said(many.body);
      expect(rows).toHaveLength(300);
      for (const row of rows.slice(280))
        expect(row).toMatch(/Niet .*(zoek|kijk|vul|verbeter|zet|schrijf|kies)/i);
      const enrolled = await line(many.id);
      expect(enrolled.map(({ state }) => state)).toEqual([
        ...Array.from({ length: 250 }, () => 'placed'),
        ...Array.from({ length: 30 }, () => 'waiting'),
      ]);
      const again = await post(organising, `${many.path}/inschrijven`, { lijst: many.lijst });
      expect(await line(many.id)).toEqual(enrolled);
      const [, left] = /<textarea[^>]*>([^<]*)</.exec(again.body)!;
      expect(left!.split('\n')).toEqual(listOf(300, 'Lang').slice(280));
    });

    it('I2: another who organises does not find the list, nor does anybody in a draft', async () => {
      const id = await newDay(portal.services);
      expect((await organising.get(`/dagen/${id}/deelnemers`)).statusCode).toBe(404);
      const draft = await newDay(portal.services, { organiserIds: [organiser.id] }, { draft: true });
      expect((await organising.get(`/dagen/${draft}/deelnemers`)).statusCode).toBe(404);
    });
  });
});
