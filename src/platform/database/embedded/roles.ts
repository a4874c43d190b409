import type { Client } from 'pg';
import { DATABASE, type Passwords, ROLES } from './passwords.js';

/**
 * Makes the roles and the database when they are missing: the owner makes tables and runs migrations, the
 * application's role can do nothing but log in until a migration grants it something.
 *
 * @param superuser a connection as the superuser
 */
export async function ensureRoles(superuser: Client, passwords: Passwords): Promise<void> {
  // Statements that a crash may have separated are each checked by themselves; CREATE DATABASE allows no transaction.
  for (const role of ['owner', 'app'] as const) {
    if (await exists(superuser, 'pg_roles', 'rolname', ROLES[role])) continue;
    const options = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE';
    const password = superuser.escapeLiteral(passwords[role]);
    await superuser.query(`CREATE ROLE ${ROLES[role]} ${options} PASSWORD ${password}`);
  }
  if (await exists(superuser, 'pg_database', 'datname', DATABASE)) return;
  await superuser.query(`CREATE DATABASE ${DATABASE} OWNER ${ROLES.owner}`);
}

async function exists(client: Client, table: string, column: string, name: string): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT 1 FROM ${table} WHERE ${column} = $1`, [name]);
  return rowCount === 1;
}
