import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Supervision on intervision days: slots, who asks for one, and who is in which (I6, I7). */
export class SupervisionSlots1764785000000 implements MigrationInterface {
  name = 'SupervisionSlots1764785000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE supervision_slot (
        id uuid CONSTRAINT supervision_slot_pk PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT supervision_slot_meeting_fk REFERENCES meeting,
        supervisor_id uuid NOT NULL CONSTRAINT supervision_slot_supervisor_fk REFERENCES person,
        starts_at time NOT NULL,
        minutes integer NOT NULL CONSTRAINT supervision_slot_minutes CHECK (minutes BETWEEN 15 AND 480),
        places smallint NOT NULL,
        form text NOT NULL CONSTRAINT supervision_slot_form CHECK (form IN ('individual', 'group')),
        CONSTRAINT supervision_slot_places CHECK (places > 0 AND (form = 'group' OR places = 1))
      );
      CREATE INDEX supervision_slot_meeting ON supervision_slot (meeting_id);
      CREATE TABLE slot_request (
        meeting_id uuid NOT NULL CONSTRAINT slot_request_meeting_fk REFERENCES meeting,
        person_id uuid NOT NULL CONSTRAINT slot_request_person_fk REFERENCES person,
        CONSTRAINT slot_request_pk PRIMARY KEY (meeting_id, person_id)
      );
      CREATE TABLE slot_place (
        meeting_id uuid NOT NULL CONSTRAINT slot_place_meeting_fk REFERENCES meeting,
        person_id uuid NOT NULL CONSTRAINT slot_place_person_fk REFERENCES person,
        slot_id uuid NOT NULL CONSTRAINT slot_place_slot_fk REFERENCES supervision_slot,
        CONSTRAINT slot_place_pk PRIMARY KEY (meeting_id, person_id)
      );
      CREATE INDEX slot_place_slot ON slot_place (slot_id);`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON supervision_slot, slot_request, slot_place TO ${role}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE slot_place, slot_request, supervision_slot');
  }
}
