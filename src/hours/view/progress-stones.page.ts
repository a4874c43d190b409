import { kindOf } from '../kinds/activity-kinds.rules.js';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import type { MessageKey } from '../../messages/catalogue.js';
import type { Text } from '../../platform/web/page-answer.rules.js';
import { MINUTES_A_STONE, type StonePart, type StoneRun, stoneRuns } from './stone-runs.page.js';

/** A component of the path of 96 stones: one part, or a part for each of its blocks, which have a row each (H6). */
export interface StoneStretch {
  component: ComponentKey;
  parts: StonePart[];
}

/** The path as the template draws it. Lengths in units of the drawing. */
export interface StonesView {
  components: StoneGroup[];
}

interface StoneGroup {
  name: MessageKey;
  /** `12 van 16 uur`; the template adds what is required */
  figures: Text;
  /** minutes, for the figures in words */
  signed: number;
  waiting: number;
  required: number;
  open: number;
  /** how many runs stand beside each other where there is room */
  wide: boolean;
  runs: StoneRun[];
}

/** On a phone eight stones stand in a row: one run, or those of two blocks. */
const LONGEST_RUN = 8;

/** The path of 96 stones: one stone is one hour, part of an hour fills part of a stone. Pure. */
export function stonesView(path: readonly StoneStretch[]): StonesView {
  // What the board exempted has no stones.
  return { components: path.map(groupOf).filter(({ required }) => required > 0) };
}

/**
 * A requirement by itself as one run of stones, for what is no part of the 96 hours.
 *
 * @param part in minutes; sessions are told as hours
 */
export function stoneRun(part: StonePart): StoneRun | undefined {
  return stoneRuns(withinRequirement(part), Number.POSITIVE_INFINITY)[0];
}

function groupOf({ component, parts: given }: StoneStretch): StoneGroup {
  const { words, blocks } = kindOf(component);
  const longest = blocks ? Number.POSITIVE_INFINITY : LONGEST_RUN;
  const parts = given.map(withinRequirement);
  const signed = sum(parts.map((part) => part.signed));
  const waiting = sum(parts.map((part) => part.waiting));
  const required = sum(parts.map((part) => part.required));
  return {
    name: words.short,
    figures: { key: 'stones.figures', params: inHours(signed) },
    signed,
    waiting,
    required,
    open: required - signed - waiting,
    wide: blocks === null,
    runs: parts.flatMap((part) => stoneRuns(part, longest)),
  };
}

/** Minutes as whole hours and the rest, as figures are worded: `41 u 30 min`. */
export function inHours(minutes: number): { hours: number; minutes: number } {
  return { hours: Math.floor(minutes / MINUTES_A_STONE), minutes: minutes % MINUTES_A_STONE };
}

/** H5, H6: what goes over a requirement fills no other stone, so here it is not drawn. */
function withinRequirement({ signed, waiting, required }: StonePart): StonePart {
  const counted = Math.min(Math.max(signed, 0), required);
  return { signed: counted, waiting: Math.min(Math.max(waiting, 0), required - counted), required };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
