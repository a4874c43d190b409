import type { DataSource } from 'typeorm';

/** Every row of the database with what PostgreSQL knows of it (the transaction that wrote it, its place), by table. */
export type AllRows = Map<string, string[]>;

/** Reads all of it. @param superuser a connection that may */
export async function allRows(superuser: DataSource): Promise<AllRows> {
  const tables = await superuser.query<{ name: string }[]>(
    `SELECT relation.oid::regclass::text AS name FROM pg_class relation
     WHERE relkind = 'r' AND relnamespace::regnamespace::text NOT LIKE 'pg\\_%'
       AND relnamespace::regnamespace::text <> 'information_schema'`,
  );
  const rows: AllRows = new Map();
  for (const { name } of tables) {
    const found = await superuser.query<{ row: string }[]>(
      `SELECT concat_ws(' ', xmin, ctid, one::text) AS row FROM ${name} one ORDER BY ctid`,
    );
    rows.set(
      name,
      found.map(({ row }) => row),
    );
  }
  return rows;
}

/** The tables that hold other rows than before. */
export function changedTables(before: AllRows, after: AllRows): string[] {
  return [...after].flatMap(([name, rows]) =>
    rows.join('\n') === before.get(name)!.join('\n') ? [] : [name],
  );
}
