import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may sign, and who is secretariat or board, is not for whoever has the application's user to say (K6): each line
 * bears a code. Those that are there get theirs from `src/line-codes.ts`, right after migrating.
 */
export class RightsAndRolesWithCodes1764730000000 implements MigrationInterface {
  name = 'RightsAndRolesWithCodes1764730000000';

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

const TABLES = ['signing_right', 'person_role'];
