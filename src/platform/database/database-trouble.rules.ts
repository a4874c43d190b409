/** What keeps the database from doing anything: it does not answer (`away`), or has no room left on its disk (`full`). */
export type DatabaseTrouble = 'away' | 'full';

const FULL = new Set([
  '53100', // disk_full
  'ENOSPC',
  'EDQUOT',
]);

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

// Classes of SQLSTATE: connection exception, insufficient resources, and operator intervention without query_canceled.
const AWAY_STATES = /^(?:08...|53...|57P0.)$/;

// What pg and TypeORM say without a code when a connection broke, or none could be had in time.
const AWAY_WORDS =
  /^(?:Connection terminated|timeout exceeded when trying to connect|timeout expired|Client (?:has encountered a connection error|was closed) and is not queryable|Cannot use a pool after calling end|Query runner already released|Database connection provided by a query runner was already released)/;

/** How deep errors wrap each other at most. */
const DEPTH = 6;

/** What is the matter with the database, if that is why something failed; null when it failed for another reason. */
export function databaseTrouble(error: unknown, depth = DEPTH): DatabaseTrouble | null {
  if (!(error instanceof Error) || depth === 0) return null;
  const { code, cause, driverError, errors } = error as Error & Record<string, unknown>;
  if (typeof code === 'string' && FULL.has(code)) return 'full';
  if (typeof code === 'string' && (AWAY.has(code) || AWAY_STATES.test(code))) return 'away';
  if (code === undefined && AWAY_WORDS.test(error.message)) return 'away';
  const within = [driverError, cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  for (const inner of within) {
    const found = databaseTrouble(inner, depth - 1);
    if (found) return found;
  }
  return null;
}
