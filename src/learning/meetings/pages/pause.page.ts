import type { Text } from '../../../platform/web/page-answer.rules.js';

/** When a block has its break, and how long; null when it has none. */
export function pauseText(block: { breakAt: string | null; breakMinutes: number }): Text | null {
  const { breakAt, breakMinutes } = block;
  if (breakAt === null) return null;
  return { key: 'teaching.block.break', params: { at: breakAt, minutes: breakMinutes } };
}
