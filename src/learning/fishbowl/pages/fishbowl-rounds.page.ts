import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import type { TaughtBlock } from '../../meetings/pages/teaching/taught-blocks.queries.js';
import { roundsHead, type RoundsPage } from '../../meetings/rounds/pages/rounds.page.js';

/** An exercise part that the teacher sent and the service refused, or an empty one. */
export interface TypedExercise {
  formKey: string;
  wrong: Text | null;
}

/** The exercise parts of a block, and the form that adds one. */
interface ExercisesPart {
  exercises: { id: string; theme: string }[];
  exercise: TypedExercise;
}

const ROUNDS = view<RoundsPage & ExercisesPart>('learning/fishbowl/pages/rounds');

/** The rounds of a fishbowl block, with its exercise parts (F1). */
export function fishbowlRoundsPage(block: TaughtBlock, rounds: RoundsPage, part: ExercisesPart): Page {
  const head = roundsHead(block, rounds);
  const status = part.exercise.wrong ? 422 : head.status;
  return page(ROUNDS, { ...rounds, ...part }, { ...head, status });
}
