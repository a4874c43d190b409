import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was written down of a grant can be put right, by a step of its own (Q6). */
export class GrantsPutRight1764801000000 implements MigrationInterface {
  name = 'GrantsPutRight1764801000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accreditation_step DROP CONSTRAINT accreditation_step_step, DROP CONSTRAINT accreditation_step_granted;
      ALTER TABLE accreditation_step
        ADD CONSTRAINT accreditation_step_step
          CHECK (step IN ('submit', 'ask', 'answer', 'grant', 'refuse', 'drop', 'correct')),
        ADD CONSTRAINT accreditation_step_granted CHECK ((step IN ('grant', 'correct')) = (granted IS NOT NULL));`);
  }

  // Steps that were taken stay: they cannot be deleted.
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accreditation_step DROP CONSTRAINT accreditation_step_step, DROP CONSTRAINT accreditation_step_granted;
      ALTER TABLE accreditation_step
        ADD CONSTRAINT accreditation_step_step
          CHECK (step IN ('submit', 'ask', 'answer', 'grant', 'refuse', 'drop')) NOT VALID,
        ADD CONSTRAINT accreditation_step_granted CHECK ((step = 'grant') = (granted IS NOT NULL)) NOT VALID;`);
  }
}
