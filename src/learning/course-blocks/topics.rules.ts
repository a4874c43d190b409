import type { CourseTopic } from '../../curriculum/programme-definition.rules.js';

/** The topics that the blocks must cover together and that none of them does yet (P5), in the programme's order. */
export function uncoveredTopics(
  required: readonly CourseTopic[],
  blocks: readonly { topics: readonly string[] }[],
): CourseTopic[] {
  const covered = new Set(blocks.flatMap(({ topics }) => topics));
  return required.filter(({ key }) => !covered.has(key));
}
