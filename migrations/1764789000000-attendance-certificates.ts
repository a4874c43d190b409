import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates of attendance, of blocks and of intervision days (I5). */
export class AttendanceCertificates1764789000000 implements MigrationInterface {
  name = 'AttendanceCertificates1764789000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attendance_certificate (
        id uuid NOT NULL CONSTRAINT attendance_certificate_pk PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT attendance_certificate_meeting_fk REFERENCES meeting,
        person_id uuid NOT NULL CONSTRAINT attendance_certificate_person_fk REFERENCES person,
        address text NOT NULL CONSTRAINT attendance_certificate_address_unique UNIQUE,
        statement text NOT NULL,
        document_id uuid CONSTRAINT attendance_certificate_document_fk REFERENCES frozen_document
          CONSTRAINT attendance_certificate_document_unique UNIQUE,
        ended_on date,
        mac bytea NOT NULL,
        ended_as text CONSTRAINT attendance_certificate_ended_as CHECK (ended_as IN ('replaced', 'withdrawn')),
        CONSTRAINT attendance_certificate_ended CHECK ((ended_on IS NULL) = (ended_as IS NULL))
      );
      CREATE UNIQUE INDEX attendance_certificate_valid ON attendance_certificate (meeting_id, person_id)
        WHERE (ended_on IS NULL);
      CREATE INDEX attendance_certificate_person ON attendance_certificate (person_id);`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT ON attendance_certificate TO ${role}`);
    await runner.query(
      `GRANT UPDATE (document_id, ended_on, ended_as, mac) ON attendance_certificate TO ${role}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attendance_certificate');
  }
}
