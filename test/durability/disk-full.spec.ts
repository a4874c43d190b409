import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { removeEmbeddedPostgres } from '@leerpad/embedded-postgres';
import { migrations } from '../../migrations/index.js';
import { HoursService } from '../../src/hours/hours.service.js';
import { writeBackup } from '../../src/platform/backup/write-backup.service.js';
import { FixedClock } from '../../src/platform/clock/clock.service.js';
import { loadConfig } from '../../src/platform/config/config.form.js';
import { databaseTrouble } from '../../src/platform/database/database-trouble.rules.js';
import { type OpenDatabase, openDatabase } from '../../src/platform/database/open-database.service.js';
import { afterMigrating, startServices } from '../../src/services.js';
import { activity, newClaims } from '../builders/hours.js';
import { newTrainee, type TestTrainee } from '../builders/people.js';
import { eventually } from '../support/eventually.js';
import { differencesOf } from '../support/facts.js';
import type { TestServices } from '../support/services.js';
import { SmallDisk } from '../support/small-disk.js';

const TODAY = '2025-09-01';
const CLAIMS = 150;

/** A file system of the test's own, with room for the database and little more. */
const disk = SmallDisk.mount(120);
const withDisk = disk ? describe : describe.skip;
if (!disk) process.stderr.write('\nNo file system may be mounted here: a full disk is not tried.\n');

withDisk('a disk that is full', () => {
  let database: OpenDatabase;
  let context: INestApplicationContext;
  let services: TestServices;
  let trainee: TestTrainee;
  let claims: string[];
  const lost: Error[] = [];
  const dataDir = join(disk!.folder, 'data');

  beforeAll(async () => {
    const config = loadConfig({ DATA_DIR: dataDir });
    const onLost = (error: Error) => void lost.push(error);
    database = await openDatabase(config, { migrations, afterMigrating, onLost });
    const clock = new FixedClock(TODAY);
    context = await startServices(config, database, clock);
    services = { get: (type) => context.get(type), clock, close: () => context.close() };
    trainee = await newTrainee(services);
    const days = Array.from({ length: CLAIMS }, (_none, index) =>
      activity({
        minutes: 2,
        happenedOn: `2025-0${2 + (index % 6)}-${10 + (index % 18)}`,
        description: `Boek ${index}`,
      }),
    );
    claims = await newClaims(services, trainee, days);
  }, 120_000);
  afterAll(async () => {
    disk!.makeRoom();
    await context.close();
    await database.close();
    await removeEmbeddedPostgres(join(dataDir, 'postgres'));
    disk!.unmount();
  });

  const sign = async (id: string) => {
    const [outcome] = await services.get(HoursService).signOff([id], trainee.signer.id);
    return outcome!.outcome;
  };

  it('stops what writes with a clear answer, loses nothing that was answered, and all goes on once there is room', async () => {
    const answered: string[] = [];
    disk!.fill();
    let trouble: string | null = null;
    for (const id of claims) {
      try {
        await sign(id);
        answered.push(id);
      } catch (error) {
        trouble = databaseTrouble(error);
        break;
      }
    }
    expect(['full', 'away']).toContain(trouble);
    expect(answered.length).toBeLessThan(CLAIMS);

    const file = join(dataDir, 'backup.tar.gz');
    const backup = writeBackup({ url: database.appUrl, file, version: 'test' });
    await expect(backup).rejects.toMatchObject({ code: 'backup.no-room' });
    expect(readdirSync(dataDir).filter((name) => name.includes('backup'))).toEqual([]);

    disk!.makeRoom();
    for (const id of claims) await eventually(() => sign(id));
    const credits = await database.dataSource.query<{ id: string; count: number }[]>(
      'SELECT claim_id AS id, count(*) AS count FROM ledger_entry GROUP BY claim_id',
    );
    expect(credits.filter(({ count }) => count !== 1)).toEqual([]);
    expect(credits.map(({ id }) => id).sort()).toEqual([...claims].sort());
    expect(await differencesOf(services)).toEqual([]);
    await writeBackup({ url: database.appUrl, file, version: 'test' });
    expect(existsSync(file)).toBe(true);
    expect(lost).toEqual([]);
    process.stdout.write(`${answered.length} signed on what room there was; then: ${trouble}\n`);
  }, 120_000);
});
