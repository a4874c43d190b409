import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a claim says is what was handed in (K6): each bears a code. Those that are there get theirs from
 * `src/line-codes.ts`, right after migrating.
 */
export class ClaimsWithCodes1764734000000 implements MigrationInterface {
  name = 'ClaimsWithCodes1764734000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE claim ADD mac bytea');
    const rows = (await runner.query('SELECT FROM claim LIMIT 1')) as object[];
    if (rows.length === 0) await runner.query('ALTER TABLE claim ALTER mac SET NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE claim DROP mac');
  }
}
