import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which kinds of activity there are, the registry in `hours/kinds` says, and the programmes that are loaded are held
 * against it; the tables no longer list them. What a key looks like stays for the database to see.
 */
export class ActivityKinds1764640000000 implements MigrationInterface {
  name = 'ActivityKinds1764640000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`
        ALTER TABLE ${table} DROP CONSTRAINT ${table}_component;
        ALTER TABLE ${table} ADD CONSTRAINT ${table}_component CHECK (component ~ '^[a-z][a-z-]*$')`);
    }
    await runner.query(`
      ALTER TABLE claim DROP CONSTRAINT claim_block;
      ALTER TABLE claim ADD CONSTRAINT claim_block CHECK (block > 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE claim DROP CONSTRAINT claim_block;
      ALTER TABLE claim ADD CONSTRAINT claim_block
        CHECK ((block IS NOT NULL) = (component IN ('course', 'fishbowl')))`);
    for (const table of TABLES) {
      const known = IN_BLOCKS.includes(table) ? `'course', 'fishbowl'` : ALL;
      await runner.query(`
        ALTER TABLE ${table} DROP CONSTRAINT ${table}_component;
        ALTER TABLE ${table} ADD CONSTRAINT ${table}_component CHECK (component IN (${known}))`);
    }
  }
}

const ALL = `'literature', 'course', 'fishbowl', 'practice', 'supervision'`;
const IN_BLOCKS = ['edition', 'meeting'];
const TABLES = ['trajectory_requirement', 'signing_right', 'claim', 'ledger_entry', ...IN_BLOCKS];
