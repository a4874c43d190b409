import { type HandedNumber, type HandOffTask, pointsRows, tasksOf } from '../hand-off.rules.js';
import type { KnownNumber } from '../hand-offs.queries.js';
import type { Placed } from '../places.rules.js';

/** A task of a hand-off, and whether it came of a test. */
export type OpenTask = HandOffTask & { test: boolean };

/**
 * What people have to see to: what was refused, and what was sent wrongly unless somebody saw to it. While sending is a test, what the
 * test refused is mended too, so that nothing is refused later; what a test took was never booked.
 *
 * @param tried what is known of the numbers from tests; nobody's once sending counts
 */
export function openTasks(
  placed: readonly Placed[],
  handed: readonly KnownNumber[],
  tried: readonly HandedNumber[],
): OpenTask[] {
  const settled = new Set(handed.flatMap(({ number, settled }) => (settled ? [number] : [])));
  const real = tasksOf(placed, handed).filter((task) => task.kind === 'refused' || !settled.has(task.number));
  const told = new Set(handed.map(({ number }) => number));
  const open = pointsRows(placed).filter(({ number }) => !told.has(number));
  const refused = tasksOf(open, tried).filter(({ kind }) => kind === 'refused');
  return [
    ...real.map((task) => ({ ...task, test: false })),
    ...refused.map((task) => ({ ...task, test: true })),
  ];
}
