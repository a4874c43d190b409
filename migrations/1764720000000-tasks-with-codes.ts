import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a worker does for the import page is not for whoever has the application's user to say (K6): a task bears a code.
 * One from before has none and is not carried out; who wants it asks again. So nothing has to be completed here.
 */
export class TasksWithCodes1764720000000 implements MigrationInterface {
  name = 'TasksWithCodes1764720000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import_task ADD files_hash bytea, ADD mac bytea');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import_task DROP mac, DROP files_hash');
  }
}
