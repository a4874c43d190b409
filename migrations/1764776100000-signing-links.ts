import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mailed links by which somebody signs who has no account, each with the code that opens what it leads to (T1). */
export class SigningLinks1764776100000 implements MigrationInterface {
  name = 'SigningLinks1764776100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signing_link (
        token_hash text CONSTRAINT signing_link_pk PRIMARY KEY,
        claim_id uuid NOT NULL CONSTRAINT signing_link_claim_fk REFERENCES claim,
        version integer NOT NULL,
        signer_id uuid NOT NULL CONSTRAINT signing_link_signer_fk REFERENCES person,
        mailed_to text NOT NULL,
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        mac bytea NOT NULL
      );
      CREATE INDEX signing_link_claim ON signing_link (claim_id, made_at);
      CREATE TABLE signing_code (
        link_hash text CONSTRAINT signing_code_pk PRIMARY KEY
          CONSTRAINT signing_code_link_fk REFERENCES signing_link,
        id uuid NOT NULL CONSTRAINT signing_code_id_unique UNIQUE,
        asked_at timestamptz NOT NULL,
        seed bytea,
        code_hash bytea,
        expires_at timestamptz,
        tries integer NOT NULL DEFAULT 0,
        opened_at timestamptz
      )`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`
      GRANT SELECT, INSERT, DELETE ON signing_link TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON signing_code TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE signing_code; DROP TABLE signing_link');
  }
}
