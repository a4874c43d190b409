import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was typed waits for its account to sign in again; what was sent is known when it is sent once more. */
export class FormsKept1764630000000 implements MigrationInterface {
  name = 'FormsKept1764630000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE kept_form (
        id uuid CONSTRAINT kept_form_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT kept_form_account_fk REFERENCES account,
        action text NOT NULL,
        fields jsonb NOT NULL,
        kept_at timestamptz NOT NULL
      );
      CREATE INDEX kept_form_account ON kept_form (account_id);
      CREATE TABLE sent_form (
        id text CONSTRAINT sent_form_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT sent_form_account_fk REFERENCES account,
        contents text NOT NULL,
        led_to text NOT NULL,
        sent_at timestamptz NOT NULL
      );
      CREATE INDEX sent_form_account ON sent_form (account_id, sent_at)`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT, DELETE ON kept_form, sent_form TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE kept_form, sent_form');
  }
}
