import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody signed lately is found without reading the whole ledger (H2). */
export class SignaturesBySigner1764450000000 implements MigrationInterface {
  name = 'SignaturesBySigner1764450000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX ledger_entry_signer ON ledger_entry (signed_by, recorded_at) WHERE (reverses IS NULL)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ledger_entry_signer');
  }
}
