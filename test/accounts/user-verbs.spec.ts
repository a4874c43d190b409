import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrations } from '../../migrations/index.js';
import { userAddVerb } from '../../src/people/accounts/user-add.verb.js';
import { userDisableVerb, userEnableVerb } from '../../src/people/accounts/user-disable.verb.js';
import { userRemoveFactorsVerb } from '../../src/people/accounts/user-remove-factors.verb.js';
import { userResetVerb } from '../../src/people/accounts/user-reset.verb.js';
import { userInviteVerb } from '../../src/people/accounts/user-invite.verb.js';
import { Account } from '../../src/platform/auth/account.entity.js';
import { Session } from '../../src/platform/auth/session.entity.js';
import { type CliSettings, runCli } from '../../src/platform/cli/run-cli.service.js';
import type { CliVerb } from '../../src/platform/cli/cli-context.service.js';
import { startServices } from '../../src/services.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { removeTemporaryDirectory, temporaryDirectory } from '../support/temporary-directory.js';
import { newPasskey } from '../support/passkeys.js';
import { newPrivateKeyPem } from '../support/services.js';
import { startTestWeb } from '../support/web.js';

const SIGNING_KEY = newPrivateKeyPem();
const EMAIL = 'secretariaat@voorbeeld.example';

describe('leerpad user', () => {
  let database: TestDatabase;
  let directory: string;
  let web: NestFastifyApplication;

  beforeAll(async () => {
    database = await createTestDatabase();
    directory = temporaryDirectory();
    web = await startTestWeb(database, { signingKeyPem: SIGNING_KEY });
  });
  afterAll(async () => {
    await web.close();
    await removeTemporaryDirectory(directory);
    await database.drop();
  });

  /** As where it is installed: a command starts its services itself. */
  const leerpad = (...argv: string[]) => run(argv, startServices);

  /** With those of the web, for what has to do with no other process: to start them takes longer than all else. */
  const quickly = (...argv: string[]) =>
    run(argv, () =>
      Promise.resolve({ get: (type) => web.get(type, { strict: false }), close: () => Promise.resolve() }),
    );

  async function run(
    argv: string[],
    services: CliSettings['services'],
  ): Promise<{ code: number; stdout: string; stderr: string }> {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const verbs = [
      userAddVerb,
      userInviteVerb,
      userDisableVerb,
      userEnableVerb,
      userRemoveFactorsVerb,
      userResetVerb,
    ] as readonly CliVerb<never>[];
    const code = await runCli(argv, {
      verbs,
      database: async () => ({ migrations }),
      services,
      environment: {
        NODE_ENV: 'test',
        DATABASE_URL: database.appUrl,
        DATA_DIR: directory,
        SIGNING_KEY,
        BASE_URL: 'https://leerpad.balint.example',
      },
      stdout,
      stderr,
    });
    stdout.end();
    stderr.end();
    return { code, stdout: await text(stdout), stderr: await text(stderr) };
  }

  it('makes the first user of the secretariat, who gets in by the link that it prints once', async () => {
    const added = await leerpad(
      'user',
      'add',
      '--email',
      EMAIL,
      '--name',
      'Ria Bos',
      '--role',
      'secretariat',
    );
    expect(added.code).toBe(0);
    const link = /^https:\/\/leerpad\.balint\.example(\/uitnodiging\/[\w-]{43})\n$/.exec(added.stdout)![1]!;
    expect(added.stderr).toContain('7 dagen');
    const arrival = await web.inject({
      method: 'POST',
      url: link,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ password: 'vier rustige woorden hier' }).toString(),
    });
    expect(arrival.statusCode).toBe(303);
    const cookie = String(arrival.headers['set-cookie']).split(';')[0]!;
    expect((await web.inject({ url: '/account', headers: { cookie } })).body).toContain('Ria Bos');
    await leerpad('user', 'disable', '--email', EMAIL);
    expect((await web.inject({ url: '/account', headers: { cookie } })).statusCode).toBe(303);
    const rows = await database.dataSource.query<object[]>(
      `SELECT role, account_since IS NOT NULL AS since FROM person_role JOIN person ON person.id = person_id`,
    );
    expect(rows).toEqual([{ role: 'secretariat', since: true }]);
  });

  it('gives another link, but not to an account that is closed', async () => {
    expect(await quickly('user', 'invite', '--email', EMAIL)).toMatchObject({ code: 1, stdout: '' });
    await quickly('user', 'enable', '--email', EMAIL);
    const invited = await quickly('user', 'invite', '--email', EMAIL.toUpperCase());
    expect(invited.stdout).toMatch(/\/uitnodiging\/[\w-]{43}\n$/);
  });

  it('gives somebody who has an account another role, and no second account', async () => {
    const sessions = () => database.dataSource.query<object[]>('SELECT FROM session');
    const { id: accountId } = await database.dataSource.manager.findOneByOrFail(Account, {});
    await database.dataSource.manager.insert(Session, {
      id: 'a'.repeat(64),
      accountId,
      createdAt: new Date(),
      lastSeenAt: new Date(),
      expiresAt: new Date(Date.now() + 86_400_000),
      userAgent: '',
      network: '192.0.2.1',
      begunBy: 'password',
      mac: Buffer.alloc(32),
    });
    const again = await quickly(
      'user',
      'add',
      '--email',
      EMAIL,
      '--role',
      'board',
      '--name',
      'Iemand Anders',
    );
    expect(await sessions()).toEqual([]);
    const people = await database.dataSource.query<object[]>('SELECT email, full_name AS name FROM person');
    expect(people).toEqual([{ email: EMAIL, name: 'Ria Bos' }]);
    expect(again).toMatchObject({ code: 0, stdout: '' });
    expect(again.stderr).toContain('nu de rol board');
    expect((await quickly('user', 'add', '--email', EMAIL)).stderr).toContain('al een account');
  });

  it('removes the second factor of somebody who lost it: signed out, told, and in the log', async () => {
    const { manager } = database.dataSource;
    const { id: accountId, personId } = await manager.findOneByOrFail(Account, {});
    await newPasskey(manager, accountId);
    const removed = await quickly('user', 'remove-factors', '--email', EMAIL);
    expect(removed).toMatchObject({ code: 0, stdout: '' });
    expect(removed.stderr).toContain(`De tweede stap van ${EMAIL} is verwijderd.`);
    const found = await manager.query(
      `SELECT (SELECT count(*) FROM passkey) AS passkeys,
         (SELECT actor FROM audit_entry WHERE action = 'account.factors-removed' AND subject_id = $1) AS actor,
         (SELECT kind FROM mail_delivery WHERE kind = 'factors-lost' AND recipient_person_id = $1) AS mail`,
      [personId],
    );
    expect(found).toEqual([{ passkeys: 0, actor: 'command', mail: 'factors-lost' }]);
    const again = await quickly('user', 'remove-factors', '--email', EMAIL);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('heeft geen tweede stap')]);
  });

  it('K6: empties an account that was changed in the database: it begins anew with the link that is printed', async () => {
    const { manager } = database.dataSource;
    const { id: accountId } = await manager.findOneByOrFail(Account, {});
    await newPasskey(manager, accountId);
    await manager.update(Account, { id: accountId }, { passwordHash: 'van een ander' });
    const choose = (link: string) =>
      web.inject({
        method: 'POST',
        url: new URL(link).pathname,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ password: 'weer vier rustige woorden' }).toString(),
      });
    const invited = await leerpad('user', 'invite', '--email', EMAIL);
    expect((await choose(invited.stdout.trim())).body).toContain('buiten Leerpad om iets aan veranderd');
    const reset = await leerpad('user', 'reset', '--email', EMAIL);
    expect(reset.code).toBe(0);
    expect((await choose(reset.stdout.trim())).statusCode).toBe(303);
    expect(await manager.query('SELECT FROM passkey')).toEqual([]);
  });

  it.each([
    [['remove-factors', '--email', 'niemand@voorbeeld.example'], 'niemand@voorbeeld.example'],
    [['add', '--email', 'geen-adres', '--name', 'X'], 'geen-adres'],
    [['add', '--email', 'nieuw@voorbeeld.example'], '--name'],
    [['add', '--email', EMAIL, '--role', 'koning'], 'koning'],
    [['invite', '--email', 'niemand@voorbeeld.example'], 'niemand@voorbeeld.example'],
    [['disable', '--email', 'niemand@voorbeeld.example'], 'niemand@voorbeeld.example'],
    [['add', '--name', 'X'], '--email'],
  ])('says what is wrong with %j', async (argv, mention) => {
    const { code, stdout, stderr } = await quickly('user', ...argv);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(mention);
  });
});
