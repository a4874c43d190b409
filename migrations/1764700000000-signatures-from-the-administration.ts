import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPEND_ONLY = [
  'signature_notice',
  'signature_notice_link',
  'signature_objection',
  'objected_signature',
  'objection_decision',
  'decided_signature',
  'signature_term',
];

/**
 * Who was told of signatures that an import brought, who objects to them, what the board decides, and until when imports
 * bring any (D9). Nothing of it is ever changed.
 */
export class SignaturesFromTheAdministration1764700000000 implements MigrationInterface {
  name = 'SignaturesFromTheAdministration1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of APPEND_ONLY) {
      await runner.query(`
        CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
    }
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT ON ${APPEND_ONLY.join(', ')} TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...APPEND_ONLY].reverse().join(', ')}`);
  }
}

/** A claim is credited once, so it is objected to once, and decided once: the keys see to it. */
const TABLES = `
  CREATE TABLE signature_notice (
    id uuid CONSTRAINT signature_notice_pk PRIMARY KEY,
    run_id uuid NOT NULL CONSTRAINT signature_notice_run_fk REFERENCES import_run,
    signer_id uuid NOT NULL CONSTRAINT signature_notice_signer_fk REFERENCES person,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT signature_notice_once UNIQUE (run_id, signer_id)
  );
  CREATE INDEX signature_notice_signer ON signature_notice (signer_id, made_at);
  CREATE TABLE signature_notice_link (
    token_hash text CONSTRAINT signature_notice_link_pk PRIMARY KEY,
    notice_id uuid NOT NULL CONSTRAINT signature_notice_link_notice_fk REFERENCES signature_notice,
    mailed_to text NOT NULL,
    expires_at timestamptz NOT NULL
  );
  CREATE TABLE signature_objection (
    id uuid CONSTRAINT signature_objection_pk PRIMARY KEY,
    notice_id uuid NOT NULL CONSTRAINT signature_objection_notice_fk REFERENCES signature_notice,
    reason text NOT NULL,
    made_by text NOT NULL,
    by_link boolean NOT NULL,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT signature_objection_reason CHECK (reason <> '')
  );
  CREATE INDEX signature_objection_notice ON signature_objection (notice_id);
  CREATE TABLE objected_signature (
    claim_id uuid CONSTRAINT objected_signature_pk PRIMARY KEY
      CONSTRAINT objected_signature_claim_fk REFERENCES claim,
    objection_id uuid NOT NULL CONSTRAINT objected_signature_objection_fk REFERENCES signature_objection
  );
  CREATE INDEX objected_signature_objection ON objected_signature (objection_id);
  CREATE TABLE objection_decision (
    id uuid CONSTRAINT objection_decision_pk PRIMARY KEY,
    objection_id uuid NOT NULL CONSTRAINT objection_decision_objection_fk REFERENCES signature_objection,
    outcome text NOT NULL CONSTRAINT objection_decision_outcome CHECK (outcome IN ('stands', 'reversed')),
    reason text NOT NULL CONSTRAINT objection_decision_reason CHECK (reason <> ''),
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  CREATE INDEX objection_decision_objection ON objection_decision (objection_id);
  CREATE TABLE decided_signature (
    claim_id uuid CONSTRAINT decided_signature_pk PRIMARY KEY
      CONSTRAINT decided_signature_claim_fk REFERENCES objected_signature,
    decision_id uuid NOT NULL CONSTRAINT decided_signature_decision_fk REFERENCES objection_decision
  );
  CREATE INDEX decided_signature_decision ON decided_signature (decision_id);
  CREATE TABLE signature_term (
    sequence integer CONSTRAINT signature_term_pk PRIMARY KEY,
    last_day date,
    set_by text NOT NULL,
    set_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT signature_term_sequence CHECK (sequence > 0)
  );`;
