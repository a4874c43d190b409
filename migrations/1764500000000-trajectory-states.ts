import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A trajectory is paused, stopped and taken up again: a row with who and when for each step, and how it stands now. */
export class TrajectoryStates1764500000000 implements MigrationInterface {
  name = 'TrajectoryStates1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STATES);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT ON trajectory_state TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE trajectory_state; ALTER TABLE trajectory DROP COLUMN state');
  }
}

const STATES = `
  ALTER TABLE trajectory ADD COLUMN state text NOT NULL DEFAULT 'running'
    CONSTRAINT trajectory_state_known CHECK (state IN ('running', 'paused', 'stopped', 'cancelled'));
  CREATE TABLE trajectory_state (
    trajectory_id uuid NOT NULL CONSTRAINT trajectory_state_trajectory_fk REFERENCES trajectory,
    sequence integer NOT NULL,
    state text NOT NULL,
    since date NOT NULL,
    reason text,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT trajectory_state_pk PRIMARY KEY (trajectory_id, sequence),
    CONSTRAINT trajectory_state_state CHECK (state IN ('running', 'paused', 'stopped', 'cancelled')),
    CONSTRAINT trajectory_state_reason CHECK (state IN ('running', 'paused') OR reason <> '')
  );
  CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON trajectory_state
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON trajectory_state
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;
