import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The portal's import page: files that were brought, in pieces, and what is done with them by whichever worker. */
export class ImportUploads1764525000000 implements MigrationInterface {
  name = 'ImportUploads1764525000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE
          ON import_upload, import_upload_file, import_upload_piece, import_task TO ${role}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_task, import_upload_piece, import_upload_file, import_upload');
  }
}

const TABLES = `
  CREATE TABLE import_upload (
    id uuid CONSTRAINT import_upload_pk PRIMARY KEY,
    uploaded_by uuid NOT NULL CONSTRAINT import_upload_person_fk REFERENCES person,
    uploaded_at timestamptz NOT NULL,
    complete boolean NOT NULL DEFAULT false
  );
  CREATE INDEX import_upload_age ON import_upload (uploaded_at);
  CREATE TABLE import_upload_file (
    upload_id uuid NOT NULL CONSTRAINT import_upload_file_upload_fk REFERENCES import_upload,
    role text NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    sheet text,
    bytes integer NOT NULL,
    CONSTRAINT import_upload_file_pk PRIMARY KEY (upload_id, role, position),
    CONSTRAINT import_upload_file_role CHECK (role IN ('given', 'rejected')),
    CONSTRAINT import_upload_file_sheet CHECK (sheet IN ('begeleiders', 'deelnemers', 'uren'))
  );
  CREATE TABLE import_upload_piece (
    upload_id uuid NOT NULL,
    role text NOT NULL,
    position integer NOT NULL,
    number integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT import_upload_piece_pk PRIMARY KEY (upload_id, role, position, number),
    CONSTRAINT import_upload_piece_file_fk FOREIGN KEY (upload_id, role, position) REFERENCES import_upload_file
  );
  CREATE TABLE import_task (
    id uuid CONSTRAINT import_task_pk PRIMARY KEY,
    kind text NOT NULL,
    upload_id uuid CONSTRAINT import_task_upload_fk REFERENCES import_upload,
    run_id uuid CONSTRAINT import_task_run_fk REFERENCES import_run,
    reason text,
    requested_by uuid NOT NULL CONSTRAINT import_task_person_fk REFERENCES person,
    requested_at timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'waiting',
    attempts integer NOT NULL DEFAULT 0,
    lease_until timestamptz,
    progress jsonb,
    outcome jsonb,
    fault jsonb,
    ended_at timestamptz,
    CONSTRAINT import_task_kind CHECK (kind IN ('check', 'import', 'take-back')),
    CONSTRAINT import_task_state CHECK (state IN ('waiting', 'done', 'failed')),
    CONSTRAINT import_task_subject CHECK ((kind = 'take-back') = (upload_id IS NULL)),
    CONSTRAINT import_task_reason CHECK ((kind = 'take-back') = (reason IS NOT NULL)),
    CONSTRAINT import_task_fault CHECK ((state = 'failed') = (fault IS NOT NULL)),
    CONSTRAINT import_task_ended CHECK ((state = 'waiting') = (ended_at IS NULL)),
    CONSTRAINT import_task_once UNIQUE (upload_id, kind)
  );
  CREATE UNIQUE INDEX import_task_take_back ON import_task (run_id) WHERE (kind = 'take-back');
  CREATE INDEX import_task_open ON import_task (requested_at) WHERE (state = 'waiting');`;
