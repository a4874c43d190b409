import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People, programmes, trajectories, hours, completion records and the audit log.
 *
 * What must never change refuses it twice: the application's user is not granted UPDATE or DELETE on it, and a trigger
 * stops everybody else who has not deliberately disabled it (H2, K2, V3).
 */
export class Foundation1764000000000 implements MigrationInterface {
  name = 'Foundation1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      PEOPLE,
      CURRICULUM,
      ENROLMENT,
      HOURS,
      RECOGNITION,
      IMPORTS,
      AUDIT,
      APPEND_ONLY,
    ]) {
      await runner.query(statement);
    }
    for (const table of APPEND_ONLY_TABLES) {
      await runner.query(`
        CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
    }
    await grant(runner, 'SELECT, INSERT', APPEND_ONLY_TABLES);
    await grant(runner, 'SELECT, INSERT, UPDATE, DELETE', CHANGEABLE_TABLES);
  }

  async down(): Promise<void> {
    throw new Error(
      'The first migration holds the ledger; it is never taken back. Restore a backup instead.',
    );
  }
}

async function grant(runner: QueryRunner, privileges: string, tables: readonly string[]): Promise<void> {
  const [{ role }] = (await runner.query(
    `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
  )) as [{ role: string }];
  await runner.query(`GRANT ${privileges} ON ${tables.join(', ')} TO ${role}`);
}

const APPEND_ONLY_TABLES = [
  'programme_version',
  'requirement_decision',
  'claim_transition',
  'ledger_entry',
  'signing_key',
  'frozen_document',
  'completion_record',
  'completion_record_state',
  'import_run',
  'audit_entry',
] as const;

const CHANGEABLE_TABLES = [
  'person',
  'leader_standing',
  'trajectory',
  'trajectory_requirement',
  'supervisor_assignment',
  'signing_right',
  'claim',
  'ledger_head',
  'component_progress',
  'trajectory_progress',
  'completion_record_counter',
  'imported_row',
] as const;

const PEOPLE = `
  CREATE TABLE person (
    id uuid CONSTRAINT person_pk PRIMARY KEY,
    participant_number text CONSTRAINT person_participant_number_unique UNIQUE,
    email text NOT NULL CONSTRAINT person_email_unique UNIQUE,
    surname text,
    tussenvoegsel text,
    initials text,
    call_name text,
    full_name text,
    print_name text,
    big_number text,
    account_since timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT person_email_lower CHECK (email = lower(email)),
    CONSTRAINT person_named CHECK (surname IS NOT NULL OR full_name IS NOT NULL),
    CONSTRAINT person_big_number CHECK (big_number ~ '^[0-9]{11}$')
  );
  CREATE TABLE leader_standing (
    person_id uuid CONSTRAINT leader_standing_pk PRIMARY KEY
      CONSTRAINT leader_standing_person_fk REFERENCES person,
    leader_since date NOT NULL,
    last_active_on date,
    ordinary_member boolean NOT NULL,
    recognised_until date,
    intervision_years integer[] NOT NULL
  );`;

const CURRICULUM = `
  CREATE TABLE programme_version (
    id uuid CONSTRAINT programme_version_pk PRIMARY KEY,
    programme text NOT NULL,
    number integer NOT NULL,
    valid_from date NOT NULL,
    definition jsonb NOT NULL,
    CONSTRAINT programme_version_programme CHECK (programme IN ('leader', 'co-leader')),
    CONSTRAINT programme_version_number_unique UNIQUE (programme, number),
    CONSTRAINT programme_version_valid_from_unique UNIQUE (programme, valid_from)
  );`;

const ENROLMENT = `
  CREATE TABLE trajectory (
    id uuid CONSTRAINT trajectory_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT trajectory_person_fk REFERENCES person,
    programme_version_id uuid NOT NULL CONSTRAINT trajectory_programme_version_fk REFERENCES programme_version,
    programme text NOT NULL,
    started_on date NOT NULL,
    imposed boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT trajectory_person_programme_unique UNIQUE (person_id, programme),
    CONSTRAINT trajectory_programme CHECK (programme IN ('leader', 'co-leader'))
  );
  CREATE INDEX trajectory_programme_version ON trajectory (programme_version_id);
  CREATE TABLE trajectory_requirement (
    trajectory_id uuid NOT NULL CONSTRAINT trajectory_requirement_trajectory_fk REFERENCES trajectory,
    component text NOT NULL,
    unit text NOT NULL,
    required integer NOT NULL,
    blocks smallint,
    block_minutes integer,
    required_items text[] NOT NULL,
    exempted_on date,
    CONSTRAINT trajectory_requirement_pk PRIMARY KEY (trajectory_id, component),
    CONSTRAINT trajectory_requirement_component
      CHECK (component IN ('literature', 'course', 'fishbowl', 'practice', 'supervision')),
    CONSTRAINT trajectory_requirement_unit CHECK (unit IN ('minutes', 'sessions')),
    CONSTRAINT trajectory_requirement_required CHECK (required > 0),
    CONSTRAINT trajectory_requirement_blocks CHECK ((blocks IS NULL) = (block_minutes IS NULL))
  );
  CREATE TABLE requirement_decision (
    id uuid CONSTRAINT requirement_decision_pk PRIMARY KEY,
    trajectory_id uuid NOT NULL CONSTRAINT requirement_decision_trajectory_fk REFERENCES trajectory,
    kind text NOT NULL,
    component text,
    requirements jsonb,
    reason text NOT NULL,
    decided_on date NOT NULL,
    decided_by text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT requirement_decision_kind CHECK (kind IN ('exemption', 'imposed')),
    CONSTRAINT requirement_decision_reason CHECK (reason <> '')
  );
  CREATE INDEX requirement_decision_trajectory ON requirement_decision (trajectory_id);
  CREATE TABLE supervisor_assignment (
    id uuid CONSTRAINT supervisor_assignment_pk PRIMARY KEY,
    trajectory_id uuid NOT NULL CONSTRAINT supervisor_assignment_trajectory_fk REFERENCES trajectory,
    supervisor_id uuid NOT NULL CONSTRAINT supervisor_assignment_supervisor_fk REFERENCES person,
    from_date date NOT NULL,
    to_date date,
    assigned_by text NOT NULL,
    assigned_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT supervisor_assignment_period CHECK (to_date >= from_date)
  );
  CREATE UNIQUE INDEX supervisor_assignment_one_open ON supervisor_assignment (trajectory_id) WHERE (to_date IS NULL);
  CREATE INDEX supervisor_assignment_supervisor ON supervisor_assignment (supervisor_id);`;

