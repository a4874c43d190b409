import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ReadingListDecisions } from '../../src/enrolment/trajectories/reading-list-decisions.service.js';
import { trajectoryBy } from '../../src/enrolment/trajectories/trajectories.queries.js';
import { RequirementsService } from '../../src/enrolment/trajectories/requirements.service.js';
import { TrajectoryStatesService } from '../../src/enrolment/trajectories/trajectory-states.service.js';
import { AttendanceService } from '../../src/learning/meetings/attendance.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { GroupsService } from '../../src/people/groups/groups.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { AuditLinks } from '../../src/platform/audit/audit-links.service.js';
import { newDay } from '../builders/days.js';
import { hours96, newCredits } from '../builders/hours.js';
import { coming, daysPass, newEdition } from '../builders/meetings.js';
import { newTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startTestServices } from '../support/services.js';
import { tamper } from '../support/tampering.js';

/** What must stay as it was written (H2, K2, V3), and a column of each to try it on. */
const APPEND_ONLY = {
  programme_version: 'definition',
  questionnaire_version: 'definition',
  requirement_decision: 'reason',
  reading_list_decision: 'reason',
  trajectory_state: 'reason',
  claim_transition: 'reason',
  ledger_entry: 'minutes',
  signing_key: 'public_jwk',
  frozen_document: 'content',
  completion_record: 'met_on',
  completion_record_state: 'state',
  import_run: 'summary',
  import_take_back: 'reason',
  signature_notice: 'made_at',
  signature_notice_link: 'expires_at',
  signature_objection: 'reason',
  objected_signature: 'objection_id',
  objection_decision: 'reason',
  decided_signature: 'decision_id',
  signature_term: 'last_day',
  credit_let_stand: 'reason',
  enrolment_step: 'state',
  attendance_list_step: 'reason',
  accreditation_step: 'text',
  accreditation_document: 'document_id',
  balint_group_step: 'state',
  door_tap: 'kind',
  audit_entry: 'actor',
  audit_link: 'position',
  digest: 'jws',
} as const;

