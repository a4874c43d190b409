import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody did in a session (T2), on the claim and its credit, and how a credit was signed when it was not in the portal.
 * Both are empty on what is there, and enter codes and hashes only where they are filled: old lines stand (K6).
 */
export class RolesAndMeans1764776000000 implements MigrationInterface {
  name = 'RolesAndMeans1764776000000';

  async up(runner: QueryRunner): Promise<void> {
    const roles = `CHECK (role IN ('taking-part', 'co-leading', 'leading-under-guidance'))`;
    await runner.query(`
      ALTER TABLE claim ADD role text CONSTRAINT claim_role ${roles};
      ALTER TABLE ledger_entry ADD role text CONSTRAINT ledger_entry_role ${roles},
        ADD signed_through text CONSTRAINT ledger_entry_signed_through CHECK (signed_through IN ('mailed-link'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE ledger_entry DROP role, DROP signed_through; ALTER TABLE claim DROP role',
    );
  }
}
