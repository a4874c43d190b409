import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The BIG numbers of persons move to where all numbers of registers stand (Q4). */
export class BigNumbersInTheirRegister1764794100000 implements MigrationInterface {
  name = 'BigNumbersInTheirRegister1764794100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO person_register_number (person_id, register, number)
        SELECT id, 'big-doctors', big_number FROM person WHERE big_number IS NOT NULL;
      ALTER TABLE person DROP COLUMN big_number`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person ADD big_number text CONSTRAINT person_big_number CHECK (big_number ~ '^[0-9]{11}$');
      UPDATE person SET big_number = n.number FROM person_register_number n
       WHERE n.person_id = person.id AND n.register = 'big-doctors' AND n.number ~ '^[0-9]{11}$';
      DELETE FROM person_register_number WHERE register = 'big-doctors'`);
  }
}
