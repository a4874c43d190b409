import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What became of each name for print, old and new (K7): the audit log, which holds no names, refers to these lines. And
 * whether the secretariat approved the name that somebody bears for print.
 */
export class PrintNamesKept1764681000000 implements MigrationInterface {
  name = 'PrintNamesKept1764681000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person ADD COLUMN print_name_approved boolean NOT NULL DEFAULT false;
      CREATE TABLE print_name_change (
        id uuid CONSTRAINT print_name_change_pk PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT print_name_change_person_fk REFERENCES person,
        sequence integer NOT NULL,
        former text,
        name text,
        state text NOT NULL
          CONSTRAINT print_name_change_state
            CHECK (state IN ('kept', 'waiting', 'replaced', 'approved', 'sent-back', 'cleared')),
        made_at timestamptz NOT NULL,
        decided_at timestamptz,
        decided_by text,
        CONSTRAINT print_name_change_sequence UNIQUE (person_id, sequence)
      );
      CREATE UNIQUE INDEX print_name_change_waiting ON print_name_change (person_id) WHERE state = 'waiting'`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`
      GRANT SELECT, INSERT, DELETE, UPDATE (state, decided_at, decided_by) ON print_name_change TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE print_name_change; ALTER TABLE person DROP COLUMN print_name_approved');
  }
}
