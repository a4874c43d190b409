import type { TaskProgress } from '../uploads/task-progress.rules.js';
import type { Text } from '../../platform/web/page-answer.rules.js';

/** How far something is: a bar, and words for what is done now. */
export interface ProgressView {
  /** changes when something else goes on than before: then the page is another */
  following: string;
  step: Text;
  /** how much of this step, in words; empty when that is not known */
  amount: Text | null;
  /** false while there is nothing to measure */
  measured: boolean;
  /** of `most` */
  value: number;
  most: number;
}

/** @param waits whether one import waits for another */
export function progressView(following: string, progress: TaskProgress | null, waits: boolean): ProgressView {
  if (!progress) return begin(following, 'import-page.progress.queued');
  if (progress.step === 'begin')
    return begin(following, waits ? 'import-page.progress.waits' : 'import-page.progress.begin');
  if (progress.step === 'sheet') {
    const { sheet, percent } = progress;
    return {
      following,
      measured: true,
      value: percent,
      most: 100,
      step: { key: 'import-page.progress.sheet', params: { sheet } },
      amount: { key: 'import-page.progress.percent', params: { percent } },
    };
  }
  const { step, done, total } = progress;
  return {
    following,
    measured: true,
    value: done,
    most: Math.max(total, 1),
    step: { key: `import-page.progress.${step}` },
    amount: { key: 'import-page.progress.of', params: { done, total } },
  };
}

function begin(following: string, key: Text['key']): ProgressView {
  return { following, step: { key }, amount: null, measured: false, value: 0, most: 100 };
}
