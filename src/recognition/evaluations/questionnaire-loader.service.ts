import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { OperatorError } from '../../platform/config/operator-error.rules.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { assertQuestionnaire, assertSameVersion } from './questionnaire-file.rules.js';
import type { Questionnaire } from './questionnaire.rules.js';

/** Serialises loading: several processes may start at once. */
const LOADER_LOCK = 7_310_005;

/**
 * Brings every questionnaire of a folder into the database as a version (Q3). A version that is there already stays as it
 * is. As the owner, after migrating: the application's user may not say what attendees are asked.
 *
 * @param isScheduled whether a component is followed in blocks
 * @throws DomainError `evaluations.questionnaire-wrong` for a file that cannot be used; `evaluations.version-changed` when it
 *   differs from the version that bears its number
 */
export async function loadQuestionnaires(
  dataSource: DataSource,
  folder: string,
  isScheduled: (component: string) => boolean,
): Promise<void> {
  const given = await readQuestionnaires(folder);
  for (const { file, questionnaire } of given) assertQuestionnaire(questionnaire, file, isScheduled);
  await dataSource.transaction(async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [LOADER_LOCK]);
    for (const { questionnaire } of given) {
      const { key, version } = questionnaire;
      const [present] = await manager.query<{ definition: Questionnaire }[]>(
        'SELECT definition FROM questionnaire_version WHERE key = $1 AND version = $2',
        [key, version],
      );
      if (present) assertSameVersion(present.definition, questionnaire);
      else
        await manager.query(
          'INSERT INTO questionnaire_version (key, version, definition) VALUES ($1, $2, $3)',
          [key, version, questionnaire],
        );
    }
  });
}

/**
 * What every process insists on, since one that may not migrate cannot load them.
 *
 * @throws OperatorError `evaluations.not-loaded` when a file of the folder is no version in the database yet
 */
export async function assertQuestionnairesLoaded(dataSource: DataSource, folder: string): Promise<void> {
  const versions = await dataSource.query<{ key: string; version: number }[]>(
    'SELECT key, version FROM questionnaire_version',
  );
  for (const { file, questionnaire } of await readQuestionnaires(folder))
    if (!versions.some(({ key, version }) => key === questionnaire.key && version === questionnaire.version))
      throw new OperatorError('evaluations.not-loaded', { file });
}

async function readQuestionnaires(folder: string): Promise<{ file: string; questionnaire: Questionnaire }[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => ({
      file,
      questionnaire: parsed(await readFile(path.join(folder, file), 'utf8'), file),
    })),
  );
}

function parsed(text: string, file: string): Questionnaire {
  try {
    return JSON.parse(text) as Questionnaire;
  } catch (cause) {
    throw Object.assign(new DomainError('evaluations.questionnaire-wrong', { file, problem: 'JSON' }), {
      cause,
    });
  }
}
