import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who came and went at the door of a day, and when, from whatever phone (I4). */
export class DoorTaps1764784000000 implements MigrationInterface {
  name = 'DoorTaps1764784000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE door_tap (
        id uuid CONSTRAINT door_tap_pk PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT door_tap_day_fk REFERENCES intervision_day,
        person_id uuid NOT NULL CONSTRAINT door_tap_person_fk REFERENCES person,
        kind text NOT NULL CONSTRAINT door_tap_kind CHECK (kind IN ('in', 'out')),
        at timestamptz NOT NULL,
        arrived_at timestamptz NOT NULL,
        device text,
        by text NOT NULL
      );
      CREATE INDEX door_tap_meeting ON door_tap (meeting_id, person_id);
      CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON door_tap
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON door_tap
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT ON door_tap TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE door_tap');
  }
}
