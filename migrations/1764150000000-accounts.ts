import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who can sign in, what the association made them, and what slows guessing. */
export class Accounts1764150000000 implements MigrationInterface {
  name = 'Accounts1764150000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON account, person_role, session, sign_in_token, throttle TO ${role}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE person SET account_since = NULL;
      DROP TABLE throttle, sign_in_token, session, person_role, account;`);
  }
}

const TABLES = `
  CREATE TABLE account (
    id uuid CONSTRAINT account_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT account_person_unique UNIQUE
      CONSTRAINT account_person_fk REFERENCES person,
    password_hash text,
    password_set_at timestamptz,
    disabled_at timestamptz,
    created_at timestamptz NOT NULL
  );
  CREATE TABLE person_role (
    person_id uuid NOT NULL CONSTRAINT person_role_person_fk REFERENCES person,
    role text NOT NULL,
    CONSTRAINT person_role_pk PRIMARY KEY (person_id, role),
    CONSTRAINT person_role_role CHECK (role IN ('secretariat', 'board'))
  );
  CREATE TABLE session (
    id text CONSTRAINT session_pk PRIMARY KEY,
    account_id uuid NOT NULL CONSTRAINT session_account_fk REFERENCES account,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    user_agent text NOT NULL
  );
  CREATE INDEX session_account ON session (account_id);
  CREATE TABLE sign_in_token (
    id uuid CONSTRAINT sign_in_token_pk PRIMARY KEY,
    purpose text NOT NULL,
    account_id uuid CONSTRAINT sign_in_token_account_fk REFERENCES account,
    return_path text NOT NULL,
    requested_at timestamptz NOT NULL,
    token_hash text CONSTRAINT sign_in_token_hash_unique UNIQUE,
    code_hash text,
    expires_at timestamptz,
    tries integer NOT NULL DEFAULT 0,
    used_at timestamptz,
    CONSTRAINT sign_in_token_purpose CHECK (purpose IN ('sign-in', 'invitation', 'reset')),
    CONSTRAINT sign_in_token_issued CHECK ((token_hash IS NULL) = (expires_at IS NULL))
  );
  CREATE INDEX sign_in_token_account ON sign_in_token (account_id);
  CREATE INDEX sign_in_token_requested ON sign_in_token (requested_at);
  CREATE TABLE throttle (
    key text CONSTRAINT throttle_pk PRIMARY KEY,
    attempts double precision NOT NULL,
    last_at timestamptz NOT NULL,
    blocked_until timestamptz
  );
  CREATE INDEX throttle_last ON throttle (last_at);`;
