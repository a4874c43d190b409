import pg from 'pg';
import { OperatorError } from '../config/operator-error.rules.js';

/** The schema in which BullMQ keeps its tables and functions; it always looks there when it is given a pool. */
export const QUEUE_SCHEMA = 'bullmq';

/**
 * Makes and upgrades BullMQ's own tables, as the owner, and lets the application use them: rows, sequences and
 * functions. At work BullMQ needs no more than that, with one exception that we avoid: for jobs without an id of their
 * own, or added in bulk, it makes a sequence.
 *
 * @throws OperatorError when the owner may not make a schema in this database
 */
export async function migrateQueueSchema(migrateUrl: string, appRole: string): Promise<void> {
  // A process that migrates nothing, such as a backup, is spared loading it.
  const { runMigrations } = await import('bullmq');
  const client = new pg.Client({ connectionString: migrateUrl, application_name: 'leerpad migrate' });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
    const role = pg.escapeIdentifier(appRole);
    await client.query(`
      REVOKE ALL ON SCHEMA ${QUEUE_SCHEMA} FROM PUBLIC;
      GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${role};
      REVOKE INSERT, UPDATE, DELETE ON ${QUEUE_SCHEMA}.migration FROM ${role};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO ${role};
      REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} FROM PUBLIC;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO ${role};`);
  } catch (cause) {
    // 42501: even "IF NOT EXISTS" asks for the right to make one.
    if ((cause as { code?: string }).code !== '42501') throw cause;
    throw new OperatorError('database.no-queue-schema', { schema: QUEUE_SCHEMA }, { cause });
  } finally {
    await client.end();
  }
}
