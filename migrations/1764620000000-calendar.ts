import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses under which people subscribe to their own calendar, and the appointment that went with a mail. */
export class Calendar1764620000000 implements MigrationInterface {
  name = 'Calendar1764620000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mailbox_message ADD COLUMN calendar text;
      CREATE TABLE calendar_feed (
        person_id uuid CONSTRAINT calendar_feed_pk PRIMARY KEY
          CONSTRAINT calendar_feed_person_fk REFERENCES person,
        token text NOT NULL CONSTRAINT calendar_feed_token_unique UNIQUE,
        made_at timestamptz NOT NULL
      )`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_feed TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_feed; ALTER TABLE mailbox_message DROP COLUMN calendar');
  }
}
