import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nobody but the association can make a genuine record (K6): keys in the database are believed no more, and lines bear
 * codes. The codes of lines that are there need the signing key, which no migration has: what follows migrating writes
 * them, and only then must every line have one.
 */
export class LineMacs1764650000000 implements MigrationInterface {
  name = 'LineMacs1764650000000';

  async up(runner: QueryRunner): Promise<void> {
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`
      REVOKE INSERT ON signing_key FROM ${role};
      ALTER TABLE frozen_document DROP CONSTRAINT frozen_document_key_fk;
      ALTER TABLE requirement_decision ALTER recorded_at SET DEFAULT clock_timestamp();
      ALTER TABLE completion_record_state ALTER recorded_at SET DEFAULT clock_timestamp()`);
    for (const table of TABLES) {
      await runner.query(`ALTER TABLE ${table} ADD mac bytea`);
      const rows = (await runner.query(`SELECT FROM ${table} LIMIT 1`)) as object[];
      if (rows.length === 0) await runner.query(`ALTER TABLE ${table} ALTER mac SET NOT NULL`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} DROP mac`);
    await runner.query(`
      ALTER TABLE completion_record_state ALTER recorded_at SET DEFAULT now();
      ALTER TABLE requirement_decision ALTER recorded_at SET DEFAULT now();
      ALTER TABLE frozen_document ADD CONSTRAINT frozen_document_key_fk FOREIGN KEY (key_id) REFERENCES signing_key;
      GRANT INSERT ON signing_key TO ${role}`);
  }
}

const TABLES = ['ledger_entry', 'ledger_head', 'requirement_decision'];
