import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Browsers in which somebody signed in before; how a session was begun; and a security log that stays as it was written
 * until it is twelve months old.
 */
export class KnownBrowsers1764695000000 implements MigrationInterface {
  name = 'KnownBrowsers1764695000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE known_browser (
        id text,
        account_id uuid CONSTRAINT known_browser_account_fk REFERENCES account,
        made_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL,
        CONSTRAINT known_browser_pk PRIMARY KEY (id, account_id)
      );
      CREATE INDEX known_browser_account ON known_browser (account_id, last_used_at);
      ALTER TABLE session ADD begun_by text NOT NULL DEFAULT '';
      ALTER TABLE session ALTER begun_by DROP DEFAULT;
      ALTER TABLE throttle ADD noted_until timestamptz;
      DROP INDEX security_event_account;
      CREATE INDEX security_event_account ON security_event (account_id, happened_at, id);
      CREATE INDEX security_event_kind ON security_event (kind, happened_at, id);
      ${KEEP_SECURITY_EVENTS}`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON known_browser TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER keep_security_event ON security_event;
      DROP TRIGGER keep_security_events ON security_event;
      DROP FUNCTION keep_security_event;
      DROP INDEX security_event_kind;
      DROP INDEX security_event_account;
      CREATE INDEX security_event_account ON security_event (account_id, happened_at);
      ALTER TABLE throttle DROP noted_until;
      ALTER TABLE session DROP begun_by;
      DROP TABLE known_browser`);
  }
}

/** A day less than twelve months, so that no difference between two clocks makes the nightly removal fail. */
const KEEP_SECURITY_EVENTS = `
  CREATE FUNCTION keep_security_event() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' THEN
      IF OLD.happened_at < now() - interval '12 months' + interval '1 day' THEN RETURN OLD; END IF;
    END IF;
    RAISE EXCEPTION 'security_event stays twelve months: % refused', TG_OP USING ERRCODE = '42501';
  END $$;
  CREATE TRIGGER keep_security_event BEFORE UPDATE OR DELETE ON security_event
    FOR EACH ROW EXECUTE FUNCTION keep_security_event();
  CREATE TRIGGER keep_security_events BEFORE TRUNCATE ON security_event
    FOR EACH STATEMENT EXECUTE FUNCTION keep_security_event();`;
