import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who led, sat inside, presented the case or observed, in each round of a fishbowl block (F1). */
export class FishbowlRounds1764610000000 implements MigrationInterface {
  name = 'FishbowlRounds1764610000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON fishbowl_round, fishbowl_role, fishbowl_exercise TO ${role}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE fishbowl_exercise, fishbowl_role, fishbowl_round');
  }
}

const TABLES = `
  CREATE TABLE fishbowl_round (
    id uuid CONSTRAINT fishbowl_round_pk PRIMARY KEY,
    meeting_id uuid NOT NULL CONSTRAINT fishbowl_round_meeting_fk REFERENCES meeting,
    number smallint NOT NULL,
    version integer NOT NULL,
    CONSTRAINT fishbowl_round_number_unique UNIQUE (meeting_id, number),
    CONSTRAINT fishbowl_round_number CHECK (number BETWEEN 1 AND 20)
  );
  CREATE TABLE fishbowl_role (
    round_id uuid NOT NULL CONSTRAINT fishbowl_role_round_fk REFERENCES fishbowl_round,
    trajectory_id uuid NOT NULL CONSTRAINT fishbowl_role_trajectory_fk REFERENCES trajectory,
    role text NOT NULL,
    CONSTRAINT fishbowl_role_pk PRIMARY KEY (round_id, trajectory_id),
    CONSTRAINT fishbowl_role_role CHECK (role IN ('leader', 'case-presenter', 'inner-circle', 'outer-circle'))
  );
  CREATE INDEX fishbowl_role_trajectory ON fishbowl_role (trajectory_id);
  CREATE UNIQUE INDEX fishbowl_role_one_presenter ON fishbowl_role (round_id) WHERE (role = 'case-presenter');
  CREATE TABLE fishbowl_exercise (
    id uuid CONSTRAINT fishbowl_exercise_pk PRIMARY KEY,
    meeting_id uuid NOT NULL CONSTRAINT fishbowl_exercise_meeting_fk REFERENCES meeting,
    theme text NOT NULL,
    CONSTRAINT fishbowl_exercise_theme CHECK (theme <> '')
  );
  CREATE INDEX fishbowl_exercise_meeting ON fishbowl_exercise (meeting_id);`;
