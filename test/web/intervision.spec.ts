import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from '@js-temporal/polyfill';
import { DataSource } from 'typeorm';
import { DaysService } from '../../src/learning/intervision/days.service.js';
import { FORGET_WISHES, WishesService } from '../../src/learning/intervision/wishes.service.js';
import { calendarBlocks } from '../../src/learning/meetings/calendar-blocks.queries.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { JobRegistry } from '../../src/platform/jobs/job-registry.service.js';
import { workbookStream } from '../../src/platform/spreadsheet/workbook-writer.page.js';
import { dayPlan, dayRow, newDay, tonight } from '../builders/days.js';
import { newEdition } from '../builders/meetings.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { textOf } from '../support/html.js';
import { giveRole } from '../support/roles.js';
import { type SentFile, sendFiles } from '../support/uploads.js';
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
      // An organiser who still has the older form sees what stands there now.
      const late = await post(organising, `/dagen/${id}/gegevens`, { ...fields, told, theme: 'Iets anders' });
      expect(late.statusCode).toBe(409);
      expect(textOf(late.body)).toContain('De Werf, Zwolle');
      const { body } = await organising.get(`/dagen/${id}`);
      expect(textOf(body)).toContain('Olga Organist');
    });

    it('C1: have it in their calendar and hear of it as a teacher does; who comes hears nothing of who organises', async () => {
      const other = await newLeader(portal.services, { name: 'Otto Organist' });
      const plan = dayPlan({ organiserIds: [organiser.id], heldOn: '2026-10-10', enrolUntil: '2026-10-01' });
      const days = portal.services.get(DaysService);
      const id = await days.create(plan, actorOf.command);
      const sent = (kind: string, personId: string) =>
        mails(kind, personId).then((all) => all.filter((one) => JSON.stringify(one).includes(id)).length);
      expect(await sent('teaching-given', organiser.id)).toBe(0);
      await days.publish(id, 1, actorOf.command);
      expect(await sent('teaching-given', organiser.id)).toBe(1);
      const who = [{ personId: trainee.id, trajectoryId: trainee.trajectoryId }];
      const enrolments = portal.services.get(EnrolmentsService);
      await enrolments.enrol(id, who, actorOf.command, { afterDeadline: true });
      const { manager } = portal.services.get(DataSource);
      const calendarOf = async (personId: string) =>
        (await calendarBlocks(manager, personId, '2026-10-01', '2026-03-14')).map(
          ({ meetingId }) => meetingId,
        );
      expect(await calendarOf(organiser.id)).toContain(id);
      await days.change(id, { ...plan, organiserIds: [other.id] }, 1, actorOf.command);
      expect(await sent('teaching-ended', organiser.id)).toBe(1);
      expect(await sent('teaching-given', other.id)).toBe(1);
      expect(await sent('meeting-changed', trainee.id)).toBe(0);
      expect(await calendarOf(organiser.id)).not.toContain(id);
      expect(await calendarOf(other.id)).toContain(id);
      await days.change(id, { ...plan, organiserIds: [other.id], venue: 'Elders' }, 2, actorOf.command);
      expect(await sent('meeting-changed', trainee.id)).toBe(1);
      expect(await sent('meeting-changed', other.id)).toBe(1);
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

  describe('special wishes', () => {
    const kept = (id: string) =>
      portal.services
        .get(DataSource)
        .query<{ wish: string }[]>('SELECT wish FROM day_wish WHERE meeting_id = $1', [id]);

    it('I10: are asked for when enrolling, read by the organiser alone, and stand in no log and no mail', async () => {
      const id = await newDay(portal.services, { organiserIds: [organiser.id] });
      const member = await portal.as(trainee.id);
      const page = `/intervisiedagen/${id}`;
      expect((await member.get(page)).body).toContain('name="wens"');
      const wens = 'Veganistisch, en een lift';
      await post(member, `${page}/inschrijven`, { seen: 'plaats', wens });
      expect((await member.get(page)).body).toContain(wens);
      expect(textOf((await organising.get(`/dagen/${id}/wensen`)).body)).toContain(wens);
      expect((await organising.get(`/dagen/${id}/deelnemers`)).body).not.toContain(wens);
      expect((await secretary.get(`/dagen/${id}/wensen`)).statusCode).toBe(404);
      expect((await secretary.get(`/dagen/${id}/deelnemers`)).body).not.toContain('/wensen"');
      const [{ traces }] = await portal.services.get(DataSource).query<[{ traces: number }]>(
        `SELECT (SELECT count(*) FROM audit_entry WHERE details::text LIKE '%Veganistisch%')::integer
              + (SELECT count(*) FROM mail_delivery WHERE data::text LIKE '%Veganistisch%')::integer AS traces`,
      );
      expect(traces).toBe(0);
      // A new wish replaces the old one, and a member who no longer comes leaves none.
      await post(member, `${page}/wensen`, { wens: 'Alleen de lift' });
      expect(await kept(id)).toEqual([{ wish: 'Alleen de lift' }]);
      await post(member, `${page}/uitschrijven`, {});
      expect(await kept(id)).toEqual([]);
      const stranger = await portal.as((await newLeader(portal.services, { name: 'Vera Vreemd' })).id);
      expect((await post(stranger, `${page}/wensen`, { wens })).statusCode).toBe(404);
      expect(await kept(id)).toEqual([]);
    });

    it('I10: an organiser writes one down; the secretariat does where a day has no organiser', async () => {
      const id = await newDay(portal.services, {});
      const who = [{ personId: trainee.id, trajectoryId: trainee.trajectoryId }];
      const service = portal.services.get(EnrolmentsService);
      await service.enrol(id, who, actorOf.command, { afterDeadline: true });
      const path = `/dagen/${id}/wensen`;
      const nobody = await post(secretary, path, { persoon: '', wens: 'Halal' });
      expect([nobody.statusCode, textOf(nobody.body)]).toEqual([422, expect.stringContaining('Kies eerst')]);
      await post(secretary, path, { persoon: trainee.id, wens: 'Halal' });
      expect(await kept(id)).toEqual([{ wish: 'Halal' }]);
      await post(secretary, path, { persoon: trainee.id, wens: ' ' });
      expect(await kept(id)).toEqual([]);
      const long = await post(secretary, path, { persoon: trainee.id, wens: 'x'.repeat(501) });
      expect(textOf(long.body)).toContain('langer dan 500 tekens');
    });

    it('I10: are deleted by the job on the seventh day after the day, and not before', async () => {
      const { clock } = portal.services;
      const before = clock.now();
      const id = await newDay(portal.services, { organiserIds: [organiser.id], heldOn: '2026-05-30' });
      const who = [{ personId: trainee.id, trajectoryId: trainee.trajectoryId }];
      const service = portal.services.get(EnrolmentsService);
      await service.enrol(id, who, actorOf.command, { afterDeadline: true });
      await portal.services.get(WishesService).keep(id, trainee.id, 'Drempels');
      const night = () => portal.services.get(JobRegistry).run(FORGET_WISHES.name, '');
      try {
        clock.set(Temporal.Instant.from('2026-06-05T23:30:00+02:00'));
        await night();
        expect(await kept(id)).toHaveLength(1);
        clock.set(Temporal.Instant.from('2026-06-06T03:10:00+02:00'));
        await expect(
          portal.services.get(WishesService).keep(id, trainee.id, 'Te laat'),
        ).rejects.toMatchObject({
          code: 'wish.too-late',
        });
        await night();
        expect(await kept(id)).toEqual([]);
      } finally {
        clock.set(before);
      }
    });
  });

  describe('enrolling from a list', () => {
    const line = (id: string) =>
      portal.services.get(DataSource).query<{ state: string; trajectory_id: string | null; email: string }[]>(
        `SELECT e.state, e.trajectory_id, p.email FROM enrolment e JOIN person p ON p.id = e.person_id
          WHERE e.meeting_id = $1 ORDER BY e.place_in_line`,
        [id],
      );
    /** Rows of the preview: what the organiser typed, and all that the page says of it. */
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

    it('I2: somebody who is looked up is enrolled with one click, or goes onto the waiting list, or it says why not', async () => {
      const id = await newDay(portal.services, {
        organiserIds: [organiser.id],
        openTo: 'leaders',
        capacity: 1,
      });
      const path = `/dagen/${id}/deelnemers`;
      const leaders = [];
      for (const name of ['Zwaantje Zoekmaar', 'Zwier Zoekmaar']) {
        leaders.push(await newLeader(portal.services, { name }));
      }
      // An address is not looked for: it is nobody's business who has it (V3).
      expect((await organising.get(`${path}?zoek=example`)).body).not.toContain('name="persoon"');
      const search = async () => (await organising.get(`${path}?zoek=zoekmaar`)).body;
      const found = /<ul class="browsers">.*?<\/ul>/s.exec(await search())![0];
      expect(found.match(/name="persoon"/g)).toHaveLength(2);
      expect(textOf(found)).not.toContain('wachtlijst');
      const { headers } = await post(organising, `${path}/inschrijven`, { persoon: leaders[0]!.id });
      expect(headers.location).toBe(`${path}?plaats=1&wacht=0`);
      const second = await search();
      expect(textOf(second)).toContain('Op de wachtlijst zetten Zwier Zoekmaar');
      expect(textOf(second)).toContain('heeft al een plaats');
      for (let click = 0; click < 2; click += 1) {
        await post(organising, `${path}/inschrijven`, { persoon: leaders[1]!.id });
      }
      expect((await line(id)).map(({ state }) => state)).toEqual(['placed', 'waiting']);
      const other = (await organising.get(`${path}?zoek=${trainee.participantNumber}`)).body;
      expect(textOf(other)).toContain('deze dag is alleen voor begeleiders');
      expect((await post(organising, `${path}/inschrijven`, { persoon: trainee.id })).statusCode).toBe(409);
      expect((await post(organising, `${path}/inschrijven`, { persoon: randomUUID() })).statusCode).toBe(404);
      expect(await line(id)).toHaveLength(2);
    });

    it.each<[string, () => Promise<Buffer | string>]>([
      ['a CSV file', async () => 'Naam;E-mail\r\n"Kok, Anna";anna.kok@bestand.example\r\n;\r\nfout@;\r\n'],
      [
        'a CSV file with commas, as Windows writes it',
        async () =>
          Buffer.from('Naam,E-mail\n"Anna K\u00f6k",anna.kok@bestand.example\n\nfout@,\n', 'latin1'),
      ],
      [
        'a workbook',
        () =>
          buffer(
            workbookStream(
              ['Naam', 'E-mail'],
              [
                ['Anna Kok', 'anna.kok@bestand.example'],
                ['fout@', null],
              ],
            ),
          ),
      ],
    ])('I2: %s is previewed and enrolled as a pasted list', async (_, content) => {
      const id = await newDay(portal.services, { organiserIds: [organiser.id] });
      const path = `/dagen/${id}/deelnemers`;
      const files = [{ field: 'bestand', name: '../lijst.csv', content: await content() }];
      const sent = await sendFiles(portal.app, files, { cookie: organising.cookie, url: `${path}/bestand` });
      expect(sent.statusCode).toBe(200);
      const rows = said(sent.body);
      expect(rows).toHaveLength(2);
      expect(rows[0]).toMatch(/An+a|Kok/);
      expect(rows[1]).toContain('dit is geen volledig mailadres');
      expect(await line(id)).toEqual([]);
      const left = await post(organising, `${path}/inschrijven`, { lijst: hidden(sent.body, 'lijst') });
      expect((await line(id)).map(({ email }) => email)).toEqual(['anna.kok@bestand.example']);
      expect(/<textarea[^>]*>([^<]*)</.exec(left.body)![1]).toContain('fout@');
    });

    it.each<[string, SentFile, string]>([
      ['no file', { field: 'bestand', name: '', content: '' }, 'Kies eerst een bestand.'],
      ['an empty file', { field: 'bestand', name: 'leeg.csv', content: '' }, 'leeg.csv'],
      [
        'a picture',
        { field: 'bestand', name: 'foto.xlsx', content: Buffer.from([0x89, 0x50, 0, 0, 1, 2, 3, 0]) },
        'foto.xlsx',
      ],
      [
        'a file that is too big',
        { field: 'bestand', name: 'groot.csv', content: 'Anna Kok\n'.repeat(250_000) },
        'groter dan 2 MB',
      ],
      [
        'more than 500 rows',
        { field: 'bestand', name: 'lang.csv', content: 'Anna Kok;a@huis.example\n'.repeat(501) },
        'meer dan 500 regels',
      ],
    ])('I2: %s is told beside it, and nobody is enrolled', async (_, file, sentence) => {
      const id = await newDay(portal.services, { organiserIds: [organiser.id] });
      const url = `/dagen/${id}/deelnemers/bestand`;
      const { statusCode, body } = await sendFiles(portal.app, [file], { cookie: organising.cookie, url });
      expect(statusCode).toBe(422);
      expect(textOf(body)).toContain(sentence);
      expect(await line(id)).toEqual([]);
    });

    it('C1: the preview and the list say what somebody does at the same time, in as many statements for many', async () => {
      const busy = await newLeader(portal.services, { name: 'Berend Bezet' });
      const other = { title: 'Regiodag Bezet', organiserIds: [busy.id], heldOn: '2026-08-29' };
      await newDay(portal.services, other);
      const id = await newDay(portal.services, { organiserIds: [organiser.id], heldOn: '2026-08-29' });
      const path = `/dagen/${id}/deelnemers`;
      const clash = 'Let op: organiseert op hetzelfde moment Regiodag Bezet';
      const preview = await post(organising, `${path}/nakijken`, { lijst: 'Berend Bezet\nNiemand Anders' });
      expect(said(preview.body)[0]).toContain(clash);
      expect(said(preview.body)[1]).not.toContain('hetzelfde moment');
      expect(textOf((await organising.get(`${path}?zoek=bezet`)).body)).toContain(clash);
      await post(organising, `${path}/inschrijven`, { persoon: busy.id });
      const shown = () =>
        statementsOf(portal.services.get(DataSource), async () => {
          expect(textOf((await organising.get(path)).body)).toContain(clash);
        });
      const few = await shown();
      const guests = Array.from({ length: 20 }, (_, index) => `Gast Druk${index}; druk${index}@dag.example`);
      await post(organising, `${path}/inschrijven`, { lijst: guests.join('\n') });
      expect((await shown()).length).toBe(few.length);
    });

    it('I2: a guest has a name, a profession and perhaps an address, no account, and is told by mail', async () => {
      const id = await newDay(portal.services, { organiserIds: [organiser.id], capacity: 1 });
      const path = `/dagen/${id}/deelnemers`;
      const guest = { naam: 'Gijs van Gasteren', beroep: 'internist', email: 'gijs@gast.example', wens: '' };
      const blank = await post(organising, `${path}/gast`, { ...guest, naam: '' });
      expect(blank.statusCode).toBe(422);
      expect(textOf(blank.body)).toContain('Vul de naam van de gast in.');
      expect(blank.body).toContain('value="internist"');
      const { headers } = await post(organising, `${path}/gast`, guest);
      expect(headers.location).toBe(`${path}?plaats=1&wacht=0`);
      const again = await post(organising, `${path}/gast`, guest);
      expect(textOf(again.body)).toContain('Deze persoon is al bekend en heeft al een plaats.');
      expect(textOf((await organising.get(path)).body)).toContain('Gijs van Gasteren gast internist');
      const silent = { naam: 'Stille Gast', beroep: '', email: '', wens: 'Loopt met een stok' };
      await post(organising, `${path}/gast`, silent);
      const people = await portal.services.get(DataSource).query<{ id: string; profession: string | null }[]>(
        `SELECT p.id, p.profession, EXISTS (SELECT FROM account a WHERE a.person_id = p.id) AS account
           FROM enrolment e JOIN person p ON p.id = e.person_id WHERE e.meeting_id = $1 ORDER BY e.place_in_line`,
        [id],
      );
      expect(people).toMatchObject([
        { profession: 'internist', account: false },
        { profession: null, account: false },
      ]);
      expect(await mails('enrolment-placed', people[0]!.id)).toHaveLength(1);
      // A guest without an address moves up as well, and the organiser is asked to tell them (C1).
      await post(organising, `${path}/uitschrijven`, { persoon: people[0]!.id });
      expect((await line(id)).map(({ state }) => state)).toEqual(['cancelled', 'placed']);
      const data = { meetingId: id, attendeeId: people[1]!.id };
      expect(await mails('enrolment-unreachable', organiser.id)).toContainEqual({ data });
    });

    it('I2: a guest who may be somebody known is asked about, and what was typed comes along', async () => {
      const known = await newLeader(portal.services, { name: 'Nora Naamgenoot' });
      const id = await newDay(portal.services, { organiserIds: [organiser.id] });
      const path = `/dagen/${id}/deelnemers`;
      const email = 'nora@elders.example';
      const asked = await post(organising, `${path}/gast`, {
        ...{ naam: 'Nora Naamgenoot', beroep: 'huisarts', email, wens: 'Geen noten' },
      });
      expect(asked.statusCode).toBe(200);
      expect(asked.body).toContain(`<option value="${known.id}">`);
      expect(await line(id)).toEqual([]);
      const fields = ['lijst', 'beroep', 'wens'].map((name) => [name, hidden(asked.body, name)]);
      await post(organising, `${path}/inschrijven`, { ...Object.fromEntries(fields), keuze1: 'guest' });
      expect(await line(id)).toMatchObject([{ state: 'placed', email }]);
      expect(textOf((await organising.get(path)).body)).toContain('huisarts');
      expect(textOf((await organising.get(`/dagen/${id}/wensen`)).body)).toContain('Geen noten');
    });

    it('I2: another who organises does not find the list, nor does anybody in a draft', async () => {
      const id = await newDay(portal.services);
      expect((await organising.get(`/dagen/${id}/deelnemers`)).statusCode).toBe(404);
      const draft = await newDay(portal.services, { organiserIds: [organiser.id] }, { draft: true });
      expect((await organising.get(`/dagen/${draft}/deelnemers`)).statusCode).toBe(404);
    });
  });
});
