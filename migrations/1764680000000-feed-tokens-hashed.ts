import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Of the secret addresses of people's own calendars only the hash is kept, as of every other token. The addresses that
 * are in use go on working.
 */
export class FeedTokensHashed1764680000000 implements MigrationInterface {
  name = 'FeedTokensHashed1764680000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE calendar_feed RENAME COLUMN token TO token_hash;
      ALTER TABLE calendar_feed RENAME CONSTRAINT calendar_feed_token_unique TO calendar_feed_token_hash_unique;
      UPDATE calendar_feed SET token_hash = encode(sha256(convert_to(token_hash, 'UTF8')), 'hex')`);
  }

  /** Nobody knows the addresses any more: whoever wants one makes another. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM calendar_feed;
      ALTER TABLE calendar_feed RENAME CONSTRAINT calendar_feed_token_hash_unique TO calendar_feed_token_unique;
      ALTER TABLE calendar_feed RENAME COLUMN token_hash TO token`);
  }
}