/** What changes on purpose, and why that loses nothing. */
const CHANGEABLE: Readonly<Record<string, string>> = {
  person: 'people move, marry, and are anonymised after the retention period (V2)',
  person_former_email: 'goes when a person is anonymised (V2)',
  person_register_number:
    'is put right by its owner or the secretariat, and goes when a person is anonymised (V2)',
  print_name_change: 'what waits is decided once; goes when a person is anonymised (V2)',
  leader_standing: 'who is a leader, and how many they supervise at most now (S1)',
  leading_period: 'is withdrawn once; the trigger keep_fact refuses every other change (S5)',
  standing_fact: 'is decided once and withdrawn once; keep_fact refuses every other change (S5)',
  balint_group: 'a group is put right and goes through its states; each step stays in balint_group_step (G1)',
  group_member:
    'a membership gets its last day, and is withdrawn when it was a mistake; it is not removed (G1)',
  trajectory: 'its row is the lock of its ledger, and the board may impose requirements (P6)',
  trajectory_requirement: 'the requirements that hold; the decisions behind them stay (P6)',
  supervisor_assignment: 'an assignment gets its last day; it is not removed (S1)',
  deputy: 'one that is ended early gets its last day, or goes when it never held; the log keeps it (S1)',
  supervision_session: 'a session may turn out to have been on another day (S9); what counts say the claims',
  supervision_claim: 'which claims are of one session; the claims themselves say what counts (S3)',
  supervision_practice: 'which practice sessions it was about, as amended last (S8)',
  signing_right: 'who may sign now; who signed stands in the ledger',
  claim: 'a claim goes through its states; each step stays in claim_transition (H1)',
  ledger_head: 'where each chain ends; the check compares it with the ledger',
  chain_head:
    'where each chain ends, with a code of who has the key; the check compares it with the lines (K6)',
  component_progress: 'follows from the ledger (H10)',
  trajectory_progress: 'follows from the ledger (H10)',
  completion_record_counter: 'the last number of a year (K2)',
  imported_row: 'the row that was last imported (D4)',
  import_effect: 'holds what people were called before an import; anonymising them changes it (V2)',
  import_upload: 'files that were brought; they hold names and go after a while (V2)',
  import_upload_file: 'goes with its upload',
  import_upload_piece: 'goes with its upload',
  import_task:
    'what a worker does for the import page; what was imported or taken back stands in its own tables',
  intervision_day: 'a day is planned and changed; those enrolled are told (I1)',
  day_part: 'goes with its day; parts are planned anew when it changes (I1)',
  supervision_slot: 'planned until the day is held; what was held is a session (I6)',
  slot_request: 'somebody asks, or does not any more (I7)',
  slot_place: 'the organiser allocates anew; what was held is a session (I7)',
  day_organiser: 'who organises a day now; the log keeps who did what',
  day_presence:
    'what the last closing of the list said; facts and their withdrawal stay in the standing (I9)',
  attendance_certificate:
    'gets its document when it is first asked for, and ends when the list says otherwise; no row goes (I5)',
  day_message:
    'what organisers wrote, which goes with the people who are anonymised (V2); the application only adds',
  day_report: 'organisers put the report of their day right; its version rises (I5)',
  day_report_file: 'goes with its report, or another takes its place',
  previous_report: 'which report goes out before a day is chosen until it went (I5)',
  day_told: 'who was told what, once; the application only adds',
  day_wish: 'is changed by its owner, and goes a week after the day (I10)',
  marked_credit: 'which claim stands for a marked part; ledger and claims keep what was credited (I4)',
  accreditation_dossier:
    'is filled in and goes through its states; each step stays in accreditation_step (Q6)',
  accreditation_flag: 'is lowered once, with a reason (Q6)',
  teacher_part:
    'a teacher brings their own part up to date; what was submitted is frozen in its document (Q5)',
  teacher_asked: 'on which day somebody was asked last (Q5)',
  evaluation: 'is closed once (Q8)',
  evaluation_asked: 'who is asked; goes at closing (Q8)',
  evaluation_urn: 'each ballot takes the place of all before it; goes at closing (Q8)',
  evaluation_count: 'written at closing; a result that is to go is a matter for the owner',
  evaluation_tally: 'as evaluation_count',
  evaluation_text: 'as evaluation_count: a text may name somebody, and then has to go (V1)',
  hand_off_code: 'a code over there is put right when it was entered wrongly (Q7)',
  hand_off_mode: 'whether what is sent counts, decision by decision; the application only adds (Q7)',
  hand_off_sending: 'asked for, and ended by a worker (Q7)',
  hand_off_call: 'gets its answer once; no row goes (Q7)',
  hand_off_row: 'as its call',
  handed_number:
    'what a number became over there follows from the calls, and what a person did about it (Q7)',
  practice_session: 'belongs to the trainee until the session is confirmed',
  reading_log: 'pages and reflection belong to the trainee until the log is signed',
  edition: 'a draft is worked on; a published one may change, and those enrolled are told (C1)',
  meeting: 'its row is the lock of its enrolments; it is changed and cancelled (C1)',
  meeting_teacher: 'who teaches a block may change until it is held',
  meeting_topic: 'which topics a block covers may change until it is held (P5)',
  enrolment: 'goes through its states; each step stays in enrolment_step (C1)',
  attendance: 'marks change until the list is closed; what was credited stands in the ledger (C2)',
  meeting_round: 'a round is put right when somebody was written down wrongly (F1)',
  round_role: 'as its round',
  fishbowl_exercise: 'as a round',
  address_change: 'it waits until it is confirmed, given up or asked anew',
  account: 'a password changes, an account is closed and opened again',
  calendar_feed: 'a renewed address takes the place of the old one, which must not stay',
  person_role: 'who is of the secretariat or the board now; granting and ending stand in the audit log',
  passkey: 'its owner removes it; its counter goes up',
  passkey_challenge: 'answered once, within minutes',
  pending_sign_in: 'ends with the second step, or after ten minutes',
  recovery_code: 'used once',
  totp_secret: 'its owner removes it; the step of the last code goes up',
  security_event: 'sign-ins and changes at the door go after twelve months; none changes',
  session: 'ends at sign-out',
  sign_in_token: 'used once',
  signing_link: 'mailed to who signs without an account; goes some time after it ended',
  signing_code: 'another takes its place; it counts its tries, and opens once',
  known_browser: 'browsers in which somebody signed in before; gone with a new password',
  throttle: 'how often was guessed lately',
  mail_delivery: 'what became of a mail; those that asked for an evaluation go when it closes (Q8)',
  mail_text: 'what a mail said, without links and codes; goes after twelve months (V2)',
  mailbox_message: 'the mailbox page of a try-out; it keeps the last few hundred',
  mail_round: 'which weekly round was held',
  kept_form: 'waits for its account to sign in again, and goes when it was sent or after a day (V2)',
  sent_form: 'a hash of what was sent, which goes after a day',
};

