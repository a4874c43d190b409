import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys, apps with codes and recovery codes beside the password, and what waits between the two steps. */
export class SecondFactor1764710000000 implements MigrationInterface {
  name = 'SecondFactor1764710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account ADD factor_awaited_since timestamptz, ADD factor_term_renewed boolean NOT NULL DEFAULT false;
      ALTER TABLE session ADD proven_at timestamptz;
      CREATE TABLE passkey (
        id uuid CONSTRAINT passkey_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT passkey_account_fk REFERENCES account,
        credential_id text NOT NULL CONSTRAINT passkey_credential_unique UNIQUE,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL,
        name text NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz
      );
      CREATE INDEX passkey_account ON passkey (account_id);
      CREATE TABLE totp_secret (
        account_id uuid CONSTRAINT totp_secret_pk PRIMARY KEY CONSTRAINT totp_secret_account_fk REFERENCES account,
        sealed bytea NOT NULL,
        key_id text NOT NULL,
        last_step bigint NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz
      );
      CREATE TABLE recovery_code (
        account_id uuid CONSTRAINT recovery_code_account_fk REFERENCES account,
        hash text,
        CONSTRAINT recovery_code_pk PRIMARY KEY (account_id, hash)
      );
      CREATE TABLE pending_sign_in (
        id text CONSTRAINT pending_sign_in_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT pending_sign_in_account_fk REFERENCES account,
        return_path text NOT NULL,
        expires_at timestamptz NOT NULL,
        tries integer NOT NULL DEFAULT 0
      );
      CREATE INDEX pending_sign_in_account ON pending_sign_in (account_id);
      CREATE TABLE passkey_challenge (
        id text CONSTRAINT passkey_challenge_pk PRIMARY KEY,
        bound_to text NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX passkey_challenge_expires ON passkey_challenge (expires_at)`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE, DELETE ON passkey, totp_secret, pending_sign_in TO ${role};
      GRANT SELECT, INSERT, DELETE ON recovery_code, passkey_challenge TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE passkey_challenge, pending_sign_in, recovery_code, totp_secret, passkey;
      ALTER TABLE session DROP proven_at;
      ALTER TABLE account DROP factor_awaited_since, DROP factor_term_renewed`);
  }
}
