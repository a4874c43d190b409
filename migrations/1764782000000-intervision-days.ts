import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an intervision day has besides what every meeting has: whom it is for, its parts, who organises it (I1, I4). */
export class IntervisionDays1764782000000 implements MigrationInterface {
  name = 'IntervisionDays1764782000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE intervision_day (
        meeting_id uuid CONSTRAINT intervision_day_pk PRIMARY KEY
          CONSTRAINT intervision_day_meeting_fk REFERENCES meeting,
        scope text NOT NULL CONSTRAINT intervision_day_scope CHECK (scope IN ('national', 'regional')),
        region text,
        chair text NOT NULL,
        guest text NOT NULL,
        theme text NOT NULL,
        directions text NOT NULL,
        enrol_from date NOT NULL,
        open_to text NOT NULL CONSTRAINT intervision_day_open_to CHECK (open_to IN ('leaders', 'trainees', 'both')),
        public boolean NOT NULL,
        CONSTRAINT intervision_day_region CHECK ((scope = 'regional') = (region IS NOT NULL) AND region <> '')
      );
      CREATE TABLE day_part (
        id uuid CONSTRAINT day_part_pk PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT day_part_day_fk REFERENCES intervision_day,
        ordinal smallint NOT NULL,
        kind text NOT NULL CONSTRAINT day_part_kind
          CHECK (kind IN ('opening', 'theory', 'round', 'slot', 'break', 'meal', 'closing')),
        title text NOT NULL,
        starts_at time NOT NULL,
        ends_at time NOT NULL,
        mark_component text,
        mark_block smallint,
        mark_minutes integer,
        CONSTRAINT day_part_ordinal_unique UNIQUE (meeting_id, ordinal),
        CONSTRAINT day_part_times CHECK (ends_at > starts_at),
        CONSTRAINT day_part_mark CHECK (
          (mark_component IS NULL) = (mark_block IS NULL) AND (mark_component IS NULL) = (mark_minutes IS NULL)
          AND mark_block BETWEEN 1 AND 4 AND mark_minutes > 0
          AND mark_minutes <= extract(epoch FROM ends_at - starts_at) / 60),
        CONSTRAINT day_part_marked_kind CHECK (mark_component IS NULL OR kind NOT IN ('slot', 'break', 'meal')),
        CONSTRAINT day_part_never_credited CHECK (mark_component NOT IN ('supervision', 'practice'))
      );
      CREATE TABLE day_organiser (
        meeting_id uuid NOT NULL CONSTRAINT day_organiser_day_fk REFERENCES intervision_day,
        person_id uuid NOT NULL CONSTRAINT day_organiser_person_fk REFERENCES person,
        CONSTRAINT day_organiser_pk PRIMARY KEY (meeting_id, person_id)
      );
      CREATE INDEX day_organiser_person ON day_organiser (person_id);`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON intervision_day, day_part, day_organiser TO ${role}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE day_organiser, day_part, intervision_day');
  }
}
