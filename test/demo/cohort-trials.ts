import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from '@jest/globals';
import { type DemoCohort, loadDemoCohort } from '../../seeds/demo/demo-cohort.js';
import { lacking } from '../../src/people/qualifications.queries.js';
import { isRecognisedOn, supervisionObstacles } from '../../src/people/standing/standing.rules.js';
import { standingsOf } from '../../src/people/standing/standings.queries.js';
import { SignInService } from '../../src/people/accounts/sign-in.service.js';
import { unqualifiedCredits } from '../../src/hours/unqualified/unqualified-credits.queries.js';
import { waitingSince, waitingTooLongBefore } from '../../src/hours/waiting.queries.js';
import { attention } from '../../src/portal/home/secretariat/attention.queries.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { AccreditationBodies } from '../../src/recognition/accreditation/bodies/accreditation-bodies.service.js';
import { Dossier } from '../../src/recognition/accreditation/dossier/dossier.entity.js';
import { DossierDescriptions } from '../../src/recognition/accreditation/dossier/dossier-descriptions.service.js';
import { DossiersService } from '../../src/recognition/accreditation/dossier/dossiers.service.js';
import { findingsOf } from '../../src/recognition/accreditation/dossier/findings.rules.js';
import { proposalsOf } from '../../src/recognition/accreditation/dossier/proposals.rules.js';
import { TeacherParts } from '../../src/recognition/accreditation/teachers/teacher-parts.service.js';
import {
  DOSSIER_STATES,
  type DossierState,
} from '../../src/recognition/accreditation/dossier/dossier-states.rules.js';
import { CheckService } from '../../src/recognition/completion/check.service.js';
import {
  type ProgressReport,
  type RecordReport,
  ReportService,
} from '../../src/recognition/completion/report.service.js';
import { RecordVerifier } from '../../src/recognition/completion/record-verification.service.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startTestServices, type TestServices } from '../support/services.js';
import { collect, countsOf } from './demo-facts.js';

const FOUR_HOURS = 240;
const HOURS_96 = 5760;

/** The cohort, as it was loaded into a database of its own. */
export interface LoadedCohort {
  database: TestDatabase;
  services: TestServices;
  cohort: DemoCohort;
}

/** Loads it on a day. @param load unless it is simply loaded */
export async function loadCohortOn(
  today: string,
  load: (services: TestServices, database: TestDatabase) => Promise<DemoCohort> = loadDemoCohort,
): Promise<LoadedCohort> {
  const database = await createTestDatabase();
  const services = await startTestServices(database, { today });
  try {
    return { database, services, cohort: await load(services, database) };
  } catch (error) {
    await endCohort({ database, services });
    throw error;
  }
}

/** Ends what loaded it, and drops its database. */
export async function endCohort({
  services,
  database,
}: Pick<LoadedCohort, 'services' | 'database'>): Promise<void> {
  await services.close();
  await database.drop();
}

