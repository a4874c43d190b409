import { statSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrations } from '../../migrations/index.js';
import { LEFT_OUT } from '../../src/platform/backup/left-out.rules.js';
import type { RestoreSummary } from '../../src/platform/backup/restore-backup.service.js';
import { createDataSource } from '../../src/platform/database/data-source.service.js';
import { RecordVerifier } from '../../src/recognition/completion/record-verification.service.js';
import { hours96, newCredits } from '../builders/hours.js';
import { newTrainee } from '../builders/people.js';
import { readWhatItIs, unpack } from '../support/archives.js';
import {
  BackedUpPortal,
  everything,
  restore,
  SECRET,
  signingKeyPem,
  tablesIn,
  TODAY,
  untilWaiting,
} from '../support/backups.js';
import { createEmptyDatabase, type EmptyDatabase } from '../support/database.js';
import { differencesOf, ledgerOf, recordsOf } from '../support/facts.js';
import { query } from '../support/queries.js';
import { startTestServices } from '../support/services.js';

describe('point 5: backup and restore', () => {
  let portal: BackedUpPortal;
  /** what came of restoring in a database in which nothing was ever migrated */
  let restored: EmptyDatabase;
  let summary: RestoreSummary;

  beforeAll(async () => {
    portal = await BackedUpPortal.open();
    restored = await createEmptyDatabase();
    summary = await restore(restored, portal.file);
  });
  afterAll(async () => {
    await portal.close();
    await restored.drop();
  });
  afterEach(() => portal.dropTargets());

  it('every table is in the archive or left out by name', async () => {
    const { manifest, seal } = readWhatItIs(portal.contents);
    const kept = manifest.tables.map(({ name }) => name);
    expect([...kept, ...Object.keys(LEFT_OUT)].sort()).toEqual(await tablesIn(portal.source));
    expect(manifest.leftOut).toEqual(Object.keys(LEFT_OUT));
    expect(Object.keys(seal.tables).sort()).toEqual([...kept].sort());
    expect(manifest.migrations).toEqual(migrations.map(({ name }) => name));
  });

  it('everything comes back, row by row', async () => {
    const [before, after] = [await everything(portal.source), await everything(restored)];
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
    const { appUrl } = await portal.newTarget(restored);
    const dataSource = await createDataSource({ url: appUrl }).initialize();
    const itsServices = await startTestServices({ dataSource }, { today: TODAY, signingKeyPem });
    try {
      expect(await differencesOf(itsServices)).toEqual([]);
      expect(await ledgerOf(itsServices, portal.trainee.trajectoryId)).toEqual(
        await ledgerOf(portal.services, portal.trainee.trajectoryId),
      );
      const records = await recordsOf(itsServices, portal.trainee.trajectoryId);
      expect(records).toEqual(await recordsOf(portal.services, portal.trainee.trajectoryId));
      const { address } = records[0]!;
      const pdf = await itsServices.get(RecordVerifier).pdf(address);
      expect(pdf!.equals((await portal.services.get(RecordVerifier).pdf(address))!)).toBe(true);
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
    const before = await states(portal.source);
    expect(new Set(before.map(([, state]) => state)).size).toBe(5);
    expect(await states(restored)).toEqual(
      before.map(([id, state, answer]) =>
        state === 'waiting' || state === 'sending' ? [id, 'failed', 'restored'] : [id, state, answer],
      ),
    );
    expect(await states(portal.source)).toEqual(before);
  });

  it('no secret is in it, and only its owner may read it', () => {
    const all = Buffer.concat([...portal.contents.values()]).toString('latin1');
    expect(all).not.toContain(SECRET);
    expect(all).not.toContain('PRIVATE KEY');
    expect(all).toContain(portal.trainee.id);
    expect(statSync(portal.file).mode & 0o777).toBe(0o600);
  });

  it('is of one moment, while others work on', async () => {
    const other = new pg.Client({ connectionString: portal.source.superuserUrl });
    await other.connect();
    await other.query('BEGIN');
    await other.query('LOCK TABLE claim');
    const running = portal.folder.backup(portal.source);
    await untilWaiting(portal.source, 'leerpad backup');
    // `person` is read already, `claim` is not yet: what comes now belongs to neither.
    await other.query('UPDATE claim SET version = version + 1');
    await other.query('COMMIT');
    await other.end();
    const copied = await unpack(await running);
    expect(copied.get('tables/claim/000001.copy')).toEqual(portal.contents.get('tables/claim/000001.copy'));
    await query(portal.source.superuserUrl, 'UPDATE claim SET version = version - 1');
  });
});
