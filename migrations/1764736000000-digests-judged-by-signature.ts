import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A row that somebody puts in the place of a day's digest does not keep the real one from being made (K6). */
export class DigestsJudgedBySignature1764736000000 implements MigrationInterface {
  name = 'DigestsJudgedBySignature1764736000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE digest ADD sequence integer NOT NULL DEFAULT 1, DROP CONSTRAINT digest_pk;
      ALTER TABLE digest ADD CONSTRAINT digest_pk PRIMARY KEY (day, sequence)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE digest DROP CONSTRAINT digest_pk;
      ALTER TABLE digest DROP sequence, ADD CONSTRAINT digest_pk PRIMARY KEY (day)`);
  }
}
