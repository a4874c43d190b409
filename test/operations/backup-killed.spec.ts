import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  BackedUpPortal,
  connections,
  createMigratedDatabase,
  PATIENCE_MS,
  restore,
  rowsIn,
  signingKeyPem,
  untilWaiting,
} from '../support/backups.js';
import type { EmptyDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { CommandLine } from '../support/leerpad.js';
import { query } from '../support/queries.js';
import { removeTemporaryDirectory, temporaryDirectory } from '../support/temporary-directory.js';

describe('point 5: backup and restore', () => {
  let portal: BackedUpPortal;
  /** migrated, and else empty */
  let migrated: EmptyDatabase;

  beforeAll(async () => {
    portal = await BackedUpPortal.open();
    migrated = await createMigratedDatabase();
  });
  afterAll(async () => {
    await portal.close();
    await migrated.drop();
  });
  afterEach(() => portal.dropTargets());

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
        leerpad = new CommandLine(join(portal.folder.path, 'niets'), settings(portal.source));
        await block(portal.source, 'LOCK TABLE ledger_entry');
        const running = leerpad.start('backup', '--to', to);
        await untilWaiting(portal.source, 'leerpad backup');
        running.process.kill(signal);
        expect(await running.ended).toMatchObject({ code });
        expect(existsSync(to)).toBe(false);
        expect(readdirSync(place)).toHaveLength(signal === 'SIGKILL' ? 1 : 0);
        await blocker.end();
        expect(await leerpad.run('backup', '--to', to)).toMatchObject({ code: 0 });
        await restore(await portal.newTarget(migrated), to);
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
        const target = await portal.newTarget(migrated);
        await waitAtLastTable(target);
        leerpad = new CommandLine(join(portal.folder.path, 'niets'), settings(target));
        await block(target, 'SELECT pg_advisory_xact_lock(42)');
        const running = leerpad.start('restore', '--from', portal.file);
        await untilWaiting(target, 'leerpad restore');
        running.process.kill(signal);
        expect(await running.ended).toMatchObject({ code });
        await blocker.end();
        // The server takes a moment to see that nobody is there any more.
        await eventually(async () => expect(await connections(target, 'leerpad restore')).toEqual([]));
        expect(await rowsIn(target)).toEqual([]);
        const again = await leerpad.run('restore', '--from', portal.file);
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
});
