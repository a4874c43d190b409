import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a practice session says besides what every claim says (T1). */
export class PracticeSessions1764772100000 implements MigrationInterface {
  name = 'PracticeSessions1764772100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE practice_session (
        claim_id uuid CONSTRAINT practice_session_pk PRIMARY KEY
          CONSTRAINT practice_session_claim_fk REFERENCES claim,
        group_id uuid CONSTRAINT practice_session_group_fk REFERENCES balint_group,
        group_name text,
        group_place text,
        starts_at time NOT NULL,
        stand_in boolean NOT NULL,
        reflection text NOT NULL CONSTRAINT practice_session_reflection CHECK (reflection <> ''),
        CONSTRAINT practice_session_group
          CHECK ((group_id IS NULL) = (group_name IS NOT NULL AND group_place IS NOT NULL)),
        CONSTRAINT practice_session_unattached
          CHECK (group_id IS NULL OR (group_name IS NULL AND group_place IS NULL)),
        CONSTRAINT practice_session_stand_in CHECK (group_id IS NOT NULL OR NOT stand_in)
      )`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON practice_session TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE practice_session');
  }
}
