import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a reading log holds besides its claim (L1). */
export class ReadingLogs1764300000000 implements MigrationInterface {
  name = 'ReadingLogs1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reading_log (
        claim_id uuid CONSTRAINT reading_log_pk PRIMARY KEY CONSTRAINT reading_log_claim_fk REFERENCES claim,
        pages text NOT NULL,
        reflection text NOT NULL,
        CONSTRAINT reading_log_pages CHECK (pages <> ''),
        CONSTRAINT reading_log_reflection CHECK (reflection <> '')
      )`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON reading_log TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reading_log');
  }
}
