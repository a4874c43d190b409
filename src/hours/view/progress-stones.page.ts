import { kindOf } from '../kinds/activity-kinds.rules.js';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import type { MessageKey } from '../../messages/catalogue.js';
import type { Text } from '../../platform/web/page-answer.rules.js';

/** Minutes of something that is counted in stones: a component, or one block of it. */
export interface StonePart {
  signed: number;
  waiting: number;
  required: number;
}

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

/** A few stones in a line that never break apart. */
export interface StoneRun {
  width: number;
  stones: Stone[];
}

interface Stone {
  x: number;
  /** the box of what is signed off, for an hour that is so only in part */
  signedWidth: number;
  whole: boolean;
  waiting: boolean;
  waitingX: number;
  waitingWidth: number;
  /** the hatching of what waits, as the data of one SVG path */
  hatch: string;
}

const MINUTES_A_STONE = 60;
const SIDE = 16;
const STEP = 21;
/** Room for half the line around a stone, on either side of a run. */
const MARGIN = 0.75;
const HATCH_STEP = 5;
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
  return inRuns(stonesOf(withinRequirement(part)), Number.POSITIVE_INFINITY)[0];
}

function groupOf({ component, parts: given }: StoneStretch): StoneGroup {
  const { words, blocks } = kindOf(component);
  const parts = given.map(withinRequirement);
  const signed = sum(parts.map((part) => part.signed));
  const waiting = sum(parts.map((part) => part.waiting));
  const required = sum(parts.map((part) => part.required));
  const runs = parts.flatMap((part) =>
    inRuns(stonesOf(part), blocks ? Number.POSITIVE_INFINITY : LONGEST_RUN),
  );
  return {
    name: words.short,
    figures: { key: 'stones.figures', params: inHours(signed) },
    signed,
    waiting,
    required,
    open: required - signed - waiting,
    wide: blocks === null,
    runs,
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

/** Of each stone, which share is signed off and up to which share something is known. */
function stonesOf({ signed, waiting, required }: StonePart): [number, number][] {
  return Array.from({ length: Math.ceil(required / MINUTES_A_STONE) }, (_, index) => [
    share(signed, index),
    share(signed + waiting, index),
  ]);
}

function share(minutes: number, index: number): number {
  return Math.min(1, Math.max(0, minutes / MINUTES_A_STONE - index));
}

function inRuns(shares: [number, number][], length: number): StoneRun[] {
  const runs: StoneRun[] = [];
  for (let start = 0; start < shares.length; start += length) {
    const run = shares.slice(start, start + length);
    runs.push({
      width: run.length * STEP - (STEP - SIDE) + 2 * MARGIN,
      stones: run.map(([signed, known], index) => stone(index * STEP, signed, known)),
    });
  }
  return runs;
}

function stone(x: number, signed: number, known: number): Stone {
  const from = x + signed * SIDE;
  const to = x + known * SIDE;
  return {
    x,
    signedWidth: round(signed * SIDE),
    whole: signed === 1,
    waiting: known > signed,
    waitingX: round(from),
    waitingWidth: round(to - from),
    hatch: known > signed ? hatching(x, from, to) : '',
  };
}

/**
 * Slanting lines within a box. Drawn as a path and not as an SVG pattern, which needs an id: ids clash when a page
 * shows several paths.
 */
function hatching(x: number, from: number, to: number): string {
  const lines: string[] = [];
  for (let offset = HATCH_STEP; offset < 2 * SIDE; offset += HATCH_STEP) {
    // The line on which (horizontal + vertical distance from the stone's corner) is `offset`, cut off at the box.
    const left = Math.max(from, x + offset - SIDE);
    const right = Math.min(to, x + offset);
    if (left < right)
      lines.push(`M${round(left)} ${round(x + offset - left)}L${round(right)} ${round(x + offset - right)}`);
  }
  return lines.join('');
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
