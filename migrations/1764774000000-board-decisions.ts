import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The board credits prior learning, substitutes titles and revokes earlier decisions (P8, P9); a requirement may name roles
 * (T2). What is new enters the hash or code of a line only where it is filled, so that old lines stand (K6).
 */
export class BoardDecisions1764774000000 implements MigrationInterface {
  name = 'BoardDecisions1764774000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE requirement_decision
        ADD terms jsonb,
        ADD revokes uuid CONSTRAINT requirement_decision_revokes_fk REFERENCES requirement_decision,
        ADD CONSTRAINT requirement_decision_revokes_unique UNIQUE (revokes),
        DROP CONSTRAINT requirement_decision_kind,
        ADD CONSTRAINT requirement_decision_kind
          CHECK (kind IN ('exemption', 'imposed', 'prior-learning', 'substitute', 'revocation')),
        ADD CONSTRAINT requirement_decision_revocation CHECK ((kind = 'revocation') = (revokes IS NOT NULL)),
        ADD CONSTRAINT requirement_decision_terms
          CHECK ((kind IN ('prior-learning', 'substitute')) = (terms IS NOT NULL));
      ALTER TABLE trajectory_requirement ADD roles text[], ADD accepted jsonb;
      ALTER TABLE ledger_entry
        ADD decision_id uuid CONSTRAINT ledger_entry_decision_fk REFERENCES requirement_decision;
      ALTER TABLE claim DROP CONSTRAINT claim_source,
        ADD CONSTRAINT claim_source CHECK (source IN ('portal', 'import', 'attendance', 'decision'));
      CREATE TABLE reading_list_decision (
        id uuid CONSTRAINT reading_list_decision_pk PRIMARY KEY,
        programme_version_id uuid NOT NULL CONSTRAINT reading_list_decision_version_fk REFERENCES programme_version,
        kind text NOT NULL,
        item text NOT NULL,
        title text,
        parts text,
        revokes uuid CONSTRAINT reading_list_decision_revokes_fk REFERENCES reading_list_decision,
        reason text NOT NULL,
        decided_on date NOT NULL,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        mac bytea NOT NULL,
        CONSTRAINT reading_list_decision_revokes_unique UNIQUE (revokes),
        CONSTRAINT reading_list_decision_kind CHECK (CASE kind WHEN 'substitute' THEN title IS NOT NULL WHEN 'parts' THEN parts IS NOT NULL WHEN 'revocation' THEN revokes IS NOT NULL ELSE false END),
        CONSTRAINT reading_list_decision_reason CHECK (reason <> '')
      );
      CREATE INDEX reading_list_decision_version ON reading_list_decision (programme_version_id);
      CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON reading_list_decision
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON reading_list_decision
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT ON reading_list_decision TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE reading_list_decision;
      ALTER TABLE claim DROP CONSTRAINT claim_source,
        ADD CONSTRAINT claim_source CHECK (source IN ('portal', 'import', 'attendance'));
      ALTER TABLE ledger_entry DROP decision_id;
      ALTER TABLE trajectory_requirement DROP roles, DROP accepted;
      ALTER TABLE requirement_decision DROP CONSTRAINT requirement_decision_terms,
        DROP CONSTRAINT requirement_decision_revocation, DROP CONSTRAINT requirement_decision_kind,
        ADD CONSTRAINT requirement_decision_kind CHECK (kind IN ('exemption', 'imposed')),
        DROP revokes, DROP terms`);
  }
}