/** What must be true of the cohort on whatever day, and however, it was loaded. It is loaded before. */
export function tryCohort(today: string, loaded: () => LoadedCohort): void {
  let database: TestDatabase;
  let services: TestServices;
  let cohort: DemoCohort;
  let progress: ProgressReport[];
  let records: RecordReport[];

  beforeAll(async () => {
    ({ database, services, cohort } = loaded());
    progress = await collect(services.get(ReportService).progressReports());
    records = await services.get(ReportService).recordReports();
  });

  const query = <T>(sql: string) => database.dataSource.query<T[]>(sql);
  const signed = (report: ProgressReport) =>
    Object.values(report.components).reduce((sum, component) => sum + component.signed, 0);
  const counted96 = ({ components: { literature, course, fishbowl } }: ProgressReport) =>
    literature!.counted + course!.counted + fishbowl!.counted;
  const statesOf = ({ participant }: ProgressReport, kind: RecordReport['kind']) =>
    records
      .filter((record) => record.participant === participant && record.kind === kind)
      .map((r) => r.state);

  it('gives the secretariat something to see: a mail that failed, hours that wait long, and nobody to sign them', async () => {
    const { manager } = database.dataSource;
    const { failedMails, unsupervised } = await attention(manager, today);
    const long = await waitingSince(manager, today, waitingTooLongBefore(today));
    expect({ failedMails, unsupervised: unsupervised > 0, long: long.claims > 0 }).toEqual({
      failedMails: 1,
      unsupervised: true,
      long: true,
    });
  });

  it('has both programmes, and leaders of whom one is not recognised any more and one may not supervise', async () => {
    expect(cohort.loaded).toBe(true);
    expect(new Set(progress.map(({ programme }) => programme))).toEqual(new Set(['leader', 'co-leader']));
    const ids = await query<{ person_id: string }>('SELECT person_id FROM leader_standing');
    const standings = await standingsOf(
      database.dataSource.manager,
      ids.map(({ person_id }) => person_id),
    );
    const leaders = [...standings.values()];
    expect(leaders).toHaveLength(6);
    expect(leaders.filter((leader) => !isRecognisedOn(leader, today))).toHaveLength(1);
    const obstacles = leaders.map((leader) => supervisionObstacles(leader, today));
    expect(obstacles.filter(({ length }) => length > 0)).toEqual([['membership']]);
  });

  it.each<[string, (report: ProgressReport) => boolean]>([
    ['just started, with nothing yet', (r) => signed(r) === 0 && r.waiting === 0],
    ['started, with the first logs waiting', (r) => signed(r) === 0 && r.waiting > 0],
    ['half-way', (r) => counted96(r) === HOURS_96 / 2],
    ['with several components waiting for signatures', (r) => r.waiting >= 5 && signed(r) > 0],
    [
      'one log short',
      (r) => counted96(r) === HOURS_96 - FOUR_HOURS && r.components.literature!.counted === 3840 - FOUR_HOURS,
    ],
    [
      'with all the hours but without a required title (H7)',
      (r) => counted96(r) === HOURS_96 && r.components.literature!.metOn === null && r.hours96MetOn === null,
    ],
    [
      'who attended four course blocks, one of them twice (H6)',
      ({ components: { course } }) => course!.signed === 960 && course!.counted === 720,
    ],
    [
      'co-leader with a record for the 96 hours',
      (r) => r.programme === 'co-leader' && r.records.length === 1 && statesOf(r, 'hours96')[0] === 'valid',
    ],
    [
      'leader with the 96 hours done, and practice and supervision running',
      (r) =>
        statesOf(r, 'hours96')[0] === 'valid' &&
        r.programmeMetOn === null &&
        r.components.practice!.counted > 0 &&
        r.components.supervision!.counted > 0,
    ],
    [
      'leader who is wholly done, with two records',
      (r) => statesOf(r, 'hours96')[0] === 'valid' && statesOf(r, 'programme')[0] === 'valid',
    ],
    [
      'corrected after issue, and now suspended (K5)',
      (r) => statesOf(r, 'hours96').join() === 'suspended' && r.hours96MetOn === null,
    ],
    [
      'corrected, and superseded by a record with a new number (K5)',
      (r) => statesOf(r, 'hours96').join() === 'superseded,valid',
    ],
    [
      'with an exemption, and a record all the same (P6)',
      (r) =>
        r.components.course!.signed === 0 && r.components.course!.metOn !== null && r.records.length === 1,
    ],
  ])('has somebody %s', (_state, isSo) => {
    // Not who has requirements of their own, without the components of a programme.
    const following = progress.filter(({ components }) => components.literature);
    expect(following.filter(isSo)).not.toHaveLength(0);
  });

  it('H1: has a claim that was returned with a reason, one that was withdrawn, and somebody without a supervisor', async () => {
    const [counts] = await query(`
      SELECT (SELECT count(*) FROM claim c JOIN claim_transition s ON s.claim_id = c.id AND s.version = c.version
               WHERE c.state = 'returned' AND s.reason <> '') AS returned,
             (SELECT count(*) FROM claim WHERE state = 'withdrawn') AS withdrawn,
             (SELECT count(*) FROM trajectory t WHERE NOT EXISTS
               (SELECT 1 FROM supervisor_assignment a WHERE a.trajectory_id = t.id)) AS unsupervised`);
    // Of each kind that is handed in one came back; a reading log and a session of supervision were withdrawn.
    expect(counts).toEqual({ returned: 3, withdrawn: 2, unsupervised: 1 });
  });

  it('G1, T1: has groups in every state, and practice in them that waits, came back, is confirmed, under a stand-in', async () => {
    const states = await query('SELECT DISTINCT state FROM balint_group ORDER BY state');
    expect(states).toEqual(['ended', 'recognised', 'resting', 'starting'].map((state) => ({ state })));
    const sessions = await query(`
      SELECT DISTINCT c.state, s.stand_in AS "standIn" FROM claim c JOIN practice_session s ON s.claim_id = c.id
       ORDER BY 1, 2`);
    expect(sessions).toEqual([
      { state: 'returned', standIn: false },
      { state: 'signed-off', standIn: false },
      { state: 'submitted', standIn: false },
      { state: 'submitted', standIn: true },
    ]);
  });

  it('P6, P8, P9: shows every decision of the board, and what came of it', async () => {
    const decisions = await query<{ kind: string; by: string; revoked: boolean }>(`
      SELECT d.kind, r.role AS by, EXISTS (SELECT FROM requirement_decision o WHERE o.revokes = d.id) AS revoked
        FROM requirement_decision d LEFT JOIN person_role r ON d.recorded_by = 'person:' || r.person_id
       ORDER BY d.kind, revoked`);
    expect(decisions.map(({ kind, by, revoked }) => [kind, by, revoked])).toEqual([
      ['exemption', 'board', false],
      ['exemption', 'board', true],
      ['imposed', 'board', false],
      ['prior-learning', 'board', false],
      ['revocation', 'board', false],
      ['substitute', 'board', false],
    ]);
    const [seen] = await query(`
      SELECT (SELECT count(*)::integer FROM trajectory_requirement WHERE exempted_on IS NOT NULL) AS exempted,
             (SELECT sum(minutes)::integer FROM ledger_entry WHERE decision_id IS NOT NULL) AS prior,
             (SELECT min(required) FROM trajectory_requirement WHERE roles::text LIKE '%co-leading%') AS asked`);
    expect(seen).toEqual({ exempted: 1, prior: 720, asked: 3 });
    // Three evenings, of which the one as a participant does not count (T2).
    const imposed = progress.filter(({ components }) => !components.literature);
    expect(imposed.map(({ components: { practice } }) => practice)).toEqual([
      { signed: 3, counted: 2, required: 3, metOn: null },
    ]);
    const told = cohort.people.map(({ what }) => what).join();
    for (const words of [
      'Vrijstelling van Cursorisch',
      'Ingetrokken: Vrijstelling',
      'telt in plaats van',
      'als medebegeleider',
    ])
      expect(told).toContain(words);
  });

  it('Q3, Q8: has evaluations that say much, that have too few answers to be shown, and one that is open', async () => {
    const evaluations = await query<{ closed: boolean; most: number | null; texts: number; sealed: number }>(`
      SELECT v.closed, (SELECT max(c.answers) FROM evaluation_count c WHERE c.meeting_id = v.meeting_id) AS most,
             (SELECT count(*)::integer FROM evaluation_text x WHERE x.meeting_id = v.meeting_id) AS texts,
             (SELECT count(*)::integer FROM evaluation_urn u WHERE u.meeting_id = v.meeting_id) AS sealed
        FROM evaluation v`);
    const open = evaluations.filter(({ closed }) => !closed);
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ most, sealed }) => most === null && sealed === 1)).toBe(true);
    const closed = evaluations.filter((one) => one.closed);
    expect(closed.filter(({ most, texts }) => most! >= 5 && texts > 0).length).toBeGreaterThanOrEqual(5);
    expect(closed.filter(({ most }) => most! < 5).every(({ texts }) => texts === 0)).toBe(true);
    expect(closed.some(({ most }) => most! < 5)).toBe(true);
    expect(
      await query('SELECT FROM evaluation_asked a JOIN evaluation v USING (meeting_id) WHERE v.closed'),
    ).toEqual([]);
  });

  it('Q1, Q6, Q7: has dossiers in every state, and attendance handed over by list, as a file and as a test', async () => {
    const dossiers = await query<{ state: DossierState }>(`
      SELECT CASE WHEN state = 'granted' AND valid_until < '${today}' THEN 'expired' ELSE state END AS state
        FROM accreditation_dossier`);
    expect(new Set(dossiers.map(({ state }) => state))).toEqual(new Set(DOSSIER_STATES));
    const handed = await query<{ how: string }>(`
      SELECT DISTINCT concat_ws(' ', c.means, CASE WHEN c.test THEN 'test' END, h.state) AS how
        FROM handed_number h JOIN hand_off_call c USING (meeting_id, body, test) ORDER BY 1`);
    expect(handed.map(({ how }) => how)).toEqual([
      'answer accepted',
      'answer refused',
      'answer unknown',
      'pasted accepted',
      'sent test accepted',
    ]);
    // What was submitted later says what attendees thought before (Q3).
    const [submitted] = await query<{ told: string }>(`
      SELECT string_agg(content, ' ') AS told FROM accreditation_document JOIN frozen_document d ON d.id = document_id`);
    expect(submitted!.told).toContain('gemiddeld');
    // Who teaches the next course still has to say their part.
    expect(await query('SELECT FROM teacher_part')).toHaveLength(3);
  });

  it('passes every check of ledger, progress, records and numbers', async () => {
    expect(await collect(services.get(CheckService).differences())).toEqual([]);
  });

  it('K2: numbers the records of each year from 1 in the order of issue', () => {
    const years = [...new Set(records.map(({ issuedOn }) => issuedOn.slice(0, 4)))];
    expect(years.length).toBeGreaterThan(1);
    for (const year of years) {
      const numbers = records.filter(({ issuedOn }) => issuedOn.startsWith(year)).map(({ number }) => number);
      expect(numbers).toEqual(numbers.map((_, index) => `${year}-${String(index + 1).padStart(4, '0')}`));
    }
    const days = records.map(({ issuedOn }) => issuedOn);
    expect(days).toEqual([...days].sort());
    expect(records.every(({ issuedOn, metOn }) => issuedOn >= metOn)).toBe(true);
  });

  it('H9: everything lies before today and within the trajectory, at most sixteen hours on a day', async () => {
    const [{ last }] = (await query<{ last: string }>(`
      SELECT greatest((SELECT max(happened_on) FROM claim), (SELECT max(signed_on) FROM ledger_entry),
                      (SELECT max(recorded_at)::date FROM ledger_entry), (SELECT max(at)::date FROM claim_transition),
                      (SELECT max(started_on) FROM trajectory), (SELECT max(from_date) FROM signing_right),
                      (SELECT max(decided_on) FROM requirement_decision),
                      (SELECT max(since) FROM completion_record_state)) AS last`)) as [{ last: string }];
    expect(last < today).toBe(true);
    const odd = await query(`
      SELECT c.id FROM claim c JOIN trajectory t ON t.id = c.trajectory_id WHERE c.happened_on < t.started_on
      UNION ALL
      SELECT trajectory_id FROM claim GROUP BY trajectory_id, happened_on HAVING sum(minutes) > 960
      UNION ALL
      SELECT id FROM ledger_entry WHERE signed_on < happened_on`);
    expect(odd).toEqual([]);
  });

  it.each(['course', 'fishbowl'])(
    'C1, C2: has a %s that is over, one that runs and one to come',
    async (component) => {
      const editions = await query<{ over: number; coming: number; open: number }>(`
      SELECT count(*) FILTER (WHERE m.held_on < '${today}')::integer AS over,
             count(*) FILTER (WHERE m.held_on >= '${today}')::integer AS coming,
             count(*) FILTER (WHERE m.held_on < '${today}' AND m.list = 'open')::integer AS open
        FROM edition e JOIN meeting m ON m.edition_id = e.id
       WHERE e.component = '${component}' AND e.state = 'published' GROUP BY e.id`);
      expect(editions).toContainEqual({ over: 4, coming: 0, open: 0 });
      const running =
        component === 'course' ? { over: 3, coming: 1, open: 0 } : { over: 2, coming: 2, open: 1 };
      expect(editions).toContainEqual(running);
      expect(editions).toContainEqual({ over: 0, coming: 4, open: 0 });
    },
  );

  it('C1, C2, F1: has a waiting list, hours from closed lists alone, and the rounds of a fishbowl', async () => {
    const [counts] = await query(`
      SELECT (SELECT count(*)::integer FROM enrolment e JOIN meeting m ON m.id = e.meeting_id
                WHERE e.state = 'waiting' AND m.component IS NOT NULL) AS waiting,
             (SELECT count(*)::integer FROM claim WHERE component IN ('course', 'fishbowl')
                AND source <> 'attendance' AND corrects IS NULL) AS handed_in,
             (SELECT count(*)::integer FROM attendance a JOIN meeting m ON m.id = a.meeting_id
                WHERE m.component IS NOT NULL AND (a.claim_id IS NULL) <> (m.list = 'open')) AS odd,
             (SELECT count(*)::integer FROM meeting_round r JOIN meeting m ON m.id = r.meeting_id
                WHERE m.component IS NOT NULL) AS rounds,
             (SELECT count(*)::integer FROM meeting m JOIN edition e ON e.id = m.edition_id
                JOIN meeting_topic t ON t.meeting_id = m.id WHERE e.title LIKE 'Zwolle%') AS topics`);
    expect(counts).toEqual({ waiting: 1, handed_in: 0, odd: 0, rounds: 2, topics: 12 });
  });

  it('I1–I4, I9: has the day of source 004, with its list closed, and what followed from that', async () => {
    const [held] = await query(`
      SELECT m.list, d.scope, d.chair <> '' AND d.guest <> '' AND d.theme <> '' AS told,
             (SELECT count(*)::integer FROM attendance a WHERE a.meeting_id = m.id AND a.minutes > 0) AS present,
             (SELECT count(*)::integer FROM attendance a WHERE a.meeting_id = m.id AND a.minutes = 0) AS absent,
             (SELECT count(*)::integer FROM attendance a WHERE a.meeting_id = m.id AND a.walk_in) AS "walkIns",
             (SELECT count(DISTINCT t.person_id)::integer FROM door_tap t WHERE t.meeting_id = m.id) AS tapped,
             (SELECT count(*)::integer FROM enrolment e WHERE e.meeting_id = m.id AND e.state = 'cancelled') AS cancelled,
             (SELECT jsonb_object_agg(attended, n) FROM (SELECT p.attended, count(*) AS n FROM day_presence p
                WHERE p.meeting_id = m.id GROUP BY p.attended) x) AS attended,
             (SELECT count(*)::integer FROM standing_fact f WHERE f.source = 'day' AND f.from_date = m.held_on
                AND f.detail = 'intervision' AND f.withdrawn_at IS NULL) AS facts,
             (SELECT array_agg(c.minutes ORDER BY c.minutes)::integer[] FROM marked_credit x
                JOIN claim c ON c.id = x.claim_id
               WHERE x.meeting_id = m.id AND c.state = 'signed-off') AS credited
        FROM intervision_day d JOIN meeting m ON m.id = d.meeting_id WHERE m.held_on < '${today}'`);
    expect(held).toEqual({
      ...{ list: 'closed', scope: 'national', told: true, present: 24, absent: 1, walkIns: 1, tapped: 24 },
      ...{ cancelled: 1, attended: { full: 22, attended: 1, neither: 2 }, facts: 23 },
      credited: Array<number>(7).fill(60),
    });
    const rounds = await query(`
      SELECT r.number, o.role, count(*)::integer AS people FROM meeting_round r
        JOIN meeting m ON m.id = r.meeting_id JOIN round_role o ON o.round_id = r.id
       WHERE m.component IS NULL GROUP BY 1, 2 ORDER BY 1, 2`);
    const circles = [
      { role: 'case-presenter', people: 1 },
      { role: 'inner-circle', people: 7 },
      { role: 'leader', people: 2 },
      // 24 were there, of whom one came after the first round and one went before the second.
      { role: 'outer-circle', people: 13 },
    ];
    expect(rounds).toEqual([1, 2].flatMap((number) => circles.map((circle) => ({ number, ...circle }))));
    // Guests have no account (I2).
    const [{ guests }] = (await query(`
      SELECT count(*)::integer AS guests FROM person p
       WHERE NOT EXISTS (SELECT FROM account a WHERE a.person_id = p.id)`)) as [{ guests: number }];
    expect(guests).toBe(12);
  });

  it('I1, I6, I7: has a regional day with room, and a national one that is full, with slots that people ask for', async () => {
    const days = await query(`
      SELECT d.scope, e.state,
             (SELECT count(*)::integer FROM enrolment n WHERE n.meeting_id = m.id AND n.state = 'placed') < m.capacity AS room,
             (SELECT count(*)::integer FROM enrolment n WHERE n.meeting_id = m.id AND n.state = 'waiting') AS waiting,
             (SELECT count(*)::integer FROM supervision_slot s WHERE s.meeting_id = m.id) AS slots,
             (SELECT count(*)::integer FROM slot_request s WHERE s.meeting_id = m.id) AS asking
        FROM intervision_day d JOIN meeting m ON m.id = d.meeting_id JOIN edition e ON e.id = m.edition_id
       WHERE m.held_on >= '${today}' ORDER BY m.held_on`);
    expect(days).toEqual([
      { scope: 'regional', state: 'published', room: true, waiting: 0, slots: 0, asking: 0 },
      { scope: 'national', state: 'published', room: false, waiting: 2, slots: 2, asking: 5 },
    ]);
    const slots = await query<{ on: string; id: string }>(`
      SELECT m.held_on AS on, s.supervisor_id AS id FROM supervision_slot s JOIN meeting m ON m.id = s.meeting_id`);
    const standings = await standingsOf(
      database.dataSource.manager,
      slots.map(({ id }) => id),
    );
    // S2, as far as it is known by now.
    expect(slots.flatMap(({ on, id }) => lacking(standings.get(id)!, { on, must: 'supervisor' }))).toEqual(
      [],
    );
  });

  it('gives course blocks on Saturdays and fishbowls on Fridays, and reads only what is on the list', async () => {
    const days = await query(`
      SELECT DISTINCT component, extract(isodow FROM happened_on)::integer AS day FROM claim
       WHERE component IN ('course', 'fishbowl') ORDER BY 1`);
    expect(days).toEqual([
      { component: 'course', day: 6 },
      { component: 'fishbowl', day: 5 },
    ]);
    // Or what the board accepted in place of a title of the list (P9).
    const unlisted = await query<{ accepted: boolean }>(`
      SELECT EXISTS (SELECT FROM requirement_decision d WHERE d.trajectory_id = c.trajectory_id
                        AND d.kind = 'substitute' AND d.terms ->> 'title' = c.description) AS accepted
        FROM claim c WHERE c.component = 'literature' AND c.item IS NULL`);
    expect(unlisted).toEqual([{ accepted: true }, { accepted: true }]);
  });

  it('S1, S2, T1, S7: supervisors may supervise, hosts were recognised, on the day itself, but for one who waits for the board', async () => {
    const held = await query<{ component: string; on: string; id: string }>(`
      SELECT c.component, c.happened_on AS on, coalesce(c.asked_of, s.person_id) AS id
        FROM claim c
        LEFT JOIN signing_right s ON s.trajectory_id = c.trajectory_id AND s.component = c.component
       WHERE c.component IN ('practice', 'supervision')`);
    expect(new Set(held.map(({ component }) => component))).toEqual(new Set(['practice', 'supervision']));
    const standings = await standingsOf(
      database.dataSource.manager,
      held.map(({ id }) => id),
    );
    const lacked = held.flatMap(({ component, on, id }) =>
      lacking(standings.get(id)!, { on, must: component === 'practice' ? 'recognised' : 'supervisor' }),
    );
    expect(held.length).toBeGreaterThan(0);
    expect(lacked).toEqual(['recognition']);
    const doubted = await unqualifiedCredits(database.dataSource.manager);
    expect(doubted.map(({ signer, component }) => [signer, component])).toEqual([
      ['Gerda Nauta', 'practice'],
    ]);
    const crowded = await query(`SELECT supervisor_id FROM supervisor_assignment WHERE to_date IS NULL
                                  GROUP BY supervisor_id HAVING count(*) > 8`);
    expect(crowded).toEqual([]);
  });

  it('S1: has a supervisor who is away, a deputy who signs meanwhile, and regions', async () => {
    const [seen] = await query(`
      SELECT (SELECT count(DISTINCT c.id)::integer FROM claim c JOIN signing_right r
                ON r.trajectory_id = c.trajectory_id AND r.component = c.component AND r.because = 'deputy'
               WHERE c.state = 'submitted' AND r.from_date <= '${today}' AND r.to_date >= '${today}') > 0 AS waits,
             (SELECT count(DISTINCT region)::integer FROM person) > 3 AS regions`);
    expect(seen).toEqual({ waits: true, regions: true });
  });

  it('lets everybody in with the password that is told', async () => {
    for (const [index, { email }] of cohort.people.entries()) {
      const client = { address: `127.0.1.${index + 1}`, userAgent: 'tests' };
      const { token } = await services.get(SignInService).withPassword(email, cohort.password, client);
      expect(token).not.toBe('');
    }
  });

  it("tells everybody's state, and shows the record of Zoë in 't Veld-Çelik for an example", async () => {
    expect(cohort.people.map(({ role }) => role).sort()).toEqual([
      'board',
      ...Array<string>(6).fill('leader'),
      'secretariat',
      ...Array<string>(16).fill('trainee'),
    ]);
    expect(cohort.people.every(({ email, what }) => email.endsWith('.example') && what !== '')).toBe(true);
    const address = cohort.exampleRecordUrl!.split('/').at(-1)!;
    const shown = await services.get(RecordVerifier).verify(address);
    expect(shown).toMatchObject({ genuine: true, state: 'valid', content: { name: "Zoë in 't Veld-Çelik" } });
  });

  it('loads no second time, and tells the same from the database', async () => {
    const before = await countsOf(database.dataSource);
    const again = await loadDemoCohort(services);
    expect(again).toEqual({ ...cohort, loaded: false });
    expect(await countsOf(database.dataSource)).toEqual(before);
  });

  it('Q1, Q5: has an edition to come that is ready to be submitted by filling in what the system cannot know', async () => {
    const [edition] = await query<{ id: string }>(
      `SELECT e.id FROM edition e JOIN meeting m ON m.edition_id = e.id
        WHERE e.component = 'course' GROUP BY e.id ORDER BY min(m.held_on) DESC LIMIT 1`,
    );
    const [actor, id, { manager }] = [actorOf.command, randomUUID(), database.dataSource];
    const [dossiers, descriptions] = [services.get(DossiersService), services.get(DossierDescriptions)];
    const body = services.get(AccreditationBodies).byKey('gaia');
    await dossiers.begin(id, { editionId: edition!.id, body: body.key }, actor);
    const known = await descriptions.known(manager, edition!.id);
    const found = async () => {
      const dossier = await manager.findOneByOrFail(Dossier, { id });
      return findingsOf(await descriptions.describe(manager, known, dossier, 'nl'), body);
    };
    const own = ['type', 'title', 'target-group', 'goals', 'evaluation', 'self-study', 'maximum'];
    const before = await found();
    // Times, parts, topics, teachers, places and reading are known: nobody is asked for them.
    expect(before.map(({ code, place }) => [code, place])).toEqual([
      ...own.map((code) => [code, 'dossier']),
      ['background', 'teacher'],
      ['interests', 'teacher'],
    ]);
    await dossiers.fill(id, 1, proposalsOf(known, body), actor);
    expect((await found()).map(({ code }) => code)).toEqual(['background', 'interests']);
    const said = { background: 'Psychiater, balintgroepsbegeleider', interests: '' };
    await services.get(TeacherParts).keep(before.at(-1)!.of!, said, 0);
    expect(await found()).toEqual([]);
    await dossiers.take(id, 2, 'submit', {}, actor);
  });
}
