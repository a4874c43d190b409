import { randomBytes } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { copyFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { migrations } from '../../migrations/index.js';
import { type Contents, readWhatItIs, repack } from '../support/archives.js';
import {
  BackedUpPortal,
  createMigratedDatabase,
  everything,
  restore,
  rowsIn,
  tablesIn,
} from '../support/backups.js';
import type { EmptyDatabase } from '../support/database.js';

describe('point 5: backup and restore', () => {
  let portal: BackedUpPortal;

  beforeAll(async () => void (portal = await BackedUpPortal.open()));
  afterAll(() => portal.close());
  afterEach(() => portal.dropTargets());

  describe('refuses, and changes nothing', () => {
    const refusal = (code: string) => expect.objectContaining({ name: 'OperatorError', code });
    /** in which nothing may ever come, whatever is tried; migrated, unless a test says otherwise */
    let empty: EmptyDatabase;
    beforeAll(async () => void (empty = await createMigratedDatabase()));
    afterAll(() => empty.drop());

    async function copyOf(change: (copy: string) => Promise<void>): Promise<string> {
      const copy = portal.folder.newFile();
      await copyFile(portal.file, copy);
      await change(copy);
      return copy;
    }

    async function expectRefused(archive: string, code: string, target = empty): Promise<void> {
      await expect(restore(target, archive)).rejects.toEqual(refusal(code));
      expect(await rowsIn(target)).toEqual([]);
    }

    it('an archive that is cut off, wherever', async () => {
      const target = await portal.newTarget();
      const { size } = statSync(portal.file);
      for (const length of [size - 1, size - 9, size - 2000, Math.floor(size / 2), Math.floor(size / 5)]) {
        await expectRefused(await copyOf((copy) => truncate(copy, length)), 'restore.damaged', target);
      }
      await expectRefused(await copyOf((copy) => truncate(copy, 40)), 'restore.not-a-backup', target);
      await restore(target, portal.file);
    });

    it('an archive in which a byte is wrong, wherever', async () => {
      const bytes = await readFile(portal.file);
      for (let part = 1; part <= 8; part += 1) {
        const at = Math.floor((bytes.length * part) / 9);
        const wrong = Buffer.from(bytes);
        wrong[at]! ^= 0x10;
        const copy = portal.folder.newFile();
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
      const changed = new Map(portal.contents);
      change(changed);
      const copy = portal.folder.newFile();
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
      const changed = new Map(portal.contents);
      edit(changed, 'manifest.json', change);
      const copy = portal.folder.newFile();
      await repack(copy, changed);
      const target = await portal.newTarget();
      await expectRefused(copy, 'restore.newer', target);
      expect(await tablesIn(target)).toEqual([]);
    });

    it.each<[string, Buffer]>([
      ['nothing', Buffer.alloc(0)],
      ['noise', randomBytes(5000)],
      ['a spreadsheet', Buffer.from('Deelnemernummer;Achternaam\n')],
    ])('a file that holds %s', async (_what, bytes) => {
      const copy = portal.folder.newFile();
      await writeFile(copy, bytes);
      await expectRefused(copy, 'restore.not-a-backup');
    });

    it('an archive of something else, a folder, and what is not there', async () => {
      const copy = portal.folder.newFile();
      await repack(copy, new Map([['manifest.json', Buffer.from('{"product":"iets anders"}')]]));
      await expectRefused(copy, 'restore.not-a-backup');
      await expectRefused(portal.folder.path, 'restore.not-a-backup');
      await expectRefused(join(portal.folder.path, 'nergens'), 'restore.unreadable');
    });

    it('a database that holds anything, also if that came meanwhile', async () => {
      const before = await everything(portal.source);
      await expect(restore(portal.source, portal.file)).rejects.toEqual(refusal('restore.not-empty'));
      expect(await everything(portal.source)).toEqual(before);

      const restored = await portal.newTarget(empty);
      await restore(restored, portal.file);
      const once = await everything(restored);
      await expect(restore(restored, portal.file)).rejects.toEqual(refusal('restore.not-empty'));
      expect(await everything(restored)).toEqual(once);
    });

    it('two at once: one does it', async () => {
      const target = await portal.newTarget();
      const outcomes = await Promise.allSettled([restore(target, portal.file), restore(target, portal.file)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: refusal('restore.not-empty'),
      });
    });

    it('an empty database whose schema is ahead of an archive', async () => {
      const older = { migrations: migrations.slice(0, 2) };
      const first = await createMigratedDatabase(older);
      const old = await portal.folder.backup(first);
      await first.drop();
      await expectRefused(old, 'restore.schema-ahead');
    });

    it('to write over a file, and to keep what nobody has made', async () => {
      await expect(portal.folder.backup(portal.source, portal.file)).rejects.toEqual(
        refusal('backup.exists'),
      );
      await expect(
        portal.folder.backup(portal.source, join(portal.folder.path, 'nergens', 'kopie')),
      ).rejects.toEqual(refusal('backup.not-written'));
      await expect(portal.folder.backup(await portal.newTarget())).rejects.toEqual(refusal('backup.nothing'));
      expect(readdirSync(portal.folder.path).filter((name) => name.endsWith('.part'))).toEqual([]);
    });
  });
});

function edit(changed: Contents, name: string, change: object): void {
  const before = JSON.parse(changed.get(name)!.toString('utf8')) as object;
  changed.set(name, Buffer.from(JSON.stringify({ ...before, ...change })));
}

function withColumn(changed: Contents): void {
  const [table, ...rest] = readWhatItIs(changed).manifest.tables;
  edit(changed, 'manifest.json', { tables: [{ ...table!, columns: ['x", "y'] }, ...rest] });
}
