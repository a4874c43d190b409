import type { EntityManager } from 'typeorm';

/** SQL for an instant as text, in UTC with all its microseconds: a JavaScript `Date` keeps only milliseconds. */
export function microseconds(instant: string): string {
  return `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** The moment by the database's own clock, which goes on within a transaction. */
export async function momentNow(manager: EntityManager): Promise<string> {
  const [{ now }] = await manager.query<[{ now: string }]>(
    `SELECT ${microseconds('clock_timestamp()')} AS now`,
  );
  return now;
}
