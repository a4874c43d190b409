import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evaluations whose answers wait in one sealed row, and of which nothing is kept that leads to a person (Q8, decision 34). */
export class AnonymousEvaluations1764793000000 implements MigrationInterface {
  name = 'AnonymousEvaluations1764793000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evaluation (
        meeting_id uuid NOT NULL CONSTRAINT evaluation_pk PRIMARY KEY
          CONSTRAINT evaluation_meeting_fk REFERENCES meeting,
        questionnaire jsonb NOT NULL,
        asked integer NOT NULL CONSTRAINT evaluation_asked_some CHECK (asked > 0),
        closes_at timestamptz NOT NULL,
        closed boolean NOT NULL
      );
      CREATE TABLE evaluation_asked (
        meeting_id uuid NOT NULL CONSTRAINT evaluation_asked_evaluation_fk REFERENCES evaluation,
        person_id uuid NOT NULL CONSTRAINT evaluation_asked_person_fk REFERENCES person,
        CONSTRAINT evaluation_asked_pk PRIMARY KEY (meeting_id, person_id)
      );
      CREATE INDEX evaluation_asked_person ON evaluation_asked (person_id);
      CREATE TABLE evaluation_urn (
        meeting_id uuid NOT NULL CONSTRAINT evaluation_urn_pk PRIMARY KEY
          CONSTRAINT evaluation_urn_evaluation_fk REFERENCES evaluation,
        sealed bytea NOT NULL
      );
      ALTER TABLE evaluation_urn ALTER sealed SET STORAGE EXTERNAL;
      CREATE TABLE evaluation_count (
        meeting_id uuid NOT NULL CONSTRAINT evaluation_count_evaluation_fk REFERENCES evaluation,
        question text NOT NULL,
        answers integer NOT NULL CONSTRAINT evaluation_count_answers CHECK (answers >= 0),
        CONSTRAINT evaluation_count_pk PRIMARY KEY (meeting_id, question)
      );
      CREATE TABLE evaluation_tally (
        meeting_id uuid NOT NULL,
        question text NOT NULL,
        answer text NOT NULL,
        answers integer NOT NULL CONSTRAINT evaluation_tally_answers CHECK (answers > 0),
        CONSTRAINT evaluation_tally_pk PRIMARY KEY (meeting_id, question, answer),
        CONSTRAINT evaluation_tally_count_fk FOREIGN KEY (meeting_id, question) REFERENCES evaluation_count
      );
      CREATE TABLE evaluation_text (
        meeting_id uuid NOT NULL,
        question text NOT NULL,
        ordinal smallint NOT NULL CONSTRAINT evaluation_text_ordinal CHECK (ordinal >= 1),
        text text NOT NULL,
        CONSTRAINT evaluation_text_pk PRIMARY KEY (meeting_id, question, ordinal),
        CONSTRAINT evaluation_text_count_fk FOREIGN KEY (meeting_id, question) REFERENCES evaluation_count
      );`);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE ON evaluation TO ${role};
      GRANT SELECT, INSERT, DELETE ON evaluation_asked TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON evaluation_urn TO ${role};
      GRANT SELECT, INSERT ON evaluation_count, evaluation_tally, evaluation_text TO ${role};`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE evaluation_text, evaluation_tally, evaluation_count, evaluation_urn, evaluation_asked, evaluation',
    );
  }
}
