import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { claimsOfSessions } from '../../src/learning/supervision/supervision.queries.js';
import { newClaim } from '../builders/hours.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { type TestPortal, startTestPortal } from '../support/test-portal.js';

const DAY = '2026-03-10';
const REASON = 'Zij ging eerder weg dan de anderen';

describe('the pages of supervision', () => {
  let portal: TestPortal;
  let supervisor: TestLeader;
  let three: TestTrainee[];

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-03-14' });
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    supervisor = await newLeader(portal.services);
    three = [];
    for (const callName of ['Anna', 'Bart', 'Cora']) three.push(await follower({ callName }));
  });

  const follower = (who: object = {}) =>
    newTrainee(portal.services, { signer: supervisor, programme: 'leader', ...who });
  const as = (personId: string) => portal.as(personId);
  const db = () => portal.services.get(DataSource).manager;

  const filled = (trainees: readonly TestTrainee[], changes: Record<string, string | string[]> = {}) => ({
    formKey: randomUUID(),
    told: '',
    date: DAY,
    start: '14:00',
    minutes: '90',
    form: 'group',
    supervisee: trainees.map(({ trajectoryId }) => trajectoryId),
    zoek: '',
    ...changes,
  });
  const proposal = (changes: Record<string, string> = {}) => ({
    formKey: randomUUID(),
    traject: '',
    date: DAY,
    start: '14:00',
    hours: '1',
    minutes: '30',
    form: 'group',
    supervisor: supervisor.id,
    reflection: 'Ik leerde wachten tot de groep zelf sprak.',
    ...changes,
  });

  it('S3: records one for all at once, after the form that comes filled in with what is usual', async () => {
    const me = await as(supervisor.id);
    const { body } = await me.get('/supervisiesessies');
    for (const part of ['value="2026-03-14"', 'value="90"', 'Anna Voorbeeld', '0 van 300 minuten afgetekend'])
      expect(body).toContain(part);
    const answer = await me.post('/supervisiesessies', pairs(filled(three)));
    expect(answer.statusCode).toBe(303);
    const shown = await me.get(String(answer.headers.location));
    expect(shown.statusCode).toBe(200);
    for (const part of [
      '3 supervisanten afgetekend, van 14:00 tot 15:30',
      'Afgetekend door',
      'Anna Voorbeeld',
    ])
      expect(shown.body).toContain(part);
  });

  it('S8: asks about which practice sessions it was, where there are any, and keeps what was ticked', async () => {
    const me = await as(supervisor.id);
    expect((await me.get('/supervisiesessies')).body).not.toContain('Ging het over praktijk');
    const held = {
      component: 'practice',
      minutes: 90,
      description: 'Groep Zuid',
      happenedOn: '2026-03-01',
    } as const;
    const practice = await newClaim(portal.services, three[0]!, held);
    const { body } = await me.get('/supervisiesessies');
    expect(body).toContain('Ging het over praktijk van Anna Voorbeeld');
    const ticked = `name="about" value="${practice}" checked`;
    const again = await me.post('/supervisiesessies', pairs(filled(three, { start: '', about: practice })));
    expect([body.includes(ticked), again.body.includes(ticked)]).toEqual([false, true]);
    const answer = await me.post('/supervisiesessies', pairs(filled(three, { about: practice })));
    expect(answer.statusCode).toBe(303);
    const [{ about }] = await portal.services
      .get(DataSource)
      .query<[{ about: string[] }]>(
        'SELECT array_agg(practice_claim_id::text) AS about FROM supervision_practice',
      );
    expect(about).toEqual([practice]);
  });

  it('tells of each who cannot be signed for before it signs, and signs for the others once that was told', async () => {
    const me = await as(supervisor.id);
    const coLeader = await newTrainee(portal.services, { signer: supervisor, callName: 'Daan' });
    const fields = filled([...three, coLeader]);
    const told = await me.post('/supervisiesessies', pairs(fields));
    expect(told.statusCode).toBe(409);
    for (const part of [
      'Er is nog niets afgetekend',
      'Dit onderdeel hoort niet bij dit traject.',
      'van 3 supervisanten',
    ])
      expect(told.body).toContain(part);
    expect(await sessionsOf(supervisor)).toBe(0);
    const code = /name="told" value="([\w-]{22})"/.exec(told.body)![1]!;
    const answer = await me.post('/supervisiesessies', pairs({ ...fields, told: code }));
    expect(answer.statusCode).toBe(303);
    expect(await sessionsOf(supervisor)).toBe(1);
    const own = (await me.get('/supervisiesessies')).body;
    expect(own).toContain('volgt een traject zonder supervisie');
    expect(own).not.toContain(`value="${coLeader.trajectoryId}"`);
    expect(own).toContain('groep, 3 afgetekend');
  });

  it('says beside its field what is wrong: S2 with which of the four, S9 with the other session', async () => {
    const lacking = await newLeader(portal.services, { leaderSince: '2025-01-01', ordinaryMember: false });
    const other = await as(lacking.id);
    const refused = await other.post('/supervisiesessies', pairs(filled(three)));
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toMatch(
      /id="date-wrong">Op 10 maart 2026 kon u geen supervisie geven: u was nog geen twee jaar begeleider; u was geen gewoon lid; daarom/,
    );
    const me = await as(supervisor.id);
    await me.post('/supervisiesessies', pairs(filled(three)));
    const overlap = await me.post('/supervisiesessies', pairs(filled(three, { start: '15:00' })));
    expect(overlap.statusCode).toBe(422);
    expect(overlap.body).toMatch(
      /id="start-wrong">Op 10 maart 2026 van 14:00 tot 15:30 hebt u al een sessie met 3 supervisanten afgetekend/,
    );
    const wrong = await me.post(
      '/supervisiesessies',
      pairs(filled(three, { start: '', minutes: '500', form: 'individual' })),
    );
    expect(wrong.statusCode).toBe(422);
    for (const id of ['start-wrong', 'minutes-wrong', 'supervisee-wrong'])
      expect(wrong.body).toContain(`id="${id}"`);
    const nobody = await me.post('/supervisiesessies', pairs({ ...filled([]), supervisee: [] }));
    expect(nobody.body).toContain('Kies wie erbij was.');
  });

  it('S4: finds somebody who is not one’s own supervisee, and signs nothing by looking', async () => {
    const me = await as(supervisor.id);
    const { id, trajectoryId } = await newTrainee(portal.services, {
      programme: 'leader',
      callName: 'Eva',
      surname: 'Vanverweg',
    });
    const looked = await me.post(
      '/supervisiesessies',
      pairs(filled(three.slice(0, 1), { zoek: 'Vanverweg', zoeken: '1' })),
    );
    expect(looked.statusCode).toBe(200);
    expect(looked.body).toContain(`value="${trajectoryId}"`);
    expect(looked.body).toContain(`value="${three[0]!.trajectoryId}" checked`);
    expect(await sessionsOf(supervisor)).toBe(0);
    const all = filled(three.slice(0, 1), { zoek: 'Vanverweg' });
    const sent = { ...all, supervisee: [three[0]!.trajectoryId, trajectoryId], found: [trajectoryId] };
    expect((await me.post('/supervisiesessies', pairs(sent))).statusCode).toBe(303);
    const mine = (await (await as(id)).get('/supervisie')).body;
    expect(mine).toContain('1 u 30 min van 5 uur afgetekend, nog 3 u 30 min te gaan.');
    expect(mine).toContain('Supervisie in een groep van 2');
    expect(mine).not.toContain('Anna');
    const missed = await me.post(
      '/supervisiesessies',
      pairs(filled([], { zoek: 'Niemandsnaam', zoeken: '1' })),
    );
    expect(missed.body).toContain('Niemand gevonden met “Niemandsnaam”');
  });

  it('S9: a supervisee proposes, the supervisor reads and signs; what overlaps is refused with why', async () => {
    const [anna, bart] = [await as(three[0]!.id), await as(three[1]!.id)];
    const blank = (await anna.get('/supervisie/nieuw')).body;
    expect(blank).toContain(`<option value="${supervisor.id}" selected>`);
    const { statusCode, headers } = await anna.post('/supervisie', pairs(proposal()));
    expect(statusCode).toBe(303);
    const page = (await anna.get(String(headers.location))).body;
    for (const part of [
      'Supervisie op di 10 maart 2026',
      'Supervisie in een groep van 1',
      supervisor.name,
      'wachten tot de groep',
    ])
      expect(page).toContain(part);
    const late = await bart.post('/supervisie', pairs(proposal({ start: '15:00' })));
    const me = await as(supervisor.id);
    const inbox = (await me.get('/aftekenen')).body;
    for (const part of ['14:00', 'Supervisie in een groep van 1', 'Er was toen nog geen praktijksessie.'])
      expect(inbox).toContain(part);
    const ids = [headers.location, late.headers.location].map((path) => String(path).split('/').at(-1)!);
    const read = (await me.get(`/aftekenen/${ids[0]}`)).body;
    for (const part of ['wachten tot de groep', 'Supervisie in een groep van 1'])
      expect(read).toContain(part);
    const signed = await me.post(
      '/aftekenen',
      ids.map((id): [string, string] => ['claim', `${id}.1`]),
    );
    const notice = (await me.get(String(signed.headers.location))).body;
    expect(notice).toContain('van 14:00 tot 15:30 hebt u al een sessie met één supervisant afgetekend');
    expect((await bart.get(`/supervisie/${ids[1]}`)).body).not.toContain('Anna');
    const recorded = (await me.get('/supervisiesessies')).body;
    for (const part of ['groep, één afgetekend', 'Eén voorstel wacht']) expect(recorded).toContain(part);
  });

  it('S2, H4: a supervisor who could not supervise that day is not asked, nor is oneself, nor twice', async () => {
    const anna = await as(three[0]!.id);
    const young = await newLeader(portal.services, { leaderSince: '2024-03-10' });
    const refused = await anna.post('/supervisie', pairs(proposal({ supervisor: young.id })));
    expect([refused.statusCode, refused.body]).toEqual([
      422,
      expect.stringContaining('id="supervisor-wrong"'),
    ]);
    const { headers } = await anna.post('/supervisie', pairs(proposal()));
    const again = await anna.post('/supervisie', pairs(proposal({ minutes: '15' })));
    expect([again.statusCode, again.body]).toEqual([422, expect.stringContaining('id="start-wrong"')]);
    const amended = await anna.post(
      `${String(headers.location)}/aanvullen`,
      pairs({ ...proposal({ start: '16:00' }), version: '1' }).filter(
        ([name]) => !['formKey', 'traject'].includes(name),
      ),
    );
    expect(amended.statusCode).toBe(303);
    expect((await anna.get('/supervisie')).body).toContain('16:00');
  });

  it('H2: puts one right, takes one out, and moves all; the page tells all that happened', async () => {
    const me = await as(supervisor.id);
    const path = String((await me.post('/supervisiesessies', pairs(filled(three)))).headers.location).split(
      '?',
    )[0]!;
    const claims = await claimsOfSessions(db(), [path.split('/').at(-1)!]);
    const claimOf = ({ trajectoryId }: TestTrainee) =>
      claims.find((claim) => claim.trajectoryId === trajectoryId)!.claimId;
    const mend = { claim: claimOf(three[0]!), what: 'minutes', minutes: '60', reason: REASON };
    const wrong = await me.post(`${path}/corrigeren`, pairs({ ...mend, minutes: '', reason: '' }));
    expect(wrong.statusCode).toBe(422);
    for (const id of ['minutes-wrong', 'reason-wrong']) expect(wrong.body).toContain(`id="${id}"`);
    expect((await me.post(`${path}/corrigeren`, pairs(mend))).statusCode).toBe(303);
    expect((await me.post(`${path}/corrigeren`, pairs(mend))).statusCode).toBe(409);
    const out = {
      claim: claimOf(three[1]!),
      what: 'out',
      minutes: '',
      reason: 'Bart was er die dag niet bij',
    };
    expect((await me.post(`${path}/corrigeren`, pairs(out))).statusCode).toBe(303);
    const to = { heldOn: '2026-03-09', startsAt: '10:00', why: 'Het was de dag ervoor' };
    expect((await me.post(`${path}/verplaatsen`, pairs({ ...to, why: 'x' }))).body).toContain(
      'id="why-wrong"',
    );
    expect((await me.post(`${path}/verplaatsen`, pairs(to))).statusCode).toBe(303);
    const { body } = await me.get(path);
    for (const part of [
      'Supervisie op 9 maart 2026 om 10:00',
      '2 supervisanten afgetekend, van 10:00 tot 11:30',
      'Eruit gehaald',
      REASON,
      'Bart was er die dag niet bij',
      'Het was de dag ervoor',
    ])
      expect(body).toContain(part);
    const other = await as((await newLeader(portal.services)).id);
    expect((await other.get(path)).statusCode).toBe(404);
    expect((await other.post(`${path}/corrigeren`, pairs(mend))).statusCode).toBe(404);
    const trainee = (await (await as(three[0]!.id)).get('/supervisie')).body;
    expect(trainee).toContain('1 uur van 5 uur afgetekend');
  });

  it('speaks both languages', async () => {
    const me = await as(supervisor.id);
    const answer = await me.post('/supervisiesessies', pairs(filled(three)));
    const anna = await as(three[0]!.id);
    const english = async (cookie: string, url: string) =>
      (await portal.app.inject({ url, headers: { cookie, 'accept-language': 'en' } })).body;
    expect(await english(me.cookie, '/supervisiesessies')).toContain('group, 3 signed off');
    expect(await english(me.cookie, String(answer.headers.location))).toContain(
      '3 supervisees signed off, from 14:00',
    );
    expect(await english(anna.cookie, '/supervisie')).toContain('Supervision in a group of 3');
    expect(await english(anna.cookie, '/supervisie/nieuw')).toContain('What was it about?');
  });

  const sessionsOf = async ({ id }: TestLeader): Promise<number> => {
    const [row] = await db().query<[{ count: number }]>(
      'SELECT count(*)::integer AS count FROM supervision_session WHERE supervisor_id = $1',
      [id],
    );
    return row.count;
  };
});

/** The fields of a form as a browser sends them. */
function pairs(fields: Record<string, string | string[]>): [string, string][] {
  return Object.entries(fields).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );
}
