import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who stands in for a supervisor while they are away (S1), and the region that somebody lives or works in, by which a
 * supervisor is looked for.
 */
export class DeputiesAndRegions1764775000000 implements MigrationInterface {
  name = 'DeputiesAndRegions1764775000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE deputy (
        id uuid CONSTRAINT deputy_pk PRIMARY KEY,
        supervisor_id uuid NOT NULL CONSTRAINT deputy_supervisor_fk REFERENCES person (id),
        deputy_id uuid NOT NULL CONSTRAINT deputy_deputy_fk REFERENCES person (id),
        from_date date NOT NULL,
        to_date date NOT NULL,
        entered_by text NOT NULL,
        entered_at timestamptz NOT NULL DEFAULT now(),
        mac bytea NOT NULL,
        CONSTRAINT deputy_period CHECK (to_date >= from_date),
        CONSTRAINT deputy_another CHECK (deputy_id <> supervisor_id));
      CREATE INDEX deputy_supervisor ON deputy (supervisor_id);
      CREATE INDEX deputy_deputy ON deputy (deputy_id);
      ALTER TABLE person ADD region text CONSTRAINT person_region CHECK (region <> '');
      CREATE INDEX person_region_known ON person (region) WHERE region IS NOT NULL;`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON deputy TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person DROP COLUMN region; DROP TABLE deputy;');
  }
}
