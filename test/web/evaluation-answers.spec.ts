import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Temporal } from '@js-temporal/polyfill';
import { DataSource } from 'typeorm';
import { AttendanceService, type Mark } from '../../src/learning/meetings/attendance.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import type { PlannedPart } from '../../src/learning/intervision/parts.rules.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { createLogger } from '../../src/platform/logging/logger.service.js';
import type { MailMessage } from '../../src/platform/mail/mail-carrier.service.js';
import { EvaluationRounds } from '../../src/recognition/evaluations/evaluation-rounds.service.js';
import { EvaluationsService } from '../../src/recognition/evaluations/evaluations.service.js';
import { newDay } from '../builders/days.js';
import { coming, newGuest } from '../builders/meetings.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { allRows, changedTables } from '../support/all-rows.js';
import { deliverAll } from '../support/mail.js';
import { giveRole } from '../support/roles.js';
import { startTestPortal, type TestPortal, type Visitor } from '../support/test-portal.js';

const HELD = '2026-05-30';
/** The first day on which no evaluation of it opens any more, and the first on which nobody can answer one (Q8). */
const LATE = '2026-06-12';
const OVER = '2026-06-14';
const PARTS: PlannedPart[] = [{ kind: 'round', title: '', startsAt: '10:00', endsAt: '17:00', mark: null }];
/** What somebody writes, which nobody else does. */
const TEXT = 'De koffie was zo warm als het gesprek';

