import {
  type ComponentProgress,
  type Credit,
  isPriorLearning,
  type Requirement,
} from '../../hours/progress.rules.js';
import { type Actor, isImport } from '../../platform/audit/actor.rules.js';
import type { CompletionRecordComponent } from './completion-record.rules.js';

/** A credit with who signed it, and who wrote that in: an import, or the signer (D9). */
export type RecordedCredit = Credit & { signedBy: string; recordedBy: string };

/** What a record states of one component (K2). @param resting the credits on which it rests */
export function recordComponent(
  progress: ComponentProgress,
  requirement: Requirement,
  resting: readonly RecordedCredit[],
): CompletionRecordComponent {
  const { component, unit, counted, required, exempted, metOn } = progress;
  // Of an exempted component no block was followed.
  const followed = exempted ? 0 : (requirement.blocks ?? 0);
  const blocks = Array.from({ length: followed }, (_, index) => index + 1);
  const about = { component, unit, required, exempted, blocks, metOn: metOn! };
  const stated = { ...about, counted: exempted ? 0 : counted };
  const takenOver = takenOverOf(resting);
  const prior = priorOf(stated, resting);
  return { ...stated, ...(takenOver !== null && { takenOver }), ...(prior > 0 && { prior }) };
}

/** Of what counts, at most all of it: a surplus is nobody's prior learning (H5). */
function priorOf(
  { unit, counted }: Pick<CompletionRecordComponent, 'unit' | 'counted'>,
  resting: readonly RecordedCredit[],
): number {
  const prior = resting.filter(isPriorLearning);
  const amount = unit === 'sessions' ? prior.length : prior.reduce((sum, { minutes }) => sum + minutes, 0);
  return Math.min(amount, counted);
}

function takenOverOf(resting: readonly RecordedCredit[]): 'all' | 'part' | null {
  const imported = resting.filter(({ recordedBy }) => isImport(recordedBy as Actor)).length;
  if (imported === 0) return null;
  return imported === resting.length ? 'all' : 'part';
}
