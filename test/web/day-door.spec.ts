import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dayCode } from '../../src/learning/intervision/day-code.rules.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { RegisterNumbers } from '../../src/people/registers/register-numbers.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { qrPng } from '../../src/platform/documents/qr-code.rules.js';
import { MailKinds } from '../../src/platform/mail/mail-kinds.service.js';
import { PublicAddress } from '../../src/platform/web/public-address.service.js';
import { deliverAll } from '../support/mail.js';
import { statementsOf } from '../support/statements.js';
import { AssociationKey } from '../../src/platform/documents/association-key.service.js';
import { newDay } from '../builders/days.js';
import { newLeader, newTrainee, type TestLeader } from '../builders/people.js';
import { giveRole } from '../support/roles.js';
import { textOf } from '../support/html.js';
import { startTestPortal, type TestPortal, type Visitor } from '../support/test-portal.js';

const DAY = '2026-05-30';

describe('the door of a day (I4)', () => {
  let portal: TestPortal;
  let organiser: TestLeader;
  let organising: Visitor;

  beforeAll(async () => {
    portal = await startTestPortal({ today: DAY });
    organiser = await newLeader(portal.services, { name: 'Olga Organist' });
  });
  afterAll(() => portal.close());

  /** A day of this organiser's with so many who have a place. */
  async function dayWith(count: number): Promise<{ day: string; people: string[]; path: string }> {
    const day = await newDay(portal.services, {
      ...{ title: `Dag ${randomUUID()}`, heldOn: DAY, startsAt: '00:00', endsAt: '23:59' },
      ...{ parts: [{ kind: 'theory', title: '', startsAt: '00:00', endsAt: '23:59', mark: null }] },
      organiserIds: [organiser.id],
    });
    organising = await portal.as(organiser.id);
    const people: string[] = [];
    for (let at = 0; at < count; at += 1) people.push((await newLeader(portal.services)).id);
    // Enrolling closes when the day begins: they enrolled before.
    const sql = `INSERT INTO enrolment (id, meeting_id, person_id, state, place_in_line, version)
                 SELECT gen_random_uuid(), $1, id, 'placed', n, 1 FROM unnest($2::uuid[]) WITH ORDINALITY AS x(id, n)`;
    await portal.services.get(DataSource).query(sql, [day, people]);
    return { day, people, path: `/dagen/${day}/deur` };
  }

  const attended = (day: string) =>
    portal.services.get(DataSource).query<Record<string, unknown>[]>(
      `SELECT person_id AS "personId", minutes, to_char(from_time, 'HH24:MI') AS from,
              to_char(until_time, 'HH24:MI') AS until, walk_in AS "walkIn" FROM attendance WHERE meeting_id = $1`,
      [day],
    );
  const taps = (day: string) =>
    portal.services.get(DataSource).query<object[]>('SELECT FROM door_tap WHERE meeting_id = $1', [day]);
  const at = (time: string) => Date.parse(`${DAY}T${time}:00+02:00`);
  const sent = (personId: string, kind: 'in' | 'out', time: string, id: string = randomUUID()) =>
    ['tap', `${id}~${personId}~${kind}~${at(time)}`] as [string, string];

  it('one button a person, without scripts: 24 people in 24 taps', async () => {
    const { day, people, path } = await dayWith(24);
    const buttons = [...(await organising.get(path)).body.matchAll(/name="in" value="([^"]+)"/g)];
    expect(buttons).toHaveLength(24);
    for (const [, personId] of buttons)
      expect((await organising.post(path, [['in', personId!]])).headers.location).toBe(path);
    expect((await attended(day)).map(({ personId }) => personId).sort()).toEqual([...people].sort());
    expect(textOf((await organising.get(path)).body)).toContain('24 binnen, 0 verwacht');
  });

  it('two phones send later, twice: each person is once, at the time of the earliest tap', async () => {
    const { day, people, path } = await dayWith(2);
    const first = sent(people[0]!, 'in', '00:07');
    const [one, two] = [[first, sent(people[1]!, 'in', '00:09')], [sent(people[0]!, 'in', '00:03')]];
    await Promise.all([one, two, one].map((fields) => organising.post(path, fields)));
    expect(await taps(day)).toHaveLength(3);
    expect(await attended(day)).toEqual(
      expect.arrayContaining([
        { personId: people[0], minutes: 1436, from: '00:03', until: '23:59', walkIn: false },
        { personId: people[1], minutes: 1430, from: '00:09', until: '23:59', walkIn: false },
      ]),
    );
    expect(await attended(day)).toHaveLength(2);
  });

  it('a phone whose clock runs ahead counts at arrival; who goes early is there until then', async () => {
    const { day, people, path } = await dayWith(2);
    await organising.post(path, [sent(people[0]!, 'in', '23:50')]);
    const now = portal.services.clock.now().toZonedDateTimeISO('Europe/Amsterdam');
    const arrival = now.toPlainTime().toString({ smallestUnit: 'minute' });
    await organising.post(path, [sent(people[1]!, 'in', '00:05'), sent(people[1]!, 'out', '00:45')]);
    const rows = await attended(day);
    expect(rows.find(({ personId }) => personId === people[0])).toMatchObject({ from: arrival });
    expect(rows.find(({ personId }) => personId === people[1])).toMatchObject({
      minutes: 40,
      until: '00:45',
    });
    expect(textOf((await organising.get(path)).body)).toContain('weg om 00:45');
  });

  it('who is not on the list is found by name, and comes to it by one tap', async () => {
    const { day, path } = await dayWith(0);
    const { id } = await newLeader(portal.services, { name: 'Wouter Wandelaar' });
    const { body } = await organising.get(`${path}?zoek=wandelaar`);
    expect(textOf(body)).toContain('Wouter Wandelaar');
    await organising.post(path, [['in', id]]);
    expect(await attended(day)).toMatchObject([{ personId: id, walkIn: true }]);
  });

  it('a tap of nobody and one that cannot be read keep none of the others out, and are told of', async () => {
    const { day, people, path } = await dayWith(2);
    const wrong = [sent(randomUUID(), 'in', '00:05'), ['tap', 'x'], ['guest-tap', 'x']] as [string, string][];
    const [one, other] = people.map((id) => sent(id, 'in', '00:05'));
    const { headers } = await organising.post(path, [one!, ...wrong, other!]);
    expect(await attended(day)).toHaveLength(2);
    expect(await taps(day)).toHaveLength(2);
    expect(textOf((await organising.get(headers.location!)).body)).toContain('3 tikken zijn niet bewaard');
    expect((await organising.post(path, [['in', 'x']])).headers.location).toContain('overgeslagen=1');
  });

  it('I2: who is typed as a guest is in by one button, once however many phones send it, and has no account', async () => {
    const { day, path } = await dayWith(1);
    const { body } = await organising.get(`${path}?zoek=Gerda%20%20van%20Gast`);
    const [, typed] = /name="guest" value="([^"]+)"/.exec(body)!;
    expect(typed).toBe('Gerda van Gast');
    const guestTap = (kind: string, time: string, name: string) =>
      ['guest-tap', `${randomUUID()}~${kind}~${at(time)}~${name}`] as [string, string];
    await organising.post(path, [
      guestTap('in', '00:07', 'Gerda van Gast'),
      guestTap('in', '00:09', '4 ~ 5'),
    ]);
    await organising.post(path, [guestTap('out', '01:07', 'gerda van gast')]);
    expect(await attended(day)).toMatchObject([{ from: '00:07', until: '01:07', minutes: 60, walkIn: true }]);
    // The organiser taps the button of the page: it is the same guest, who is back.
    await organising.post(path, [['guest', typed!]]);
    expect(await attended(day)).toMatchObject([{ from: '00:07', until: '23:59' }]);
    expect(
      await portal.services.get(DataSource).query(
        `SELECT p.full_name AS name, p.email, EXISTS (SELECT FROM account a WHERE a.person_id = p.id) AS account
           FROM person p JOIN attendance n ON n.person_id = p.id WHERE n.meeting_id = $1`,
        [day],
      ),
    ).toEqual([{ name: 'Gerda van Gast', email: '', account: false }]);
    // Somebody whose name is on the list is no guest, and a number is no name.
    for (const zoek of ['gerda van gast', 'D20240001'])
      expect((await organising.get(`${path}?zoek=${zoek}`)).body).not.toContain(
        `name="guest" value="${zoek}"`,
      );
  });

  it('the secretariat taps at every door, and signs where nobody organises', async () => {
    const { day, people, path } = await dayWith(1);
    const { id } = await newLeader(portal.services);
    await giveRole(portal.services.get(DataSource).manager, { personId: id, role: 'secretariat' });
    const secretary = await portal.as(id);
    expect((await secretary.post(path, [['in', people[0]!]])).headers.location).toBe(path);
    expect(await attended(day)).toHaveLength(1);
    const list = await secretary.get(`/dagen/${day}/presentie`);
    expect(list.statusCode).toBe(403);
    expect(textOf(list.body)).toContain(
      'houden de organisatoren van de dag bij en sluiten zij: Olga Organist.',
    );
    expect((await secretary.get(`/dagen/${day}`)).body).not.toContain(`/dagen/${day}/presentie"`);

    const own = await newDay(portal.services, { heldOn: DAY });
    const door = `/dagen/${own}/deur`;
    await secretary.post(door, [['guest', 'Gijs Gast']]);
    expect((await secretary.get(`/dagen/${own}`)).body).toContain(`/dagen/${own}/presentie"`);
    const closing = await secretary.get(`/dagen/${own}/presentie/sluiten`);
    const [, seen] = /name="seen" value="([^"]+)"/.exec(closing.body)!;
    await secretary.post(`/dagen/${own}/presentie/sluiten`, [['seen', seen!]]);
    expect(textOf((await secretary.get(door)).body)).toContain('De lijst is gesloten.');
    const stranger = await portal.as((await newLeader(portal.services)).id);
    expect((await stranger.get(`/dagen/${own}/presentie`)).statusCode).toBe(404);
  });

  it('a code lets its owner in by one tap; forged, another day’s and yesterday’s are refused in different words', async () => {
    const { day, people, path } = await dayWith(1);
    const owner = await portal.as(people[0]!);
    const shown = await owner.get(`/intervisiedagen/${day}/code`);
    expect(shown.body).toMatch(/<path d="M4 4h7v1h-7z/);
    expect((await organising.get(`/intervisiedagen/${day}/code`)).statusCode).toBe(404);
    const key = portal.services.get(AssociationKey);
    const read = (code: string) => organising.get(`/deur/${code}`);
    const codeOf = (meetingId: string) => dayCode(key, { meetingId, personId: people[0]! });
    const genuine = await read(codeOf(day));
    expect(genuine.body).toContain(`action="${path}"`);
    const [, pressed] = /name="in" value="([^"]+)"/.exec(genuine.body)!;
    await organising.post(path, [['in', pressed!]]);
    expect(await attended(day)).toHaveLength(1);

    const other = await newDay(portal.services, { heldOn: '2026-09-12', organiserIds: [] });
    const yesterdays = await newDay(portal.services, { heldOn: '2026-05-29', organiserIds: [organiser.id] });
    const answers = await Promise.all(
      [`${codeOf(day).slice(0, -2)}AA`, codeOf(other), codeOf(yesterdays)].map(read),
    );
    for (const { body } of answers) expect(body).not.toContain('name="in"');
    const said = answers.map(({ body }) => /role="alert">([^<]+)</.exec(body)![1]!);
    expect(said[0]).toContain('niet van ons');
    expect(said[1]).toContain('voor een andere dag');
    expect(said[2]).toContain('van een dag die voorbij is');
  });

  it('on paper: a list with the fields of bodies, and badges, in as many statements for many as for few', async () => {
    const pages = async (count: number) => {
      const { day, people } = await dayWith(count);
      const bodies: string[] = [];
      const statements = await statementsOf(portal.services.get(DataSource), async () => {
        for (const paper of ['tekenlijst', 'naamkaartjes'])
          bodies.push((await organising.get(`/dagen/${day}/${paper}`)).body);
      });
      return { day, people, bodies, statements: statements.length };
    };
    const few = await pages(1);
    expect((await pages(7)).statements).toBe(few.statements);
    const { id, trajectoryId } = await newTrainee(portal.services, {
      programme: 'leader',
      ...{ surname: 'Berg', tussenvoegsel: 'van den', initials: 'A.B.', bigNumber: '09012345601' },
    });
    const sql = `INSERT INTO enrolment (id, meeting_id, person_id, trajectory_id, state, place_in_line, version)
                 VALUES (gen_random_uuid(), $1, $2, $3, 'placed', 9, 1)`;
    const number = { register: 'psychologists', seen: '', next: 'P012345' };
    await portal.services.get(RegisterNumbers).change(id, number, actorOf.command);
    await portal.services.get(DataSource).query(sql, [few.day, id, trajectoryId]);
    const list = (await organising.get(`/dagen/${few.day}/tekenlijst`)).body;
    expect(list).toContain(
      '<th scope="row">Berg, van den</th><td>A.B.</td><td>Begeleider i.o.</td><td>09012345601</td><td>Register voor psychologen P012345</td><td></td>',
    );
    for (const field of [
      'Organisatie',
      'accreditatie',
      'Functie',
      'BIG-nummer',
      'Beroepsvereniging',
      'Handtekening',
    ])
      expect(list).toContain(field);
    const badges = textOf((await organising.get(`/dagen/${few.day}/naamkaartjes`)).body);
    expect(badges).toContain('Anna van den Berg Begeleider i.o.');
    expect((await organising.get(`/dagen/${few.day}`)).body).toContain(`/dagen/${few.day}/tekenlijst"`);
    const other = await portal.as(few.people[0]!);
    expect((await other.get(`/dagen/${few.day}/tekenlijst`)).statusCode).toBe(404);
  });

  it('the mails to who is expected bring the code as a picture, also without an account; who waits gets none', async () => {
    const { services } = portal;
    const dates = { heldOn: '2026-06-20', enrolUntil: '2026-06-10', capacity: 1 };
    const right = { afterDeadline: true };
    const day = await newDay(services, dates);
    const [placed, waiting] = [
      await newLeader(services, { name: 'Petra Plaats' }),
      await newLeader(services, { name: 'Wim Wacht' }),
    ];
    for (const { id: personId } of [placed, waiting])
      await services
        .get(EnrolmentsService)
        .enrol(day, [{ personId, trajectoryId: null }], actorOf.command, right);
    const mails = await deliverAll(services);
    const mailTo = ({ name }: TestLeader) => mails.find(({ to }) => to.name === name)!;
    const { html, text, picture } = mailTo(placed);
    expect(text).toContain('Laat deze QR-code zien als u binnenkomt');
    expect(html).toContain(`<img src="cid:${picture!.contentId}" alt="QR-code voor de deur"`);
    const code = dayCode(services.get(AssociationKey), { meetingId: day, personId: placed.id });
    const address = `${services.get(PublicAddress).baseUrl}/deur/${code}`;
    expect(picture!.png.equals(await qrPng(address))).toBe(true);
    expect(picture!.png.subarray(1, 4).toString()).toBe('PNG');
    expect(mailTo(waiting).picture).toBeUndefined();
    const reminder = services.get(MailKinds).composerOf('meeting-reminder');
    const recipient = { personId: placed.id, name: 'x', address: 'x@dag.example', language: 'nl' as const };
    const data = { meetingId: day, heldOn: dates.heldOn, part: 'follows' };
    const letter = await reminder({ recipient, data }, services.get(DataSource).manager);
    expect(letter!.picture!.png.equals(picture!.png)).toBe(true);
  });

  it('is nobody else’s, and not before the day', async () => {
    const { people, path } = await dayWith(1);
    const other = await newLeader(portal.services);
    await newDay(portal.services, { heldOn: DAY, organiserIds: [other.id] });
    const another = await portal.as(other.id);
    expect((await another.get(path)).statusCode).toBe(404);
    expect((await another.post(path, [['in', people[0]!]])).statusCode).toBe(404);
    const later = await newDay(portal.services, { heldOn: '2026-06-20', organiserIds: [organiser.id] });
    expect(textOf((await organising.get(`/dagen/${later}/deur`)).body)).toContain('De lijst gaat open op');
    expect((await organising.post(`/dagen/${later}/deur`, [['in', people[0]!]])).statusCode).toBe(409);
  });
});
