import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an import did, so that it can be taken back as a whole; and who is meant by a row, whatever their address is now. */
export class ImportsTakenBack1764520000000 implements MigrationInterface {
  name = 'ImportsTakenBack1764520000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [RUNS, EFFECTS, TAKE_BACKS, ROWS, CLAIMS]) await runner.query(statement);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    // Effects hold what people were called before, so anonymising somebody must be able to change them (V2).
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON import_effect TO ${role}`);
    await runner.query(`GRANT SELECT, INSERT ON import_take_back TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE import_take_back, import_effect;
      ALTER TABLE claim DROP COLUMN amended_identity;
      ALTER TABLE imported_row DROP COLUMN person_id;
      ALTER TABLE import_run DROP COLUMN requested_by, ALTER COLUMN recorded_at SET DEFAULT now()`);
  }
}

/** A run waits for the one before it within its transaction, so that only the moment of writing gives their order. */
const RUNS = `
  ALTER TABLE import_run
    ADD COLUMN requested_by text NOT NULL DEFAULT 'command',
    ALTER COLUMN recorded_at SET DEFAULT clock_timestamp();`;

/** Without a reference to its run, which is written last, with its figures. */
const EFFECTS = `
  CREATE TABLE import_effect (
    run_id uuid NOT NULL,
    place integer NOT NULL,
    kind text NOT NULL,
    subject uuid NOT NULL,
    before jsonb,
    after jsonb,
    CONSTRAINT import_effect_pk PRIMARY KEY (run_id, place),
    CONSTRAINT import_effect_kind CHECK (kind IN ('row', 'person-added', 'person-changed', 'standing-added',
      'standing-changed', 'trajectory-started', 'trajectory-restarted', 'supervisor', 'claim-added', 'claim-signed'))
  );`;

const TAKE_BACKS = `
  CREATE TABLE import_take_back (
    run_id uuid CONSTRAINT import_take_back_pk PRIMARY KEY
      CONSTRAINT import_take_back_run_fk REFERENCES import_run,
    reason text NOT NULL,
    taken_back_on date NOT NULL,
    taken_back_by text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT import_take_back_reason CHECK (reason <> '')
  );
  CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON import_take_back
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON import_take_back
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;

/** Of a leader whose address was changed since, the person stays unknown until the row comes again. */
const ROWS = `
  ALTER TABLE imported_row
    ADD COLUMN person_id uuid CONSTRAINT imported_row_person_fk REFERENCES person;
  CREATE INDEX imported_row_person ON imported_row (person_id);
  UPDATE imported_row r SET person_id = p.id FROM person p
   WHERE CASE r.kind WHEN 'participant' THEN p.participant_number = r.key ELSE p.email = r.key END;`;

const CLAIMS = `
  ALTER TABLE claim ADD COLUMN amended_identity text;
  CREATE INDEX claim_amended_identity ON claim (trajectory_id, amended_identity)
    WHERE (amended_identity IS NOT NULL);`;
