import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * To the address of somebody without an account goes the link by which they sign (T1), so it is not for whoever has the
 * application's user to say (K6): it bears a code. Those that are there get theirs from `src/line-codes.ts`, right after
 * migrating.
 */
export class AddressesWithCodes1764776200000 implements MigrationInterface {
  name = 'AddressesWithCodes1764776200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person ADD address_mac bytea');
    const rows = (await runner.query('SELECT FROM person LIMIT 1')) as object[];
    await runner.query(`ALTER TABLE person ALTER address_mac SET DEFAULT '\\x'::bytea`);
    if (rows.length === 0) await runner.query('ALTER TABLE person ALTER address_mac SET NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person DROP address_mac');
  }
}
