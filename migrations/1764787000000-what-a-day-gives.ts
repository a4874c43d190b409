import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What follows from the closed list of an intervision day: facts of standing, and what marked parts credit (I4, I9). */
export class WhatADayGives1764787000000 implements MigrationInterface {
  name = 'WhatADayGives1764787000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE day_presence (
        meeting_id uuid NOT NULL CONSTRAINT day_presence_day_fk REFERENCES intervision_day,
        person_id uuid NOT NULL CONSTRAINT day_presence_person_fk REFERENCES person,
        minutes integer NOT NULL,
        counted integer NOT NULL,
        attended text NOT NULL CONSTRAINT day_presence_attended CHECK (attended IN ('neither', 'attended', 'full')),
        national boolean NOT NULL,
        fact_id uuid CONSTRAINT day_presence_fact_fk REFERENCES standing_fact,
        CONSTRAINT day_presence_pk PRIMARY KEY (meeting_id, person_id),
        CONSTRAINT day_presence_minutes CHECK (minutes BETWEEN 0 AND counted),
        CONSTRAINT day_presence_fact CHECK ((fact_id IS NULL) = (attended = 'neither'))
      );
      CREATE INDEX day_presence_person ON day_presence (person_id);
      CREATE TABLE marked_credit (
        meeting_id uuid NOT NULL CONSTRAINT marked_credit_day_fk REFERENCES intervision_day,
        trajectory_id uuid NOT NULL CONSTRAINT marked_credit_trajectory_fk REFERENCES trajectory,
        component text NOT NULL,
        block smallint NOT NULL,
        minutes integer NOT NULL CONSTRAINT marked_credit_minutes CHECK (minutes > 0),
        claim_id uuid NOT NULL CONSTRAINT marked_credit_claim_fk REFERENCES claim,
        CONSTRAINT marked_credit_pk PRIMARY KEY (meeting_id, trajectory_id, component, block)
      );
      CREATE INDEX marked_credit_trajectory ON marked_credit (trajectory_id);
      CREATE INDEX marked_credit_claim ON marked_credit (claim_id);`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON day_presence, marked_credit TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE marked_credit, day_presence');
  }
}
