import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lets somebody into an account is not for whoever has the application's user to say (K6): accounts, mailed links and
 * addresses that wait to be confirmed bear codes. Those that are there get theirs from `src/line-codes.ts`, right after
 * migrating.
 */
export class AccountsWithCodes1764732000000 implements MigrationInterface {
  name = 'AccountsWithCodes1764732000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`ALTER TABLE ${table} ADD mac bytea`);
      const rows = (await runner.query(`SELECT FROM ${table} LIMIT 1`)) as object[];
      if (rows.length === 0) await runner.query(`ALTER TABLE ${table} ALTER mac SET NOT NULL`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} DROP mac`);
  }
}

const TABLES = ['account', 'sign_in_token', 'address_change'];
