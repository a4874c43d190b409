import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What attendees of a day wish for, until a week after it (I10), and what a guest does (I2). Who organises a day belongs to its
 * meeting, as teachers do: they have it in their calendar and are told of it (C1).
 */
export class WishesAndGuests1764790000000 implements MigrationInterface {
  name = 'WishesAndGuests1764790000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE day_wish (
        meeting_id uuid NOT NULL CONSTRAINT day_wish_day_fk REFERENCES intervision_day,
        person_id uuid NOT NULL CONSTRAINT day_wish_person_fk REFERENCES person,
        wish text NOT NULL,
        CONSTRAINT day_wish_pk PRIMARY KEY (meeting_id, person_id),
        CONSTRAINT day_wish_length CHECK (length(wish) BETWEEN 1 AND 500));
      CREATE INDEX day_wish_person ON day_wish (person_id);
      ALTER TABLE person ADD profession text CONSTRAINT person_profession CHECK (profession <> '');
      ALTER TABLE day_organiser DROP CONSTRAINT day_organiser_day_fk,
        ADD CONSTRAINT day_organiser_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting;`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON day_wish TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE day_organiser DROP CONSTRAINT day_organiser_meeting_fk,
        ADD CONSTRAINT day_organiser_day_fk FOREIGN KEY (meeting_id) REFERENCES intervision_day;
      ALTER TABLE person DROP COLUMN profession;
      DROP TABLE day_wish;`);
  }
}
