import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { migrations } from '../../migrations/index.js';
import pg from 'pg';
import { migrate } from '../platform/database/migrate.service.js';
import {
  createEmptyDatabase,
  createTestDatabase,
  loadProgrammesAsOwner,
  type TestDatabase,
} from '../../test/support/database.js';
import { translate } from '../platform/i18n/translate.rules.js';
import type { DomainError } from '../platform/errors/domain-error.rules.js';
import { PROGRAMMES_FOLDER } from '../services.js';
import { assertProgrammesLoaded } from './programme-loader.service.js';
import { CurriculumService } from './curriculum.service.js';
import type { ProgrammeDefinition } from './programme-definition.rules.js';
import { ProgrammeVersion } from './programme-version.entity.js';

describe('P1: programmes are data, in versions', () => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => void (database = await createTestDatabase()));
  afterAll(() => database.drop());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'leerpad-programmes-'));
    cpSync(PROGRAMMES_FOLDER, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const load = () => loadProgrammesAsOwner(database, folder);
  const versions = () =>
    database.dataSource.manager.find(ProgrammeVersion, { order: { programme: 'ASC', number: 'ASC' } });

  function write(file: string, change: (definition: ProgrammeDefinition) => void): void {
    const definition = JSON.parse(
      readFileSync(join(PROGRAMMES_FOLDER, 'leader-1.json'), 'utf8'),
    ) as ProgrammeDefinition;
    change(definition);
    writeFileSync(join(folder, file), JSON.stringify(definition));
  }

  it('loads both where nothing is, several times at once', async () => {
    const empty = await createEmptyDatabase();
    await migrate({ migrateUrl: empty.ownerUrl, appUrl: empty.appUrl, migrations });
    await Promise.all([1, 2, 3].map(() => loadProgrammesAsOwner(empty, folder)));
    const client = new pg.Client(empty.appUrl);
    await client.connect();
    const { rows } = await client.query(
      'SELECT programme, number, valid_from::text FROM programme_version ORDER BY programme',
    );
    await client.end();
    await empty.drop();
    expect(rows).toEqual([
      { programme: 'co-leader', number: 1, valid_from: '2005-01-01' },
      { programme: 'leader', number: 1, valid_from: '2005-01-01' },
    ]);
  });

  it('loading again changes nothing', async () => {
    const first = await versions();
    expect(first).toHaveLength(2);
    await load();
    expect(await versions()).toEqual(first);
  });

  it('is missed at the start of a process that may not load it', async () => {
    const { dataSource } = database;
    await expect(assertProgrammesLoaded(dataSource, folder)).resolves.toBeUndefined();
    write('leader-9.json', (definition) => void (definition.version = 9));
    const missed = assertProgrammesLoaded(dataSource, folder);
    await expect(missed).rejects.toMatchObject({
      code: 'curriculum.not-loaded',
      params: { file: 'leader-9.json' },
    });
  });

  it('knows the same file by what it says, not by how it is laid out', async () => {
    write('leader-1.json', () => {});
    await expect(load()).resolves.toBeUndefined();
  });

  it('refuses a changed number under the same version, and says what to do', async () => {
    write('leader-1.json', ({ requirements }) => void (requirements[4]!.required = 360));
    const error = (await load().catch((caught: unknown) => caught)) as DomainError;
    expect(error).toMatchObject({
      code: 'curriculum.version-changed',
      params: { file: 'leader-1.json', number: 1, next: 2 },
      kind: 'conflict',
    });
    expect(translate('nl', error.code, error.params)).toBe(
      'Het bestand leader-1.json wijkt af van versie 1 zoals die al vastligt. Een veranderd getal is een nieuwe versie: bewaar het als versie 2.',
    );
  });

  it('keeps nothing of a folder in which one file is wrong', async () => {
    const before = await versions();
    write('leader-2.json', (definition) =>
      Object.assign(definition, { version: 2, validFrom: '2027-01-01' }),
    );
    write('leader-3.json', (definition) => void (definition.version = -1));
    await expect(load()).rejects.toMatchObject({
      code: 'curriculum.file-wrong',
      params: { file: 'leader-3.json', problem: 'version' },
    });
    expect(await versions()).toEqual(before);
  });

  it('holds a new version for whoever starts from its day on', async () => {
    write('leader-2.json', (definition) => {
      Object.assign(definition, { version: 2, validFrom: '2027-01-01' });
      definition.requirements[4]!.required = 360;
    });
    await load();
    const curriculum = new CurriculumService();
    const numberOn = async (date: string) =>
      (await curriculum.versionOn(database.dataSource.manager, 'leader', date))?.number;
    expect(await numberOn('2004-12-31')).toBeUndefined();
    expect(await numberOn('2005-01-01')).toBe(1);
    expect(await numberOn('2026-12-31')).toBe(1);
    expect(await numberOn('2027-01-01')).toBe(2);
    expect((await curriculum.versionOn(database.dataSource.manager, 'co-leader', '2027-01-01'))?.number).toBe(
      1,
    );
  });
});
