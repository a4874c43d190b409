import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { copyFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { LEFT_OUT } from '../../src/platform/backup/left-out.rules.js';
import { type RestoreSummary, restoreBackup } from '../../src/platform/backup/restore-backup.service.js';
import { writeBackup } from '../../src/platform/backup/write-backup.service.js';
import { createDataSource } from '../../src/platform/database/data-source.service.js';
import { migrate } from '../../src/platform/database/migrate.service.js';
import { RecordVerifier } from '../../src/recognition/completion/record-verification.service.js';
import { hours96, newCredits } from '../builders/hours.js';
import { newEdition } from '../builders/meetings.js';
import { newTrainee, type TestTrainee } from '../builders/people.js';
import { type Contents, readWhatItIs, repack, unpack } from '../support/archives.js';
import {
  copyDatabase,
  createEmptyDatabase,
  createTestDatabase,
  type EmptyDatabase,
  type TestDatabase,
} from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { differencesOf, ledgerOf, recordsOf } from '../support/facts.js';
import { CommandLine } from '../support/leerpad.js';
import { newPasskey } from '../support/passkeys.js';
import { newPrivateKeyPem, startTestServices, type TestServices } from '../support/services.js';
import { removeTemporaryDirectory, temporaryDirectory } from '../support/temporary-directory.js';

const TODAY = '2026-03-14';
/** What must not be in an archive, wherever it stands in the database. */
const SECRET = 'geheim-dat-niet-mee-mag';
const PATIENCE_MS = 240_000;
/** A backup does not hold it: who restores brings it along. */
const signingKeyPem = newPrivateKeyPem();

let folder: string;
let files = 0;

const newFile = () => join(folder, `kopie-${(files += 1)}.tar.gz`);
const product = { migrations };

beforeAll(() => void (folder = temporaryDirectory()));
afterAll(() => removeTemporaryDirectory(folder));

function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  return connected(url, async (client) => (await client.query<T>(sql)).rows);
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function backup({ appUrl: url }: EmptyDatabase, file = newFile()): Promise<string> {
  await writeBackup({ url, file, version: '0.1.0' });
  return file;
}

function restore({ ownerUrl, appUrl }: EmptyDatabase, file: string, schema = product) {
  return restoreBackup({ file, ownerUrl, appUrl, ...schema });
}

async function tablesIn({ superuserUrl }: EmptyDatabase): Promise<string[]> {
  const rows = await query<{ name: string }>(
    superuserUrl,
    `SELECT relname AS name FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
      WHERE relkind IN ('r', 'p', 'm', 'f') AND nspname NOT IN ('pg_catalog', 'information_schema', 'bullmq')
        AND nspname NOT LIKE 'pg_t%' ORDER BY relname`,
  );
  return rows.map(({ name }) => name);
}

/** Every table with how many rows it has and a hash over all of them. */
async function everything(database: EmptyDatabase): Promise<Record<string, string>> {
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

async function rowsIn(database: EmptyDatabase): Promise<string[]> {
  const tables = (await tablesIn(database)).filter((name) => name !== 'schema_migration');
  // One query, since each is a connection of its own and there are more tables than a server takes.
  const filled = tables.map((name) => `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM ${name})`);
  const rows = await query<{ name: string }>(database.superuserUrl, filled.join(' UNION ALL '));
  return rows.map(({ name }) => name);
}

describe('point 5: backup and restore', () => {
  let source: TestDatabase;
  let services: TestServices;
  let trainee: TestTrainee;
  let file: string;
  let contents: Contents;
  /** migrated, and else empty */
  let migrated: EmptyDatabase;
  /** what came of restoring in a database in which nothing was ever migrated */
  let restored: EmptyDatabase;
  let summary: RestoreSummary;

  beforeAll(async () => {
    source = await createTestDatabase();
    services = await startTestServices(source, { today: TODAY, signingKeyPem });
    trainee = await newTrainee(services, { callName: 'Zoë', surname: 'in ’t Veld' });
    await newCredits(services, trainee, hours96());
    await newTrainee(services, { programme: 'leader', callName: 'Zoë\t\\N', surname: '"Veld"\nen \\.' });
    await addWhatIsNotKept();
    file = await backup(source);
    contents = await unpack(file);
    [migrated, restored] = await Promise.all([createEmptyDatabase(), createEmptyDatabase()]);
    await migrate({ migrateUrl: migrated.ownerUrl, appUrl: migrated.appUrl, ...product });
    summary = await restore(restored, file);
  });
  afterAll(async () => {
    await services.close();
    await Promise.all([source, migrated, restored].map((database) => database.drop()));
  });

  const targets: EmptyDatabase[] = [];
  afterEach(() => Promise.all(targets.splice(0).map((target) => target.drop())));

  /** A database that is thrown away after the test. @param like what it is a copy of; else nothing was migrated in it */
  async function newTarget(like?: EmptyDatabase): Promise<EmptyDatabase> {
    const target = await (like ? copyDatabase(like) : createEmptyDatabase());
    targets.push(target);
    return target;
  }

  /** Sessions, links and the mailbox page, each with a secret; and mail in every state. */
  async function addWhatIsNotKept(): Promise<void> {
    const { dataSource } = source;
    const accountId = await services
      .get(AccountsService)
      .create(dataSource.manager, { personId: trainee.id, password: 'vier rustige woorden hier' });
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
      [SECRET, trainee.signer.id],
    );
    await dataSource.query(
      `INSERT INTO signing_code (link_hash, id, asked_at) VALUES ($1, gen_random_uuid(), now())`,
      [SECRET],
    );
    const [mail] = await Promise.all(
      ['waiting', 'sending', 'sent', 'failed', 'dropped'].map((state) => addMail(state)),
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
    const { blocks, teacher } = await newEdition(services, {
      blocks: [{ heldOn: '2030-05-09', enrolUntil: '2030-05-01' }],
    });
    // Its teacher is written to, which is none of the mails that are counted here.
    await query(source.superuserUrl, `DELETE FROM mail_delivery WHERE recipient_person_id = '${teacher.id}'`);
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

  async function addMail(state: string): Promise<string> {
    const id = randomUUID();
    await source.dataSource.query(
      `INSERT INTO mail_delivery (id, kind, recipient_person_id, data, state, lease_until, sent_at)
       VALUES ($1, 'invitation', $2, '{}', $3, CASE WHEN $3 = 'sending' THEN now() END,
               CASE WHEN $3 = 'sent' THEN now() END)`,
      [id, trainee.id, state],
    );
    return id;
  }

  it('every table is in the archive or left out by name', async () => {
    const { manifest, seal } = readWhatItIs(contents);
    const kept = manifest.tables.map(({ name }) => name);
    expect([...kept, ...Object.keys(LEFT_OUT)].sort()).toEqual(await tablesIn(source));
    expect(manifest.leftOut).toEqual(Object.keys(LEFT_OUT));
    expect(Object.keys(seal.tables).sort()).toEqual([...kept].sort());
    expect(manifest.migrations).toEqual(migrations.map(({ name }) => name));
  });

  it('everything comes back, row by row', async () => {
    const [before, after] = [await everything(source), await everything(restored)];
    const differ = Object.keys(before).filter((table) => before[table] !== after[table]);
    const emptied = Object.keys(LEFT_OUT).filter((name) => name !== 'schema_migration');
    expect(differ.sort()).toEqual([...emptied, 'mail_delivery'].sort());
    expect(summary).toMatchObject({
      mails: 3,
      tables: Object.keys(before).length - Object.keys(LEFT_OUT).length,
    });
    for (const table of emptied) expect(after[table]).toMatch(/^0 /);
  });

  it('what came back is the same: the check is clean, the ledger, the records and the bytes of their PDF', async () => {
    // Work goes on in it.
    const { appUrl } = await newTarget(restored);
    const dataSource = await createDataSource({ url: appUrl }).initialize();
    const itsServices = await startTestServices({ dataSource }, { today: TODAY, signingKeyPem });
    try {
      expect(await differencesOf(itsServices)).toEqual([]);
      expect(await ledgerOf(itsServices, trainee.trajectoryId)).toEqual(
        await ledgerOf(services, trainee.trajectoryId),
      );
      const records = await recordsOf(itsServices, trainee.trajectoryId);
      expect(records).toEqual(await recordsOf(services, trainee.trajectoryId));
      const { address } = records[0]!;
      const pdf = await itsServices.get(RecordVerifier).pdf(address);
      expect(pdf!.equals((await services.get(RecordVerifier).pdf(address))!)).toBe(true);
      expect(await itsServices.get(RecordVerifier).verify(address)).toMatchObject({ genuine: true });
      // Work goes on where it was: the next record has the next number.
      const next = await newTrainee(itsServices, { callName: 'Noor' });
      await newCredits(itsServices, next, hours96());
      expect((await recordsOf(itsServices, next.trajectoryId))[0]!.number).toBe('2026-0002');
    } finally {
      await itsServices.close();
      await dataSource.destroy();
    }
  });

  it('mail that waited is not sent a second time by itself, and can be sent again', async () => {
    const states = async ({ superuserUrl }: EmptyDatabase) => {
      const rows = await query<{ id: string; state: string; answer: string | null }>(
        superuserUrl,
        'SELECT id, state, last_answer AS answer FROM mail_delivery ORDER BY id',
      );
      return rows.map(({ id, state, answer }) => [id, state, answer]);
    };
    const before = await states(source);
    expect(new Set(before.map(([, state]) => state)).size).toBe(5);
    expect(await states(restored)).toEqual(
      before.map(([id, state, answer]) =>
        state === 'waiting' || state === 'sending' ? [id, 'failed', 'restored'] : [id, state, answer],
      ),
    );
    expect(await states(source)).toEqual(before);
  });

  it('no secret is in it, and only its owner may read it', () => {
    const all = Buffer.concat([...contents.values()]).toString('latin1');
    expect(all).not.toContain(SECRET);
    expect(all).not.toContain('PRIVATE KEY');
    expect(all).toContain(trainee.id);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is of one moment, while others work on', async () => {
    const other = new pg.Client({ connectionString: source.superuserUrl });
    await other.connect();
    await other.query('BEGIN');
    await other.query('LOCK TABLE claim');
    const running = backup(source);
    await untilWaiting(source, 'leerpad backup');
    // `person` is read already, `claim` is not yet: what comes now belongs to neither.
    await other.query('UPDATE claim SET version = version + 1');
    await other.query('COMMIT');
    await other.end();
    const copied = await unpack(await running);
    expect(copied.get('tables/claim/000001.copy')).toEqual(contents.get('tables/claim/000001.copy'));
    await query(source.superuserUrl, 'UPDATE claim SET version = version - 1');
  });

  describe('refuses, and changes nothing', () => {
    const refusal = (code: string) => expect.objectContaining({ name: 'OperatorError', code });
    /** in which nothing may ever come, whatever is tried; migrated, unless a test says otherwise */
    let empty: EmptyDatabase;
    beforeAll(async () => void (empty = await copyDatabase(migrated)));
    afterAll(() => empty.drop());

    async function copyOf(change: (copy: string) => Promise<void>): Promise<string> {
      const copy = newFile();
      await copyFile(file, copy);
      await change(copy);
      return copy;
    }

    async function expectRefused(archive: string, code: string, target = empty): Promise<void> {
      await expect(restore(target, archive)).rejects.toEqual(refusal(code));
      expect(await rowsIn(target)).toEqual([]);
    }

    it('an archive that is cut off, wherever', async () => {
      const target = await newTarget();
      const { size } = statSync(file);
      for (const length of [size - 1, size - 9, size - 2000, Math.floor(size / 2), Math.floor(size / 5)]) {
        await expectRefused(await copyOf((copy) => truncate(copy, length)), 'restore.damaged', target);
      }
      await expectRefused(await copyOf((copy) => truncate(copy, 40)), 'restore.not-a-backup', target);
      await restore(target, file);
    });

    it('an archive in which a byte is wrong, wherever', async () => {
      const bytes = await readFile(file);
      for (let part = 1; part <= 8; part += 1) {
        const at = Math.floor((bytes.length * part) / 9);
        const wrong = Buffer.from(bytes);
        wrong[at]! ^= 0x10;
        const copy = newFile();
        await writeFile(copy, wrong);
        await expect(restore(empty, copy)).rejects.toMatchObject({
          code: expect.stringMatching(/^restore\.(damaged|not-a-backup)$/),
        });
        expect(await rowsIn(empty)).toEqual([]);
      }
    });

    it.each<[string, (changed: Contents) => void]>([
      [
        'a value that was changed',
        (changed) => {
          const name = 'tables/ledger_entry/000001.copy';
          const text = changed.get(name)!.toString('utf8');
          changed.set(name, Buffer.from(text.replace(/\t240\t/, '\t241\t')));
        },
      ],
      [
        'a row that was taken out',
        (changed) => {
          const name = 'tables/ledger_entry/000001.copy';
          const text = changed.get(name)!.toString('utf8');
          changed.set(name, Buffer.from(text.replace(/^.*\n/, '')));
        },
      ],
      ['a table that was taken out', (changed) => void changed.delete('tables/audit_entry/000001.copy')],
      ['a manifest that was changed', (changed) => edit(changed, 'manifest.json', { version: '9' })],
      ['no end', (changed) => void changed.delete('seal.json')],
      ['more than the end', (changed) => void changed.set('nog-iets', Buffer.from('meer'))],
      ['an end without figures', (changed) => edit(changed, 'seal.json', { tables: {} })],
      ['columns that are not there', (changed) => withColumn(changed)],
    ])('an archive with %s', async (_what, change) => {
      const changed = new Map(contents);
      change(changed);
      const copy = newFile();
      await repack(copy, changed);
      await expectRefused(copy, 'restore.damaged');
    });

    it.each<[string, object]>([
      [
        'a product with more migrations',
        { migrations: [...migrations.map(({ name }) => name), 'Later1999'] },
      ],
      ['a later format', { format: 2 }],
    ])('an archive of %s', async (_what, change) => {
      const changed = new Map(contents);
      edit(changed, 'manifest.json', change);
      const copy = newFile();
      await repack(copy, changed);
      const target = await newTarget();
      await expectRefused(copy, 'restore.newer', target);
      expect(await tablesIn(target)).toEqual([]);
    });

    it.each<[string, Buffer]>([
      ['nothing', Buffer.alloc(0)],
      ['noise', randomBytes(5000)],
      ['a spreadsheet', Buffer.from('Deelnemernummer;Achternaam\n')],
    ])('a file that holds %s', async (_what, bytes) => {
      const copy = newFile();
      await writeFile(copy, bytes);
      await expectRefused(copy, 'restore.not-a-backup');
    });

    it('an archive of something else, a folder, and what is not there', async () => {
      const copy = newFile();
      await repack(copy, new Map([['manifest.json', Buffer.from('{"product":"iets anders"}')]]));
      await expectRefused(copy, 'restore.not-a-backup');
      await expectRefused(folder, 'restore.not-a-backup');
      await expectRefused(join(folder, 'nergens'), 'restore.unreadable');
    });

    it('a database that holds anything, also if that came meanwhile', async () => {
      const before = await everything(source);
      await expect(restore(source, file)).rejects.toEqual(refusal('restore.not-empty'));
      expect(await everything(source)).toEqual(before);

      const once = await everything(restored);
      await expect(restore(restored, file)).rejects.toEqual(refusal('restore.not-empty'));
      expect(await everything(restored)).toEqual(once);
    });

    it('two at once: one does it', async () => {
      const target = await newTarget();
      const outcomes = await Promise.allSettled([restore(target, file), restore(target, file)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: refusal('restore.not-empty'),
      });
    });

    it('an empty database whose schema is ahead of an archive', async () => {
      const older = { migrations: migrations.slice(0, 2) };
      const first = await createEmptyDatabase();
      await migrate({ migrateUrl: first.ownerUrl, appUrl: first.appUrl, ...older });
      const old = await backup(first);
      await first.drop();
      await expectRefused(old, 'restore.schema-ahead');
    });

    it('to write over a file, and to keep what nobody has made', async () => {
      await expect(backup(source, file)).rejects.toEqual(refusal('backup.exists'));
      await expect(backup(source, join(folder, 'nergens', 'kopie'))).rejects.toEqual(
        refusal('backup.not-written'),
      );
      await expect(backup(await newTarget())).rejects.toEqual(refusal('backup.nothing'));
      expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    });
  });

  describe('killed in the middle', () => {
    let blocker: pg.Client;
    let leerpad: CommandLine;

    const settings = ({ appUrl, ownerUrl }: EmptyDatabase) => ({
      NODE_ENV: 'test',
      DATABASE_URL: appUrl,
      MIGRATE_DATABASE_URL: ownerUrl,
      SIGNING_KEY: signingKeyPem,
    });

    async function block(database: EmptyDatabase, sql: string): Promise<void> {
      blocker = new pg.Client({ connectionString: database.superuserUrl });
      await blocker.connect();
      await blocker.query(`BEGIN; ${sql}`);
    }

    it.each<[NodeJS.Signals, number | null]>([
      ['SIGKILL', null],
      ['SIGINT', 130],
    ])(
      'a backup leaves nothing that looks like one: %s',
      async (signal, code) => {
        const place = temporaryDirectory();
        const to = join(place, 'kopie.tar.gz');
        leerpad = new CommandLine(join(folder, 'niets'), settings(source));
        await block(source, 'LOCK TABLE ledger_entry');
        const running = leerpad.start('backup', '--to', to);
        await untilWaiting(source, 'leerpad backup');
        running.process.kill(signal);
        expect(await running.ended).toMatchObject({ code });
        expect(existsSync(to)).toBe(false);
        expect(readdirSync(place)).toHaveLength(signal === 'SIGKILL' ? 1 : 0);
        await blocker.end();
        expect(await leerpad.run('backup', '--to', to)).toMatchObject({ code: 0 });
        await restore(await newTarget(migrated), to);
        await removeTemporaryDirectory(place);
      },
      PATIENCE_MS,
    );

    it.each<[NodeJS.Signals, number | null]>([
      ['SIGKILL', null],
      ['SIGTERM', 143],
    ])(
      'a restore leaves the database empty: %s',
      async (signal, code) => {
        const target = await newTarget(migrated);
        await waitAtLastTable(target);
        leerpad = new CommandLine(join(folder, 'niets'), settings(target));
        await block(target, 'SELECT pg_advisory_xact_lock(42)');
        const running = leerpad.start('restore', '--from', file);
        await untilWaiting(target, 'leerpad restore');
        running.process.kill(signal);
        expect(await running.ended).toMatchObject({ code });
        await blocker.end();
        // The server takes a moment to see that nobody is there any more.
        await eventually(async () => expect(await connections(target, 'leerpad restore')).toEqual([]));
        expect(await rowsIn(target)).toEqual([]);
        const again = await leerpad.run('restore', '--from', file);
        expect(again).toMatchObject({ code: 0, stdout: '' });
        expect(again.stderr).toContain('Alles klopt');
      },
      PATIENCE_MS,
    );

    /** Has the restore wait at the last table, as if filling it took long. */
    async function waitAtLastTable({ superuserUrl }: EmptyDatabase): Promise<void> {
      await query(
        superuserUrl,
        `CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$
           BEGIN PERFORM pg_advisory_xact_lock(42); RETURN NULL; END $$;
         CREATE TRIGGER wait AFTER INSERT ON completion_record FOR EACH STATEMENT EXECUTE FUNCTION wait()`,
      );
    }
  });

  function connections({ superuserUrl }: EmptyDatabase, name: string, but = 'true'): Promise<object[]> {
    return query(
      superuserUrl,
      `SELECT pid FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = '${name}' AND ${but}`,
    );
  }

  function untilWaiting(database: EmptyDatabase, name: string): Promise<void> {
    return eventually(async () => {
      expect(await connections(database, name, `wait_event_type = 'Lock'`)).toHaveLength(1);
    }, PATIENCE_MS);
  }

  function edit(changed: Contents, name: string, change: object): void {
    const before = JSON.parse(changed.get(name)!.toString('utf8')) as object;
    changed.set(name, Buffer.from(JSON.stringify({ ...before, ...change })));
  }

  function withColumn(changed: Contents): void {
    const [table, ...rest] = readWhatItIs(changed).manifest.tables;
    edit(changed, 'manifest.json', { tables: [{ ...table!, columns: ['x", "y'] }, ...rest] });
  }
});

// A product of the tests' own, whose tables have what ours may have one day.

class Pieces implements MigrationInterface {
  name = 'Pieces1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    const [{ role }] = (await runner.query(`SELECT current_setting('leerpad.app_role') AS role`)) as [
      { role: string },
    ];
    await runner.query(`
      CREATE TABLE zz_first (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "order" text NOT NULL,
                             whole text GENERATED ALWAYS AS (id || "order") STORED, above integer REFERENCES zz_first);
      CREATE TABLE aa_second (id bigserial PRIMARY KEY, first integer REFERENCES zz_first, at timestamptz,
                              amount numeric, share double precision, bytes bytea);
      GRANT SELECT, INSERT ON zz_first, aa_second TO ${role};`);
  }

  async down(): Promise<void> {}
}

class MorePieces implements MigrationInterface {
  name = 'MorePieces1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE aa_second ADD more text NOT NULL DEFAULT 'later'`);
  }

  async down(): Promise<void> {}
}