describe('Q3, Q8: evaluating a meeting, from its end to its closing', () => {
  let portal: TestPortal;
  let superuser: DataSource;
  let organiser: TestLeader;
  let leader: TestLeader;
  let trainee: TestTrainee;
  let guest: { id: string };
  let guests = 0;
  const log: string[] = [];

  beforeAll(async () => {
    const logger = createLogger({ level: 'trace', destination: { write: (line) => void log.push(line) } });
    portal = await startTestPortal({ today: '2026-03-14', logger, factorsRequired: false });
    superuser = await new DataSource({ type: 'postgres', url: portal.database.superuserUrl }).initialize();
  });
  afterAll(async () => {
    await superuser.destroy();
    await portal.close();
  });
  beforeEach(async () => {
    portal.services.clock.setToday('2026-03-14');
    guests += 1;
    organiser = await newLeader(portal.services);
    leader = await newLeader(portal.services);
    trainee = await newTrainee(portal.services);
    guest = await newGuest(portal.services, `gast${guests}@elders.example`);
    await superuser.query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
  });

  const at = (day: string, time: string) =>
    portal.services.clock.set(Temporal.ZonedDateTime.from(`${day}T${time}[Europe/Amsterdam]`).toInstant());
  const hold = () => portal.services.get(EvaluationRounds).hold();
  const list = () => portal.services.get(AttendanceService);

  /** A day that is over, with a closed list on which these people stand as marked. */
  async function held(...marks: [{ id: string; trajectoryId?: string }, Mark][]): Promise<string> {
    portal.services.clock.setToday('2026-03-14');
    const day = await newDay(portal.services, {
      ...{ heldOn: HELD, startsAt: '10:00', endsAt: '17:00', parts: PARTS },
      organiserIds: [organiser.id],
    });
    const who = marks.map(([one]) => coming(one));
    await portal.services.get(EnrolmentsService).enrol(day, who, actorOf.command, { afterDeadline: true });
    at(HELD, '16:30');
    await list().mark(day, new Map(marks.map(([{ id }, mark]) => [id, mark])), organiser.id);
    await list().close(day, organiser.id);
    await portal.services
      .get(DataSource)
      .query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
    return day;
  }

  /** The same with an open evaluation whose mails have gone. @returns the code of each person, in their order */
  async function asked(
    ...people: { id: string; trajectoryId?: string }[]
  ): Promise<{ day: string; codes: string[] }> {
    const day = await held(...people.map((one) => [one, 'whole'] as [typeof one, Mark]));
    at(HELD, '17:00');
    await hold();
    const mails = await deliverAll(portal.services);
    const addresses = await Promise.all(people.map(({ id }) => addressOf(id)));
    return {
      day,
      codes: addresses.map((address) => codeIn(mails.find(({ to }) => to.address === address)!)),
    };
  }

  async function addressOf(id: string): Promise<string> {
    const [row] = await superuser.query<{ email: string }[]>('SELECT email FROM person WHERE id = $1', [id]);
    return row!.email;
  }
  const codeIn = ({ text }: MailMessage) => /\/evaluatie\/([\w-]+)/.exec(text)![1]!;
  const peopleAsked = async (day: string) =>
    (
      await superuser.query<{ id: string }[]>(
        'SELECT person_id AS id FROM evaluation_asked WHERE meeting_id = $1',
        [day],
      )
    ).map(({ id }) => id);
  const get = (url: string, cookie = '') => portal.app.inject({ url, headers: { cookie } });
  const send = (fields: Record<string, string>, cookie = '', url = '/evaluatie') =>
    portal.app.inject({
      method: 'POST',
      url,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        cookie,
      },
      payload: new URLSearchParams(fields).toString(),
    });
  const counts = async (day: string) => {
    at(OVER, '00:00');
    await hold();
    const results = (await portal.services.get(EvaluationsService).resultsOf(day))!;
    return results.map(({ count }) => count);
  };

  it('opens at the end, once the list is closed, for who was there for any part and can be written to', async () => {
    const [absent, unreachable] = [await newLeader(portal.services), await newGuest(portal.services)];
    const day = await held(
      [leader, 'whole'],
      [trainee, { from: '10:00', until: '10:30' }],
      [guest, 'whole'],
      [absent, 'absent'],
      [unreachable, 'whole'],
    );
    await hold();
    expect(await peopleAsked(day)).toEqual([]);
    at(HELD, '17:00');
    await hold();
    const there = [leader.id, trainee.id, guest.id].sort();
    expect((await peopleAsked(day)).sort()).toEqual(there);
    const mails = await deliverAll(portal.services);
    const addresses = await Promise.all(there.map(addressOf));
    expect(mails.map(({ to }) => to.address).sort()).toEqual(addresses.sort());
    expect(new Set(mails.map(codeIn)).size).toBe(3);

    // After the organiser corrects and closes the list again, only the person added is asked; an open list asks nobody.
    const answered = await send({ code: codeIn(mails[0]!), 'vraag-goals': '3' });
    expect(answered.statusCode).toBe(303);
    await list().reopen(day, 'Toch geweest', organiser.id);
    await list().mark(
      day,
      new Map<string, Mark>([
        [absent.id, 'whole'],
        [leader.id, 'absent'],
      ]),
      organiser.id,
    );
    await hold();
    expect((await peopleAsked(day)).sort()).toEqual(there);
    await list().close(day, organiser.id);
    await hold();
    await hold();
    // The person struck off the list stays asked: nothing tells whether they answered.
    expect((await peopleAsked(day)).sort()).toEqual([...there, absent.id].sort());
    const more = (await deliverAll(portal.services)).filter(({ text }) => text.includes('/evaluatie/'));
    expect(more.map(({ to }) => to.address)).toEqual([await addressOf(absent.id)]);
    for (const mail of [...mails.slice(1), ...more])
      expect((await send({ code: codeIn(mail), 'vraag-goals': '3' })).headers.location).toBe(
        '/evaluatie/dank',
      );
    expect(await superuser.query('SELECT asked FROM evaluation WHERE meeting_id = $1', [day])).toEqual([
      { asked: 4 },
    ]);
    expect(Math.max(...(await counts(day)))).toBe(4);
  });

  it('is not opened for a list that is closed when its days are over, or with less than two left', async () => {
    const day = await held([leader, 'whole']);
    for (const [late, time] of [
      [OVER, '00:00'],
      [LATE, '00:01'],
    ] as const) {
      at(late, time);
      await hold();
      expect(await superuser.query('SELECT FROM evaluation WHERE meeting_id = $1', [day])).toEqual([]);
    }
    at(LATE, '00:00');
    await hold();
    expect(await peopleAsked(day)).toEqual([leader.id]);
  });

  it('is answered from the link without signing in, in both languages, also by a guest', async () => {
    const { day, codes } = await asked(guest, trainee);
    const page = await get(`/evaluatie/${codes[0]}`);
    expect(page.statusCode).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    // Requests that the browser makes from this page tell nobody the code.
    expect(page.headers['referrer-policy']).toBe('strict-origin');
    expect(page.body).toContain('Landelijke dag, voorjaar');
    expect(page.body).toContain('13 juni 2026');
    expect(page.body).toContain('1 (helemaal niet)');
    expect(page.body).toContain(`name="code" value="${codes[0]}"`);
    expect((await get(`/evaluatie/${codes[0]}?taal=en`)).body).toContain('1 (not at all)');

    const fields = Object.fromEntries(
      [...page.body.matchAll(/type="radio" id="[^"]+" name="([^"]+)" value="(\w+)"/g)].map(
        ([, name, value]) => [name!, value!],
      ),
    );
    expect(Object.keys(fields).length).toBeGreaterThan(1);
    const answer = await send({ code: codes[0]!, ...fields });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/evaluatie/dank']);
    expect((await get('/evaluatie/dank')).body).toContain('Dank u wel');
    const answered = await counts(day);
    expect(answered.filter((count) => count === 1)).toHaveLength(Object.keys(fields).length);
  });

  it('says beside the question what is wrong, with what was typed, and takes nothing', async () => {
    const { day, codes } = await asked(guest);
    const before = await allRows(superuser);
    const long = 'a'.repeat(1_000);
    const wrong = await send({ code: codes[0]!, 'vraag-better': long, 'vraag-goals': '9' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain(long);
    expect(wrong.body).toContain('href="#vraag-better"');
    expect(wrong.body).toContain('href="#vraag-goals-1"');
    const nothing = await send({ code: codes[0]!, 'vraag-better': '  ' });
    expect(nothing.statusCode).toBe(422);
    expect(nothing.body).toContain('U hebt nog niets ingevuld');
    expect(changedTables(before, await allRows(superuser))).toEqual([]);
    expect(Math.max(...(await counts(day)))).toBe(0);
  });

  it('changes its language with what was typed in it, and takes nothing by that', async () => {
    const { day, codes } = await asked(guest);
    const page = await get(`/evaluatie/${codes[0]}`);
    const footer = page.body.slice(page.body.indexOf('<footer'));
    // A link would lose what the person typed.
    expect(footer).not.toContain('<a ');
    const button =
      /<button [^>]*form="(\w+)" name="([\w-]+)" value="1" formaction="([^"]+)" formnovalidate/.exec(footer)!;
    expect(page.body).toMatch(new RegExp(`<form [^>]*id="${button[1]}"[^>]* action="/evaluatie"`));
    const before = await allRows(superuser);
    const typed = { code: codes[0]!, 'vraag-goals': '4', 'vraag-better': TEXT };
    const action = button[3]!.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
    const english = await send({ ...typed, [button[2]!]: '1' }, '', action);
    expect(english.statusCode).toBe(200);
    expect(english.body).toContain('1 (not at all)');
    expect(english.body).toContain(TEXT);
    expect(english.body).toMatch(/name="vraag-goals" value="4" checked/);
    expect(english.body).toContain(`name="code" value="${codes[0]}"`);
    expect(changedTables(before, await allRows(superuser))).toEqual([]);
    expect((await send(typed)).headers.location).toBe('/evaluatie/dank');
    expect(Math.max(...(await counts(day)))).toBe(1);
  });

  it('can be sent again from the page that says that the database is away', async () => {
    const { day, codes } = await asked(guest);
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const evaluations = portal.services.get(EvaluationsService);
    evaluations.answer = () => Promise.reject(away);
    const typed = { code: codes[0]!, 'vraag-goals': '4', 'vraag-better': `${TEXT} & zo "ging" het` };
    const lines = log.length;
    const answer = await send(typed);
    Reflect.deleteProperty(evaluations, 'answer');
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '10']);
    const main = answer.body.slice(answer.body.indexOf('<main'), answer.body.indexOf('</main'));
    expect(main).toContain('<form method="post" action="/evaluatie">');
    const hidden = [...main.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name!, value!.replaceAll('&quot;', '"').replaceAll('&amp;', '&')],
    );
    expect(Object.fromEntries(hidden)).toEqual(typed);
    // The person can copy what they typed; the code, which they did not type, stands in the form alone.
    expect(main.match(new RegExp(TEXT, 'g'))).toHaveLength(2);
    expect(main.split(codes[0]!)).toHaveLength(2);
    const said = log.slice(lines).join('');
    for (const secret of [codes[0]!, TEXT]) expect(said).not.toContain(secret);
    expect((await send(Object.fromEntries(hidden) as typeof typed)).statusCode).toBe(303);
    expect(Math.max(...(await counts(day)))).toBe(1);
  });

  it('a ballot over HTTP changes one row, signed in or not, and says the same the second time (acceptance 5)', async () => {
    const { day, codes } = await asked(guest, trainee, leader);
    const visitor = await portal.as(trainee.id);
    const home = await visitor.get('/evaluatie');
    const own = new RegExp(`/evaluatie/(${codes[1]})"`).exec(home.body);
    expect(own).not.toBeNull();
    const lines = log.length;
    let before = await allRows(superuser);
    const answers: string[] = [];
    const ballots: [string, string, string][] = [
      [codes[0]!, '4', ''],
      [codes[1]!, '5', visitor.cookie],
      // The same people send again, one of them as a form of a page for somebody signed in.
      [codes[1]!, '1', visitor.cookie],
      [codes[0]!, '2', ''],
    ];
    for (const [index, [code, goals, cookie]] of ballots.entries()) {
      // So much later that any other page would mark the session as used.
      at('2026-06-01', `1${index}:00`);
      await get(`/evaluatie/${code}`, cookie);
      expect(changedTables(before, await allRows(superuser))).toEqual([]);
      const mark = `${await accountOf(trainee.id)} ${randomUUID()} /evaluatie /evaluatie`;
      const answer = await send(
        { code, 'vraag-goals': goals, 'vraag-better': `${TEXT} ${index}`, ...(cookie && { _form: mark }) },
        cookie,
      );
      await get('/evaluatie/dank', cookie);
      const headers = ['location', 'set-cookie', 'cache-control', 'content-length'];
      answers.push(
        JSON.stringify([answer.statusCode, answer.body, ...headers.map((name) => answer.headers[name])]),
      );
      const after = await allRows(superuser);
      expect(changedTables(before, after)).toEqual(index < 2 ? ['evaluation_urn'] : []);
      before = after;
    }
    expect(new Set(answers).size).toBe(1);
    // The page from which they came shows neither that they answered nor that somebody else did.
    const unanswered = await portal.as(leader.id);
    const listed = (body: string) => body.slice(body.indexOf('<main'), body.indexOf('</main'));
    const [answered, other] = [await visitor.get('/evaluatie'), await unanswered.get('/evaluatie')];
    expect(listed(answered.body).replaceAll(codes[1]!, codes[2]!)).toBe(listed(other.body));

    const said = log.slice(lines).join('');
    expect(said).toContain('/evaluatie/:code');
    for (const secret of [...codes, TEXT, day, trainee.id, guest.id, await accountOf(trainee.id)])
      expect(said).not.toContain(secret);
    expect(await counts(day)).toContain(2);
  });

  it('twenty clicks at once are one ballot', async () => {
    const { day, codes } = await asked(guest, trainee);
    const clicks = Array.from({ length: 20 }, () => send({ code: codes[0]!, 'vraag-goals': '3' }));
    for (const { statusCode } of await Promise.all(clicks)) expect(statusCode).toBe(303);
    expect(Math.max(...(await counts(day)))).toBe(1);
  });

  it('keeps neither text nor code of the mail, and nothing at all of it once it is closed (acceptance 5)', async () => {
    const { day, codes } = await asked(guest, trainee);
    const rows = async () => {
      const all = await allRows(superuser);
      return [...all.values()].flat();
    };
    const mailOf = (all: string[]) => all.filter((row) => row.includes(',evaluation,') && row.includes(day));
    const open = await rows();
    expect(mailOf(open)).toHaveLength(2);
    for (const code of codes) expect(open.join('\n')).not.toContain(code);
    // The beginning of its subject, in whatever table.
    expect(open.join('\n')).not.toContain('Wat vond u ervan');
    await send({ code: codes[0]!, 'vraag-goals': '3', 'vraag-better': TEXT });
    await counts(day);
    const closed = await rows();
    expect(mailOf(closed)).toEqual([]);
    expect(closed.join('\n')).not.toContain(TEXT);
    const people = closed.filter((row) => row.includes(day) && row.includes(guest.id));
    // The list still says that they were there; nothing of the evaluation is kept with them any more.
    expect(people.filter((row) => /evalu/.test(row))).toEqual([]);
  });

  it('a mail that is still to go when it closes is not sent, and the mailbox of a try-out lets go of it', async () => {
    const day = await held([guest, 'whole'], [trainee, 'whole']);
    at(HELD, '17:00');
    await hold();
    const [first] = await superuser.query<{ id: string }[]>(
      `SELECT id FROM mail_delivery WHERE kind = 'evaluation' AND state = 'waiting' LIMIT 1`,
    );
    await superuser.query(
      `INSERT INTO mailbox_message (delivery_id, subject, text, html, from_line, to_line) VALUES ($1, 's', 't', 'h', 'f', 't')`,
      [first!.id],
    );
    await counts(day);
    expect(await deliverAll(portal.services)).toEqual([]);
    expect(await superuser.query('SELECT FROM mailbox_message WHERE delivery_id = $1', [first!.id])).toEqual(
      [],
    );
  });

  it('tells kindly of a link that is cut off, forged or over, and takes nothing by it', async () => {
    const { day, codes } = await asked(guest, trainee);
    const [code] = codes as [string];
    const other = await asked(leader);
    const ofAnother = code.slice(0, 21) + other.codes[0]!.slice(21);
    const before = await allRows(superuser);
    const forged = [
      code.slice(0, -1),
      `${code}A`,
      'x',
      ofAnother,
      code.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A')),
    ];
    for (const one of forged) {
      const page = await get(`/evaluatie/${one}`);
      expect(page.statusCode).toBe(404);
      expect(page.body).toContain('Bij deze link hoort geen evaluatie');
      // A guest has no account to sign in with.
      expect(page.body).toContain('of schrijf het secretariaat');
      expect((await send({ code: one, 'vraag-goals': '3' })).statusCode).toBe(404);
    }
    expect((await send({ 'vraag-goals': '3' })).statusCode).toBe(404);
    expect(changedTables(before, await allRows(superuser))).toEqual([]);
    at(OVER, '00:00');
    for (const closing of [false, true]) {
      if (closing) await hold();
      expect((await get(`/evaluatie/${code}`)).statusCode).toBe(410);
      const late = await send({ code, 'vraag-goals': '3' });
      expect(late.statusCode).toBe(410);
      expect(late.body).toContain('Deze evaluatie is gesloten');
    }
    expect(Math.max(...(await counts(day)))).toBe(0);
  });

  it('stands in the menu of who is asked, while it is open; others find nothing there, and the office cannot read the mail', async () => {
    await asked(trainee);
    const menu = async (visitor: Visitor, path: string) =>
      (await visitor.get(path)).body.includes('href="/evaluatie"');
    const [own, other] = [await portal.as(trainee.id), await portal.as(leader.id)];
    expect([await menu(own, '/mijn-leerpad'), await menu(other, '/account')]).toEqual([true, false]);
    const notice = 'We horen graag wat u vond van een bijeenkomst';
    expect((await own.get('/mijn-leerpad')).body).toContain(notice);
    expect((await own.get('/literatuur')).body).not.toContain(notice);
    expect((await other.get('/supervisiesessies')).body).not.toContain(notice);
    expect((await other.get('/evaluatie')).body).toContain('Er is nu geen evaluatie die op u wacht');
    expect((await get('/evaluatie')).headers.location).toContain('/aanmelden');

    const office = await newLeader(portal.services);
    const { manager } = portal.services.get(DataSource);
    await giveRole(manager, { personId: office.id, role: 'secretariat' });
    const [mail] = await superuser.query<{ id: string }[]>(
      `SELECT id FROM mail_delivery WHERE kind = 'evaluation' AND recipient_person_id = $1`,
      [trainee.id],
    );
    const read = await (await portal.as(office.id)).get(`/mails/${mail!.id}`);
    expect(read.body).toContain('Evaluatie van een bijeenkomst');
    expect(read.body).not.toContain('/evaluatie/');
    at(OVER, '00:00');
    await hold();
    expect(await menu(own, '/mijn-leerpad')).toBe(false);
  });

  async function accountOf(personId: string): Promise<string> {
    const [row] = await superuser.query<{ id: string }[]>('SELECT id FROM account WHERE person_id = $1', [
      personId,
    ]);
    return row!.id;
  }
});
