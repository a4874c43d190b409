import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dossiers for accreditation, with their steps, what was submitted, and flags for what changed after granting (Q1, Q6). */
export class AccreditationDossiers1764795000000 implements MigrationInterface {
  name = 'AccreditationDossiers1764795000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE accreditation_dossier (
        id uuid NOT NULL CONSTRAINT accreditation_dossier_pk PRIMARY KEY,
        edition_id uuid NOT NULL CONSTRAINT accreditation_dossier_edition_fk REFERENCES edition,
        body text NOT NULL,
        state text NOT NULL CONSTRAINT accreditation_dossier_state
          CHECK (state IN ('draft', 'submitted', 'questions', 'granted', 'refused', 'dropped')),
        version integer NOT NULL,
        type smallint CONSTRAINT accreditation_dossier_type CHECK (type IN (1, 3, 4)),
        title text NOT NULL,
        target_group text NOT NULL,
        goals text NOT NULL,
        literature text NOT NULL,
        evaluation text NOT NULL,
        self_study_minutes integer CONSTRAINT accreditation_dossier_self_study CHECK (self_study_minutes >= 0),
        maximum integer CONSTRAINT accreditation_dossier_maximum CHECK (maximum > 0),
        grant_number text,
        grant_points integer,
        valid_from date,
        valid_until date,
        known jsonb,
        begun_at timestamptz NOT NULL,
        CONSTRAINT accreditation_dossier_granted CHECK (
          (state = 'granted') = (grant_number IS NOT NULL)
          AND (grant_number IS NULL) = (grant_points IS NULL) AND (grant_number IS NULL) = (valid_from IS NULL)
          AND (grant_number IS NULL) = (valid_until IS NULL) AND (grant_number IS NULL) = (known IS NULL)
          AND grant_number <> '' AND grant_points > 0 AND valid_from <= valid_until)
      );
      CREATE UNIQUE INDEX accreditation_dossier_going ON accreditation_dossier (edition_id, body)
        WHERE (state NOT IN ('refused', 'dropped'));
      CREATE INDEX accreditation_dossier_edition ON accreditation_dossier (edition_id);
      CREATE TABLE accreditation_step (
        dossier_id uuid NOT NULL CONSTRAINT accreditation_step_dossier_fk REFERENCES accreditation_dossier,
        sequence integer NOT NULL CONSTRAINT accreditation_step_sequence CHECK (sequence >= 1),
        step text NOT NULL CONSTRAINT accreditation_step_step
          CHECK (step IN ('submit', 'ask', 'answer', 'grant', 'refuse', 'drop')),
        text text NOT NULL,
        granted jsonb,
        by text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT accreditation_step_pk PRIMARY KEY (dossier_id, sequence),
        CONSTRAINT accreditation_step_granted CHECK ((step = 'grant') = (granted IS NOT NULL))
      );
      CREATE TABLE accreditation_document (
        dossier_id uuid NOT NULL,
        sequence integer NOT NULL,
        document_id uuid NOT NULL CONSTRAINT accreditation_document_document_fk REFERENCES frozen_document,
        CONSTRAINT accreditation_document_pk PRIMARY KEY (dossier_id, sequence),
        CONSTRAINT accreditation_document_step_fk FOREIGN KEY (dossier_id, sequence) REFERENCES accreditation_step
      );
      CREATE TABLE accreditation_flag (
        id uuid NOT NULL CONSTRAINT accreditation_flag_pk PRIMARY KEY,
        dossier_id uuid NOT NULL CONSTRAINT accreditation_flag_dossier_fk REFERENCES accreditation_dossier,
        meeting_id uuid NOT NULL CONSTRAINT accreditation_flag_meeting_fk REFERENCES meeting,
        what text NOT NULL CONSTRAINT accreditation_flag_what CHECK (what IN ('date', 'teachers', 'topics')),
        raised_at timestamptz NOT NULL,
        lowered_at timestamptz,
        lowered_by text,
        lowered_because text,
        CONSTRAINT accreditation_flag_lowered CHECK (
          (lowered_at IS NULL) = (lowered_by IS NULL) AND (lowered_at IS NULL) = (lowered_because IS NULL)
          AND lowered_because <> '')
      );
      CREATE UNIQUE INDEX accreditation_flag_up ON accreditation_flag (dossier_id, meeting_id, what)
        WHERE (lowered_at IS NULL);`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE ON accreditation_dossier TO ${role};
      GRANT SELECT, INSERT ON accreditation_step, accreditation_document TO ${role};
      GRANT SELECT, INSERT ON accreditation_flag TO ${role};
      GRANT UPDATE (lowered_at, lowered_by, lowered_because) ON accreditation_flag TO ${role};`);
    for (const table of ['accreditation_step', 'accreditation_document']) {
      await runner.query(`
        CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE accreditation_flag, accreditation_document, accreditation_step, accreditation_dossier',
    );
  }
}
