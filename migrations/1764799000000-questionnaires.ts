import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questionnaires as versions, and mails of which nothing is left once their evaluation is closed (Q3, Q8). */
export class Questionnaires1764799000000 implements MigrationInterface {
  name = 'Questionnaires1764799000000';

  async up(runner: QueryRunner): Promise<void> {
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`
      CREATE TABLE questionnaire_version (
        key text NOT NULL,
        version integer NOT NULL CONSTRAINT questionnaire_version_number CHECK (version >= 1),
        definition jsonb NOT NULL,
        CONSTRAINT questionnaire_version_pk PRIMARY KEY (key, version)
      );
      CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON questionnaire_version
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON questionnaire_version
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT ON questionnaire_version TO ${role};
      GRANT DELETE ON mail_delivery TO ${role};`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`DROP TABLE questionnaire_version; REVOKE DELETE ON mail_delivery FROM ${role}`);
  }
}
