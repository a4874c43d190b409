import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signed in, or tried to: a log of its own, and on each session from where it was begun. */
export class SecurityLog1764690000000 implements MigrationInterface {
  name = 'SecurityLog1764690000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE security_event (
        id uuid CONSTRAINT security_event_pk PRIMARY KEY,
        account_id uuid CONSTRAINT security_event_account_fk REFERENCES account,
        happened_at timestamptz NOT NULL,
        kind text NOT NULL,
        detail text,
        user_agent text NOT NULL,
        network text NOT NULL
      );
      CREATE INDEX security_event_account ON security_event (account_id, happened_at);
      CREATE INDEX security_event_time ON security_event (happened_at, id);
      ALTER TABLE session ADD network text NOT NULL DEFAULT '';
      ALTER TABLE session ALTER network DROP DEFAULT`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT, DELETE ON security_event TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session DROP network; DROP TABLE security_event');
  }
}