/** Tables of which the application may do less than with the others of their sort. */
const LESS: Readonly<Record<string, string[]>> = {
  // Which keys are believed is none of its business (K6).
  signing_key: ['SELECT'],
  // What a programme asks is loaded by somebody who migrates (K6).
  programme_version: ['SELECT'],
  questionnaire_version: ['SELECT'],
  balint_group: ['SELECT', 'INSERT', 'UPDATE'],
  group_member: ['SELECT', 'INSERT', 'UPDATE'],
  chain_head: ['SELECT', 'INSERT', 'UPDATE'],
  mail_round: ['SELECT', 'INSERT'],
  day_message: ['SELECT', 'INSERT'],
  day_told: ['SELECT', 'INSERT'],
  attendance_certificate: ['SELECT', 'INSERT', 'UPDATE'],
  security_event: ['SELECT', 'INSERT', 'DELETE'],
  recovery_code: ['SELECT', 'INSERT', 'DELETE'],
  passkey_challenge: ['SELECT', 'INSERT', 'DELETE'],
  kept_form: ['SELECT', 'INSERT', 'DELETE'],
  sent_form: ['SELECT', 'INSERT', 'DELETE'],
  signing_link: ['SELECT', 'INSERT', 'DELETE'],
  accreditation_dossier: ['SELECT', 'INSERT', 'UPDATE'],
  accreditation_flag: ['SELECT', 'INSERT', 'UPDATE'],
  teacher_part: ['SELECT', 'INSERT', 'UPDATE'],
  teacher_asked: ['SELECT', 'INSERT', 'UPDATE'],
  evaluation: ['SELECT', 'INSERT', 'UPDATE'],
  evaluation_asked: ['SELECT', 'INSERT', 'DELETE'],
  evaluation_count: ['SELECT', 'INSERT'],
  evaluation_tally: ['SELECT', 'INSERT'],
  evaluation_text: ['SELECT', 'INSERT'],
  hand_off_mode: ['SELECT', 'INSERT'],
  hand_off_sending: ['SELECT', 'INSERT', 'UPDATE'],
  hand_off_call: ['SELECT', 'INSERT', 'UPDATE'],
  hand_off_row: ['SELECT', 'INSERT', 'UPDATE'],
  handed_number: ['SELECT', 'INSERT', 'UPDATE'],
};

const TABLES = Object.keys(APPEND_ONLY) as (keyof typeof APPEND_ONLY)[];
const REFUSED = { code: '42501' };

