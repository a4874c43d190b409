import type { ImportProgress } from '../import.service.js';
import type { SheetName } from '../import-summary.rules.js';
import type { TakeBackProgress } from '../take-back/take-back.rules.js';

/** How far a task is, as it is kept and shown. */
export type TaskProgress =
  /** another import is ahead, or the files are being looked at */
  | { step: 'begin' }
  | { step: 'sheet'; sheet: SheetName; percent: number }
  | { step: 'progress' | 'records'; done: number; total: number }
  | { step: `take-back.${TakeBackProgress['step']}`; done: number; total: number };

/** What an import tells of itself, in the form in which it is kept. */
export function taskProgress(progress: ImportProgress): TaskProgress {
  if ('step' in progress) {
    const { step, done, total } = progress;
    return { step, done, total };
  }
  const { sheet, bytes, totalBytes } = progress;
  return { step: 'sheet', sheet, percent: Math.floor((bytes / Math.max(totalBytes, 1)) * 100) };
}
