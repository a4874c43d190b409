import type { MigrationInterface, QueryRunner } from 'typeorm';

/** THROW-AWAY: the part for days of the migration of the same name on branch `wide`, which takes its place. */
export class MeetingsOfPersons1764781000000 implements MigrationInterface {
  name = 'MeetingsOfPersons1764781000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DAYS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX meeting_one_of_day;
  ALTER TABLE meeting DROP CONSTRAINT meeting_block_of_component, ALTER component SET NOT NULL, ALTER block SET NOT NULL;
  ALTER TABLE edition
    DROP CONSTRAINT edition_programmes,
    ADD CONSTRAINT edition_programmes CHECK (programmes <@ ARRAY['leader', 'co-leader'] AND cardinality(programmes) > 0),
    ALTER component SET NOT NULL;`);
  }
}

const DAYS = `
  ALTER TABLE edition
    ALTER component DROP NOT NULL,
    DROP CONSTRAINT edition_programmes,
    ADD CONSTRAINT edition_programmes CHECK (
      programmes <@ ARRAY['leader', 'co-leader'] AND (cardinality(programmes) = 0) = (component IS NULL));
  ALTER TABLE meeting
    ALTER component DROP NOT NULL,
    ALTER block DROP NOT NULL,
    ADD CONSTRAINT meeting_block_of_component CHECK ((block IS NULL) = (component IS NULL));
  CREATE UNIQUE INDEX meeting_one_of_day ON meeting (edition_id) WHERE (block IS NULL);`;

