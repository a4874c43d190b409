import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Where the tests find a PostgreSQL of one's own to run on instead of the embedded one: as a superuser. */
export const OWN_SERVER = 'TEST_DATABASE_URL';

/** The roles of one test run on a server that others use too. */
export interface OwnServer {
  ownerUrl: string;
  appUrl: string;
  superuserUrl: string;
  /** Removes every database and role of this run. */
  release(): Promise<void>;
}

/** How the databases of this run begin, so that a run removes its own and no other's. */
export const OWN_PREFIX = `test_${randomBytes(4).toString('hex')}`;

/** Makes the owner's and the application's role on a server of one's own. */
export async function joinOwnServer(superuserUrl: string): Promise<OwnServer> {
  const password = randomBytes(16).toString('hex');
  const [owner, app] = [`${OWN_PREFIX}_owner`, `${OWN_PREFIX}_app`];
  await statements(superuserUrl, [
    `CREATE ROLE ${owner} LOGIN PASSWORD '${password}'`,
    `CREATE ROLE ${app} LOGIN PASSWORD '${password}'`,
  ]);
  const as = (role: string) => Object.assign(new URL(superuserUrl), { username: role, password }).href;
  return {
    superuserUrl,
    ownerUrl: as(owner),
    appUrl: as(app),
    release: async () => {
      const databases = await databasesOf(superuserUrl);
      await statements(superuserUrl, [
        ...databases.flatMap((name) => [
          `ALTER DATABASE ${name} WITH IS_TEMPLATE false`,
          `DROP DATABASE ${name} WITH (FORCE)`,
        ]),
        `DROP ROLE ${owner}, ${app}`,
      ]);
    },
  };
}

async function databasesOf(superuserUrl: string): Promise<string[]> {
  const rows = await statements(superuserUrl, [
    `SELECT datname AS name FROM pg_database WHERE datname LIKE '${OWN_PREFIX}%'`,
  ]);
  return rows.map(({ name }) => name as string);
}

/** Runs one statement after the other. @returns the rows of the last */
async function statements(url: string, sql: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of sql) ({ rows } = await client.query<Record<string, unknown>>(statement));
    return rows;
  } finally {
    await client.end();
  }
}
