import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrations } from '../../migrations/index.js';
import { RequirementsService } from '../../src/enrolment/trajectories/requirements.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { loadConfig } from '../../src/platform/config/config.form.js';
import { migrate, ownerDataSource } from '../../src/platform/database/migrate.service.js';
import { readSigningKey } from '../../src/platform/documents/signing-keys.service.js';
import { RecordVerifier } from '../../src/recognition/completion/record-verification.service.js';
import { afterMigrating, unconfirmedKeys } from '../../src/services.js';
import { hours96, newCredits } from '../builders/hours.js';
import { newTrainee, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { differencesOf, type RecordFact, recordsOf } from '../support/facts.js';
import { CommandLine } from '../support/leerpad.js';
import { removeTemporaryDirectory, temporaryDirectory } from '../support/temporary-directory.js';
import { newPrivateKeyPem, startTestServices, type TestServices } from '../support/services.js';
import { tamper } from '../support/tampering.js';

const TODAY = '2025-09-01';

describe('K6: an association that had records before lines had codes', () => {
  const signingKeyPem = newPrivateKeyPem();
  let database: TestDatabase;
  let services: TestServices;
  let trainee: TestTrainee;
  let record: RecordFact;
  let pdf: Buffer;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: TODAY, signingKeyPem });
    trainee = await newTrainee(services);
    const decision = { reason: 'Eerder gevolgd', decidedOn: '2025-08-01', decidedBy: 'bestuur' };
    const other = await newTrainee(services);
    await services.get(RequirementsService).exempt(other.trajectoryId, 'course', decision, actorOf.command);
    await newCredits(services, trainee, hours96());
    [record] = (await recordsOf(services, trainee.trajectoryId)) as [RecordFact];
    pdf = (await services.get(RecordVerifier).pdf(record.address))!;
    await goBack();
  });
  afterAll(async () => {
    await services.close();
    await database.drop();
  });

  /** As the database was: no codes, and the key that signed among the rows. */
  async function goBack(): Promise<void> {
    const { keyId, publicJwk } = await readSigningKey(signingKeyPem);
    await tamper(database, 'INSERT INTO signing_key (key_id, public_jwk) VALUES ($1, $2)', [
      keyId,
      publicJwk,
    ]);
    const owner = await ownerDataSource(
      { migrateUrl: database.ownerUrl, appUrl: database.appUrl, migrations },
      [],
    ).initialize();
    const hasCodes = async () =>
      (await owner.query<object[]>(`SELECT FROM schema_migration WHERE name = 'LineMacs1764650000000'`))
        .length > 0;
    while (await hasCodes()) await owner.undoLastMigration();
    await owner.destroy();
  }

  const config = (more: Record<string, string> = {}) => loadConfig({ SIGNING_KEY: signingKeyPem, ...more });

  it('everything is as it was after the migration: the check is clean, the record genuine, its bytes the same', async () => {
    await migrate({
      migrateUrl: database.ownerUrl,
      appUrl: database.appUrl,
      migrations,
      afterwards: (owner) => afterMigrating(owner, config()),
    });
    expect(await differencesOf(services)).toEqual([]);
    const verifier = services.get(RecordVerifier);
    expect(await verifier.verify(record.address)).toMatchObject({
      genuine: true,
      state: 'valid',
      findings: [],
    });
    expect((await verifier.pdf(record.address))!.equals(pdf)).toBe(true);
  });

  it('a line that is added afterwards gets no code, also not when migrating is done again', async () => {
    const again = () =>
      migrate({
        migrateUrl: database.ownerUrl,
        appUrl: database.appUrl,
        migrations,
        afterwards: (owner) => afterMigrating(owner, config()),
      });
    await expect(database.dataSource.query(`UPDATE ledger_head SET mac = NULL`)).rejects.toThrow(
      'null value in column "mac"',
    );
    await tamper(database, `UPDATE ledger_head SET mac = sha256(mac) WHERE trajectory_id = $1`, [
      trainee.trajectoryId,
    ]);
    await again();
    expect(await differencesOf(services)).toEqual([`check.ledger-head ${trainee.participantNumber}`]);
  });

  it('a key that the database holds and the settings do not is told to the operator, and its records are not confirmed', async () => {
    const { publicJwk } = await readSigningKey(signingKeyPem);
    const another = newPrivateKeyPem();
    const withAnother = (more: Record<string, string> = {}) => config({ SIGNING_KEY: another, ...more });
    expect(await unconfirmedKeys(database.dataSource, config())).toEqual([]);
    expect(await unconfirmedKeys(database.dataSource, withAnother())).toEqual([publicJwk.x]);
    const confirmed = withAnother({ FORMER_SIGNING_KEYS: publicJwk.x });
    expect(await unconfirmedKeys(database.dataSource, confirmed)).toEqual([]);
  });

  it('a key that is replaced: the codes follow, and what the former key signed is genuine while the settings name it', async () => {
    const [former, another] = [await readSigningKey(signingKeyPem), newPrivateKeyPem()];
    const folder = temporaryDirectory();
    const formerKey = join(folder, 'vorige.pem');
    await writeFile(formerKey, signingKeyPem);
    const leerpad = new CommandLine(folder, {
      DATABASE_URL: database.appUrl,
      MIGRATE_DATABASE_URL: database.ownerUrl,
      SIGNING_KEY: another,
    });
    const renewed = await leerpad.run('renew-codes', '--former-key', formerKey);
    // One line was tampered with above: it is not made good.
    expect(renewed).toMatchObject({ code: 1, stdout: '' });
    expect(renewed.stderr).toMatch(/\d+ regels hebben een nieuwe code\.\nEén regel had geen code/);
    expect((await leerpad.run('renew-codes', '--former-key', formerKey)).stderr).toContain('0 regels hebben');
    expect((await leerpad.run('renew-codes')).stderr).toContain('--as-they-stand');

    for (const [formerKeys, findings] of [
      [[former], []],
      [[], ['key-unknown']],
    ] as const) {
      const { dataSource } = database;
      const renewedServices = await startTestServices(
        { dataSource },
        { today: TODAY, signingKeyPem: another, formerKeys },
      );
      expect(await renewedServices.get(RecordVerifier).verify(record.address)).toMatchObject({ findings });
      await renewedServices.close();
    }
    // Whose key is lost takes every line as it stands, the one that was tampered with as well.
    expect(await leerpad.run('renew-codes', '--as-they-stand')).toMatchObject({ code: 0 });
    expect(await leerpad.run('check')).toMatchObject({ stdout: expect.not.stringContaining('urenboek') });
    await removeTemporaryDirectory(folder);
  });
});
