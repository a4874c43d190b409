import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { migrations } from '../../migrations/index.js';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { restoreBackup } from '../../src/platform/backup/restore-backup.service.js';
import { writeBackup } from '../../src/platform/backup/write-backup.service.js';
import { type MigrateSettings, migrate } from '../../src/platform/database/migrate.service.js';
import { hours96, newCredits } from '../builders/hours.js';
import { newEdition } from '../builders/meetings.js';
import { newTrainee, type TestTrainee } from '../builders/people.js';
import { type Contents, unpack } from './archives.js';
import {
  copyDatabase,
  createEmptyDatabase,
  createTestDatabase,
  type EmptyDatabase,
  type TestDatabase,
} from './database.js';
import { eventually } from './eventually.js';
import { newPasskey } from './passkeys.js';
import { connected, query } from './queries.js';
import { newPrivateKeyPem, startTestServices, type TestServices } from './services.js';
import { removeTemporaryDirectory, temporaryDirectory } from './temporary-directory.js';

/** The day on which what is backed up was done. */
export const TODAY = '2026-03-14';
/** What must not be in an archive, wherever it stands in the database. */
export const SECRET = 'geheim-dat-niet-mee-mag';
/** For a process that starts, on a machine that is busy with other tests. */
export const PATIENCE_MS = 240_000;
/** A backup does not hold it: who restores brings it along. */
export const signingKeyPem = newPrivateKeyPem();

/** What a product knows of its tables. */
type Schema = Pick<MigrateSettings, 'migrations'>;

const product: Schema = { migrations };

/** Where a suite writes its backups. */
export class BackupFolder {
  readonly path = temporaryDirectory();
  private files = 0;

  newFile(): string {
    return join(this.path, `kopie-${(this.files += 1)}.tar.gz`);
  }

  /** Makes a backup. @returns its file */
  async backup({ appUrl: url }: EmptyDatabase, file = this.newFile()): Promise<string> {
    await writeBackup({ url, file, version: '0.1.0' });
    return file;
  }

  remove(): Promise<void> {
    return removeTemporaryDirectory(this.path);
  }
}

/** A portal with something of all that a backup keeps or leaves out, and its backup. */
export class BackedUpPortal {
  readonly folder = new BackupFolder();
  file!: string;
  contents!: Contents;
  private readonly targets: EmptyDatabase[] = [];

  private constructor(
    readonly source: TestDatabase,
    readonly services: TestServices,
    readonly trainee: TestTrainee,
  ) {}

  static async open(): Promise<BackedUpPortal> {
    const source = await createTestDatabase();
    const services = await startTestServices(source, { today: TODAY, signingKeyPem });
    const trainee = await newTrainee(services, { callName: 'Zoë', surname: 'in ’t Veld' });
    await newCredits(services, trainee, hours96());
    await newTrainee(services, { programme: 'leader', callName: 'Zoë\t\\N', surname: '"Veld"\nen \\.' });
    const portal = new BackedUpPortal(source, services, trainee);
    await portal.addWhatIsNotKept();
    portal.file = await portal.folder.backup(source);
    portal.contents = await unpack(portal.file);
    return portal;
  }

  async close(): Promise<void> {
    await this.services.close();
    await this.source.drop();
    await this.folder.remove();
  }

  /** A database that `dropTargets` throws away. @param like what it is a copy of; else nothing was migrated in it */
  async newTarget(like?: EmptyDatabase): Promise<EmptyDatabase> {
    const target = await (like ? copyDatabase(like) : createEmptyDatabase());
    this.targets.push(target);
    return target;
  }

  async dropTargets(): Promise<void> {
    await Promise.all(this.targets.splice(0).map((target) => target.drop()));
  }

