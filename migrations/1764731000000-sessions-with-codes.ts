import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session that is put into the database is none (K6): each bears a code. Those from before end here: nobody could tell
 * which of them the product began, and who was signed in signs in again.
 */
export class SessionsWithCodes1764731000000 implements MigrationInterface {
  name = 'SessionsWithCodes1764731000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await runner.query(`DELETE FROM ${table}; ALTER TABLE ${table} ADD mac bytea NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} DROP mac`);
  }
}

const TABLES = ['session', 'pending_sign_in'];
