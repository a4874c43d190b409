import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Meetings are of persons (I2): places, waiting list, attendance and rounds no longer need a trajectory, since leaders and
 * guests come to intervision days too. A day is an edition without a component, with one meeting that is no block.
 *
 * Somebody with two trajectories could be in one block twice. They are one person on one chair: the better place stays,
 * of equal ones the first in line; of two marks the one that was credited, then the longer one. What the ledger holds
 * stays as it is. Who waits for a place that is free now moves up at the first start, by `ReleasedPlaces`.
 */
export class MeetingsOfPersons1764781000000 implements MigrationInterface {
  name = 'MeetingsOfPersons1764781000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DAYS);
    await runner.query(GUESTS);
    await runner.query(PERSONS);
    await runner.query(ROUNDS);
  }

  /** Who is no trainee cannot be kept: days, and who came to them, are refused rather than dropped. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(TRAJECTORIES_AGAIN);
    await runner.query(ONE_WITHOUT_ADDRESS);
  }
}

const DAYS = `
  ALTER TABLE edition
    ALTER component DROP NOT NULL,
    DROP CONSTRAINT edition_programmes,
    ADD CONSTRAINT edition_programmes CHECK (
      programmes <@ ARRAY['leader', 'co-leader'] AND (cardinality(programmes) = 0) = (component IS NULL));
  ALTER TABLE meeting
    ALTER component DROP NOT NULL,
    ALTER block DROP NOT NULL,
    ADD CONSTRAINT meeting_block_of_component CHECK ((block IS NULL) = (component IS NULL));
  CREATE UNIQUE INDEX meeting_one_of_day ON meeting (edition_id) WHERE (block IS NULL);`;

/** Guests may have no address (C1): only one that there is belongs to one person. It is looked up by joins as well. */
const GUESTS = `
  ALTER TABLE person DROP CONSTRAINT person_email_unique;
  CREATE UNIQUE INDEX person_email_unique ON person (email) WHERE (email <> '');
  CREATE INDEX person_email ON person (email);`;

const ONE_WITHOUT_ADDRESS = `
  DROP INDEX person_email;
  DROP INDEX person_email_unique;
  ALTER TABLE person ADD CONSTRAINT person_email_unique UNIQUE (email);`;

/** The places of persons that have a better one in the same block. */
const ENROLLED_TWICE = `
  SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY meeting_id, person_id
      ORDER BY array_position(ARRAY['placed', 'waiting', 'cancelled'], state), place_in_line) AS nth FROM enrolment) e
   WHERE nth > 1`;

const PERSONS = `
  ALTER TABLE enrolment ADD person_id uuid CONSTRAINT enrolment_person_fk REFERENCES person;
  UPDATE enrolment e SET person_id = t.person_id FROM trajectory t WHERE t.id = e.trajectory_id;
  ALTER TABLE enrolment_step DISABLE TRIGGER refuse_change;
  DELETE FROM enrolment_step WHERE enrolment_id IN (${ENROLLED_TWICE});
  ALTER TABLE enrolment_step ENABLE TRIGGER refuse_change;
  DELETE FROM enrolment WHERE id IN (${ENROLLED_TWICE});
  ALTER TABLE enrolment
    ALTER person_id SET NOT NULL,
    ALTER trajectory_id DROP NOT NULL,
    DROP CONSTRAINT enrolment_trajectory_unique,
    ADD CONSTRAINT enrolment_person_unique UNIQUE (meeting_id, person_id);
  CREATE INDEX enrolment_person ON enrolment (person_id);

  ALTER TABLE attendance ADD person_id uuid CONSTRAINT attendance_person_fk REFERENCES person;
  UPDATE attendance a SET person_id = t.person_id FROM trajectory t WHERE t.id = a.trajectory_id;
  DELETE FROM attendance a USING (
    SELECT meeting_id, trajectory_id, row_number() OVER (PARTITION BY meeting_id, person_id
        ORDER BY claim_id IS NULL, minutes DESC NULLS LAST, trajectory_id) AS nth FROM attendance) twice
   WHERE twice.nth > 1 AND (a.meeting_id, a.trajectory_id) = (twice.meeting_id, twice.trajectory_id);
  ALTER TABLE attendance
    ALTER person_id SET NOT NULL,
    DROP CONSTRAINT attendance_pk,
    ADD CONSTRAINT attendance_pk PRIMARY KEY (meeting_id, person_id),
    ALTER trajectory_id DROP NOT NULL,
    DROP CONSTRAINT attendance_minutes,
    ADD CONSTRAINT attendance_minutes CHECK (minutes BETWEEN 0 AND 1440);
  CREATE INDEX attendance_person ON attendance (person_id);`;

