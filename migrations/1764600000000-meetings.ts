import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Course blocks and fishbowl blocks: when they are, who enrolled, who was there (C1, C2, F1). */
export class Meetings1764600000000 implements MigrationInterface {
  name = 'Meetings1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    for (const table of APPEND_ONLY) {
      await runner.query(`
        CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        GRANT SELECT, INSERT ON ${table} TO ${role}`);
    }
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${CHANGEABLE.join(', ')} TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE attendance_list_step, attendance, enrolment_step, enrolment, meeting_topic, meeting_teacher, meeting,
        edition;
      ALTER TABLE claim DROP CONSTRAINT claim_source;
      ALTER TABLE claim ADD CONSTRAINT claim_source CHECK (source IN ('portal', 'import'))`);
  }
}

const APPEND_ONLY = ['enrolment_step', 'attendance_list_step'];
const CHANGEABLE = ['edition', 'meeting', 'meeting_teacher', 'meeting_topic', 'enrolment', 'attendance'];

const TABLES = `
  ALTER TABLE claim DROP CONSTRAINT claim_source;
  ALTER TABLE claim ADD CONSTRAINT claim_source CHECK (source IN ('portal', 'import', 'attendance'));
  CREATE TABLE edition (
    id uuid CONSTRAINT edition_pk PRIMARY KEY,
    component text NOT NULL,
    title text NOT NULL,
    programmes text[] NOT NULL,
    state text NOT NULL,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT edition_component CHECK (component IN ('course', 'fishbowl')),
    CONSTRAINT edition_title CHECK (title <> ''),
    CONSTRAINT edition_programmes CHECK (programmes <@ ARRAY['leader', 'co-leader'] AND cardinality(programmes) > 0),
    CONSTRAINT edition_state CHECK (state IN ('draft', 'published', 'cancelled'))
  );
  CREATE TABLE meeting (
    id uuid CONSTRAINT meeting_pk PRIMARY KEY,
    edition_id uuid NOT NULL CONSTRAINT meeting_edition_fk REFERENCES edition,
    component text NOT NULL,
    block smallint NOT NULL,
    held_on date NOT NULL,
    starts_at time NOT NULL,
    ends_at time NOT NULL,
    break_at time,
    break_minutes integer NOT NULL,
    venue text,
    video_link text,
    capacity integer NOT NULL,
    enrol_until date NOT NULL,
    state text NOT NULL,
    cancelled_because text,
    list text NOT NULL,
    calendar_sequence integer NOT NULL,
    version integer NOT NULL,
    CONSTRAINT meeting_block_unique UNIQUE (edition_id, block),
    CONSTRAINT meeting_component CHECK (component IN ('course', 'fishbowl')),
    CONSTRAINT meeting_block CHECK (block BETWEEN 1 AND 4),
    CONSTRAINT meeting_times CHECK (ends_at > starts_at),
    CONSTRAINT meeting_break CHECK ((break_at IS NULL) = (break_minutes = 0) AND break_minutes >= 0),
    CONSTRAINT meeting_capacity CHECK (capacity BETWEEN 1 AND 500),
    CONSTRAINT meeting_enrol_until CHECK (enrol_until <= held_on),
    CONSTRAINT meeting_state CHECK (state IN ('planned', 'cancelled')),
    CONSTRAINT meeting_cancelled CHECK ((state = 'cancelled') = (cancelled_because IS NOT NULL)),
    CONSTRAINT meeting_list CHECK (list IN ('open', 'closed'))
  );
  CREATE INDEX meeting_day ON meeting (held_on);
  CREATE TABLE meeting_teacher (
    meeting_id uuid NOT NULL CONSTRAINT meeting_teacher_meeting_fk REFERENCES meeting,
    person_id uuid NOT NULL CONSTRAINT meeting_teacher_person_fk REFERENCES person,
    CONSTRAINT meeting_teacher_pk PRIMARY KEY (meeting_id, person_id)
  );
  CREATE INDEX meeting_teacher_person ON meeting_teacher (person_id);
  CREATE TABLE meeting_topic (
    meeting_id uuid NOT NULL CONSTRAINT meeting_topic_meeting_fk REFERENCES meeting,
    topic text NOT NULL,
    CONSTRAINT meeting_topic_pk PRIMARY KEY (meeting_id, topic)
  );
  CREATE TABLE enrolment (
    id uuid CONSTRAINT enrolment_pk PRIMARY KEY,
    meeting_id uuid NOT NULL CONSTRAINT enrolment_meeting_fk REFERENCES meeting,
    trajectory_id uuid NOT NULL CONSTRAINT enrolment_trajectory_fk REFERENCES trajectory,
    state text NOT NULL,
    place_in_line integer NOT NULL,
    version integer NOT NULL,
    CONSTRAINT enrolment_trajectory_unique UNIQUE (meeting_id, trajectory_id),
    CONSTRAINT enrolment_line_unique UNIQUE (meeting_id, place_in_line),
    CONSTRAINT enrolment_state CHECK (state IN ('placed', 'waiting', 'cancelled'))
  );
  CREATE INDEX enrolment_trajectory ON enrolment (trajectory_id);
  CREATE TABLE enrolment_step (
    enrolment_id uuid NOT NULL CONSTRAINT enrolment_step_enrolment_fk REFERENCES enrolment,
    sequence integer NOT NULL,
    state text NOT NULL,
    by text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT enrolment_step_pk PRIMARY KEY (enrolment_id, sequence),
    CONSTRAINT enrolment_step_state CHECK (state IN ('placed', 'waiting', 'cancelled'))
  );
  CREATE TABLE attendance (
    meeting_id uuid NOT NULL CONSTRAINT attendance_meeting_fk REFERENCES meeting,
    trajectory_id uuid NOT NULL CONSTRAINT attendance_trajectory_fk REFERENCES trajectory,
    minutes integer,
    from_time time,
    until_time time,
    walk_in boolean NOT NULL,
    claim_id uuid CONSTRAINT attendance_claim_fk REFERENCES claim CONSTRAINT attendance_claim_unique UNIQUE,
    marked_by text,
    CONSTRAINT attendance_pk PRIMARY KEY (meeting_id, trajectory_id),
    CONSTRAINT attendance_minutes CHECK (minutes BETWEEN 0 AND 240),
    CONSTRAINT attendance_part CHECK (
      (from_time IS NULL) = (until_time IS NULL) AND (until_time > from_time) IS NOT FALSE)
  );
  CREATE INDEX attendance_trajectory ON attendance (trajectory_id);
  CREATE TABLE attendance_list_step (
    meeting_id uuid NOT NULL CONSTRAINT attendance_list_step_meeting_fk REFERENCES meeting,
    sequence integer NOT NULL,
    state text NOT NULL,
    reason text,
    by text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT attendance_list_step_pk PRIMARY KEY (meeting_id, sequence),
    CONSTRAINT attendance_list_step_state CHECK (state IN ('open', 'closed')),
    CONSTRAINT attendance_list_step_reason CHECK (state = 'closed' OR reason <> '')
  );`;
