import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { EditionsService } from '../../src/learning/meetings/editions.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { giveRole } from '../support/roles.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { coming, newEdition, plan, type TestEdition } from '../builders/meetings.js';
import { textOf } from '../support/html.js';
import { newLeader, newTrainee, type TestLeader } from '../builders/people.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';

type Fields = Record<string, string | string[]>;

describe('the secretariat’s planning', () => {
  let portal: TestPortal;
  let secretary: Visitor;
  let teacher: TestLeader;

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-03-14' });
    const { id: personId } = await newLeader(portal.services, { name: 'Sanne Secretaris' });
    await giveRole(portal.services.get(DataSource).manager, { personId, role: 'secretariat' });
    secretary = await portal.as(personId);
    teacher = await newLeader(portal.services, { name: 'Hanneke Broek' });
    await newLeader(portal.services, { name: 'Noor van den Heuvel' });
    await newLeader(portal.services, { name: 'Noor Broekman' });
  });
  afterAll(() => portal.close());

  const rows = <Row>(sql: string, params: unknown[] = []) =>
    portal.services.get(DataSource).query<Row[]>(sql, params);
  const post = (path: string, fields: Fields) =>
    secretary.post(
      path,
      Object.entries(fields).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      ),
    );
  const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'");
  const hidden = (html: string, name: string) =>
    unescaped(new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '');
  const enrol = async (edition: TestEdition, block: number, many: number) => {
    for (let one = 0; one < many; one += 1) {
      const one = await newTrainee(portal.services);
      const enrolments = portal.services.get(EnrolmentsService);
      await enrolments.enrol(edition.blocks[block]!, [coming(one)], actorOf.command, {
        afterDeadline: true,
      });
    }
  };
  const typed = (changes: Fields = {}): Fields => ({
    seen: '',
    told: '',
    heldOn: '2026-05-09',
    startsAt: '09:00',
    endsAt: '13:15',
    breakAt: '11:00',
    breakMinutes: '15',
    venue: 'De Werkplaats, Utrecht',
    videoLink: '',
    capacity: '12',
    enrolUntil: '2026-05-01',
    teacher: ['Hanneke Broek', ''],
    ...changes,
  });
  const newDraft = async (component: 'course' | 'fishbowl' = 'course') => {
    const head = { component, title: 'Najaar', programmes: ['leader' as const, 'co-leader' as const] };
    return portal.services.get(EditionsService).create(head, actorOf.command);
  };

  describe('a new edition', () => {
    it('C1: is begun once, whatever is clicked, and asks for its blocks first', async () => {
      const formKey = hidden((await secretary.get('/planning/nieuw')).body, 'formKey');
      const fields = { formKey, component: 'course', title: ' Lente ', programmes: ['leader', 'co-leader'] };
      const [one, two] = await Promise.all([
        post('/planning/nieuw', fields),
        post('/planning/nieuw', fields),
      ]);
      expect([one.statusCode, two.statusCode]).toEqual([303, 303]);
      expect(one.headers.location).toMatch(/^\/planning\/[0-9a-f-]{36}\?gedaan=begonnen$/);
      expect(two.headers.location).toBe(one.headers.location);
      expect(await rows(`SELECT title FROM edition WHERE title = 'Lente'`)).toEqual([{ title: 'Lente' }]);
      const { body } = await secretary.get(String(one.headers.location));
      expect(body).toContain('Dagdeel 4 plannen');
      expect(body).not.toContain('Editie openen');
    });

    it('says everything that is missing, beside its question', async () => {
      const { statusCode, body } = await post('/planning/nieuw', { formKey: randomUUID(), title: ' ' });
      expect(statusCode).toBe(422);
      expect(body).toContain('Kies cursus of vissenkomtraining.');
      expect(body).toContain('Geef de editie een titel.');
      expect(body).toContain('Kies ten minste één opleiding.');
    });

    it('can be last year’s, 52 weeks later, once', async () => {
      const source = await newEdition(portal.services, {
        teacher,
        blocks: [{ topics: ['incest'] }, { block: 2 }],
      });
      const fields = { formKey: randomUUID(), source: source.id, newTitle: 'Voorjaar 2027' };
      const first = await post('/planning/overnemen', fields);
      const again = await post('/planning/overnemen', fields);
      expect(first.headers.location).toMatch(/^\/planning\/[0-9a-f-]{36}\?gedaan=overgenomen$/);
      expect(again.headers.location).toBe(first.headers.location);
      const blocks = await rows(
        `SELECT m.block, m.held_on AS on, e.state FROM meeting m JOIN edition e ON e.id = m.edition_id
          WHERE e.title = 'Voorjaar 2027' ORDER BY m.block`,
      );
      expect(blocks).toEqual([
        { block: 1, on: '2027-05-08', state: 'draft' },
        { block: 2, on: '2027-05-08', state: 'draft' },
      ]);
    });
  });

  describe('a block', () => {
    let editionId: string;
    beforeEach(async () => {
      // Else the form would warn of what other tests planned in the same hours.
      await rows(
        `UPDATE meeting SET state = 'cancelled', cancelled_because = 'Voorbij' WHERE state = 'planned'`,
      );
      editionId = await newDraft();
    });
    const path = (block = 1) => `/planning/${editionId}/dagdeel/${block}`;

    it('C1: is planned with its teachers and topics; a second click changes nothing', async () => {
      const fields = typed({ teacher: ['hanneke', 'heuvel'], topic: ['incest', 'euthanasia', 'no-such'] });
      expect((await post(path(), fields)).headers.location).toBe(`/planning/${editionId}?gedaan=dagdeel`);
      expect((await post(path(), fields)).statusCode).toBe(303);
      const { body } = await secretary.get(`/planning/${editionId}`);
      expect(body).toContain('240 minuten tellen mee; de pauze van 15 minuten niet');
      expect(body).toContain('Hanneke Broek en Noor van den Heuvel');
      expect(body).toContain('za 9 mei 2026');
      expect(await rows('SELECT version FROM meeting WHERE edition_id = $1', [editionId])).toEqual([
        { version: 1 },
      ]);
    });

    it('that is sent twice at the same moment is planned, and changed, once', async () => {
      const planned = await Promise.all([1, 2].map(() => post(path(), typed())));
      expect(planned.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
      const seen = hidden((await secretary.get(path())).body, 'seen');
      const fields = typed({ seen, venue: 'Zeist' });
      const changed = await Promise.all([1, 2].map(() => post(path(), fields)));
      expect(changed.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
      expect(await rows('SELECT version, venue FROM meeting WHERE edition_id = $1', [editionId])).toEqual([
        { version: 2, venue: 'Zeist' },
      ]);
    });

    it('says everything that is wrong at once, beside its field, and loses nothing', async () => {
      const { statusCode, body } = await post(
        path(),
        typed({
          endsAt: '08:00',
          venue: '',
          capacity: '0',
          enrolUntil: '2026-05-10',
          heldOn: '2026-05-09',
          teacher: ['Noor', ''],
          topic: ['incest'],
        }),
      );
      expect(statusCode).toBe(422);
      expect(body).toMatch(/id="endsAt-wrong">De eindtijd ligt niet na de begintijd/);
      expect(body).toMatch(/id="venue-wrong">Vul een plaats in, of een videolink/);
      expect(body).toMatch(/id="capacity-wrong">Kies een aantal plaatsen van 1 tot 500/);
      expect(body).toMatch(/id="enrolUntil-wrong">De laatste inschrijfdag ligt na het dagdeel/);
      expect(body).toMatch(/id="teacher-wrong">“Noor” kan meer dan één persoon zijn: .*Noor Broekman/);
      expect(body).toContain('value="Noor"');
      expect(body).toMatch(/id="topic-incest" name="topic" value="incest" checked/);
    });

    it.each([
      [{ heldOn: 'ooit' }, 'heldOn-wrong">Dit is geen datum'],
      [{ heldOn: '' }, 'heldOn-wrong">Dit veld is leeg'],
      [{ startsAt: '25:00' }, 'startsAt-wrong">Dit is geen tijd'],
      [{ breakMinutes: 'kwart' }, 'breakMinutes-wrong">Vul een aantal minuten in'],
      [{ breakAt: '13:10' }, 'breakAt-wrong">De pauze valt niet binnen het dagdeel'],
      [{ videoLink: 'skype' }, 'videoLink-wrong">Een videolink begint met https://'],
      [{ teacher: ['Piet Niemand'] }, 'teacher-wrong">“Piet Niemand” staat niet bij de begeleiders'],
      [{ teacher: [''] }, 'teacher-wrong">Kies ten minste één docent'],
    ])('refuses %j', async (changes: Fields, message) => {
      const { statusCode, body } = await post(path(), typed(changes));
      expect(statusCode).toBe(422);
      expect(body).toContain(message);
      expect(await rows('SELECT id FROM meeting WHERE edition_id = $1', [editionId])).toEqual([]);
    });

    it('changed by somebody else meanwhile: 409 with what changed, and what was typed still there', async () => {
      await post(path(), typed());
      const seen = hidden((await secretary.get(path())).body, 'seen');
      await post(path(), typed({ seen, capacity: '14' }));
      const answer = await post(path(), typed({ seen, venue: 'Zeist' }));
      expect(answer.statusCode).toBe(409);
      expect(answer.body).toContain('Aantal plaatsen is nu: 14');
      expect(answer.body).toContain('value="Zeist"');
      const again = hidden(answer.body, 'seen');
      expect((await post(path(), typed({ seen: again, venue: 'Zeist' }))).statusCode).toBe(303);
    });

    it('C1: warns of a teacher, a place or people enrolled twice at the same time, and keeps it all the same', async () => {
      const services = portal.services;
      const elsewhere = await newEdition(services, {
        ...{ teacher, title: 'Elders', component: 'fishbowl' },
        blocks: [
          {
            startsAt: '13:00',
            endsAt: '17:00',
            breakAt: null,
            breakMinutes: 0,
            venue: 'de werkplaats utrecht',
          },
        ],
      });
      const touching = { startsAt: '08:30', endsAt: '13:00', breakMinutes: '', breakAt: '' };
      expect((await post(path(), typed(touching))).statusCode).toBe(303);
      const plain = typed({ venue: 'De Werkplaats, Utrecht', teacher: ['Hanneke Broek'] });
      const asked = await post(path(2), plain);
      expect(asked.statusCode).toBe(200);
      const warned = textOf(asked.body);
      expect(warned).toContain('geeft dan ook les: Elders, vissenkom dagdeel 1, 13:00–17:00');
      expect(warned).toContain(
        'Dezelfde plaats is dan in gebruik voor Elders, vissenkom dagdeel 1, 13:00–17:00',
      );
      expect(await rows('SELECT block FROM meeting WHERE edition_id = $1', [editionId])).toEqual([
        { block: 1 },
      ]);
      expect((await post(path(2), { ...plain, told: hidden(asked.body, 'told') })).statusCode).toBe(303);
      // The form does not warn again of what the secretariat accepted.
      const seen = hidden((await secretary.get(path(2))).body, 'seen');
      expect((await post(path(2), { ...plain, seen, capacity: '20' })).statusCode).toBe(303);
      // Moving a block warns of its people.
      const trainee = await newTrainee(services);
      const other = await newEdition(services, { blocks: [{ heldOn: '2026-06-06', venue: 'Zeist' }] });
      for (const meeting of [elsewhere.blocks[1]!, other.blocks[1]!])
        await services
          .get(EnrolmentsService)
          .enrol(meeting, [coming(trainee)], actorOf.command, { afterDeadline: true });
      const otherPath = `/planning/${other.id}/dagdeel/1`;
      const form = await secretary.get(otherPath);
      const moved = typed({
        ...{ seen: hidden(form.body, 'seen'), venue: 'Zeist', heldOn: '2026-05-09' },
        teacher: ['Noor van den Heuvel'],
      });
      expect(textOf((await post(otherPath, moved)).body)).toContain(
        'Eén ingeschrevene heeft dan ook Elders, vissenkom dagdeel 1, 13:00–17:00',
      );
    });

    it('is not there as the fifth', async () => {
      expect((await secretary.get(path(5))).statusCode).toBe(404);
    });
  });

  describe('topics', () => {
    it('P5: those that the blocks do not cover together are named, until they do', async () => {
      const editionId = await newDraft();
      const editions = portal.services.get(EditionsService);
      await editions.planBlock(editionId, plan(teacher, { topics: ['incest'] }), null, actorOf.command);
      const before = (await secretary.get(`/planning/${editionId}`)).body;
      const names = await rows<{ key: string; name: string }>(
        `SELECT DISTINCT topic->>'key' AS key, topic->'name'->>'nl' AS name
           FROM programme_version v, jsonb_array_elements(v.definition->'courseTopics') topic`,
      );
      expect(before).toContain(`${names.length - 1} onderwerpen ontbreken nog`);
      expect(before).toContain('<li>euthanasie</li>');
      const year = (await secretary.get('/planning')).body;
      expect(year).toContain(`${names.length - 1} verplichte onderwerpen`);
      const rest = names.map(({ key }) => key).filter((key) => key !== 'incest');
      await editions.planBlock(editionId, plan(teacher, { block: 2, topics: rest }), null, actorOf.command);
      const after = (await secretary.get(`/planning/${editionId}`)).body;
      expect(after).toContain('De dagdelen behandelen samen alles wat de opleiding vraagt.');
    });

    it('P5: a block that does not take place covers nothing', async () => {
      const edition = await newEdition(portal.services, { teacher, blocks: [{ topics: ['incest'] }] });
      await portal.services.get(EditionsService).cancelBlock(edition.blocks[1]!, 'Ziek', actorOf.command);
      expect((await secretary.get(`/planning/${edition.id}`)).body).toMatch(/<li>incest<\/li>/);
    });

    it('are not asked of fishbowl training', async () => {
      const id = await newDraft('fishbowl');
      expect((await secretary.get(`/planning/${id}`)).body).not.toContain('onderwerpen');
      expect((await secretary.get(`/planning/${id}/dagdeel/1`)).body).not.toContain('Balintthema');
    });
  });

  describe('an open edition', () => {
    let edition: TestEdition;
    let path: string;
    beforeEach(async () => {
      edition = await newEdition(portal.services, { teacher, blocks: [{ capacity: 2 }] });
      path = `/planning/${edition.id}/dagdeel/1`;
    });
    const mails = (kind: string) =>
      rows<{ id: string }>(`SELECT id FROM mail_delivery WHERE kind = $1 AND data->>'meetingId' = $2`, [
        kind,
        edition.blocks[1],
      ]);

    it('is published once, and says before what that does', async () => {
      const id = await newDraft();
      await portal.services.get(EditionsService).planBlock(id, plan(teacher), null, actorOf.command);
      const { body } = await secretary.get(`/planning/${id}`);
      expect(body).toContain(
        'Deelnemers van beide opleidingen zien dan het dagdeel en kunnen zich inschrijven.',
      );
      const version = hidden(body, 'version');
      const twice = await Promise.all([1, 2].map(() => post(`/planning/${id}/publiceren`, { version })));
      expect(twice.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
      const published = `SELECT id FROM audit_entry WHERE subject_id = $1 AND action = 'edition.published'`;
      expect(await rows(published, [id])).toHaveLength(1);
    });

    it('C1: before it is saved, a change says who hears of what and who moves up', async () => {
      await enrol(edition, 1, 3);
      const seen = hidden((await secretary.get(path)).body, 'seen');
      const fields = typed({ seen, capacity: '3', heldOn: '2026-05-16' });
      const asked = await post(path, fields);
      expect(asked.statusCode).toBe(200);
      expect(asked.body).toContain('De datum verandert.');
      expect(asked.body).toContain('krijgen 3 ingeschrevenen bericht, en één docent.');
      expect(asked.body).toContain('Eén persoon schuift van de wachtlijst door naar een plaats');
      expect(asked.body).toContain('value="2026-05-16"');
      expect(await mails('meeting-changed')).toEqual([]);
      const told = hidden(asked.body, 'told');
      expect((await post(path, { ...fields, told })).statusCode).toBe(303);
      expect(await mails('meeting-changed')).toHaveLength(4);
      expect(await mails('enrolment-moved-up')).toHaveLength(1);
      expect((await post(path, { ...fields, told })).statusCode).toBe(303);
      expect(await mails('meeting-changed')).toHaveLength(4);
    });

    it('C1: when more enrol meanwhile, what follows is told anew', async () => {
      const seen = hidden((await secretary.get(path)).body, 'seen');
      const fields = typed({ seen, capacity: '2', venue: 'Zeist' });
      const told = hidden((await post(path, fields)).body, 'told');
      await enrol(edition, 1, 1);
      const again = await post(path, { ...fields, told });
      expect(again.statusCode).toBe(200);
      expect(again.body).toContain('krijgt één ingeschrevene bericht');
    });

    it('C1: cannot have fewer places than are taken', async () => {
      await enrol(edition, 1, 2);
      const seen = hidden((await secretary.get(path)).body, 'seen');
      const { statusCode, body } = await post(path, typed({ seen, capacity: '1' }));
      expect(statusCode).toBe(422);
      expect(body).toMatch(/id="capacity-wrong">Er hebben al 2 mensen een plaats/);
    });

    it('C1: a block is called off with a reason, after a look at who hears of it, once', async () => {
      await enrol(edition, 1, 3);
      const page = await secretary.get(`${path}/afgelasten`);
      expect(page.body).toContain('2 mensen hebben een plaats, één wacht');
      expect((await post(`${path}/afgelasten`, { reason: ' ' })).statusCode).toBe(422);
      const done = await post(`${path}/afgelasten`, { reason: 'De docent is ziek' });
      expect(done.statusCode).toBe(303);
      expect((await post(`${path}/afgelasten`, { reason: 'De docent is ziek' })).statusCode).toBe(303);
      expect(await mails('meeting-cancelled')).toHaveLength(4);
      const { body } = await secretary.get(String(done.headers.location));
      expect(body).toContain('De docent is ziek');
      expect(body).toContain('Gelastte een dagdeel of een intervisiedag af');
      expect((await secretary.get(path)).statusCode).toBe(409);
    });

    it('as a whole is called off once', async () => {
      const both = [1, 2].map(() => post(`/planning/${edition.id}/afgelasten`, { reason: 'Te weinig' }));
      expect((await Promise.all(both)).map(({ statusCode }) => statusCode)).toEqual([303, 303]);
      const { body } = await secretary.get(`/planning/${edition.id}`);
      expect(body).toContain('Gaat niet door');
      expect(body).not.toContain('wijzigen');
    });

    it('gets another title; changed by somebody else meanwhile: 409, nothing lost', async () => {
      const at = `/planning/${edition.id}/gegevens`;
      const version = hidden((await secretary.get(at)).body, 'version');
      const fields = { version, title: 'Zomer', programmes: ['leader', 'co-leader'] };
      expect((await post(at, fields)).statusCode).toBe(303);
      expect((await post(at, fields)).statusCode).toBe(303);
      const late = await post(at, { ...fields, title: 'Herfst' });
      expect(late.statusCode).toBe(409);
      expect(late.body).toContain('De titel is nu ‘Zomer’');
      expect(late.body).toContain('value="Herfst"');
    });
  });

  describe('enrolments', () => {
    it('C1: one or a pasted list, with a line for each who cannot be matched, and the order of who waits', async () => {
      const edition = await newEdition(portal.services, { teacher, blocks: [{ capacity: 1 }] });
      const path = `/planning/${edition.id}/dagdeel/1/inschrijvingen`;
      const [one, two] = [await newTrainee(portal.services), await newTrainee(portal.services)];
      const lijst = `${one.participantNumber}\n${two.participantNumber}\nniemand@balint.example`;
      const { body } = await post(`${path}/nakijken`, { lijst });
      expect(body).toContain('krijgt een plaats');
      expect(body).toContain('komt op de wachtlijst, plaats 1');
      expect(body).toContain('bij niemand bekend');
      const wie = /name="wie" value="([^"]+)"/.exec(body)![1]!;
      expect((await post(`${path}/inschrijven`, { wie })).headers.location).toBe(`${path}?plaats=1&wacht=1`);
      expect((await post(`${path}/uitschrijven`, { persoon: one.id })).statusCode).toBe(303);
      const line = await rows(
        'SELECT trajectory_id AS who, state FROM enrolment WHERE meeting_id = $1 ORDER BY place_in_line',
        [edition.blocks[1]],
      );
      expect(line).toEqual([
        { who: one.trajectoryId, state: 'cancelled' },
        { who: two.trajectoryId, state: 'placed' },
      ]);
      expect((await secretary.get(`/planning/${edition.id}`)).body).toContain(path);
    });

    it('of a draft are not there yet', async () => {
      const id = await newDraft();
      await portal.services.get(EditionsService).planBlock(id, plan(teacher), null, actorOf.command);
      expect((await secretary.get(`/planning/${id}/dagdeel/1/inschrijvingen`)).statusCode).toBe(404);
    });
  });

  describe('the year', () => {
    it('shows what needs attention first, and each block as it stands', async () => {
      const past = { block: 2, heldOn: '2026-03-07', enrolUntil: '2026-03-01' };
      const edition = await newEdition(portal.services, {
        teacher,
        title: 'Aandacht',
        component: 'fishbowl',
        blocks: [{ capacity: 1 }, past],
      });
      await enrol(edition, 1, 3);
      const { body } = await secretary.get('/planning?jaar=2026');
      expect(body).toContain('De presentielijst van Aandacht, dagdeel 2 (7 maart 2026) is nog open.');
      expect(body).toContain('Aandacht, dagdeel 1 (9 mei 2026): 2 mensen staan op de wachtlijst.');
      expect(body).toContain('1 van 1 bezet');
      expect(body).toContain('Lijst nog open');
    });

    it('says what will be there when there is nothing', async () => {
      const { body } = await secretary.get('/planning?jaar=2031');
      expect(body).toContain('Voor 2031 is nog niets gepland');
    });

    it('can be taken to Excel, a line for each block', async () => {
      await newEdition(portal.services, { teacher, title: '=Formule', blocks: [{ heldOn: '2029-05-12' }] });
      const { body, headers } = await secretary.get('/planning/planning.csv?jaar=2029');
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(body.split('\r\n')[1]).toBe(
        "'=Formule;Cursus;1;12-05-2029;09:00;13:15;240;De Werkplaats, Utrecht;;Hanneke Broek;12;0;0;01-05-2026;Open",
      );
    });

    it.each(['jaar=1999', 'jaar=x'])('refuses what no page of ours asks: %s', async (query) => {
      expect((await secretary.get(`/planning?${query}`)).statusCode).toBe(400);
    });
  });
});