  /** Sessions, links and the mailbox page, each with a secret; and mail in every state. */
  private async addWhatIsNotKept(): Promise<void> {
    const { dataSource } = this.source;
    const accountId = await this.services
      .get(AccountsService)
      .create(dataSource.manager, { personId: this.trainee.id, password: 'vier rustige woorden hier' });
    await dataSource.query(
      `INSERT INTO session (id, account_id, created_at, last_seen_at, expires_at, user_agent, network, begun_by, mac)
       VALUES ($1, $2, now(), now(), now(), $1, '', '', '')`,
      [SECRET, accountId],
    );
    await newPasskey(dataSource.manager, accountId);
    await dataSource.query(
      `INSERT INTO pending_sign_in (id, account_id, return_path, expires_at, mac) VALUES ($1, $2, '', now(), '')`,
      [SECRET, accountId],
    );
    await dataSource.query(
      `INSERT INTO passkey_challenge (id, bound_to, expires_at) VALUES ($1, '', now())`,
      [SECRET],
    );
    await dataSource.query(
      `INSERT INTO known_browser (id, account_id, made_at, last_used_at) VALUES ($1, $2, now(), now())`,
      [SECRET, accountId],
    );
    await dataSource.query(
      `INSERT INTO security_event (id, account_id, happened_at, kind, user_agent, network)
       VALUES ($1, $2, now(), 'signed-in', '', '192.0.2.1')`,
      [randomUUID(), accountId],
    );
    await dataSource.query(
      `INSERT INTO sign_in_token (id, purpose, account_id, return_path, requested_at, token_hash, expires_at, mac)
       VALUES ($1, 'sign-in', $2, '', now(), $3, now(), '')`,
      [randomUUID(), accountId, SECRET],
    );
    await dataSource.query(
      `INSERT INTO signing_link (token_hash, claim_id, version, signer_id, mailed_to, made_at, expires_at, mac)
       SELECT $1, id, 1, $2, '', now(), now(), '' FROM claim LIMIT 1`,
      [SECRET, this.trainee.signer.id],
    );
    await dataSource.query(
      `INSERT INTO signing_code (link_hash, id, asked_at) VALUES ($1, gen_random_uuid(), now())`,
      [SECRET],
    );
    const [mail] = await Promise.all(
      ['waiting', 'sending', 'sent', 'failed', 'dropped'].map((state) => this.addMail(state)),
    );
    await dataSource.query(
      `INSERT INTO mailbox_message (delivery_id, from_line, to_line, subject, text, html)
       VALUES ($1, '', '', '', $2, $2)`,
      [mail, SECRET],
    );
    await dataSource.query(`INSERT INTO throttle (key, attempts, last_at) VALUES ($1, 1, now())`, [SECRET]);
    await dataSource.query(
      `INSERT INTO kept_form (id, account_id, action, fields, kept_at)
       VALUES ($1, $2, '', jsonb_build_array($3::text), now())`,
      [randomUUID(), accountId, SECRET],
    );
    const { blocks, teacher } = await newEdition(this.services, {
      blocks: [{ heldOn: '2030-05-09', enrolUntil: '2030-05-01' }],
    });
    // Its teacher is written to, which is none of the mails that are counted here.
    await query(
      this.source.superuserUrl,
      `DELETE FROM mail_delivery WHERE recipient_person_id = '${teacher.id}'`,
    );
    await dataSource.query(
      `INSERT INTO evaluation (meeting_id, questionnaire, asked, closes_at, closed) VALUES ($1, '{}', 1, now(), false)`,
      [blocks[1]],
    );
    await dataSource.query('INSERT INTO evaluation_urn (meeting_id, sealed) VALUES ($1, $2)', [
      blocks[1],
      Buffer.from(SECRET),
    ]);
    await dataSource.query(
      `INSERT INTO sent_form (id, account_id, contents, led_to, sent_at) VALUES ($1, $2, $1, '', now())`,
      [SECRET, accountId],
    );
  }

  private async addMail(state: string): Promise<string> {
    const id = randomUUID();
    await this.source.dataSource.query(
      `INSERT INTO mail_delivery (id, kind, recipient_person_id, data, state, lease_until, sent_at)
       VALUES ($1, 'invitation', $2, '{}', $3, CASE WHEN $3 = 'sending' THEN now() END,
               CASE WHEN $3 = 'sent' THEN now() END)`,
      [id, this.trainee.id, state],
    );
    return id;
  }
}

/** A database that is migrated, and else empty. */
export async function createMigratedDatabase(schema: Schema = product): Promise<EmptyDatabase> {
  const database = await createEmptyDatabase();
  await migrate({ migrateUrl: database.ownerUrl, appUrl: database.appUrl, ...schema });
  return database;
}

/** Brings a backup back. @param schema what the product knows that does it */
export function restore({ ownerUrl, appUrl }: EmptyDatabase, file: string, schema: Schema = product) {
  return restoreBackup({ file, ownerUrl, appUrl, ...schema });
}

/** The names of our tables, in order. */
export async function tablesIn({ superuserUrl }: EmptyDatabase): Promise<string[]> {
  const rows = await query<{ name: string }>(
    superuserUrl,
    `SELECT relname AS name FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
      WHERE relkind IN ('r', 'p', 'm', 'f') AND nspname NOT IN ('pg_catalog', 'information_schema', 'bullmq')
        AND nspname NOT LIKE 'pg_t%' ORDER BY relname`,
  );
  return rows.map(({ name }) => name);
}

/** Every table with how many rows it has and a hash over all of them. */
export async function everything(database: EmptyDatabase): Promise<Record<string, string>> {
  const tables = await tablesIn(database);
  return connected(database.superuserUrl, async (client) => {
    const facts: Record<string, string> = {};
    for (const table of tables) {
      const { rows } = await client.query<{ fact: string }>(
        `SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text COLLATE "C"), '')) AS fact
           FROM public.${table} t`,
      );
      facts[table] = rows[0]!.fact;
    }
    return facts;
  });
}

/** The tables in which there is anything, but for the list of migrations. */
export async function rowsIn({ superuserUrl }: EmptyDatabase): Promise<string[]> {
  return connected(superuserUrl, async (client) => {
    // A table without a page has no row; a database that stayed empty has few others.
    const tables = await client.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
        WHERE relkind IN ('r', 'm') AND nspname NOT IN ('pg_catalog', 'information_schema', 'bullmq')
          AND nspname NOT LIKE 'pg_t%' AND relname <> 'schema_migration' AND pg_relation_size(c.oid) > 0
        ORDER BY relname`,
    );
    if (tables.rows.length === 0) return [];
    const filled = tables.rows.map(
      ({ name }) => `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM ${name})`,
    );
    const { rows } = await client.query<{ name: string }>(filled.join(' UNION ALL '));
    return rows.map(({ name }) => name);
  });
}

/** The connections with this application name. @param but which of them, in SQL */
export function connections({ superuserUrl }: EmptyDatabase, name: string, but = 'true'): Promise<object[]> {
  return query(
    superuserUrl,
    `SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = '${name}' AND ${but}`,
  );
}

/** Until who has this application name waits for a lock. */
export function untilWaiting(database: EmptyDatabase, name: string): Promise<void> {
  return eventually(async () => {
    expect(await connections(database, name, `wait_event_type = 'Lock'`)).toHaveLength(1);
  }, PATIENCE_MS);
}
