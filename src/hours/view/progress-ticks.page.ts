import { kindOf } from '../kinds/activity-kinds.rules.js';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import type { MessageKey } from '../../messages/catalogue.js';
import type { StonePart } from './progress-stones.page.js';

/** A component of the 96 hours as a list shows it: counted, waiting and required minutes. */
export interface TickPart extends StonePart {
  component: ComponentKey;
  /** the board exempted it (P6): nothing is drawn as done, and nothing as lacking */
  exempted: boolean;
}

/** The path of 96 stones, small enough for a line in a list: one tick is one hour. Lengths in units of the drawing. */
export interface TicksView {
  width: number;
  height: number;
  /** the data of one SVG path each: what is signed off, what waits, what is still to do */
  signed: string;
  waiting: string;
  open: string;
  exempted: string;
  /** the same in words */
  parts: TickWords[];
}

interface TickWords {
  name: MessageKey;
  signed: number;
  required: number;
  exempted: boolean;
}

const MINUTES_A_TICK = 60;
const STEP = 5;
const GAP = 8;
const HEIGHT = 18;
/** An hour still to do is only a short line at the foot, so that nothing is told by colour alone. */
const OPEN_HEIGHT = 5;

/** A row of ticks, literature, course and fishbowl beside each other; part of an hour is part of a tick. Pure. */
export function ticksView(parts: readonly TickPart[]): TicksView {
  const strokes = { signed: '', waiting: '', open: '', exempted: '' };
  let x = STEP / 2;
  for (const part of parts) {
    const hours = Math.ceil(part.required / MINUTES_A_TICK);
    for (let index = 0; index < hours; index += 1) {
      draw(strokes, x + index * STEP, part, index);
    }
    x += hours * STEP + GAP;
  }
  return {
    width: Math.max(0, x - GAP - STEP / 2),
    height: HEIGHT,
    ...strokes,
    parts: parts.map(({ component, signed, required, exempted }) => ({
      name: kindOf(component).words.short,
      signed: Math.min(signed, required),
      required,
      exempted,
    })),
  };
}

type Strokes = Record<'signed' | 'waiting' | 'open' | 'exempted', string>;

function draw(strokes: Strokes, x: number, part: TickPart, index: number): void {
  if (part.exempted) {
    strokes.exempted += stroke(x, 0, OPEN_HEIGHT);
    return;
  }
  const signed = height(part.signed, index);
  const known = height(Math.min(part.signed + part.waiting, part.required), index);
  if (signed > 0) strokes.signed += stroke(x, 0, signed);
  if (known > signed) strokes.waiting += stroke(x, signed, known);
  if (known < OPEN_HEIGHT) strokes.open += stroke(x, known, OPEN_HEIGHT);
}

function height(minutes: number, index: number): number {
  const share = Math.min(1, Math.max(0, minutes / MINUTES_A_TICK - index));
  return Math.round(share * HEIGHT * 10) / 10;
}

// Nearly all strokes of a list are whole hours or open ones, at the same places row after row.
const whole = new Map<number, string>();
const open = new Map<number, string>();

/** A line upwards from the foot of the row. */
function stroke(x: number, from: number, to: number): string {
  const known = from === 0 ? (to === HEIGHT ? whole : to === OPEN_HEIGHT ? open : undefined) : undefined;
  const drawn = known?.get(x) ?? `M${x} ${HEIGHT - from}V${HEIGHT - to}`;
  known?.set(x, drawn);
  return drawn;
}
