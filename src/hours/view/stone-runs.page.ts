/** Minutes of something that is counted in stones: a component, or one block of it. */
export interface StonePart {
  signed: number;
  waiting: number;
  required: number;
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

/** One stone is one hour. */
export const MINUTES_A_STONE = 60;

const SIDE = 16;
const STEP = 21;
/** Room for half the line around a stone, on either side of a run. */
const MARGIN = 0.75;
const HATCH_STEP = 5;

/**
 * The stones of a part, in runs.
 *
 * @param longest how many stones a run has at most
 */
export function stoneRuns(part: StonePart, longest: number): StoneRun[] {
  const shares = stonesOf(part);
  const runs: StoneRun[] = [];
  for (let start = 0; start < shares.length; start += longest) {
    const run = shares.slice(start, start + longest);
    runs.push({
      width: run.length * STEP - (STEP - SIDE) + 2 * MARGIN,
      stones: run.map(([signed, known], index) => stone(index * STEP, signed, known)),
    });
  }
  return runs;
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
