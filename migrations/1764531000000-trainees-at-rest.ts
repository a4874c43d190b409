import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The few who pause, stopped, or came with an import that was taken back are listed without reading everybody. */
export class TraineesAtRest1764531000000 implements MigrationInterface {
  name = 'TraineesAtRest1764531000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX trajectory_progress_resting ON trajectory_progress (state) WHERE (state <> 'running')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX trajectory_progress_resting');
  }
}
