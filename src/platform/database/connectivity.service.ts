import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { OperatorError } from '../config/operator-error.rules.js';

/** How long a server that is just starting gets, for instance one in a container beside ours. */
const PATIENCE_MS = 10_000;
const ATTEMPT_MS = 5_000;

/** What a server that is starting or not yet known to the name service answers; every other answer is final. */
const MAY_PASS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  '57P03', // cannot_connect_now
  '57P01', // admin_shutdown
]);

/**
 * Waits until the database accepts this user.
 *
 * @param variable the setting that holds the address, for the sentence
 * @param patience how long to wait, in milliseconds
 * @throws OperatorError when it does not within that time, or refuses for good
 */
export async function awaitDatabase(url: string, variable: string, patience = PATIENCE_MS): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    const error = await tryConnecting(url);
    if (!error) return;
    if (!MAY_PASS.has(codeOf(error)) || Date.now() > deadline) throw unreachable(url, variable, error);
    await sleep(250);
  }
}

/**
 * What is append-only rests on it that the application can only do what it was granted.
 *
 * @throws OperatorError when it connects as a superuser, or as (a member of) an owner of the database or its tables
 */
export async function assertPlainUser(dataSource: DataSource): Promise<void> {
  const [row] = await dataSource.query<{ name: string; powerful: boolean }[]>(`
    SELECT current_user AS name,
           (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
             OR EXISTS (SELECT 1 FROM pg_database
                         WHERE datname = current_database() AND pg_has_role(datdba, 'MEMBER'))
             OR EXISTS (SELECT 1 FROM pg_class
                         WHERE relnamespace = 'public'::regnamespace AND pg_has_role(relowner, 'MEMBER')) AS powerful`);
  if (row?.powerful) throw new OperatorError('database.app-user-powerful', { user: row.name });
}

async function tryConnecting(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: ATTEMPT_MS });
  client.on('error', () => {}); // told by connect()
  try {
    await client.connect();
    await client.end();
    return undefined;
  } catch (error) {
    return error;
  }
}

function unreachable(url: string, variable: string, cause: unknown): OperatorError {
  const { host, pathname } = new URL(url);
  const reason = codeOf(cause);
  const refused = /^[0-9A-Z]{5}$/.test(reason) && !MAY_PASS.has(reason);
  const code = refused ? 'database.refused' : 'database.unreachable';
  const { username } = new URL(url);
  const params = { variable, host, database: pathname.slice(1), user: decodeURIComponent(username), reason };
  return new OperatorError(code, params, { cause });
}

/** The code of Node's error or PostgreSQL's SQLSTATE: codes hold no secrets, messages might. */
function codeOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return code ?? (message?.includes('timeout') ? 'ETIMEDOUT' : 'ERROR');
}
