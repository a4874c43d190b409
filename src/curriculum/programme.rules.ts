import { DomainError } from '../platform/errors/domain-error.rules.js';
import { PROGRAMME_KEYS } from './curriculum.rules.js';
import {
  type ProgrammeDefinition,
  type ProgrammeRequirement,
  type ReadingListTitle,
  readingMinutes,
} from './programme-definition.rules.js';
import { normaliseTitle } from '../platform/text/normalise-title.rules.js';

/**
 * Checks a programme file before it becomes a version for good.
 *
 * @param isComponent whether there is a kind of activity with this key
 * @throws DomainError `curriculum.file-wrong` naming the file and what is wrong
 */
export function assertProgramme(
  definition: ProgrammeDefinition,
  file: string,
  isComponent: (key: string) => boolean,
): void {
  const problem = problemOf(definition, isComponent);
  if (problem) throw new DomainError('curriculum.file-wrong', { file, problem });
}

function problemOf(
  { programme, version, validFrom, requirements, readingList }: ProgrammeDefinition,
  isComponent: (key: string) => boolean,
): string | null {
  if (!PROGRAMME_KEYS.includes(programme)) return 'programme';
  if (!Number.isInteger(version) || version < 1) return 'version';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(validFrom)) return 'validFrom';
  const components = requirements.map(({ component }) => component);
  if (!components.every(isComponent)) return 'requirements.component';
  if (new Set(components).size !== components.length) return 'requirements.component';
  if (requirements.some((requirement) => !isRequirement(requirement))) return 'requirements';
  if (new Set(readingList.map(({ key }) => key)).size !== readingList.length) return 'readingList.key';
  const guide = readingList.reduce((sum, { guideMinutes }) => sum + guideMinutes, 0);
  return guide === readingMinutes(requirements) ? null : 'readingList.guideMinutes';
}

function isRequirement({ unit, required, blocks, blockMinutes, roles }: ProgrammeRequirement): boolean {
  if (!Number.isInteger(required) || required <= 0) return false;
  if (roles !== undefined && (unit !== 'sessions' || roles.length === 0)) return false;
  if (blocks === undefined && blockMinutes === undefined) return true;
  return blocks !== undefined && blockMinutes !== undefined && blocks * blockMinutes === required;
}

/** The title of a reading list that somebody meant (D3), or undefined: another book. */
export function findTitle(
  readingList: readonly ReadingListTitle[],
  text: string,
): ReadingListTitle | undefined {
  const wanted = normaliseTitle(text);
  return readingList.find(({ title }) => normaliseTitle(title) === wanted);
}
