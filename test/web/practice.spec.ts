import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { ProgressService } from '../../src/hours/progress.service.js';
import { GroupPeopleService } from '../../src/people/groups/group-people.service.js';
import { GroupsService } from '../../src/people/groups/groups.service.js';
import {
  addFacts,
  newLeader,
  newTrainee,
  type TestLeader,
  type TestTrainee,
  withdrawFacts,
} from '../builders/people.js';
import { textOf } from '../support/html.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';

const TODAY = '2026-11-18';
const REFLECTION = 'Ik leerde mijn ongeduld kennen.';

describe('practice sessions (T1)', () => {
  let portal: TestPortal;
  let host: TestLeader;
  let groupId: string;
  let trainee: TestTrainee;
  let own: Visitor;

  beforeAll(async () => {
    portal = await startTestPortal({ today: TODAY });
    host = await newLeader(portal.services, { name: 'Ida Host' });
    groupId = await group('Balint Oost', { personId: host.id, from: '2026-02-01', to: '2026-10-31' });
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    trainee = await newTrainee(portal.services, { callName: 'Zoë', surname: 'Kaptein', programme: 'leader' });
    own = await portal.as(trainee.id);
  });

  const manager = () => portal.services.get(DataSource).manager;

  async function group(
    name: string,
    leader: { personId: string; from: string; to: string | null },
  ): Promise<string> {
    const id = randomUUID();
    const details = { name, place: 'Zwolle', region: 'Oost', everyWeeks: 4, sessionsAYear: 10 };
    const first = { state: 'recognised', since: '2020-01-01' } as const;
    await portal.services.get(GroupsService).add(id, { ...details, sessionMinutes: 120 }, first, 'command');
    const people = portal.services.get(GroupPeopleService);
    await people.addLeader(randomUUID(), id, { ...leader, role: 'leader' }, 'command');
    return id;
  }

  const fields = (change: Record<string, string> = {}): Record<string, string> => ({
    formKey: randomUUID(),
    date: '2026-10-12',
    startsAt: '19:30',
    hours: '2',
    minutes: '',
    group: groupId,
    groupName: '',
    groupPlace: '',
    host: host.id,
    role: 'taking-part',
    reflection: REFLECTION,
    ...change,
  });
  const send = (change: Record<string, string> = {}, visitor = own) =>
    visitor.post('/praktijk', Object.entries(fields(change)));

  async function handIn(change: Record<string, string> = {}): Promise<string> {
    const { statusCode, headers, body } = await send(change);
    expect([statusCode, /class="wrong"[^<]*<[^<]*/.exec(body)?.[0]]).toEqual([303, undefined]);
    return String(headers.location);
  }
  const claimOf = async (address: string) =>
    (
      await manager().query<Record<string, unknown>[]>(
        `SELECT c.component, c.happened_on AS "happenedOn", c.minutes, c.description, c.role, c.asked_of AS "askedOf",
                c.state, s.starts_at AS "startsAt", s.group_id AS "groupId", s.stand_in AS "standIn", s.reflection
           FROM claim c JOIN practice_session s ON s.claim_id = c.id WHERE c.id = $1`,
        [address.replace('/praktijk/', '')],
      )
    )[0];

  it('is recorded with group, time, role and host, and waits for that host alone', async () => {
    const address = await handIn({ role: 'co-leading' });
    expect(await claimOf(address)).toEqual({
      component: 'practice',
      happenedOn: '2026-10-12',
      minutes: 120,
      description: 'Balint Oost, Zwolle',
      role: 'co-leading',
      askedOf: host.id,
      state: 'submitted',
      startsAt: '19:30:00',
      groupId,
      standIn: false,
      reflection: REFLECTION,
    });
    const page = textOf((await own.get(address)).body);
    expect(page).toContain('Dit ligt klaar voor Ida Host');
    for (const fact of ['Balint Oost, Zwolle', '19:30', 'mede begeleid', REFLECTION])
      expect(page).toContain(fact);
    const reader = await portal.as(host.id);
    const inbox = textOf((await reader.get('/aftekenen')).body);
    for (const fact of [
      'Balint Oost, Zwolle',
      'mede begeleid',
      'begonnen om 19:30',
      'werkbegeleider Ida Host',
    ])
      expect(inbox).toContain(fact);
    const reading = textOf((await reader.get(address.replace('/praktijk', '/aftekenen'))).body);
    for (const fact of [
      '12 oktober 2026',
      'Balint Oost, Zwolle',
      'begonnen om 19:30',
      'mede begeleid',
      REFLECTION,
    ])
      expect(reading).toContain(fact);
    const supervisor = await portal.as(trainee.signer.id);
    expect((await supervisor.get(address.replace('/praktijk', '/aftekenen'))).statusCode).toBe(404);
    expect((await supervisor.get('/aftekenen')).body).not.toContain(REFLECTION);
  });

  it('says everything that is wrong at once, and loses nothing', async () => {
    const wrong = await send({
      startsAt: '25:00',
      hours: '9',
      group: '',
      host: '',
      role: 'x',
      reflection: '',
    });
    expect(wrong.statusCode).toBe(422);
    for (const id of ['startsAt', 'duration', 'group', 'host', 'role', 'reflection'])
      expect(wrong.body).toContain(`id="${id}-wrong"`);
    const other = await send({ group: 'anders' });
    expect(other.body).toContain('id="groupName-wrong"');
    expect(other.body).toContain('id="groupPlace-wrong"');
    expect(other.body).toContain(`${REFLECTION}</textarea>`);
    expect(other.body).toMatch(/<details open>/);
    expect((await send({ group: randomUUID() })).body).toContain(
      'id="group-wrong">Deze groep staat niet meer',
    );
  });

  it.each([
    ['2026-01-31', false],
    ['2026-02-01', true],
    ['2026-10-31', true],
    ['2026-11-01', false],
  ])(
    'T1: the host leads the group on the day of the session (%s: %s), unless as a stand-in',
    async (date, led) => {
      const answer = await send({ date });
      expect(answer.statusCode).toBe(led ? 303 : 422);
      if (led) return;
      expect(answer.body).toMatch(/id="host-wrong">Ida Host leidde de groep Balint Oost, Zwolle niet op/);
      expect(answer.body).toContain('kruis hieronder aan dat deze werkbegeleider inviel');
      const address = await handIn({ date, standIn: 'ja' });
      expect(await claimOf(address)).toMatchObject({ standIn: true });
      expect(textOf((await own.get(address)).body)).toContain('Ida Host, als invaller');
      const reader = await portal.as(host.id);
      const reading = textOf((await reader.get(address.replace('/praktijk', '/aftekenen'))).body);
      expect(reading).toContain('werkbegeleider Ida Host, als invaller');
    },
  );

  it('T1: who led the group that day is no stand-in, whatever was ticked', async () => {
    expect(await claimOf(await handIn({ standIn: 'ja' }))).toMatchObject({ standIn: false });
  });

  it('T1: the host holds a recognition on the day of the session', async () => {
    const late = await newLeader(portal.services, { name: 'Lex Verlopen', recognisedUntil: '2026-06-30' });
    const name = { group: 'anders', groupName: 'Vrije groep', groupPlace: 'Ede', host: late.id };
    const refused = await send({ ...name, date: '2026-07-01' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toMatch(/id="host-wrong">Lex Verlopen had op 1 juli 2026 geen geldige erkenning/);
    const address = await handIn({ ...name, date: '2026-06-30' });
    expect(await claimOf(address)).toMatchObject({
      description: 'Vrije groep, Ede',
      groupId: null,
      standIn: false,
    });
  });

  it('H4: nobody is their own host, and nobody is offered themself', async () => {
    const leader = await newLeader(portal.services, { name: 'Zelf Begeleider' });
    const own2 = await newTrainee(portal.services, { programme: 'leader', signer: leader });
    const visitor = await portal.as(own2.id);
    const form = await visitor.get('/praktijk/nieuw');
    expect(form.body).not.toContain(`value="${own2.id}"`);
    const answer = await send({ host: own2.id }, visitor);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('id="host-wrong"');
  });

  it('H3: is handed in once, however often its form is sent', async () => {
    const form = Object.entries(fields());
    const answers = await Promise.all([1, 2, 3].map(() => own.post('/praktijk', form)));
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
  });

  it('begins with today and what the last session was', async () => {
    const blank = (await own.get('/praktijk/nieuw')).body;
    expect(blank).toContain(`type="date" class="short" value="${TODAY}"`);
    expect(blank).toContain('name="hours" value="2"');
    await handIn({ role: 'co-leading', hours: '1', minutes: '30' });
    const { body } = await own.get('/praktijk/nieuw');
    expect(body).toContain(`value="${groupId}" selected`);
    expect(body).toContain(`value="${host.id}" selected`);
    expect(body).toContain('value="co-leading" selected');
    expect(body).toContain('type="time" class="short" value="19:30"');
    expect(body).toContain('name="minutes" value="30"');
    expect(body).toContain('Noem geen patiënt en geen deelnemer van de groep');
    expect(body).toContain('Alleen u en de werkbegeleider lezen dit.');
    expect(body).not.toContain(REFLECTION);
  });

  it('offers the leaders of the chosen group first', async () => {
    const west = await newLeader(portal.services, { name: 'Wil West' });
    const other = await group('Alkmaar', { personId: west.id, from: '2026-01-01', to: null });
    const refused = await send({ group: other, host: '' });
    const headings = [...refused.body.matchAll(/<optgroup label="([^"]+)"/g)].map(([, label]) => label);
    expect(headings[0]).toBe('Alkmaar, Zwolle');
    expect(headings.at(-1)).toBe('Andere begeleiders');
    // Ida Host leads no longer: she stands among the others.
    expect(refused.body.slice(refused.body.lastIndexOf('<optgroup'))).toContain('Ida Host');
  });

  it('H2, H8: is confirmed by its host; of two on one day both are kept, and count as one', async () => {
    const first = await handIn();
    const again = await send({ startsAt: '22:00', role: 'co-leading', hours: '1' });
    expect(again.statusCode).toBe(200);
    expect(textOf(again.body)).toContain('tellen als dezelfde dag, dus als één');
    const told = /name="told" value="([^"]+)"/.exec(again.body)![1]!;
    const second = await handIn({ startsAt: '22:00', role: 'co-leading', hours: '1', told });
    const third = await handIn({ date: '2026-10-26' });
    const reader = await portal.as(host.id);
    const ids = [first, second, third].map((address) => address.replace('/praktijk/', ''));
    await reader.post(
      '/aftekenen',
      ids.map((id): [string, string] => ['claim', `${id}.1`]),
    );
    const roles = await manager().query(
      `SELECT role, minutes, signed_by AS by FROM ledger_entry WHERE claim_id = ANY($1) ORDER BY minutes, happened_on`,
      [ids],
    );
    expect(roles).toEqual([
      { role: 'co-leading', minutes: 60, by: host.id },
      { role: 'taking-part', minutes: 120, by: host.id },
      { role: 'taking-part', minutes: 120, by: host.id },
    ]);
    const [computed] = await portal.services.get(ProgressService).of(manager(), [trainee.trajectoryId]);
    const practice = computed!.progress.components.find(({ component }) => component === 'practice');
    expect(practice).toMatchObject({ unit: 'sessions', signed: 3, counted: 2, required: 5 });
    expect(textOf((await own.get('/praktijk')).body)).toContain('2 van 5 sessies bevestigd.');
  });

  it('T1: who meanwhile turns out not to have led the group that day cannot confirm it, and is told what to do', async () => {
    const other = await newLeader(portal.services, { name: 'Ans Host' });
    const west = await group('Balint West', { personId: other.id, from: '2026-02-01', to: null });
    const address = await handIn({ group: west, host: other.id });
    await withdrawFacts(portal.services, manager(), other.id, 'leading');
    await addFacts(manager(), other.id, { leaderSince: '2010-01-01', recognisedUntil: '2035-12-31' });
    const reader = await portal.as(other.id);
    const answer = await reader.post('/aftekenen', [['claim', `${address.replace('/praktijk/', '')}.1`]]);
    expect(textOf((await reader.get(String(answer.headers.location))).body)).toContain(
      'U leidde deze groep niet op 12 oktober 2026',
    );
    expect(await claimOf(address)).toMatchObject({ state: 'submitted' });
  });

  it('comes back with a question, is amended and withdrawn; a change by another meanwhile is told', async () => {
    const address = await handIn();
    const claimId = address.replace('/praktijk/', '');
    const claims = portal.services.get(ClaimsService);
    await claims.returnToTrainee({ claimId, version: 1 }, host.id, 'Was dat niet de 13e?');
    const home = (await own.get('/mijn-leerpad')).body;
    expect(home).toContain('Eén bijeenkomst kwam terug met een vraag van Ida Host.');
    const form = (await own.get(`${address}/aanvullen`)).body;
    expect(form).toContain('Was dat niet de 13e?');
    expect(form).toContain(`value="${host.id}" selected`);
    const { formKey, ...typed } = fields({
      date: '2026-10-13',
      version: '2',
      role: 'leading-under-guidance',
    });
    expect(formKey).not.toBe('');
    expect((await own.post(`${address}/aanvullen`, Object.entries(typed))).statusCode).toBe(303);
    expect(await claimOf(address)).toMatchObject({
      happenedOn: '2026-10-13',
      role: 'leading-under-guidance',
      state: 'submitted',
    });
    // The second click sends the same and changes nothing; another text is refused, with the session as it stands.
    expect((await own.post(`${address}/aanvullen`, Object.entries(typed))).statusCode).toBe(303);
    const late = { ...typed, startsAt: '20:00' };
    const conflict = await own.post(`${address}/aanvullen`, Object.entries(late));
    expect(conflict.statusCode).toBe(409);
    expect(textOf(conflict.body)).toContain('Begon om 19:30');
    expect((await own.post(`${address}/intrekken`, [['version', '3']])).statusCode).toBe(303);
    expect(await claimOf(address)).toMatchObject({ state: 'withdrawn' });
  });

  it('is offered on the home of who needs it, and on no other', async () => {
    expect((await own.get('/mijn-leerpad')).body).toContain('href="/praktijk/nieuw"');
    const coLeader = await newTrainee(portal.services, { programme: 'co-leader' });
    const other = await portal.as(coLeader.id);
    expect((await other.get('/mijn-leerpad')).body).not.toContain('/praktijk');
    expect((await other.get('/praktijk/nieuw')).statusCode).toBe(303);
    expect(textOf((await other.get('/praktijk')).body)).toContain('Uw opleiding vraagt geen praktijk.');
  });

  it('is another’s alone to see', async () => {
    const address = await handIn();
    const other = await portal.as((await newTrainee(portal.services, { programme: 'leader' })).id);
    for (const path of [address, `${address}/aanvullen`])
      expect((await other.get(path)).statusCode).toBe(404);
  });

  it('reads in English too', async () => {
    const address = await handIn({ standIn: '' });
    const english = (url: string) =>
      portal.app
        .inject({ url, headers: { cookie: `${own.cookie}; taal=en` } })
        .then(({ body }) => textOf(body));
    expect(await english('/praktijk/nieuw')).toContain('Name no patient and no member of the group');
    expect(await english('/praktijk')).toContain('took part, host leader Ida Host');
    expect(await english(address)).toContain('Host leader Ida Host');
  });
});