describe('backups of other schemas', () => {
  const before = { migrations: [Pieces] };
  const after = { migrations: [Pieces, MorePieces] };
  let source: EmptyDatabase;
  let target: EmptyDatabase;

  beforeEach(async () => {
    [source, target] = await Promise.all([createEmptyDatabase(), createEmptyDatabase()]);
    await migrate({ migrateUrl: source.ownerUrl, appUrl: source.appUrl, ...before });
    await query(
      source.ownerUrl,
      `INSERT INTO zz_first ("order", above) VALUES ('een', 2), ('twee', NULL);
       INSERT INTO aa_second (first, at, amount, share, bytes)
       VALUES (2, 'infinity', 1e30, 0.1, '\\x00ff'), (NULL, '2026-03-29 02:30+02', -0.10, 'NaN', '')`,
    );
  });
  afterEach(() => Promise.all([source.drop(), target.drop()]));

  it('an older backup is restored as it was, and then migrated', async () => {
    await restore(target, await backup(source), after);
    expect(await everything(target)).toMatchObject({
      zz_first: (await everything(source)).zz_first,
      aa_second: (await everything(source)).aa_second,
    });
    const settings = { migrateUrl: target.ownerUrl, appUrl: target.appUrl };
    expect(await migrate({ ...settings, ...after })).toEqual(['MorePieces1764000000002']);
    expect(await query(target.ownerUrl, 'SELECT more FROM aa_second')).toEqual([
      { more: 'later' },
      { more: 'later' },
    ]);
  });

  it('numbers that the database gives go on', async () => {
    await restore(target, await backup(source), before);
    const added = `INSERT INTO zz_first ("order") VALUES ('drie') RETURNING id, whole`;
    expect(await query(target.ownerUrl, added)).toEqual([{ id: 3, whole: '3drie' }]);
    const second = 'INSERT INTO aa_second DEFAULT VALUES RETURNING id';
    expect(await query(target.ownerUrl, second)).toEqual([{ id: '3' }]);
  });

  it('a table that is longer than one piece', async () => {
    await query(
      source.ownerUrl,
      `INSERT INTO aa_second (bytes) SELECT decode(repeat(md5(n::text), 100), 'hex') FROM generate_series(1, 4000) n`,
    );
    const file = await backup(source);
    const pieces = [...(await unpack(file)).keys()].filter((name) => name.startsWith('tables/aa_second/'));
    expect(pieces.length).toBeGreaterThan(2);
    await restore(target, file, before);
    expect((await everything(target)).aa_second).toBe((await everything(source)).aa_second);
  });

  it('tables that refer to each other in a circle are told, not lost', async () => {
    await query(source.ownerUrl, 'ALTER TABLE zz_first ADD second bigint REFERENCES aa_second');
    await expect(backup(source)).rejects.toThrow('circle: aa_second, zz_first');
  });
});
