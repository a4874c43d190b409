import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is known of a mail beyond sent and failed: since when it is tried, how often it was handed over without an answer,
 * that the recipient's server refused it (at once or by a bounce), what it said; and what the same link and code are made
 * from at each attempt.
 */
export class MailThatTellsTheTruth1764740000000 implements MigrationInterface {
  name = 'MailThatTellsTheTruth1764740000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mail_delivery
        ADD tried_since timestamptz,
        ADD unanswered integer NOT NULL DEFAULT 0,
        ADD refused_at timestamptz,
        ADD sent_to bytea,
        DROP CONSTRAINT mail_delivery_state,
        DROP CONSTRAINT mail_delivery_sent,
        ADD CONSTRAINT mail_delivery_state
          CHECK (state IN ('waiting', 'sending', 'sent', 'bounced', 'failed', 'dropped')),
        ADD CONSTRAINT mail_delivery_sent CHECK ((state IN ('sent', 'bounced')) = (sent_at IS NOT NULL)),
        ADD CONSTRAINT mail_delivery_bounced CHECK (state <> 'bounced' OR refused_at IS NOT NULL);
      UPDATE mail_delivery SET tried_since = created_at WHERE attempts > 0;
      DROP INDEX mail_delivery_failed;
      CREATE INDEX mail_delivery_failed ON mail_delivery (created_at) WHERE (state IN ('failed', 'bounced'));
      CREATE TABLE mail_text (
        delivery_id uuid CONSTRAINT mail_text_pk PRIMARY KEY
          CONSTRAINT mail_text_delivery_fk REFERENCES mail_delivery,
        subject text NOT NULL,
        text text NOT NULL,
        kept_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX mail_text_kept ON mail_text (kept_at);
      ALTER TABLE sign_in_token ADD seed bytea;`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON mail_text TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sign_in_token DROP seed;
      DROP TABLE mail_text;
      DROP INDEX mail_delivery_failed;
      ALTER TABLE mail_delivery
        DROP CONSTRAINT mail_delivery_bounced,
        DROP CONSTRAINT mail_delivery_sent,
        DROP CONSTRAINT mail_delivery_state;
      UPDATE mail_delivery SET state = 'failed', sent_at = NULL WHERE state = 'bounced';
      ALTER TABLE mail_delivery
        ADD CONSTRAINT mail_delivery_state CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'dropped')),
        ADD CONSTRAINT mail_delivery_sent CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
        DROP sent_to,
        DROP refused_at,
        DROP unanswered,
        DROP tried_since;
      CREATE INDEX mail_delivery_failed ON mail_delivery (created_at) WHERE (state = 'failed');`);
  }
}
