import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An inbox finds the corrections that go to one person without reading every claim that waits (H2). */
export class ClaimsByWhoIsAsked1764100000000 implements MigrationInterface {
  name = 'ClaimsByWhoIsAsked1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX claim_asked_of ON claim (asked_of) WHERE (asked_of IS NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX claim_asked_of');
  }
}
