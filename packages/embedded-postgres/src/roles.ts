import type { Client } from 'pg';
import type { Names } from './options.js';
import type { Passwords } from './passwords.js';

/**
 * Makes the roles and the database when they are missing: the owner makes tables and runs migrations, the
 * application's role can do nothing but log in until it is granted something.
 *
 * @param superuser a connection as the superuser
 */
export async function ensureRoles(superuser: Client, names: Names, passwords: Passwords): Promise<void> {
  // Statements that a crash may have separated are each checked by themselves; CREATE DATABASE allows no transaction.
  const quoted = (name: string) => superuser.escapeIdentifier(name);
  for (const role of ['owner', 'app'] as const) {
    if (await exists(superuser, 'pg_roles', 'rolname', names[role])) continue;
    const options = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE';
    const password = superuser.escapeLiteral(passwords[role]);
    await superuser.query(`CREATE ROLE ${quoted(names[role])} ${options} PASSWORD ${password}`);
  }
  if (await exists(superuser, 'pg_database', 'datname', names.database)) return;
  await superuser.query(`CREATE DATABASE ${quoted(names.database)} OWNER ${quoted(names.owner)}`);
}

async function exists(client: Client, table: string, column: string, name: string): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT 1 FROM ${table} WHERE ${column} = $1`, [name]);
  return rowCount === 1;
}
