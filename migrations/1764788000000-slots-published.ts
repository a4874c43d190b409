import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Slots are made known, and become a session that says on which day it was (I6, I7, S3). */
export class SlotsPublished1764788000000 implements MigrationInterface {
  name = 'SlotsPublished1764788000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE supervision_session ADD meeting_id uuid CONSTRAINT supervision_session_meeting_fk REFERENCES meeting;
      ALTER TABLE supervision_slot
        ADD published boolean NOT NULL DEFAULT false,
        ADD session_id uuid CONSTRAINT supervision_slot_session_fk REFERENCES supervision_session;
      ALTER TABLE supervision_slot ALTER published DROP DEFAULT;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE supervision_slot DROP published, DROP session_id;
      ALTER TABLE supervision_session DROP meeting_id;`);
  }
}
