import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The numbers that people have in registers of professionals, one in each (Q4). */
export class RegisterNumbers1764794000000 implements MigrationInterface {
  name = 'RegisterNumbers1764794000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person_register_number (
        person_id uuid NOT NULL CONSTRAINT person_register_number_person_fk REFERENCES person,
        register text NOT NULL,
        number text NOT NULL CONSTRAINT person_register_number_given CHECK (number <> ''),
        CONSTRAINT person_register_number_pk PRIMARY KEY (person_id, register)
      );
      CREATE INDEX person_register_number_of_whom ON person_register_number (register, number);`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON person_register_number TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE person_register_number');
  }
}
