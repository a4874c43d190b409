import { DomainError } from '../platform/errors/domain-error.js';
import { COMPONENT_KEYS, PROGRAMME_KEYS } from './curriculum.types.js';
import type { ProgrammeDefinition, ProgrammeRequirement, ReadingListTitle } from './programme-definition.js';
import { normaliseTitle } from '../platform/text/normalise-title.js';

/** Minutes of literature that the guide hours of a reading list must add up to: its requirement (P4). */
function literatureMinutes(requirements: readonly ProgrammeRequirement[]): number {
  return requirements.find(({ component }) => component === 'literature')?.required ?? 0;
}

/**
 * Checks a programme file before it becomes a version for good.
 *
 * @throws DomainError `curriculum.file-wrong` naming the file and what is wrong
 */
export function assertProgramme(definition: ProgrammeDefinition, file: string): void {
  const problem = problemOf(definition);
  if (problem) throw new DomainError('curriculum.file-wrong', { file, problem });
}

function problemOf({
  programme,
  version,
  validFrom,
  requirements,
  readingList,
}: ProgrammeDefinition): string | null {
  if (!PROGRAMME_KEYS.includes(programme)) return 'programme';
  if (!Number.isInteger(version) || version < 1) return 'version';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(validFrom)) return 'validFrom';
  const components = requirements.map(({ component }) => component);
  if (components.some((component) => !COMPONENT_KEYS.includes(component))) return 'requirements.component';
  if (new Set(components).size !== components.length) return 'requirements.component';
  if (requirements.some((requirement) => !isRequirement(requirement))) return 'requirements';
  if (new Set(readingList.map(({ key }) => key)).size !== readingList.length) return 'readingList.key';
  const guide = readingList.reduce((sum, { guideMinutes }) => sum + guideMinutes, 0);
  return guide === literatureMinutes(requirements) ? null : 'readingList.guideMinutes';
}

function isRequirement({ required, blocks, blockMinutes }: ProgrammeRequirement): boolean {
  if (!Number.isInteger(required) || required <= 0) return false;
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

/** Keys of the titles that each need a signed-off log (H7). */
export function requiredItems(definition: ProgrammeDefinition): string[] {
  return definition.readingList.filter(({ required }) => required).map(({ key }) => key);
}