describe('H2, K2, V3: what must never change', () => {
  let database: TestDatabase;
  let app: pg.Client;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    await fillEveryTable(database);
    [app, owner] = [new pg.Client(database.appUrl), new pg.Client(database.ownerUrl)];
    await Promise.all([app.connect(), owner.connect()]);
  });
  afterAll(async () => {
    await Promise.all([app.end(), owner.end()]);
    await database.drop();
  });

  const count = async (table: string) => (await owner.query(`SELECT FROM ${table}`)).rowCount;

  describe.each(TABLES)('%s', (table) => {
    const column = APPEND_ONLY[table];

    it.each([
      `UPDATE ${table} SET ${column} = ${column}`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
      `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
      `ALTER TABLE ${table} DISABLE TRIGGER refuse_change`,
      `DROP TRIGGER refuse_change ON ${table}`,
      `ALTER TRIGGER refuse_change ON ${table} RENAME TO gone`,
      `CREATE TRIGGER mine BEFORE INSERT ON ${table} EXECUTE FUNCTION refuse_change()`,
      `CREATE RULE mine AS ON INSERT TO ${table} DO INSTEAD NOTHING`,
      `ALTER TABLE ${table} DROP COLUMN ${column}`,
      `ALTER TABLE ${table} RENAME TO gone`,
      `DROP TABLE ${table} CASCADE`,
      `GRANT UPDATE ON ${table} TO CURRENT_USER`,
    ])('refuses the application: %s', async (statement) => {
      // PostgreSQL answers GRANT without the right to grant with a warning, and changes nothing.
      if (statement.startsWith('GRANT')) await app.query(statement).catch(() => {});
      else await expect(app.query(statement)).rejects.toMatchObject(REFUSED);
      await expect(app.query(`UPDATE ${table} SET ${column} = ${column}`)).rejects.toMatchObject(REFUSED);
    });

    it.each([
      [`UPDATE ${table} SET ${column} = ${column}`, 'UPDATE'],
      [`DELETE FROM ${table}`, 'DELETE'],
      [`TRUNCATE ${table} CASCADE`, 'TRUNCATE'],
    ])('stops even the owner: %s', async (statement, verb) => {
      const before = await count(table);
      expect(before).toBeGreaterThan(0);
      await expect(owner.query(statement)).rejects.toMatchObject({
        ...REFUSED,
        message: expect.stringMatching(`append-only: ${verb} refused`),
      });
      expect(await count(table)).toBe(before);
    });
  });

  it.each([
    `SET session_replication_role = replica`,
    `SELECT set_config('session_replication_role', 'replica', false)`,
    `DROP FUNCTION refuse_change CASCADE`,
    `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
    `SET ROLE leerpad_owner`,
    `ALTER ROLE CURRENT_USER SUPERUSER`,
    `UPDATE pg_trigger SET tgenabled = 'D'`,
    `UPDATE pg_class SET relhastriggers = false`,
  ])('refuses the application: %s', async (statement) => {
    await expect(app.query(statement)).rejects.toMatchObject(REFUSED);
  });

  it('lets the application add and read, or it would prove nothing', async () => {
    for (const table of TABLES) await expect(app.query(`SELECT FROM ${table}`)).resolves.toBeDefined();
    const day = '2025-09-01';
    await app.query(`INSERT INTO import_run (id, today, summary) VALUES ($1, $2, '{}')`, [randomUUID(), day]);
  });

  it('every table is either append-only or changeable on purpose', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'f', 'm', 'v')`,
    );
    const known = [...TABLES, ...Object.keys(CHANGEABLE), 'schema_migration'];
    expect(rows.map(({ name }) => name).sort()).toEqual(known.sort());
  });

  it('the application may do what it must and nothing more, column by column', async () => {
    const { rows } = await owner.query<{ name: string; may: string[] }>(
      `SELECT c.relname AS name,
              ARRAY(SELECT p FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) p
                     WHERE has_any_column_privilege($1, c.oid, p))
              || ARRAY(SELECT p FROM unnest(ARRAY['DELETE', 'TRUNCATE', 'TRIGGER']) p
                        WHERE has_table_privilege($1, c.oid, p)) AS may
         FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`,
      [new URL(database.appUrl).username],
    );
    const expected = (name: string) => {
      if (name === 'schema_migration') return ['SELECT'];
      if (LESS[name]) return LESS[name];
      return name in APPEND_ONLY ? ['SELECT', 'INSERT'] : ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
    };
    expect(Object.fromEntries(rows.map(({ name, may }) => [name, may]))).toEqual(
      Object.fromEntries(rows.map(({ name }) => [name, expected(name)])),
    );
  });

  it('the triggers stand on every append-only table and are switched on', async () => {
    const { rows } = await owner.query<{ table: string; name: string; enabled: string }>(
      `SELECT tgrelid::regclass::text AS table, tgname AS name, tgenabled::text AS enabled
         FROM pg_trigger WHERE NOT tgisinternal AND tgname LIKE 'refuse%' ORDER BY 1, 2`,
    );
    expect(rows).toEqual(
      [...TABLES].sort().flatMap((table) => [
        { table, name: 'refuse_change', enabled: 'O' },
        { table, name: 'refuse_truncate', enabled: 'O' },
      ]),
    );
  });

  it.each([
    `UPDATE security_event SET kind = 'failed'`,
    'DELETE FROM security_event',
    'TRUNCATE security_event',
  ])('the security log stays twelve months, to the owner too: %s', async (statement) => {
    const line = (age: string) =>
      `INSERT INTO security_event (id, happened_at, kind, user_agent, network)
       VALUES (gen_random_uuid(), now() - interval '${age}', 'failed', '', '192.0.2.1')`;
    await owner.query(line('360 days'));
    const before = await count('security_event');
    await expect(owner.query(statement)).rejects.toMatchObject(REFUSED);
    expect(await count('security_event')).toBe(before);
    await owner.query(line('366 days'));
    await app.query(`DELETE FROM security_event WHERE happened_at < now() - interval '12 months'`);
    expect(await count('security_event')).toBe(before);
  });

  it('no reference to another table takes lines along when something is removed', async () => {
    const { rows } = await owner.query(
      // The queue's own schema holds nothing that is not sent again from here.
      `SELECT conname FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND contype = 'f' AND (confdeltype <> 'a' OR confupdtype <> 'a')`,
    );
    expect(rows).toEqual([]);
  });
});

/** A row updates and deletes to be tried on, in every table. */
async function fillEveryTable(database: TestDatabase): Promise<void> {
  const services = await startTestServices(database, { today: '2025-09-01' });
  const trainee = await newTrainee(services, { programme: 'leader' });
  await newCredits(services, trainee, hours96());
  const decision = { reason: 'Eerdere opleiding', decidedOn: '2025-08-01', decidedBy: 'bestuur' };
  const { trajectoryId } = trainee;
  await services
    .get(RequirementsService)
    .exempt(trajectoryId, 'practice', decision, actorOf.person(randomUUID()));
  await services
    .get(TrajectoryStatesService)
    .change(trajectoryId, { to: 'paused', reason: 'Verlof' }, actorOf.command);
  const { programmeVersionId } = await trajectoryBy(database.dataSource.manager, trajectoryId);
  const parts = { item: 'leerboek-groepstherapie', parts: 'hoofdstuk 3', reason: 'De rest is verouderd' };
  await database.dataSource.transaction((manager) =>
    services
      .get(ReadingListDecisions)
      .decideWithin(manager, { programmeVersionId, kind: 'parts', ...parts }, actorOf.command),
  );
  const runId = randomUUID();
  const { blocks, teacher } = await newEdition(services, {
    blocks: [{ heldOn: '2025-09-08', enrolUntil: '2025-09-01' }],
  });
  await services
    .get(EnrolmentsService)
    .enrol(blocks[1]!, [coming(await newTrainee(services))], actorOf.command, { afterDeadline: true });
  await daysPass(services, blocks[1]!, '2025-09-01');
  const marks = new Map([[(await newTrainee(services)).id, 'absent' as const]]);
  await services.get(AttendanceService).mark(blocks[1]!, marks, teacher.id);
  const group = { name: 'Oost', place: 'Zwolle', region: 'Oost', everyWeeks: 4, sessionsAYear: 10 };
  await services
    .get(GroupsService)
    .add(
      randomUUID(),
      { ...group, sessionMinutes: 120 },
      { state: 'starting', since: '2025-01-01' },
      actorOf.command,
    );
  await database.dataSource.query(
    `INSERT INTO attendance_list_step (meeting_id, sequence, state, reason, by, at) VALUES ($1, 1, 'open', 'x', 'y', now())`,
    [blocks[1]],
  );
  const dayId = await newDay(services, {}, { draft: true });
  await database.dataSource.query(
    `INSERT INTO door_tap (id, meeting_id, person_id, kind, at, arrived_at, by) VALUES ($1, $2, $3, 'in', now(), now(), 'y')`,
    [randomUUID(), dayId, teacher.id],
  );
  await database.dataSource.query(`INSERT INTO import_run (id, today, summary) VALUES ($1, $2, '{}')`, [
    runId,
    '2025-09-01',
  ]);
  await database.dataSource.query(
    `INSERT INTO import_take_back (run_id, reason, taken_back_on, taken_back_by)
     VALUES ($1, 'Verkeerd bestand', '2025-09-01', 'command')`,
    [runId],
  );
  await fillSignatureTables(database, runId);
  await database.dataSource.query(
    `INSERT INTO credit_let_stand (credit_id, reason, decided_by) SELECT id, 'x', 'y' FROM ledger_entry LIMIT 1`,
  );
  await fillDossierTables(database, dayId);
  // From before the settings said which keys are believed.
  await tamper(database, `INSERT INTO signing_key (key_id, public_jwk) VALUES ('former', '{}')`);
  await services.get(AuditLinks).linkNew();
  await database.dataSource.query(`INSERT INTO digest (day, jws) VALUES ('2025-09-01', 'a.b.c')`);
  await services.close();
}

/** A dossier of a day that was submitted, with its document (Q6). */
async function fillDossierTables({ dataSource }: TestDatabase, dayId: string): Promise<void> {
  const id = randomUUID();
  await dataSource.query(
    `INSERT INTO accreditation_dossier (id, edition_id, body, state, version, title, target_group, goals, literature, evaluation, begun_at)
     VALUES ($1, $2, 'gaia', 'submitted', 2, 'Dag', '', '', '', '', now())`,
    [id, dayId],
  );
  await dataSource.query(
    `INSERT INTO accreditation_step (dossier_id, sequence, step, text, by, at) VALUES ($1, 1, 'submit', '', 'y', now())`,
    [id],
  );
  const document = randomUUID();
  await dataSource.query(
    `INSERT INTO frozen_document (id, content, content_sha256, pdf, pdf_sha256, key_id, signature)
     VALUES ($1, '{}', '', '', '', 'x', '')`,
    [document],
  );
  await dataSource.query(
    'INSERT INTO accreditation_document (dossier_id, sequence, document_id) VALUES ($1, 1, $2)',
    [id, document],
  );
}

/** A signature that an import brought, an objection to it, and what the board decided (D9). */
async function fillSignatureTables({ dataSource }: TestDatabase, runId: string): Promise<void> {
  const [notice, objection, decision] = [randomUUID(), randomUUID(), randomUUID()];
  const [claim] = await dataSource.query<{ id: string }[]>('SELECT id FROM claim LIMIT 1');
  await dataSource.query(
    'INSERT INTO signature_notice (id, run_id, signer_id) SELECT $1, $2, id FROM person LIMIT 1',
    [notice, runId],
  );
  await dataSource.query(
    `INSERT INTO signature_notice_link (token_hash, notice_id, mailed_to, expires_at) VALUES ('x', $1, 'y', now())`,
    [notice],
  );
  await dataSource.query(
    `INSERT INTO signature_objection (id, notice_id, reason, made_by, by_link) VALUES ($1, $2, 'x', 'y', true)`,
    [objection, notice],
  );
  await dataSource.query('INSERT INTO objected_signature (claim_id, objection_id) VALUES ($1, $2)', [
    claim!.id,
    objection,
  ]);
  await dataSource.query(
    `INSERT INTO objection_decision (id, objection_id, outcome, reason, decided_by) VALUES ($1, $2, 'stands', 'x', 'y')`,
    [decision, objection],
  );
  await dataSource.query('INSERT INTO decided_signature (claim_id, decision_id) VALUES ($1, $2)', [
    claim!.id,
    decision,
  ]);
  await dataSource.query(
    `INSERT INTO signature_term (sequence, last_day, set_by, mac) VALUES (1, NULL, 'x', '')`,
  );
}
