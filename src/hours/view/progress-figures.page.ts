import { HOURS_96, HOURS_96_MINUTES } from '../../curriculum/programme-definition.rules.js';
import { kindOf } from '../kinds/activity-kinds.rules.js';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import type { MessageKey } from '../../messages/catalogue.js';
import type { TickPart } from './progress-ticks.page.js';

/** How far one component of a trajectory is, as lists read it from what is stored (H10). */
export interface ComponentFigures {
  component: ComponentKey;
  unit: 'minutes' | 'sessions';
  counted: number;
  required: number;
  /** minutes, or sessions, that wait */
  waiting: number;
  exempted: boolean;
}

/** `47 van 64 uur`, or `47 u 30 min van 64 uur`. */
export interface Figures {
  counted: number;
  required: number;
  /** of `counted`, when it is whole hours: then they need not be named twice */
  wholeHours: boolean;
  hours: number;
}

/** The figures of one component, in words. */
export interface PartWords extends Figures {
  name: MessageKey;
  sessions: boolean;
  exempted: boolean;
}

/** The figures of every component that the trajectory asks. */
export function partWords(components: readonly ComponentFigures[]): PartWords[] {
  return components.map(({ component, unit, counted, required, exempted }) => ({
    ...figuresOf(counted, required),
    name: kindOf(component).words.short,
    sessions: unit === 'sessions',
    exempted,
  }));
}

/** The components of the 96 hours (P2) as a row of ticks draws them. */
export function tickParts(components: readonly ComponentFigures[]): TickPart[] {
  return components.flatMap(({ component, counted, waiting, required, exempted }) =>
    HOURS_96.includes(component) ? [{ component, signed: counted, waiting, required, exempted }] : [],
  );
}

/** The 96 hours added up; null with a set of requirements of its own (P6). */
export function totalFigures(components: readonly ComponentFigures[]): Figures | null {
  const parts = tickParts(components);
  const sum = (key: 'signed' | 'required') => parts.reduce((total, part) => total + part[key], 0);
  return sum('required') === HOURS_96_MINUTES ? figuresOf(sum('signed'), sum('required')) : null;
}

function figuresOf(counted: number, required: number): Figures {
  return { counted, required, wholeHours: counted % 60 === 0, hours: Math.trunc(counted / 60) };
}
