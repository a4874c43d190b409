import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of Balint groups: what each is, how it stood since when, and who is a member or leads it (G1, S5). */
export class Groups1764772000000 implements MigrationInterface {
  name = 'Groups1764772000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE balint_group (
        id uuid CONSTRAINT balint_group_pk PRIMARY KEY,
        name text NOT NULL CONSTRAINT balint_group_name CHECK (name <> ''),
        place text NOT NULL CONSTRAINT balint_group_place CHECK (place <> ''),
        region text NOT NULL CONSTRAINT balint_group_region CHECK (region <> ''),
        every_weeks smallint NOT NULL CONSTRAINT balint_group_every_weeks CHECK (every_weeks BETWEEN 2 AND 6),
        sessions_a_year smallint NOT NULL CONSTRAINT balint_group_sessions CHECK (sessions_a_year BETWEEN 1 AND 26),
        session_minutes smallint NOT NULL CONSTRAINT balint_group_minutes CHECK (session_minutes BETWEEN 60 AND 240),
        state text NOT NULL CONSTRAINT balint_group_state
          CHECK (state IN ('starting', 'recognised', 'resting', 'ended')),
        version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE balint_group_step (
        group_id uuid NOT NULL CONSTRAINT balint_group_step_group_fk REFERENCES balint_group,
        sequence integer NOT NULL,
        state text NOT NULL CONSTRAINT balint_group_step_state
          CHECK (state IN ('starting', 'recognised', 'resting', 'ended')),
        since date NOT NULL,
        by text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT balint_group_step_pk PRIMARY KEY (group_id, sequence)
      );
      CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON balint_group_step
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON balint_group_step
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TABLE group_member (
        id uuid CONSTRAINT group_member_pk PRIMARY KEY,
        group_id uuid NOT NULL CONSTRAINT group_member_group_fk REFERENCES balint_group,
        person_id uuid CONSTRAINT group_member_person_fk REFERENCES person,
        name text,
        profession text NOT NULL,
        from_date date NOT NULL,
        to_date date,
        entered_by text NOT NULL,
        entered_at timestamptz NOT NULL DEFAULT now(),
        withdrawn_by text,
        withdrawn_at timestamptz,
        CONSTRAINT group_member_named CHECK ((person_id IS NULL) <> (name IS NULL)),
        CONSTRAINT group_member_period CHECK (to_date >= from_date),
        CONSTRAINT group_member_withdrawn CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
      );
      CREATE INDEX group_member_group ON group_member (group_id);
      CREATE INDEX group_member_person ON group_member (person_id) WHERE (person_id IS NOT NULL);
      ALTER TABLE leading_period
        ADD CONSTRAINT leading_period_group_fk FOREIGN KEY (group_id) REFERENCES balint_group;`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE ON balint_group, group_member TO ${role};
      GRANT SELECT, INSERT ON balint_group_step TO ${role};`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE leading_period DROP CONSTRAINT leading_period_group_fk;
      DROP TABLE group_member, balint_group_step, balint_group;`);
  }
}
