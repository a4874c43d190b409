import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What organisers of an intervision day tell those who come, and the report of the day (I5). */
export class MessagesAndReports1764791000000 implements MigrationInterface {
  name = 'MessagesAndReports1764791000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE day_message (
        id uuid NOT NULL CONSTRAINT day_message_pk PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT day_message_day_fk REFERENCES intervision_day,
        audience text NOT NULL CONSTRAINT day_message_audience CHECK (audience IN ('all', 'placed', 'waiting')),
        subject text NOT NULL,
        text text NOT NULL,
        recipients integer NOT NULL,
        sent_by uuid NOT NULL CONSTRAINT day_message_sender_fk REFERENCES person,
        sent_at timestamptz NOT NULL
      );
      CREATE INDEX day_message_day ON day_message (meeting_id);
      CREATE INDEX day_message_sender ON day_message (sent_by);
      CREATE TABLE day_report (
        meeting_id uuid NOT NULL CONSTRAINT day_report_pk PRIMARY KEY
          CONSTRAINT day_report_day_fk REFERENCES intervision_day,
        text text NOT NULL,
        version integer NOT NULL,
        kept_by uuid NOT NULL CONSTRAINT day_report_keeper_fk REFERENCES person,
        kept_at timestamptz NOT NULL
      );
      CREATE INDEX day_report_keeper ON day_report (kept_by);
      CREATE TABLE day_report_file (
        meeting_id uuid NOT NULL CONSTRAINT day_report_file_pk PRIMARY KEY
          CONSTRAINT day_report_file_report_fk REFERENCES day_report,
        type text NOT NULL CONSTRAINT day_report_file_type CHECK (type IN ('pdf', 'docx', 'odt')),
        bytes integer NOT NULL,
        content bytea NOT NULL
      );
      CREATE TABLE previous_report (
        meeting_id uuid NOT NULL CONSTRAINT previous_report_pk PRIMARY KEY
          CONSTRAINT previous_report_day_fk REFERENCES intervision_day,
        report_of uuid NOT NULL CONSTRAINT previous_report_report_fk REFERENCES intervision_day,
        CONSTRAINT previous_report_other CHECK (report_of <> meeting_id)
      );
      CREATE INDEX previous_report_of ON previous_report (report_of);
      CREATE TABLE day_told (
        meeting_id uuid NOT NULL CONSTRAINT day_told_day_fk REFERENCES intervision_day,
        person_id uuid NOT NULL CONSTRAINT day_told_person_fk REFERENCES person,
        what text NOT NULL CONSTRAINT day_told_what CHECK (what IN ('previous-report', 'report', 'missed', 'waited')),
        told_at timestamptz NOT NULL,
        CONSTRAINT day_told_pk PRIMARY KEY (meeting_id, person_id, what)
      );
      CREATE INDEX day_told_person ON day_told (person_id);`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`
      GRANT SELECT, INSERT ON day_message, day_told TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON day_report, day_report_file, previous_report TO ${role};`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE day_told, previous_report, day_report_file, day_report, day_message');
  }
}
