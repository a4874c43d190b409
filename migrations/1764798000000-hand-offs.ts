import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attendance that is handed over to bodies that accredit: the codes over there, each call with its answer, and what each number became (Q7). */
export class HandOffs1764798000000 implements MigrationInterface {
  name = 'HandOffs1764798000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hand_off_code (
        id uuid NOT NULL CONSTRAINT hand_off_code_pk PRIMARY KEY,
        body text NOT NULL,
        edition_id uuid NOT NULL CONSTRAINT hand_off_code_edition_fk REFERENCES edition,
        meeting_id uuid CONSTRAINT hand_off_code_meeting_fk REFERENCES meeting,
        thing text NOT NULL CONSTRAINT hand_off_code_thing CHECK (thing IN ('course', 'edition', 'meeting')),
        whose text NOT NULL CONSTRAINT hand_off_code_whose CHECK (whose IN ('theirs', 'own')),
        code text NOT NULL CONSTRAINT hand_off_code_code CHECK (code <> ''),
        entered_by uuid NOT NULL CONSTRAINT hand_off_code_person_fk REFERENCES person,
        entered_at timestamptz NOT NULL,
        CONSTRAINT hand_off_code_of CHECK ((thing = 'meeting') = (meeting_id IS NOT NULL))
      );
      CREATE UNIQUE INDEX hand_off_code_of_edition ON hand_off_code (body, edition_id, thing) WHERE meeting_id IS NULL;
      CREATE UNIQUE INDEX hand_off_code_of_meeting ON hand_off_code (body, meeting_id) WHERE meeting_id IS NOT NULL;
      CREATE INDEX hand_off_code_edition ON hand_off_code (edition_id);

      CREATE TABLE hand_off_mode (
        body text NOT NULL,
        sequence integer NOT NULL CONSTRAINT hand_off_mode_sequence CHECK (sequence >= 1),
        live boolean NOT NULL,
        by uuid NOT NULL CONSTRAINT hand_off_mode_person_fk REFERENCES person,
        at timestamptz NOT NULL,
        CONSTRAINT hand_off_mode_pk PRIMARY KEY (body, sequence)
      );

      CREATE TABLE hand_off_sending (
        id uuid NOT NULL CONSTRAINT hand_off_sending_pk PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT hand_off_sending_meeting_fk REFERENCES meeting,
        body text NOT NULL,
        test boolean NOT NULL,
        asked_by uuid NOT NULL CONSTRAINT hand_off_sending_person_fk REFERENCES person,
        asked_at timestamptz NOT NULL,
        rows integer,
        attempts integer NOT NULL,
        lease_until timestamptz,
        fault jsonb,
        ended_at timestamptz
      );
      CREATE UNIQUE INDEX hand_off_sending_open ON hand_off_sending (meeting_id, body) WHERE ended_at IS NULL;
      CREATE INDEX hand_off_sending_meeting ON hand_off_sending (meeting_id, body);

      CREATE TABLE hand_off_call (
        id uuid NOT NULL CONSTRAINT hand_off_call_pk PRIMARY KEY,
        sending_id uuid CONSTRAINT hand_off_call_sending_fk REFERENCES hand_off_sending,
        meeting_id uuid NOT NULL CONSTRAINT hand_off_call_meeting_fk REFERENCES meeting,
        body text NOT NULL,
        test boolean NOT NULL,
        means text NOT NULL CONSTRAINT hand_off_call_means CHECK (means IN ('sent', 'pasted', 'answer')),
        by uuid NOT NULL CONSTRAINT hand_off_call_person_fk REFERENCES person,
        begun_at timestamptz NOT NULL,
        booked text CONSTRAINT hand_off_call_booked CHECK (booked IN ('told', 'nothing', 'perhaps')),
        why text CONSTRAINT hand_off_call_why CHECK (why IN ('slow', 'broken', 'no-answer', 'interrupted')),
        reason text,
        general jsonb,
        CONSTRAINT hand_off_call_perhaps CHECK (why IS NULL OR booked = 'perhaps')
      );
      CREATE INDEX hand_off_call_meeting ON hand_off_call (meeting_id, body);
      CREATE INDEX hand_off_call_sending ON hand_off_call (sending_id);
      CREATE INDEX hand_off_call_under_way ON hand_off_call (meeting_id, body) WHERE booked IS NULL;

      CREATE TABLE hand_off_row (
        call_id uuid NOT NULL CONSTRAINT hand_off_row_call_fk REFERENCES hand_off_call,
        ordinal integer NOT NULL CONSTRAINT hand_off_row_ordinal CHECK (ordinal >= 1),
        person_id uuid NOT NULL CONSTRAINT hand_off_row_person_fk REFERENCES person,
        number text NOT NULL CONSTRAINT hand_off_row_number CHECK (number <> ''),
        state text CONSTRAINT hand_off_row_state CHECK (state IN ('accepted', 'refused', 'unknown', 'unprocessed')),
        refusal jsonb,
        CONSTRAINT hand_off_row_pk PRIMARY KEY (call_id, ordinal),
        CONSTRAINT hand_off_row_refused CHECK (refusal IS NULL OR state = 'refused')
      );
      CREATE INDEX hand_off_row_person ON hand_off_row (person_id);

      CREATE TABLE handed_number (
        meeting_id uuid NOT NULL CONSTRAINT handed_number_meeting_fk REFERENCES meeting,
        body text NOT NULL,
        test boolean NOT NULL,
        number text NOT NULL CONSTRAINT handed_number_number CHECK (number <> ''),
        person_id uuid NOT NULL CONSTRAINT handed_number_person_fk REFERENCES person,
        state text NOT NULL CONSTRAINT handed_number_state CHECK (state IN ('accepted', 'refused', 'unknown')),
        known_on date NOT NULL,
        refusal jsonb,
        perhaps_booked boolean NOT NULL,
        settled_as text CONSTRAINT handed_number_settled_as CHECK (settled_as IN ('taken-back', 'left')),
        settled_because text,
        settled_by uuid CONSTRAINT handed_number_settler_fk REFERENCES person,
        settled_at timestamptz,
        CONSTRAINT handed_number_pk PRIMARY KEY (meeting_id, body, test, number),
        CONSTRAINT handed_number_refused CHECK ((state = 'refused') = (refusal IS NOT NULL)),
        CONSTRAINT handed_number_settled CHECK ((settled_as IS NULL) = (settled_by IS NULL) AND
          (settled_as IS NULL) = (settled_because IS NULL) AND (settled_as IS NULL) = (settled_at IS NULL))
      );
      CREATE INDEX handed_number_person ON handed_number (person_id);`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE, DELETE ON hand_off_code TO ${role};
      GRANT SELECT, INSERT ON hand_off_mode TO ${role};
      GRANT SELECT, INSERT, UPDATE ON hand_off_sending, hand_off_call, hand_off_row, handed_number TO ${role};`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE handed_number, hand_off_row, hand_off_call, hand_off_sending, hand_off_mode, hand_off_code',
    );
  }
}
