import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The names that a record will bear are not for whoever has the application's user to say (K6): those of a person bear a
 * code together. Those that are there get theirs from `src/line-codes.ts`, right after migrating.
 */
export class NamesWithCodes1764735000000 implements MigrationInterface {
  name = 'NamesWithCodes1764735000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person ADD mac bytea');
    const rows = (await runner.query('SELECT FROM person LIMIT 1')) as object[];
    await runner.query(`ALTER TABLE person ALTER mac SET DEFAULT '\\x'::bytea`);
    if (rows.length === 0) await runner.query('ALTER TABLE person ALTER mac SET NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person DROP mac');
  }
}
