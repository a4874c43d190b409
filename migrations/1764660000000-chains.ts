import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * States of records and entries of the audit log are chained, and bear codes that only who has the signing key can make
 * (K6). What is there already gets its place and its code from `src/line-codes.ts`, right after migrating: a migration
 * knows no key.
 */
export class Chains1764660000000 implements MigrationInterface {
  name = 'Chains1764660000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE completion_record_state
        ADD COLUMN position integer CONSTRAINT completion_record_state_position_unique UNIQUE,
        ADD COLUMN hash bytea,
        ADD COLUMN mac bytea;
      ALTER TABLE audit_entry ADD COLUMN mac bytea;
      CREATE TABLE audit_link (
        position integer CONSTRAINT audit_link_pk PRIMARY KEY,
        entry_id uuid NOT NULL CONSTRAINT audit_link_entry_unique UNIQUE
          CONSTRAINT audit_link_entry_fk REFERENCES audit_entry,
        sealed boolean NOT NULL DEFAULT false,
        hash bytea NOT NULL,
        mac bytea NOT NULL
      );
      CREATE TABLE chain_head (
        chain text CONSTRAINT chain_head_pk PRIMARY KEY,
        length integer NOT NULL,
        hash bytea NOT NULL,
        mac bytea NOT NULL
      );
      CREATE TABLE digest (
        day date CONSTRAINT digest_pk PRIMARY KEY,
        jws text NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now()
      );`);
    const older = (await runner.query(
      `SELECT FROM completion_record_state UNION ALL SELECT FROM audit_entry LIMIT 1`,
    )) as object[];
    if (older.length === 0) await runner.query('ALTER TABLE completion_record_state ALTER mac SET NOT NULL');
    for (const table of ['audit_link', 'digest']) {
      await runner.query(`
        CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
    }
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`
      GRANT SELECT, INSERT ON audit_link, digest TO ${role};
      GRANT SELECT, INSERT, UPDATE ON chain_head TO ${role};`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE digest, chain_head, audit_link;
      ALTER TABLE audit_entry DROP COLUMN mac;
      ALTER TABLE completion_record_state DROP COLUMN position, DROP COLUMN hash, DROP COLUMN mac;`);
  }
}
