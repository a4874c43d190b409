import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What teachers say of themselves for dossiers: their background, and which interests they have (Q1, Q5). */
export class TeacherParts1764796000000 implements MigrationInterface {
  name = 'TeacherParts1764796000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE teacher_part (
        person_id uuid NOT NULL CONSTRAINT teacher_part_pk PRIMARY KEY
          CONSTRAINT teacher_part_person_fk REFERENCES person,
        background text NOT NULL CONSTRAINT teacher_part_background CHECK (background <> ''),
        interests text NOT NULL,
        declared_on date NOT NULL,
        version integer NOT NULL
      );
      CREATE TABLE teacher_asked (
        person_id uuid NOT NULL CONSTRAINT teacher_asked_pk PRIMARY KEY
          CONSTRAINT teacher_asked_person_fk REFERENCES person,
        asked_on date NOT NULL
      );`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON teacher_part, teacher_asked TO ${role};`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE teacher_asked, teacher_part');
  }
}
