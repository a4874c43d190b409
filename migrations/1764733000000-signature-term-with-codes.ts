import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Until when imports bring signatures is the board's to say, and nobody's who has the application's user (K6, D9). What was
 * set gets its codes from `src/line-codes.ts`, right after migrating.
 */
export class SignatureTermWithCodes1764733000000 implements MigrationInterface {
  name = 'SignatureTermWithCodes1764733000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE signature_term ADD mac bytea');
    const rows = (await runner.query('SELECT FROM signature_term LIMIT 1')) as object[];
    if (rows.length === 0) await runner.query('ALTER TABLE signature_term ALTER mac SET NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE signature_term DROP mac');
  }
}
