import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log is read by time, by who acted and by what was done; mail by when it was promised. Each by an index. */
export class OfficeReading1764545000000 implements MigrationInterface {
  name = 'OfficeReading1764545000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX audit_entry_at ON audit_entry (at, id);
      CREATE INDEX audit_entry_actor ON audit_entry (actor, at, id);
      CREATE INDEX audit_entry_action ON audit_entry (action, at, id);
      CREATE INDEX mail_delivery_created ON mail_delivery (created_at);
      CREATE INDEX mail_delivery_failed ON mail_delivery (created_at) WHERE (state = 'failed');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX mail_delivery_failed, mail_delivery_created, audit_entry_action,
      audit_entry_actor, audit_entry_at`);
  }
}
