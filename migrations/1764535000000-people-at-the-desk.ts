import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many trainees a leader supervises at most (S1), and the addresses that people had before. */
export class PeopleAtTheDesk1764535000000 implements MigrationInterface {
  name = 'PeopleAtTheDesk1764535000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON person_former_email TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE person_former_email; ALTER TABLE leader_standing DROP COLUMN max_supervisees',
    );
  }
}

const TABLES = `
  ALTER TABLE leader_standing ADD COLUMN max_supervisees integer NOT NULL DEFAULT 8
    CONSTRAINT leader_standing_max_supervisees CHECK (max_supervisees BETWEEN 0 AND 99);
  CREATE TABLE person_former_email (
    id uuid CONSTRAINT person_former_email_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT person_former_email_person_fk REFERENCES person,
    email text NOT NULL,
    replaced_at timestamptz NOT NULL
  );
  CREATE INDEX person_former_email_person ON person_former_email (person_id);
  CREATE INDEX person_former_email_email ON person_former_email (email);`;
