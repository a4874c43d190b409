import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox, which is also the account of what became of each mail, and the mailbox page's messages. */
export class Mail1764200000000 implements MigrationInterface {
  name = 'Mail1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    // A delivery is kept; when it may go is for a later decision on how long accounts are kept.
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON mail_delivery TO ${role}`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON mailbox_message TO ${role}`);
    await runner.query(`GRANT SELECT, INSERT ON mail_round TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mail_round, mailbox_message, mail_delivery');
  }
}

const TABLES = `
  CREATE TABLE mail_delivery (
    id uuid CONSTRAINT mail_delivery_pk PRIMARY KEY,
    kind text NOT NULL,
    recipient_person_id uuid NOT NULL CONSTRAINT mail_delivery_recipient_fk REFERENCES person,
    data jsonb NOT NULL,
    once text CONSTRAINT mail_delivery_once_unique UNIQUE,
    state text NOT NULL DEFAULT 'waiting',
    attempts integer NOT NULL DEFAULT 0,
    due_at timestamptz NOT NULL DEFAULT now(),
    lease_until timestamptz,
    last_answer text,
    sent_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT mail_delivery_state CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'dropped')),
    CONSTRAINT mail_delivery_lease CHECK ((state = 'sending') = (lease_until IS NOT NULL)),
    CONSTRAINT mail_delivery_sent CHECK ((state = 'sent') = (sent_at IS NOT NULL))
  );
  CREATE INDEX mail_delivery_open ON mail_delivery (due_at) WHERE (state IN ('waiting', 'sending'));
  CREATE INDEX mail_delivery_recipient ON mail_delivery (recipient_person_id);
  CREATE TABLE mailbox_message (
    delivery_id uuid CONSTRAINT mailbox_message_pk PRIMARY KEY
      CONSTRAINT mailbox_message_delivery_fk REFERENCES mail_delivery,
    from_line text NOT NULL,
    to_line text NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    html text NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX mailbox_message_received ON mailbox_message (received_at);
  CREATE TABLE mail_round (
    name text NOT NULL,
    slot date NOT NULL,
    held_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT mail_round_pk PRIMARY KEY (name, slot)
  );`;
