import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { TrajectoryStatesService } from '../../src/enrolment/trajectories/trajectory-states.service.js';
import { RequirementsService } from '../../src/enrolment/trajectories/requirements.service.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { insertClaims } from '../../src/hours/claim-storage.service.js';
import { CorrectionPreviewService } from '../../src/portal/corrections/correction-preview.service.js';
import { giveRole } from '../support/roles.js';
import { statementsOf } from '../support/statements.js';
import { Person } from '../../src/people/person.entity.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { recordInAudit } from '../../src/platform/audit/audit-log.service.js';
import { activity, blocks, hours96, newCredits } from '../builders/hours.js';
import { hiddenIn } from '../support/html.js';
import { newLog } from '../builders/inbox.js';
import { newLeader, newTrainee, type TestTrainee } from '../builders/people.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';
import { claimOf, ledgerOf, recordsOf } from '../support/facts.js';

const REFLECTION = 'Ik merkte hoe snel ik zelf naar een oplossing zocht';
const RETURN_REASON = 'U schrijft dat u naar een oplossing zocht: welke';

describe('one trainee’s dossier, for the office', () => {
  let portal: TestPortal;
  let secretary: Visitor & { personId: string };
  let colleague: Visitor & { personId: string };
  let board: Visitor & { personId: string };
  let trainee: TestTrainee;

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-03-14' });
    secretary = await somebody('secretariat', 'Anouk Verstappen');
    colleague = await somebody('secretariat', 'Bram de Wit');
    board = await somebody('board', 'Reinder Kooistra');
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    portal.services.clock.setToday('2026-03-14');
    const signer = await newLeader(portal.services, { name: 'Hanneke Broek' });
    trainee = await newTrainee(portal.services, { callName: 'Noor', surname: 'Dijkgraaf', signer });
  });

  async function somebody(role: 'secretariat' | 'board', fullName: string) {
    const personId = randomUUID();
    const { manager } = portal.services.get(DataSource);
    await manager.insert(Person, { id: personId, email: `${personId}@balint.example`, fullName });
    await giveRole(manager, { personId, role });
    return { personId, ...(await portal.as(personId)) };
  }

  const path = (part = '') => `/deelnemers/${trainee.trajectoryId}${part}`;
  const textOf = async (visitor: Visitor, url: string) => {
    const { statusCode, body } = await visitor.get(url);
    expect([url, statusCode]).toEqual([url, 200]);
    return words(body);
  };
  const query = <T>(sql: string, ...params: unknown[]) =>
    portal.services.get(DataSource).query<T>(sql, params);

  describe('at a glance', () => {
    it('says who it is, how far (H5), what waits for whom, and what the secretariat can do', async () => {
      await newCredits(portal.services, trainee, [
        ...blocks('course'),
        activity({ component: 'course', block: 2, minutes: 120, happenedOn: '2025-06-01', description: '' }),
      ]);
      await newLog(portal.services, trainee, 1);
      const text = await textOf(secretary, path());
      for (const part of [
        'Noor Dijkgraaf',
        trainee.participantNumber,
        'Supervisor is Hanneke Broek, sinds 6 januari 2025',
        'Wacht op een handtekening Hanneke Broek',
        'Cursorisch onderwijs 16 van 16 uur · compleet sinds 14 maart 2026',
        '18 uur afgetekend: 2 uur meer dan meetelt',
        'Andere supervisor toewijzen',
        'Gegevens wijzigen',
      ])
        expect(text).toContain(part);
      expect(await textOf(board, path())).not.toContain('Gegevens wijzigen');
    });

    it('P6: shows the board’s decisions, and each step of the trajectory, with who and why', async () => {
      const decision = { reason: 'Elders gevolgd', decidedOn: '2026-02-02', decidedBy: 'het bestuur' };
      const actor = actorOf.person(secretary.personId);
      await portal.services
        .get(RequirementsService)
        .exempt(trainee.trajectoryId, 'fishbowl', decision, actor);
      await portal.services
        .get(TrajectoryStatesService)
        .change(trainee.trajectoryId, { to: 'stopped', reason: 'Verhuisd' }, actor);
      const text = await textOf(board, path());
      expect(text).toContain(
        'Vrijstelling van Vissenkomtraining 2 februari 2026 · besloten door het bestuur',
      );
      expect(text).toContain('Elders gevolgd');
      expect(text).toContain('Gestopt 14 maart 2026 · Anouk Verstappen Verhuisd');
    });

    it('leads back to the list as it was left, and to no other place', async () => {
      const list = encodeURIComponent('/deelnemers?zoek=noor&blad=2');
      expect((await secretary.get(`${path()}?terug=${list}`)).body).toContain(
        'href="/deelnemers?zoek&#x3D;noor&amp;blad&#x3D;2"',
      );
      const elsewhere = encodeURIComponent('//elders.example/deelnemers');
      expect((await secretary.get(`${path()}?terug=${elsewhere}`)).body).toContain(
        '<p class="back no-print"><a href="/deelnemers">',
      );
    });
  });

  it('V1: no page shows a reflection, or why a report came back or was taken back', async () => {
    const [first, second] = [
      await newLog(portal.services, trainee, 1, { reflection: REFLECTION }),
      await newLog(portal.services, trainee, 2, { reflection: REFLECTION }),
    ];
    const claims = portal.services.get(ClaimsService);
    await claims.returnToTrainee({ claimId: first, version: 1 }, trainee.signer.id, RETURN_REASON);
    const [signed] = await newCredits(portal.services, trainee, [activity()]);
    await portal.services.get(CorrectionsService).takeBack(signed!, trainee.signer.id, RETURN_REASON);
    const uren = [first, second, signed!].map((id) => path(`/uren/${id}`));
    for (const url of [path(), path('/uren'), path('/mails'), path('/verloop'), ...uren]) {
      for (const visitor of [secretary, board]) {
        const text = await textOf(visitor, url);
        expect([url, text.includes('oplossing')]).toEqual([url, false]);
      }
    }
    expect(await textOf(secretary, path('/uren'))).toContain('Handtekening teruggenomen door Hanneke Broek');
  });

  it('V3: every view is kept, and one’s own is nobody’s business', async () => {
    for (const part of ['', '/uren', '/mails', '/verloop']) await board.get(path(part));
    const views = await query<{ actor: string }[]>(
      `SELECT actor FROM audit_entry WHERE action = 'trajectory.viewed' AND subject_id = $1`,
      trainee.trajectoryId,
    );
    expect(views.map(({ actor }) => actor)).toEqual(Array(4).fill(`person:${board.personId}`));
  });

  it('lists every claim and credit with source, signer and counter-entry, by component and state, in pages', async () => {
    const [wrong] = await newCredits(portal.services, trainee, hours96());
    await newCredits(
      portal.services,
      trainee,
      Array.from({ length: 15 }, (_, index) =>
        activity({ minutes: 10 + index, happenedOn: `2025-08-${10 + index}` }),
      ),
    );
    await portal.services
      .get(CorrectionsService)
      .correct(wrong!, { reason: 'Dubbel ingevoerd' }, actorOf.person(secretary.personId));
    const text = await textOf(board, path('/uren'));
    expect(text).toContain('1–25 van 29');
    expect(text).toContain('ingediend in het portaal op 14 maart 2026');
    expect(await textOf(board, path('/uren?blad=2'))).toContain('26–29 van 29');
    expect(await textOf(board, path('/uren?onderdeel=fishbowl'))).toContain('1–4 van 4');
    const corrected = await textOf(board, path('/uren?stand=corrected'));
    expect(corrected).toContain('Gecorrigeerd door Anouk Verstappen op 14 maart 2026');
    expect(corrected).toContain('Dubbel ingevoerd');
    expect(await textOf(board, path('/uren?stand=returned'))).toContain('Hierbij past niets');
  });

  it('tells what happened: who did what, and when', async () => {
    const [wrong] = await newCredits(portal.services, trainee, hours96());
    await portal.services
      .get(CorrectionsService)
      .correct(wrong!, { reason: 'Dubbel geteld' }, actorOf.person(secretary.personId));
    const text = await textOf(board, path('/verloop'));
    expect(text).toContain('12 uur gecorrigeerd : Leerboek Groepstherapie Anouk Verstappen');
    expect(text).toContain('opgeschort Anouk Verstappen');
    const last = await textOf(board, path('/verloop?blad=2'));
    expect(text + last).toContain('Supervisor werd Hanneke Broek, vanaf 6 januari 2025 de opdrachtregel');
    expect(await textOf(board, path('/mails'))).toContain('Bewijs opgeschort');
    expect((await board.get(path('/mails'))).body).not.toContain('href="/mails/');
    expect((await secretary.get(path('/mails'))).body).toContain('href="/mails/');
  });

  it('says what was done to a person in the words of the log', async () => {
    const { manager } = portal.services.get(DataSource);
    const subject = { subjectKind: 'person', subjectId: trainee.id };
    const actor = actorOf.person(secretary.personId);
    await recordInAudit(manager, { ...subject, actor, action: 'role.granted', details: { role: 'board' } });
    await recordInAudit(manager, { ...subject, actor, action: 'person.print-name-cleared' });
    const text = await textOf(board, path('/verloop'));
    expect(text).toContain('Gaf een rol: bestuur Anouk Verstappen');
    expect(text).toContain('Wiste de naam voor op het bewijs Anouk Verstappen');
  });

  it('names the import that brought hours, and leads the secretariat there', async () => {
    const [id, run] = [randomUUID(), randomUUID()];
    const { component, block, minutes, description } = activity();
    const claim = { id, component, block, minutes, description, trajectoryId: trainee.trajectoryId };
    await insertClaims(
      portal.services.get(DataSource).manager,
      [
        {
          ...claim,
          item: null,
          happenedOn: '2024-05-01',
          state: 'submitted',
          source: 'import',
          identity: id,
        },
      ],
      actorOf.importRun(run),
      '2026-03-01T10:00:00Z',
    );
    expect(await textOf(board, path('/uren'))).toContain('uit de import van 1 maart 2026');
    expect((await secretary.get(path(`/uren/${id}`))).body).toContain(`href="/invoer/${run}"`);
    expect((await board.get(path(`/uren/${id}`))).body).not.toContain('/invoer/');
    expect(await textOf(board, path('/verloop'))).toContain(
      'Eén keer uren overgenomen, samen 1 u 30 min een import',
    );
  });

  it('does not exist for another claim, another id or what is none', async () => {
    const other = await newTrainee(portal.services);
    const [foreign] = await newCredits(portal.services, other, [activity()]);
    const nowhere = [
      '/deelnemers/x',
      `/deelnemers/${randomUUID()}`,
      path(`/uren/${foreign}`),
      path('/uren/x'),
    ];
    for (const url of nowhere) expect([url, (await secretary.get(url)).statusCode]).toEqual([url, 404]);
  });

  describe('a correction (H2)', () => {
    const GONE: [string, string][] = [
      ['what', 'gone'],
      ['reason', 'Dubbel ingevoerd'],
    ];
    let claimId: string;

    beforeEach(async () => {
      const credits = await newCredits(portal.services, trainee, hours96());
      claimId = credits[6]!;
    });

    const preview = (visitor: Visitor, fields = GONE) =>
      visitor.post(path(`/uren/${claimId}/gevolgen`), fields);
    const sealOf = (body: string) => /name="seen" value="([\w-]{22})"/.exec(body)![1]!;
    const confirm = (visitor: Visitor, seen: string, fields = GONE) =>
      visitor.post(path(`/uren/${claimId}`), [...fields, ['seen', seen]]);
    const counters = async () =>
      query<{ last: number }[]>('SELECT last FROM completion_record_counter').then(([row]) => row!.last);

    it('shows what follows, and lets nothing of it happen: no line, no mail, no number', async () => {
      const before = await ledgerOf(portal.services, trainee.trajectoryId);
      const [mails, last] = [await query('SELECT id FROM mail_delivery'), await counters()];
      const { statusCode, body } = await preview(secretary);
      const [record] = await recordsOf(portal.services, trainee.trajectoryId);
      expect(statusCode).toBe(200);
      const text = words(body);
      expect(text).toContain(`Bewijs ${record!.number} wordt opgeschort`);
      expect(text).toContain('Cursorisch onderwijs 16 uur 12 uur');
      expect(text).toContain('een mail: Noor Dijkgraaf, Anouk Verstappen, Bram de Wit en Hanneke Broek');
      expect(await ledgerOf(portal.services, trainee.trajectoryId)).toEqual(before);
      expect((await claimOf(portal.services, claimId)).state).toBe('signed-off');
      expect(await query('SELECT id FROM mail_delivery')).toHaveLength((mails as []).length);
      expect(await counters()).toBe(last);
      expect(record!.states).toEqual(['valid']);
    });

    it('K5: says that a record will be superseded when only its statement changes, and gives no number away', async () => {
      const [, , , , , surplus] = await newCredits(portal.services, trainee, [
        ...blocks('course').map((block) => ({ ...block, happenedOn: '2025-09-01', minutes: 60 })),
        activity({ happenedOn: '2025-09-02', minutes: 60 }),
        activity({ happenedOn: '2025-09-03', minutes: 60 }),
      ]);
      const last = await counters();
      portal.services.clock.setToday('2026-03-20');
      await newCredits(portal.services, trainee, [
        activity({ component: 'course', block: 1, minutes: 240, happenedOn: '2025-10-01', description: '' }),
      ]);
      const anew = await portal.as(secretary.personId);
      const text = words((await preview(anew)).body);
      expect(text).toContain('wordt vervangen door een nieuw bewijs');
      expect(await counters()).toBe(last);
      claimId = surplus!;
      expect(words((await preview(anew)).body)).toContain('Er verandert geen bewijs');
    });

    it('T2: counts the right hours of a session by the role that the session had', async () => {
      const asked = { component: 'practice', unit: 'sessions' as const, required: 1, roles: ['co-leading'] };
      const why = { reason: 'Ervaring als begeleider', decidedOn: '2026-02-02', decidedBy: 'het bestuur' };
      const actor = actorOf.person(board.personId);
      await portal.services
        .get(RequirementsService)
        .decide(trainee.trajectoryId, { kind: 'imposed', requirements: [asked], ...why }, actor);
      const session = { component: 'practice' as const, happenedOn: '2025-05-01', description: 'Sessie' };
      const [credit] = await newCredits(portal.services, trainee, [
        activity({ ...session, minutes: 120, role: 'co-leading' }),
      ]);
      const { components } = await portal.services
        .get(CorrectionPreviewService)
        .preview(credit!, { reason: 'Een half uur korter', right: { minutes: 90 } }, actor);
      const practice = components.find(({ before }) => before.component === 'practice')!;
      expect([practice.before.counted, practice.after.counted, practice.confirmed?.counted]).toEqual([
        1, 0, 1,
      ]);
    });

    it('is made once it is confirmed, and once only: pressed twice it says the same', async () => {
      const seen = sealOf((await preview(secretary)).body);
      const answers = [await confirm(secretary, seen), await confirm(secretary, seen)];
      for (const { statusCode, headers } of answers)
        expect([statusCode, headers.location]).toEqual([303, path(`/uren/${claimId}?gecorrigeerd=ja`)]);
      expect(await textOf(secretary, path(`/uren/${claimId}?gecorrigeerd=ja`))).toContain(
        'De correctie is gemaakt',
      );
      const reversals = (await ledgerOf(portal.services, trainee.trajectoryId)).filter(
        ({ reverses }) => reverses,
      );
      expect(reversals).toMatchObject([
        { claimId, reason: 'Dubbel ingevoerd', recordedBy: `person:${secretary.personId}` },
      ]);
    });

    it('shows anew what follows when that changed meanwhile, and does nothing', async () => {
      const seen = sealOf((await preview(secretary)).body);
      await newCredits(portal.services, trainee, [
        activity({ component: 'course', block: 1, minutes: 60, happenedOn: '2025-10-01', description: '' }),
      ]);
      const { statusCode, body } = await confirm(secretary, seen);
      expect(statusCode).toBe(409);
      expect(words(body)).toContain('Intussen is er iets veranderd');
      expect(words(body)).toContain('Cursorisch onderwijs 16 uur (17 uur) 13 uur');
      expect((await claimOf(portal.services, claimId)).state).toBe('signed-off');
      expect((await confirm(secretary, sealOf(body))).statusCode).toBe(303);
    });

    it('two at once: one is made, the other is told who was first', async () => {
      const [mine, theirs] = [
        sealOf((await preview(secretary)).body),
        sealOf((await preview(colleague)).body),
      ];
      const answers = await Promise.all([confirm(secretary, mine), confirm(colleague, theirs)]);
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
      const told = words(answers.find(({ statusCode }) => statusCode === 409)!.body);
      expect(told).toMatch(/(Anouk Verstappen|Bram de Wit) was u voor: deze uren zijn op 14 maart 2026 al/);
      const lines = await ledgerOf(portal.services, trainee.trajectoryId);
      expect(lines.filter(({ reverses }) => reverses !== null)).toHaveLength(1);
    });

    it('while the signer takes the signature back: one of the two, whoever is first', async () => {
      const extra = await newCredits(portal.services, trainee, [
        activity({ component: 'course', block: 3, minutes: 30, happenedOn: '2025-10-01', description: '' }),
      ]);
      portal.services.clock.setToday('2026-03-15');
      const [later] = await newCredits(portal.services, trainee, [
        activity({ happenedOn: '2025-11-01', minutes: 30 }),
      ]);
      expect(extra).toHaveLength(1);
      claimId = later!;
      const anew = await portal.as(secretary.personId);
      const seen = sealOf((await preview(anew)).body);
      const corrections = portal.services.get(CorrectionsService);
      const [answer, back] = await Promise.allSettled([
        confirm(anew, seen),
        corrections.takeBack(later!, trainee.signer.id, RETURN_REASON),
      ]);
      const { statusCode, body } = (answer as PromiseFulfilledResult<Awaited<ReturnType<typeof confirm>>>)
        .value;
      expect(statusCode).toBe(back.status === 'fulfilled' ? 409 : 303);
      if (statusCode === 409) expect(words(body)).toContain('Hanneke Broek was u voor: de handtekening');
      const lines = await ledgerOf(portal.services, trainee.trajectoryId);
      expect(lines.filter((line) => line.claimId === later && line.reverses !== null)).toHaveLength(1);
      expect(body).not.toContain('oplossing');
    });

    it('H4: is refused for one’s own hours, and offered to nobody for them', async () => {
      await giveRole(portal.services.get(DataSource).manager, { personId: trainee.id, role: 'secretariat' });
      const own = await portal.as(trainee.id);
      expect(await textOf(own, path(`/uren/${claimId}`))).not.toContain('Gevolgen bekijken');
      expect((await preview(own)).statusCode).toBe(403);
      expect((await confirm(own, 'x'.repeat(22))).statusCode).toBe(403);
      expect((await claimOf(portal.services, claimId)).state).toBe('signed-off');
    });

    it.each<[string, [string, string][], string]>([
      ['no reason', [['reason', ' ']], 'Schrijf erbij waarom'],
      ['no date', [['happenedOn', 'eergisteren']], 'Vul een datum in'],
      ['a date to come', [['happenedOn', '2027-01-01']], 'ligt nog in de toekomst'],
      ['more than a block', [['hours', '5']], 'een tijd op van 1 tot 240 minuten'],
      ['nothing that differs', [], 'Dit is precies wat er al staat'],
    ])('says beside the field what is wrong: %s', async (_what, changes, message) => {
      const fields = new Map([
        ...([
          ['what', 'otherwise'],
          ['reason', 'Het was korter'],
          ['happenedOn', '2025-03-01'],
          ['hours', '4'],
          ['minutes', ''],
          ['block', '1'],
          ['description', 'Dagdeel 1'],
        ] as [string, string][]),
        ...changes,
      ]);
      const { statusCode, body } = await preview(secretary, [...fields]);
      expect([statusCode, words(body).includes(message)]).toEqual([422, true]);
      expect((await claimOf(portal.services, claimId)).state).toBe('signed-off');
    });
  });

  describe('P8: the board’s decisions on a trajectory', () => {
    let other: Visitor & { personId: string };

    beforeAll(async () => void (other = await somebody('board', 'Willemijn Prins')));

    const decisions = (part = '') => path(`/besluiten${part}`);
    const exemption = (): [string, string][] => [
      ['component', 'fishbowl'],
      ['reason', 'Jarenlang vissenkomtrainer'],
      ['key', randomUUID()],
      ['seen', ''],
    ];
    const look = (visitor: Visitor, kind: string, fields: [string, string][]) =>
      visitor.post(decisions(`/${kind}/gevolgen`), fields);
    /** Looks at what follows, and confirms it. */
    const decide = async (visitor: Visitor, kind: string, fields: [string, string][]) => {
      const { body, statusCode } = await look(visitor, kind, fields);
      expect(statusCode).toBe(200);
      return visitor.post(decisions(`/${kind}`), hiddenIn(body));
    };
    const stored = () =>
      query<{ kind: string }[]>(
        'SELECT kind FROM requirement_decision WHERE trajectory_id = $1 ORDER BY recorded_at',
        trainee.trajectoryId,
      );

    it('shows what follows, and nothing of it happens before it is confirmed', async () => {
      await newCredits(portal.services, trainee, hours96().slice(0, -4));
      const mails = await query<unknown[]>('SELECT id FROM mail_delivery');
      const { statusCode, body } = await look(board, 'vrijstellen', exemption());
      const text = words(body);
      expect(statusCode).toBe(200);
      for (const part of [
        'Vrijstelling van Vissenkomtraining',
        'Vissenkomtraining 0 van 16 uur vrijgesteld',
        'Het bewijs van de 96 uur wordt uitgegeven',
        'Hierover krijgen een mail: Noor Dijkgraaf, Hanneke Broek',
      ])
        expect(text).toContain(part);
      expect(await stored()).toEqual([]);
      expect(await recordsOf(portal.services, trainee.trajectoryId)).toEqual([]);
      expect(await query('SELECT id FROM mail_delivery')).toHaveLength(mails.length);
    });

    it('is taken once it is confirmed, and once only: a double click makes one decision', async () => {
      await newCredits(portal.services, trainee, hours96().slice(0, -4));
      const fields = hiddenIn((await look(board, 'vrijstellen', exemption())).body);
      const answers = await Promise.all([1, 2].map(() => board.post(decisions('/vrijstellen'), fields)));
      for (const { statusCode, headers } of answers)
        expect([statusCode, headers.location]).toEqual([303, decisions('?gedaan=exemption')]);
      expect(await stored()).toEqual([{ kind: 'exemption' }]);
      expect(await recordsOf(portal.services, trainee.trajectoryId)).toMatchObject([{ states: ['valid'] }]);
      const text = await textOf(board, decisions('?gedaan=exemption'));
      expect(text).toContain('Het besluit is vastgelegd');
      expect(text).toContain(
        'Vrijstelling van Vissenkomtraining 14 maart 2026 · Reinder Kooistra Jarenlang vissenkomtrainer',
      );
      const told = await query<{ id: string }[]>(
        `SELECT recipient_person_id AS id FROM mail_delivery WHERE kind = 'decision-taken'
            AND data ->> 'trajectoryId' = $1 ORDER BY 1`,
        trainee.trajectoryId,
      );
      expect(told.map(({ id }) => id)).toEqual([trainee.id, trainee.signer.id].sort());
    });

    it('two members of the board at once: the second sees what the first decided (409)', async () => {
      const [mine, theirs] = [
        hiddenIn((await look(board, 'vrijstellen', exemption())).body),
        hiddenIn(
          (
            await look(other, 'opleggen', [
              ...['', '', '', '', '5'].map((amount): [string, string] => ['amount', amount]),
              ['reason', 'Heeft alleen supervisie nodig'],
              ['key', randomUUID()],
              ['seen', ''],
            ])
          ).body,
        ),
      ];
      expect((await board.post(decisions('/vrijstellen'), mine)).statusCode).toBe(303);
      const second = await other.post(decisions('/opleggen'), theirs);
      expect(second.statusCode).toBe(409);
      expect(words(second.body)).toContain('Intussen is er iets veranderd');
      expect(words(second.body)).toContain('Vissenkomtraining vrijgesteld niet gevraagd');
      const same = await look(other, 'vrijstellen', exemption());
      expect(same.statusCode).toBe(409);
      expect(words(same.body)).toContain('Van dit onderdeel is al vrijstelling gegeven');
      expect(words(same.body)).toContain('Reinder Kooistra');
      expect(await stored()).toEqual([{ kind: 'exemption' }]);
    });

    it('credits prior learning, tells it everywhere, and revoking takes all of it back', async () => {
      await decide(board, 'meetellen', [
        ['component', 'course'],
        ['block', '1'],
        ['block', '3'],
        ['reason', 'Opleiding elders gevolgd'],
        ['key', randomUUID()],
        ['seen', ''],
      ]);
      expect(await textOf(secretary, path())).toContain(
        'Cursorisch onderwijs 8 van 16 uur · nog dagdelen 2 en 4; 8 uur is eerder verworven',
      );
      expect(await textOf(secretary, path('/uren'))).toContain(
        'eerder verworven: door het bestuur toegekend op 14 maart 2026',
      );
      const [line] = await ledgerOf(portal.services, trainee.trajectoryId);
      expect(await textOf(secretary, path(`/uren/${line!.claimId}`))).not.toContain('Gevolgen bekijken');
      const list = await board.get(decisions());
      const revoke = /href="([^"]*intrekken[^"]*)"/.exec(list.body)![1]!.replaceAll('&#x3D;', '=');
      const form = await board.get(revoke);
      expect(words(form.body)).toContain(
        'Eerder verworven: cursorisch onderwijs, 8 uur (dagdelen 1 en 3). Na het intrekken',
      );
      const taken = await decide(board, 'intrekken', [
        ...hiddenIn(form.body),
        ['reason', 'Bleek niet te kloppen'],
      ]);
      expect(taken.statusCode).toBe(303);
      expect(await textOf(board, decisions())).toContain('ingetrokken op 14 maart 2026');
      expect(await textOf(secretary, path())).toContain('Cursorisch onderwijs 0 van 16 uur');
      const again = await look(board, 'intrekken', [
        ...hiddenIn(form.body).filter(([name]) => name !== 'key'),
        ['key', randomUUID()],
        ['reason', 'Nog eens'],
      ]);
      expect([again.statusCode, words(again.body).includes('Dit besluit is al ingetrokken')]).toEqual([
        409,
        true,
      ]);
    });

    it.each<[string, string, [string, string][], string]>([
      [
        'no reason',
        'vrijstellen',
        [
          ['component', 'course'],
          ['reason', ' '],
        ],
        'Schrijf erbij waarom',
      ],
      [
        'no block',
        'meetellen',
        [
          ['component', 'course'],
          ['reason', 'Gevolgd'],
        ],
        'minstens één dagdeel',
      ],
      [
        'hours that are none',
        'meetellen',
        [
          ['component', 'literature'],
          ['amount', 'veel'],
          ['reason', 'Gelezen'],
        ],
        'Vul de uren in als een getal',
      ],
      [
        'an empty set',
        'opleggen',
        [
          ['amount', ''],
          ['reason', 'Nodig'],
        ],
        'Vul bij minstens één onderdeel',
      ],
      [
        'more than the blocks hold',
        'opleggen',
        [
          ['amount', ''],
          ['amount', '17'],
          ['reason', 'Nodig'],
        ],
        'Vul de uren in als een getal',
      ],
    ])('says beside the field what is wrong: %s', async (_what, kind, fields, message) => {
      const { statusCode, body } = await look(board, kind, [...fields, ['key', randomUUID()], ['seen', '']]);
      expect([statusCode, words(body).includes(message)]).toEqual([422, true]);
      expect(await stored()).toEqual([]);
    });

    it('H4: nobody decides on their own trajectory, and the page says who does', async () => {
      await giveRole(portal.services.get(DataSource).manager, { personId: trainee.id, role: 'board' });
      const own = await portal.as(trainee.id);
      const text = await textOf(own, decisions());
      expect(text).toContain('Over uw eigen traject besluit u niet');
      expect(text).not.toContain('Een besluit vastleggen');
      expect((await look(own, 'vrijstellen', exemption())).statusCode).toBe(403);
      expect(await stored()).toEqual([]);
    });

    it('P9: the board accepts a title for a version, consequences first, and fills in parts', async () => {
      const [{ id: version }] = await query<[{ id: string }]>(
        'SELECT programme_version_id AS id FROM trajectory WHERE id = $1',
        trainee.trajectoryId,
      );
      const item = 'handboek-groepstherapie-p5';
      const decideOnList = async (kind: string, field: [string, string]) => {
        const form = await board.get(`/leeslijsten/${kind}?versie=${version}&titel=${item}`);
        expect(form.statusCode).toBe(200);
        const fields: [string, string][] = [...hiddenIn(form.body), field, ['reason', 'Uitverkocht']];
        const shown = await board.post(`/leeslijsten/${kind}/gevolgen`, fields);
        expect([shown.statusCode, words(shown.body)]).toEqual([200, expect.stringContaining('deze versie')]);
        return board.post(`/leeslijsten/${kind}`, hiddenIn(shown.body));
      };
      // One statement reads the names of all who decided.
      const statements = async () => {
        const all = await statementsOf(portal.services.get(DataSource), () => board.get('/leeslijsten'));
        return all.filter((sql) => sql.includes('AS who'));
      };
      const undecided = await statements();
      expect((await decideOnList('titel', ['title', 'Groepen, een inleiding'])).statusCode).toBe(303);
      expect((await decideOnList('onderdelen', ['parts', 'hoofdstuk P5'])).statusCode).toBe(303);
      const lists = await board.get('/leeslijsten');
      expect(await statements()).toEqual(undecided);
      expect(words(lists.body)).toContain('Te lezen: hoofdstuk P5 14 maart 2026 · Reinder Kooistra');
      const own = await portal.as(trainee.id);
      const reading = await textOf(own, '/literatuur');
      expect(reading).toContain(
        'of: “Groepen, een inleiding” (goedgekeurd door het bestuur op 14 maart 2026)',
      );
      expect(reading).toContain('te lezen: hoofdstuk P5');
      expect(await textOf(own, '/literatuur/nieuw')).toContain(
        'Groepen, een inleiding in plaats van “Handboek Groepstherapie: hoofdstuk P5 Balintgroepen”',
      );
      const revoke = /href="([^"]*leeslijsten\/intrekken[^"]*)"/.exec(lists.body)![1]!;
      const form = await board.get(revoke.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'));
      const shown = await board.post('/leeslijsten/intrekken/gevolgen', [
        ...hiddenIn(form.body),
        ['reason', 'Toch leverbaar'],
      ]);
      expect((await board.post('/leeslijsten/intrekken', hiddenIn(shown.body))).statusCode).toBe(303);
      expect(words((await board.get('/leeslijsten')).body)).toContain('ingetrokken op 14 maart 2026');
    });

    it('a kind that there is not is no page', async () => {
      expect((await board.get(decisions('/kwijtschelden'))).statusCode).toBe(404);
    });
  });
});

function words(body: string): string {
  return body
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ');
}
