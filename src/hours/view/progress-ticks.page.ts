import { kindOf } from '../kinds/activity-kinds.rules.js';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import type { MessageKey } from '../../messages/catalogue.js';
import type { StonePart } from './stone-runs.page.js';

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
  paths: TickPath[];
  /** the same in words */
  parts: TickWords[];
}

/** Ticks of one kind, as the data of one SVG path. */
interface TickPath {
  shows: 'signed' | 'waiting' | 'open' | 'exempted';
  /**
   * ticks of one height beside each other are one line from left to right, as thick as they are high, which the style sheet
   * cuts into ticks; `null`: a line upwards for each
   */
  row: 'whole' | 'foot' | null;
  data: string;
}

interface TickWords {
  name: MessageKey;
  signed: number;
  required: number;
  exempted: boolean;
}

const MINUTES_A_TICK = 60;
const STEP = 5;
/** How broad a tick is. The style sheet says so too, and how far it is to the next. */
const BREADTH = 3.2;
const GAP = 8;
const HEIGHT = 18;
/** An hour still to do is only a short line at the foot, so that nothing is told by colour alone. */
const OPEN_HEIGHT = 5;

/** A row of ticks, literature, course and fishbowl beside each other; part of an hour is part of a tick. Pure. */
export function ticksView(parts: readonly TickPart[]): TicksView {
  const drawn: Drawn = { signedRows: '', signed: '', waiting: '', openRows: '', open: '', exempted: '' };
  let x = 0;
  for (const part of parts) {
    const hours = Math.ceil(part.required / MINUTES_A_TICK);
    draw(drawn, x, part, hours);
    x += hours * STEP + GAP;
  }
  const paths: TickPath[] = [
    { shows: 'open', row: 'foot', data: drawn.openRows },
    { shows: 'open', row: null, data: drawn.open },
    { shows: 'exempted', row: 'foot', data: drawn.exempted },
    { shows: 'waiting', row: null, data: drawn.waiting },
    { shows: 'signed', row: 'whole', data: drawn.signedRows },
    { shows: 'signed', row: null, data: drawn.signed },
  ];
  return {
    width: Math.max(0, x - GAP),
    height: HEIGHT,
    paths: paths.filter(({ data }) => data),
    parts: parts.map(({ component, signed, required, exempted }) => ({
      name: kindOf(component).words.short,
      signed: Math.min(signed, required),
      required,
      exempted,
    })),
  };
}

type Drawn = Record<'signedRows' | 'signed' | 'waiting' | 'openRows' | 'open' | 'exempted', string>;

/** One component: whole hours, hours of which a part is known, hours of which nothing is. */
function draw(drawn: Drawn, x: number, part: TickPart, hours: number): void {
  if (part.exempted) {
    drawn.exempted += row(x, 0, hours, OPEN_HEIGHT);
    return;
  }
  const { signed } = part;
  const known = Math.min(signed + part.waiting, part.required);
  const whole = Math.min(hours, Math.floor(signed / MINUTES_A_TICK));
  const begun = Math.max(whole, Math.ceil(known / MINUTES_A_TICK));
  drawn.signedRows += row(x, 0, whole, HEIGHT);
  for (let index = whole; index < begun; index += 1) {
    const middle = x + index * STEP + STEP / 2;
    const [low, high] = [height(signed, index), height(known, index)];
    drawn.signed += stroke(middle, 0, low);
    drawn.waiting += stroke(middle, low, high);
    drawn.open += stroke(middle, high, OPEN_HEIGHT);
  }
  drawn.openRows += row(x, begun, hours, OPEN_HEIGHT);
}

function height(minutes: number, index: number): number {
  const share = Math.min(1, Math.max(0, minutes / MINUTES_A_TICK - index));
  return Math.round(share * HEIGHT * 10) / 10;
}

/** Ticks from one hour to before another, all as high, from the foot up. */
function row(x: number, from: number, to: number, high: number): string {
  if (from >= to) return '';
  const margin = (STEP - BREADTH) / 2;
  const [left, right] = [x + from * STEP + margin, x + to * STEP - margin];
  return `M${rounded(left)} ${HEIGHT - high / 2}H${rounded(right)}`;
}

/** A line upwards. */
function stroke(x: number, from: number, to: number): string {
  return from < to ? `M${x} ${rounded(HEIGHT - from)}V${rounded(HEIGHT - to)}` : '';
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