const HOURS = `
  CREATE TABLE signing_right (
    id uuid CONSTRAINT signing_right_pk PRIMARY KEY,
    trajectory_id uuid NOT NULL CONSTRAINT signing_right_trajectory_fk REFERENCES trajectory,
    component text NOT NULL,
    person_id uuid NOT NULL CONSTRAINT signing_right_person_fk REFERENCES person,
    from_date date NOT NULL,
    to_date date,
    because text NOT NULL,
    CONSTRAINT signing_right_component
      CHECK (component IN ('literature', 'course', 'fishbowl', 'practice', 'supervision')),
    CONSTRAINT signing_right_period CHECK (to_date >= from_date)
  );
  CREATE INDEX signing_right_trajectory ON signing_right (trajectory_id, component);
  CREATE INDEX signing_right_person ON signing_right (person_id);
  CREATE TABLE claim (
    id uuid CONSTRAINT claim_pk PRIMARY KEY,
    trajectory_id uuid NOT NULL CONSTRAINT claim_trajectory_fk REFERENCES trajectory,
    component text NOT NULL,
    block smallint,
    item text,
    happened_on date NOT NULL,
    minutes integer NOT NULL,
    description text NOT NULL,
    state text NOT NULL,
    source text NOT NULL,
    identity text NOT NULL,
    corrects uuid CONSTRAINT claim_corrects_fk REFERENCES claim CONSTRAINT claim_corrects_unique UNIQUE,
    asked_of uuid CONSTRAINT claim_asked_of_fk REFERENCES person,
    original_signed_on date,
    version integer NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT claim_component CHECK (component IN ('literature', 'course', 'fishbowl', 'practice', 'supervision')),
    CONSTRAINT claim_state CHECK (state IN ('submitted', 'signed-off', 'returned', 'withdrawn', 'corrected')),
    CONSTRAINT claim_source CHECK (source IN ('portal', 'import')),
    CONSTRAINT claim_minutes CHECK (minutes > 0),
    CONSTRAINT claim_block CHECK ((block IS NOT NULL) = (component IN ('course', 'fishbowl')))
  );
  CREATE INDEX claim_identity ON claim (trajectory_id, identity);
  CREATE UNIQUE INDEX claim_imported_once ON claim (trajectory_id, identity) WHERE (source = 'import');
  CREATE INDEX claim_waiting ON claim (trajectory_id) WHERE (state = 'submitted');
  CREATE TABLE claim_transition (
    id uuid CONSTRAINT claim_transition_pk PRIMARY KEY,
    claim_id uuid NOT NULL CONSTRAINT claim_transition_claim_fk REFERENCES claim,
    version integer NOT NULL,
    state text NOT NULL,
    by text NOT NULL,
    at timestamptz NOT NULL,
    reason text,
    CONSTRAINT claim_transition_version_unique UNIQUE (claim_id, version)
  );
  CREATE TABLE ledger_head (
    trajectory_id uuid CONSTRAINT ledger_head_pk PRIMARY KEY
      CONSTRAINT ledger_head_trajectory_fk REFERENCES trajectory,
    length integer NOT NULL,
    hash bytea NOT NULL
  );
  CREATE TABLE ledger_entry (
    id uuid CONSTRAINT ledger_entry_pk PRIMARY KEY,
    trajectory_id uuid NOT NULL CONSTRAINT ledger_entry_trajectory_fk REFERENCES trajectory,
    sequence integer NOT NULL,
    component text NOT NULL,
    block smallint,
    item text,
    minutes integer NOT NULL,
    happened_on date NOT NULL,
    claim_id uuid NOT NULL CONSTRAINT ledger_entry_claim_fk REFERENCES claim,
    signed_by uuid NOT NULL CONSTRAINT ledger_entry_signed_by_fk REFERENCES person,
    signed_on date NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    reason text,
    reverses uuid CONSTRAINT ledger_entry_reverses_fk REFERENCES ledger_entry
      CONSTRAINT ledger_entry_reverses_unique UNIQUE,
    hash bytea NOT NULL,
    CONSTRAINT ledger_entry_sequence_unique UNIQUE (trajectory_id, sequence),
    CONSTRAINT ledger_entry_component
      CHECK (component IN ('literature', 'course', 'fishbowl', 'practice', 'supervision')),
    CONSTRAINT ledger_entry_sign CHECK (CASE WHEN reverses IS NULL THEN minutes > 0 ELSE minutes < 0 END),
    CONSTRAINT ledger_entry_reason CHECK (reverses IS NULL OR reason <> '')
  );
  CREATE UNIQUE INDEX ledger_entry_one_credit ON ledger_entry (claim_id) WHERE (reverses IS NULL);
  CREATE INDEX ledger_entry_day ON ledger_entry (trajectory_id, happened_on);
  CREATE TABLE component_progress (
    trajectory_id uuid NOT NULL CONSTRAINT component_progress_trajectory_fk REFERENCES trajectory,
    component text NOT NULL,
    signed integer NOT NULL,
    counted integer NOT NULL,
    required integer NOT NULL,
    met_on date,
    CONSTRAINT component_progress_pk PRIMARY KEY (trajectory_id, component)
  );
  CREATE TABLE trajectory_progress (
    trajectory_id uuid CONSTRAINT trajectory_progress_pk PRIMARY KEY
      CONSTRAINT trajectory_progress_trajectory_fk REFERENCES trajectory,
    hours96_met_on date,
    programme_met_on date
  );`;

