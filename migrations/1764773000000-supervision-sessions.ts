import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions of supervision: one row each, with a claim for each supervisee (S3), and the practice they were about (S8). */
export class SupervisionSessions1764773000000 implements MigrationInterface {
  name = 'SupervisionSessions1764773000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON supervision_session, supervision_claim, supervision_practice TO ${role}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE supervision_practice, supervision_claim, supervision_session');
  }
}

const TABLES = `
  CREATE TABLE supervision_session (
    id uuid CONSTRAINT supervision_session_pk PRIMARY KEY,
    supervisor_id uuid NOT NULL CONSTRAINT supervision_session_supervisor_fk REFERENCES person,
    held_on date NOT NULL,
    starts_at time NOT NULL,
    individual_of uuid CONSTRAINT supervision_session_trajectory_fk REFERENCES trajectory
  );
  CREATE UNIQUE INDEX supervision_session_group ON supervision_session (supervisor_id, held_on, starts_at)
    WHERE (individual_of IS NULL);
  CREATE UNIQUE INDEX supervision_session_individual
    ON supervision_session (supervisor_id, held_on, starts_at, individual_of) WHERE (individual_of IS NOT NULL);
  CREATE TABLE supervision_claim (
    claim_id uuid CONSTRAINT supervision_claim_pk PRIMARY KEY CONSTRAINT supervision_claim_claim_fk REFERENCES claim,
    session_id uuid NOT NULL CONSTRAINT supervision_claim_session_fk REFERENCES supervision_session,
    reflection text,
    CONSTRAINT supervision_claim_reflection CHECK (reflection <> '')
  );
  CREATE INDEX supervision_claim_session ON supervision_claim (session_id);
  CREATE TABLE supervision_practice (
    claim_id uuid NOT NULL CONSTRAINT supervision_practice_claim_fk REFERENCES claim,
    practice_claim_id uuid NOT NULL CONSTRAINT supervision_practice_practice_fk REFERENCES claim,
    CONSTRAINT supervision_practice_pk PRIMARY KEY (claim_id, practice_claim_id)
  );`;
