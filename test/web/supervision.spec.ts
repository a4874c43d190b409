import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AttendanceService } from '../../src/learning/meetings/attendance.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { NationalDayMails } from '../../src/learning/intervision/mails/national-day-mails.service.js';
import { slotsOf } from '../../src/learning/supervision/slots/slots.queries.js';
import { claimsOfSessions } from '../../src/learning/supervision/supervision.queries.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { newDay } from '../builders/days.js';
import { BoardHomeService } from '../../src/portal/home/board/board-home.service.js';
import { newClaim, newCredits } from '../builders/hours.js';
import {
  newLeader,
  newTrainee,
  type TestLeader,
  type TestTrainee,
  withdrawFacts,
} from '../builders/people.js';
import { textOf } from '../support/html.js';
import { giveRole } from '../support/roles.js';
import { statementsOf } from '../support/statements.js';
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

  describe('I6, I7: on an intervision day', () => {
    const HELD_ON = '2026-05-30';
    let organiser: TestLeader;
    let day: string;

    beforeEach(async () => {
      organiser = await newLeader(portal.services);
      day = await newDay(portal.services, { organiserIds: [organiser.id], heldOn: HELD_ON });
    });
    afterEach(() => {
      portal.services.clock.setToday('2026-03-14');
    });

    const path = () => `/dagen/${day}/supervisie`;
    const enrolments = () => portal.services.get(EnrolmentsService);
    const enrol = (who: readonly TestTrainee[], meetingId = day) =>
      enrolments().enrol(
        meetingId,
        who.map(({ id: personId, trajectoryId }) => ({ personId, trajectoryId })),
        actorOf.command,
        { afterDeadline: true },
      );
    const slotForm = (changes: Record<string, string> = {}) => ({
      formKey: randomUUID(),
      supervisor: supervisor.id,
      startsAt: '11:30',
      minutes: '60',
      form: 'group',
      places: '2',
      ...changes,
    });
    const mailsTo = async (personId: string) =>
      (
        await db().query<{ kind: string }[]>(
          `SELECT kind FROM mail_delivery WHERE recipient_person_id = $1 AND kind LIKE 'slot-%' ORDER BY created_at, id`,
          [personId],
        )
      ).map(({ kind }) => kind);
    const asking = async (who: TestTrainee, vraagt = 'ja') =>
      (await as(who.id)).post(`/intervisiedagen/${day}/supervisie`, pairs({ vraagt }));
    const allocating = async (places: readonly [TestTrainee, string][], doe = 'bewaren') =>
      (await as(organiser.id)).post(
        `${path()}/verdelen`,
        pairs({ ...Object.fromEntries(places.map(([{ id }, slot]) => [`plaats-${id}`, slot])), doe }),
      );
    const inSlots = async () =>
      Object.fromEntries(
        (await slotsOf(db(), day)).map(({ id, people }) => [
          id,
          people.map(({ name }) => name.split(' ')[0]),
        ]),
      );

    it('is planned, asked for, proposed, changed, made known, and signed by its supervisor as one session', async () => {
      const organising = await as(organiser.id);
      const form = slotForm();
      for (const again of [form, form])
        expect((await organising.post(path(), pairs(again))).headers.location).toBe(
          `${path()}?gedaan=gepland`,
        );
      const [slot] = Object.keys(await inSlots()) as [string];
      const [anna, bart, cora] = three as [TestTrainee, TestTrainee, TestTrainee];
      await enrol(three);
      expect((await asking(anna)).statusCode).toBe(303);
      await asking(bart);
      // The organiser asks in the name of Cora, who did not.
      await organising.post(`${path()}/vragen`, pairs({ persoon: cora.id }));
      const proposed = await organising.get(path());
      expect(textOf(proposed.body)).toContain('Dit is een voorstel');
      expect(textOf(proposed.body)).toContain('Er zijn geen plaatsen vrij; één persoon heeft geen plaats.');
      expect(await inSlots()).toEqual({ [slot]: [] });
      await allocating([
        [anna, slot],
        [cora, slot],
      ]);
      expect(await inSlots()).toEqual({ [slot]: ['Anna', 'Cora'] });
      const untold = await (await as(anna.id)).get(`/intervisiedagen/${day}/supervisie`);
      expect(textOf(untold.body)).not.toContain('U hebt een plaats.');
      expect(await mailsTo(anna.id)).toEqual([]);
      await allocating(
        [
          [anna, slot],
          [cora, slot],
        ],
        'bekend',
      );
      const told = await (await as(anna.id)).get(`/intervisiedagen/${day}/supervisie`);
      expect(textOf(told.body)).toMatch(/U hebt een plaats\. .*11:30–12:30/);
      expect([await mailsTo(anna.id), await mailsTo(bart.id), await mailsTo(supervisor.id)]).toEqual([
        ['slot-given'],
        [],
        ['slot-to-hold'],
      ]);
      // People who know of a place hear what changes; Anna, who keeps hers, hears nothing.
      await allocating([
        [anna, slot],
        [bart, slot],
      ]);
      expect([await mailsTo(anna.id), await mailsTo(bart.id), await mailsTo(cora.id)]).toEqual([
        ['slot-given'],
        ['slot-given'],
        ['slot-given', 'slot-ended'],
      ]);
      portal.services.clock.setToday(HELD_ON);
      const me = await as(supervisor.id);
      const held = `/supervisiesessies/dag/${slot}`;
      expect((await me.get('/supervisiesessies')).body).toContain(held);
      expect(textOf((await me.get(held)).body)).toContain('nog niemand als aanwezig genoteerd');
      const present = new Map([
        [anna.id, 'whole'],
        [bart.id, 'absent'],
      ] as const);
      await portal.services.get(AttendanceService).mark(day, present, organiser.id);
      expect(textOf((await me.get(held)).body)).toContain('Aftekenen voor één persoon');
      const signed = await me.post(held, pairs({ formKey: randomUUID(), told: '' }));
      const session = /^\/supervisiesessies\/([\w-]{36})\?vastgelegd=1$/.exec(
        String(signed.headers.location),
      )![1]!;
      // Another form for the same slot signs nothing twice.
      const twice = await me.post(held, pairs({ formKey: randomUUID(), told: '' }));
      expect(twice.headers.location).toBe(signed.headers.location);
      expect((await claimsOfSessions(db(), [session])).map(({ trajectoryId }) => trajectoryId)).toEqual([
        anna.trajectoryId,
      ]);
      const [row] = await db().query<object[]>('SELECT meeting_id FROM supervision_session WHERE id = $1', [
        session,
      ]);
      expect(row).toEqual({ meeting_id: day });
      // The organiser cannot change a signed slot any more.
      const today = await as(organiser.id);
      expect((await today.post(`${path()}/${slot}/weg`, [])).statusCode).toBe(409);
      expect((await allocating([[bart, slot]])).statusCode).toBe(409);
      expect((await me.get('/supervisiesessies')).body).not.toContain(held);
    });

    it('S2 is said when it is planned; one at a time a supervisor, and none while they lead a round', async () => {
      await withdrawFacts(portal.services, db(), supervisor.id, 'member');
      const organising = await as(organiser.id);
      await organising.post(path(), pairs(slotForm()));
      expect(textOf((await organising.get(path())).body)).toContain(
        'geen gewoon lid; dat telt pas bij het aftekenen',
      );
      const overlapping = await organising.post(path(), pairs(slotForm({ startsAt: '12:00' })));
      expect([overlapping.statusCode, textOf(overlapping.body)]).toEqual([
        409,
        expect.stringContaining('geeft op deze tijd al supervisie'),
      ]);
      const [round] = await db().query<{ id: string }[]>(
        `INSERT INTO meeting_round (id, meeting_id, number, version) VALUES (gen_random_uuid(), $1, 1, 1) RETURNING id`,
        [day],
      );
      await db().query(`INSERT INTO round_role (round_id, person_id, role) VALUES ($1, $2, 'leader')`, [
        round!.id,
        supervisor.id,
      ]);
      // The first round is from 10:00 to 11:15.
      const led = await organising.post(path(), pairs(slotForm({ startsAt: '10:15' })));
      expect([led.statusCode, textOf(led.body)]).toEqual([
        409,
        expect.stringContaining('begeleidt op deze tijd een ronde'),
      ]);
      expect(await slotsOf(db(), day)).toHaveLength(1);
      expect((await organising.post(path(), pairs(slotForm({ startsAt: '' })))).statusCode).toBe(409);
    });

    it('who gives a place up, or does not come, frees it, and nobody is moved; a slot taken away frees all', async () => {
      const organising = await as(organiser.id);
      const form = slotForm();
      await organising.post(path(), pairs(form));
      const [slot] = Object.keys(await inSlots()) as [string];
      const [anna, bart, cora] = three as [TestTrainee, TestTrainee, TestTrainee];
      await enrol(three);
      for (const who of three) await asking(who);
      await allocating(
        [
          [anna, slot],
          [bart, slot],
        ],
        'bekend',
      );
      await asking(anna, 'nee');
      expect(await inSlots()).toEqual({ [slot]: ['Bart'] });
      await enrolments().cancel(day, bart.id, actorOf.command, { afterDeadline: true });
      expect(await inSlots()).toEqual({ [slot]: [] });
      expect(await mailsTo(supervisor.id)).toEqual(['slot-to-hold', 'slot-to-hold', 'slot-to-hold']);
      await allocating([[cora, slot]]);
      expect(await mailsTo(cora.id)).toEqual(['slot-given']);
      const away = await organising.post(`${path()}/${slot}/weg`, []);
      expect(away.headers.location).toBe(`${path()}?gedaan=weg`);
      expect([await mailsTo(cora.id), (await mailsTo(supervisor.id)).at(-1)]).toEqual([
        ['slot-given', 'slot-ended'],
        'slot-off',
      ]);
      const asks = await (await as(cora.id)).get(`/intervisiedagen/${day}/supervisie`);
      expect(textOf(asks.body)).toContain('U vroeg supervisie.');
    });

    it('who waits for a place on the day asks as well; who needs no supervision cannot', async () => {
      const full = await newDay(portal.services, { organiserIds: [organiser.id], capacity: 1 });
      const coLeader = await newTrainee(portal.services, { signer: supervisor, programme: 'co-leader' });
      await enrol([three[0]!, three[1]!, coLeader], full);
      const ask = async ({ id }: TestTrainee) =>
        (await as(id)).post(`/intervisiedagen/${full}/supervisie`, pairs({ vraagt: 'ja' }));
      expect((await ask(three[1]!)).statusCode).toBe(303);
      const refused = await ask(coLeader);
      expect([refused.statusCode, textOf(refused.body)]).toEqual([
        409,
        expect.stringContaining('is geen supervisie nodig'),
      ]);
      expect((await ask(three[2]!)).statusCode).toBe(409);
    });

    it('I8: a trainee reads by when it can be complete, and the board what is needed beside what is offered', async () => {
      const trainee = await follower();
      const home = async () => textOf((await (await as(trainee.id)).get('/mijn-leerpad')).body);
      const board = async () => JSON.stringify(await portal.services.get(BoardHomeService).show(undefined));
      const figure = async (name: 'needed' | 'offered') =>
        Number(new RegExp(`"${name}":(\\d+)`).exec(await board())![1]);
      await db().query(`UPDATE meeting SET state = 'cancelled', cancelled_because = 'Ziek' WHERE id <> $1`, [
        day,
      ]);
      expect(await home()).toContain('geen supervisie gepland waar u nog bij kunt');
      const [needed, offered] = [await figure('needed'), await figure('offered')];
      const organising = await as(organiser.id);
      await organising.post(path(), pairs(slotForm({ minutes: '120' })));
      expect(await home()).toContain('hebt u na 30 mei 2026 nog 180 minuten nodig');
      await organising.post(path(), pairs(slotForm({ startsAt: '09:30', minutes: '60', places: '1' })));
      expect(await home()).toContain('nog 180 minuten nodig');
      expect(await figure('offered')).toBe(offered + 300);
      await newCredits(portal.services, trainee, [
        { component: 'supervision', block: null, happenedOn: DAY, minutes: 180, description: '10:00' },
      ]);
      expect(await home()).toContain('op zijn vroegst op 30 mei 2026 klaar');
      expect(await figure('needed')).toBe(needed - 180);
    });

    it('I8: before 1 October the board is told once that the year has fewer than two national days', async () => {
      const { id: personId } = await newLeader(portal.services);
      await giveRole(db(), { personId, role: 'board' });
      // The mail goes only to board members who can sign in.
      await as(personId);
      const mails = async () =>
        (
          await db().query<{ data: object }[]>(
            `SELECT data FROM mail_delivery WHERE kind = 'national-days-lacking' AND recipient_person_id = $1`,
            [personId],
          )
        ).map(({ data }) => data);
      const told = async (today: string) => {
        portal.services.clock.setToday(today);
        await portal.services.get(NationalDayMails).holdRound();
        return (await mails()).length;
      };
      expect(await told('2027-08-31')).toBe(0);
      expect(await told('2027-09-01')).toBe(1);
      expect(await told('2027-09-02')).toBe(1);
      expect(await mails()).toEqual([{ year: 2027 }]);
      const home = async () => JSON.stringify(await portal.services.get(BoardHomeService).show(undefined));
      expect(await home()).toContain('"forecast.lacking"');
      portal.services.clock.setToday('2027-10-01');
      expect(await home()).not.toContain('"forecast.lacking"');
    });

    it('the organiser’s page asks as many statements for twelve people and four slots as for one of each', async () => {
      const organising = await as(organiser.id);
      await enrol([three[0]!]);
      await asking(three[0]!);
      await organising.post(path(), pairs(slotForm()));
      const count = () => statementsOf(portal.services.get(DataSource), () => organising.get(path()));
      const few = await count();
      const more = await Promise.all(Array.from({ length: 9 }, () => follower()));
      await enrol([...three.slice(1), ...more]);
      for (const who of [...three.slice(1), ...more]) await asking(who);
      for (const startsAt of ['12:30', '13:30', '14:30'])
        await organising.post(path(), pairs(slotForm({ startsAt })));
      expect((await count()).length).toBe(few.length);
    });
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
