import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { canonicalize } from 'json-canonicalize';
import type { DataSource } from 'typeorm';
import { OperatorError } from '../platform/config/operator-error.rules.js';
import { DomainError } from '../platform/errors/domain-error.rules.js';
import type { ProgrammeDefinition } from './programme-definition.rules.js';
import { assertProgramme } from './programme.rules.js';

/** Serialises loading: several processes may start at once. */
const LOADER_LOCK = 7_310_001;

/**
 * Brings every programme file of a folder into the database as a version (P1). A version that is there already stays
 * as it is. As the owner, after migrating: the application's user may not say what a programme asks (K6).
 *
 * @param isComponent whether there is a kind of activity with this key: a programme asks for no other
 * @throws DomainError `curriculum.version-changed` when a file differs from the version that bears its number: a
 *   changed figure is a new version, so that nobody's requirements change under them
 */
export async function loadProgrammes(
  dataSource: DataSource,
  folder: string,
  isComponent: (key: string) => boolean,
): Promise<void> {
  const files = await programmeFiles(folder);
  await dataSource.transaction(async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [LOADER_LOCK]);
    for (const file of files) {
      const definition = await read(folder, file);
      assertProgramme(definition, file, isComponent);
      const { programme, version: number, validFrom } = definition;
      const [present] = await manager.query<{ definition: ProgrammeDefinition }[]>(
        'SELECT definition FROM programme_version WHERE programme = $1 AND number = $2',
        [programme, number],
      );
      if (!present)
        await manager.query(
          `INSERT INTO programme_version (id, programme, number, valid_from, definition) VALUES ($1, $2, $3, $4, $5)`,
          [randomUUID(), programme, number, validFrom, definition],
        );
      else if (canonicalize(present.definition) !== canonicalize(definition)) {
        throw new DomainError('curriculum.version-changed', { file, number, next: number + 1 }, 'conflict');
      }
    }
  });
}

/**
 * What every process insists on, since one that may not migrate cannot load them.
 *
 * @throws OperatorError `curriculum.not-loaded` when a file of the folder is no version in the database yet
 */
export async function assertProgrammesLoaded(dataSource: DataSource, folder: string): Promise<void> {
  const versions = await dataSource.query<{ programme: string; number: number }[]>(
    'SELECT programme, number FROM programme_version',
  );
  for (const file of await programmeFiles(folder)) {
    const { programme, version } = await read(folder, file);
    if (!versions.some((one) => one.programme === programme && one.number === version))
      throw new OperatorError('curriculum.not-loaded', { file });
  }
}

async function programmeFiles(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
}

async function read(folder: string, file: string): Promise<ProgrammeDefinition> {
  return JSON.parse(await readFile(path.join(folder, file), 'utf8')) as ProgrammeDefinition;
}