const ROUNDS = `
  ALTER TABLE fishbowl_round RENAME TO meeting_round;
  ALTER TABLE meeting_round RENAME CONSTRAINT fishbowl_round_pk TO meeting_round_pk;
  ALTER TABLE meeting_round RENAME CONSTRAINT fishbowl_round_meeting_fk TO meeting_round_meeting_fk;
  ALTER TABLE meeting_round RENAME CONSTRAINT fishbowl_round_number_unique TO meeting_round_number_unique;
  ALTER TABLE meeting_round RENAME CONSTRAINT fishbowl_round_number TO meeting_round_number;
  ALTER TABLE fishbowl_role RENAME TO round_role;
  ALTER TABLE round_role RENAME CONSTRAINT fishbowl_role_round_fk TO round_role_round_fk;
  ALTER TABLE round_role RENAME CONSTRAINT fishbowl_role_role TO round_role_role;
  ALTER INDEX fishbowl_role_one_presenter RENAME TO round_role_one_presenter;
  ALTER TABLE round_role ADD person_id uuid CONSTRAINT round_role_person_fk REFERENCES person;
  UPDATE round_role o SET person_id = t.person_id FROM trajectory t WHERE t.id = o.trajectory_id;
  DELETE FROM round_role o USING (
    SELECT round_id, trajectory_id, row_number() OVER (PARTITION BY round_id, person_id ORDER BY array_position(
        ARRAY['leader', 'case-presenter', 'inner-circle', 'outer-circle'], role), trajectory_id) AS nth FROM round_role) twice
   WHERE twice.nth > 1 AND (o.round_id, o.trajectory_id) = (twice.round_id, twice.trajectory_id);
  ALTER TABLE round_role
    DROP CONSTRAINT fishbowl_role_pk,
    DROP trajectory_id,
    ALTER person_id SET NOT NULL,
    ADD CONSTRAINT round_role_pk PRIMARY KEY (round_id, person_id);
  CREATE INDEX round_role_person ON round_role (person_id);`;

/** Roles say no trajectory any more: that of the enrolment, else of the attendance, has to do. */
const TRAJECTORIES_AGAIN = `
  ALTER TABLE round_role ADD trajectory_id uuid CONSTRAINT fishbowl_role_trajectory_fk REFERENCES trajectory;
  UPDATE round_role o SET trajectory_id = coalesce(
    (SELECT e.trajectory_id FROM enrolment e WHERE e.meeting_id = r.meeting_id AND e.person_id = o.person_id),
    (SELECT a.trajectory_id FROM attendance a WHERE a.meeting_id = r.meeting_id AND a.person_id = o.person_id))
    FROM meeting_round r WHERE r.id = o.round_id;
  ALTER TABLE round_role
    DROP CONSTRAINT round_role_pk,
    DROP person_id,
    ALTER trajectory_id SET NOT NULL,
    ADD CONSTRAINT fishbowl_role_pk PRIMARY KEY (round_id, trajectory_id);
  CREATE INDEX fishbowl_role_trajectory ON round_role (trajectory_id);
  ALTER INDEX round_role_one_presenter RENAME TO fishbowl_role_one_presenter;
  ALTER TABLE round_role RENAME CONSTRAINT round_role_role TO fishbowl_role_role;
  ALTER TABLE round_role RENAME CONSTRAINT round_role_round_fk TO fishbowl_role_round_fk;
  ALTER TABLE round_role RENAME TO fishbowl_role;
  ALTER TABLE meeting_round RENAME CONSTRAINT meeting_round_number TO fishbowl_round_number;
  ALTER TABLE meeting_round RENAME CONSTRAINT meeting_round_number_unique TO fishbowl_round_number_unique;
  ALTER TABLE meeting_round RENAME CONSTRAINT meeting_round_meeting_fk TO fishbowl_round_meeting_fk;
  ALTER TABLE meeting_round RENAME CONSTRAINT meeting_round_pk TO fishbowl_round_pk;
  ALTER TABLE meeting_round RENAME TO fishbowl_round;

  ALTER TABLE attendance
    DROP CONSTRAINT attendance_pk,
    DROP person_id,
    ALTER trajectory_id SET NOT NULL,
    ADD CONSTRAINT attendance_pk PRIMARY KEY (meeting_id, trajectory_id),
    DROP CONSTRAINT attendance_minutes,
    ADD CONSTRAINT attendance_minutes CHECK (minutes BETWEEN 0 AND 240);
  ALTER TABLE enrolment
    DROP CONSTRAINT enrolment_person_unique,
    DROP person_id,
    ALTER trajectory_id SET NOT NULL,
    ADD CONSTRAINT enrolment_trajectory_unique UNIQUE (meeting_id, trajectory_id);

  DROP INDEX meeting_one_of_day;
  ALTER TABLE meeting DROP CONSTRAINT meeting_block_of_component, ALTER component SET NOT NULL, ALTER block SET NOT NULL;
  ALTER TABLE edition
    DROP CONSTRAINT edition_programmes,
    ADD CONSTRAINT edition_programmes CHECK (programmes <@ ARRAY['leader', 'co-leader'] AND cardinality(programmes) > 0),
    ALTER component SET NOT NULL;`;
