import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runningServer } from '@leerpad/embedded-postgres';
import { type EmptyDatabase, createEmptyDatabase } from '../../../test/support/database.js';
import { removeTemporaryDirectory, temporaryDirectory } from '../../../test/support/temporary-directory.js';
import { migrations } from '../../../migrations/index.js';
import { loadConfig } from '../config/config.form.js';
import { OperatorError } from '../config/operator-error.rules.js';
import { openDatabase } from './open-database.service.js';

const settings = { migrations };

describe('opening the embedded database', () => {
  let directory: string;
  beforeAll(() => {
    directory = temporaryDirectory();
  });
  afterAll(() => removeTemporaryDirectory(directory));

  const running = () => runningServer(join(directory, 'postgres'));

  it('starts it, migrates it, connects as the application, and stops it at the end', async () => {
    const database = await openDatabase(loadConfig({ DATA_DIR: directory }), settings);
    expect(database.migrated).toHaveLength(migrations.length);
    expect(await database.dataSource.query('SELECT current_user AS name')).toEqual([{ name: 'leerpad_app' }]);
    await database.close();
    await database.close();
    expect(running()).toBeUndefined();
  });

  it('says in the product’s words why the embedded server cannot run', async () => {
    const database = await openDatabase(loadConfig({ DATA_DIR: directory }), settings);
    await database.close();
    const file = join(directory, 'postgres', 'passwords.json');
    renameSync(file, `${file}.away`);
    const failure = await openDatabase(loadConfig({ DATA_DIR: directory }), settings).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(OperatorError);
    expect(failure).toMatchObject({ code: 'database.passwords-missing' });
    expect((failure as Error).message).toContain(`het bestand met haar wachtwoorden (${file}) ontbreekt`);
    renameSync(`${file}.away`, file);
  });

  it('cuts off what still runs when it is aborted', async () => {
    const database = await openDatabase(loadConfig({ DATA_DIR: directory }), settings);
    const cutOff = expect(database.dataSource.query('SELECT pg_sleep(60)')).rejects.toThrow();
    await database.dataSource.query('SELECT 1');
    await database.abort();
    await cutOff;
    expect(running()).toBeUndefined();
  });

  it('does not leave it running when the migrations fail', async () => {
    class Broken1700000000002 {
      name = 'Broken1700000000002';
      up = () => Promise.reject(new Error('broken'));
      down = () => Promise.resolve();
    }
    const config = loadConfig({ DATA_DIR: directory });
    await expect(openDatabase(config, { ...settings, migrations: [Broken1700000000002] })).rejects.toThrow(
      'broken',
    );
    expect(running()).toBeUndefined();
  });
});

describe('opening a database of one’s own', () => {
  let database: EmptyDatabase;
  beforeAll(async () => void (database = await createEmptyDatabase()));
  afterAll(() => database.drop());

  const open = (environment: Record<string, string>) =>
    openDatabase(loadConfig(environment), { ...settings, patience: 500 });

  it('refuses an outdated schema when it may not migrate, and takes the one that was migrated', async () => {
    const { appUrl: DATABASE_URL, ownerUrl: MIGRATE_DATABASE_URL } = database;
    await expect(open({ DATABASE_URL })).rejects.toMatchObject({ code: 'database.outdated' });
    await (await open({ DATABASE_URL, MIGRATE_DATABASE_URL })).close();
    const opened = await open({ DATABASE_URL });
    expect(opened.ownerUrl).toBeUndefined();
    await opened.close();
  });

  it.each(['ownerUrl', 'superuserUrl'] as const)('refuses to work as %s', async (url) => {
    await expect(open({ DATABASE_URL: database[url] })).rejects.toMatchObject({
      code: 'database.app-user-powerful',
    });
  });

  it('says in one sentence, without the password, that the database refuses or does not answer', async () => {
    const wrong = Object.assign(new URL(database.appUrl), { password: 's3cret' }).href;
    const refused = await open({ DATABASE_URL: wrong }).catch((error: Error) => error);
    expect(refused).toMatchObject({ code: 'database.refused', params: { variable: 'DATABASE_URL' } });
    const absent = Object.assign(new URL(wrong), { port: '1' }).href;
    const unreachable = await open({ DATABASE_URL: absent }).catch((error: Error) => error);
    expect(unreachable).toMatchObject({ code: 'database.unreachable', params: { reason: 'ECONNREFUSED' } });
    for (const error of [refused, unreachable] as Error[]) {
      expect(`${error.message}${error.stack}`).not.toContain('s3cret');
      expect(error.message.split('\n')).toHaveLength(1);
    }
  });
});