const RECOGNITION = `
  CREATE TABLE signing_key (
    key_id text CONSTRAINT signing_key_pk PRIMARY KEY,
    public_jwk jsonb NOT NULL,
    first_used_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE frozen_document (
    id uuid CONSTRAINT frozen_document_pk PRIMARY KEY,
    content text NOT NULL,
    content_sha256 bytea NOT NULL,
    pdf bytea NOT NULL,
    pdf_sha256 bytea NOT NULL,
    key_id text NOT NULL CONSTRAINT frozen_document_key_fk REFERENCES signing_key,
    signature bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE completion_record_counter (
    year integer CONSTRAINT completion_record_counter_pk PRIMARY KEY,
    last integer NOT NULL
  );
  CREATE TABLE completion_record (
    id uuid CONSTRAINT completion_record_pk PRIMARY KEY,
    trajectory_id uuid NOT NULL CONSTRAINT completion_record_trajectory_fk REFERENCES trajectory,
    kind text NOT NULL,
    generation integer NOT NULL,
    number text NOT NULL CONSTRAINT completion_record_number_unique UNIQUE,
    address text NOT NULL CONSTRAINT completion_record_address_unique UNIQUE,
    document_id uuid NOT NULL CONSTRAINT completion_record_document_fk REFERENCES frozen_document
      CONSTRAINT completion_record_document_unique UNIQUE,
    met_on date NOT NULL,
    issued_on date NOT NULL,
    CONSTRAINT completion_record_kind CHECK (kind IN ('hours96', 'programme')),
    CONSTRAINT completion_record_generation_unique UNIQUE (trajectory_id, kind, generation)
  );
  CREATE TABLE completion_record_state (
    record_id uuid NOT NULL CONSTRAINT completion_record_state_record_fk REFERENCES completion_record,
    sequence integer NOT NULL,
    state text NOT NULL,
    since date NOT NULL,
    reason text,
    superseded_by uuid CONSTRAINT completion_record_state_superseded_by_fk REFERENCES completion_record,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT completion_record_state_pk PRIMARY KEY (record_id, sequence),
    CONSTRAINT completion_record_state_state CHECK (state IN ('valid', 'suspended', 'superseded', 'withdrawn')),
    CONSTRAINT completion_record_state_superseded CHECK ((state = 'superseded') = (superseded_by IS NOT NULL)),
    CONSTRAINT completion_record_state_withdrawn CHECK (state <> 'withdrawn' OR reason <> '')
  );`;

const IMPORTS = `
  CREATE TABLE import_run (
    id uuid CONSTRAINT import_run_pk PRIMARY KEY,
    today date NOT NULL,
    summary jsonb NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE imported_row (
    kind text NOT NULL,
    key text NOT NULL,
    cells jsonb NOT NULL,
    CONSTRAINT imported_row_pk PRIMARY KEY (kind, key),
    CONSTRAINT imported_row_kind CHECK (kind IN ('participant', 'leader'))
  );`;

const AUDIT = `
  CREATE TABLE audit_entry (
    id uuid CONSTRAINT audit_entry_pk PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now(),
    actor text NOT NULL,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid,
    details jsonb NOT NULL
  );
  CREATE INDEX audit_entry_subject ON audit_entry (subject_id, at);`;

const APPEND_ONLY = `
  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
  END $$;`;
