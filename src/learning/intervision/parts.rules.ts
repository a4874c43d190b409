import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import { minuteOf } from '../meetings/block-minutes.rules.js';

/** What the parts of a day are (I1). */
export const PART_KINDS = ['opening', 'theory', 'round', 'slot', 'break', 'meal', 'closing'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** How many parts a day has at most: as many rows stand in its form. */
export const MOST_PARTS = 12;

/** Parts that do not count for attendance and points (I9). */
export const NOT_COUNTED: readonly PartKind[] = ['break', 'meal'];

/** Parts that are never marked: those that do not count, and supervision, which its own supervisor signs (I4, S4). */
const UNMARKED: readonly PartKind[] = [...NOT_COUNTED, 'slot'];

/** What trainees are credited for a part: a block of a component, and the most minutes (I4). */
export interface PartMark {
  component: ComponentKey;
  /** 1–4 (H6) */
  block: number;
  minutes: number;
}

/** A part of a day. Times are `HH:MM` by the wall clock. */
export interface PlannedPart {
  kind: PartKind;
  /** what it is called besides its kind; may be empty */
  title: string;
  startsAt: string;
  endsAt: string;
  mark: PartMark | null;
}

/** Why the parts of a day cannot be so. */
export type PartFault =
  | 'none'
  /** it ends before it begins */
  | 'times'
  /** it lies before or after the day */
  | 'outside'
  /** it begins before the part above it has ended */
  | 'overlap'
  /** supervision, practice and breaks are not credited by a mark */
  | 'unmarkable'
  | 'mark-block'
  /** more minutes than the part has */
  | 'mark-minutes';

/** A fault of one part, and in what of it. */
export interface FoundPartFault {
  fault: PartFault;
  /** its place in the list, from 0 */
  index: number;
  in: 'kind' | 'startsAt' | 'endsAt' | 'component' | 'block' | 'minutes';
}

/** How long a part takes, in minutes. */
export function minutesOfPart({ startsAt, endsAt }: Pick<PlannedPart, 'startsAt' | 'endsAt'>): number {
  return minuteOf(endsAt) - minuteOf(startsAt);
}

/**
 * What is wrong with the parts of a day, the first of each part: they follow one another in time, do not overlap and lie
 * within the day; marks are of a component that is followed in blocks, and of no more minutes than the part has (I1, I4).
 *
 * @param markable the components that a mark may name, and how many blocks each has
 */
export function partFaults(
  day: { startsAt: string; endsAt: string },
  parts: readonly PlannedPart[],
  markable: ReadonlyMap<ComponentKey, number>,
): FoundPartFault[] {
  if (parts.length === 0) return [{ fault: 'none', index: 0, in: 'kind' }];
  return parts.flatMap((part, index) => {
    const found = faultOfTimes(day, part, latestEnd(parts.slice(0, index))) ?? faultOfMark(part, markable);
    return found ? [{ ...found, index }] : [];
  });
}

function faultOfTimes(
  day: { startsAt: string; endsAt: string },
  part: PlannedPart,
  endedAt: number,
): Omit<FoundPartFault, 'index'> | null {
  if (minutesOfPart(part) <= 0) return { fault: 'times', in: 'endsAt' };
  if (minuteOf(part.startsAt) < minuteOf(day.startsAt)) return { fault: 'outside', in: 'startsAt' };
  if (minuteOf(part.endsAt) > minuteOf(day.endsAt)) return { fault: 'outside', in: 'endsAt' };
  return minuteOf(part.startsAt) < endedAt ? { fault: 'overlap', in: 'startsAt' } : null;
}

function faultOfMark(
  part: PlannedPart,
  markable: ReadonlyMap<ComponentKey, number>,
): Omit<FoundPartFault, 'index'> | null {
  const { kind, mark } = part;
  if (mark === null) return null;
  const blocks = markable.get(mark.component);
  if (UNMARKED.includes(kind) || blocks === undefined) return { fault: 'unmarkable', in: 'component' };
  if (!isWithin(mark.block, blocks)) return { fault: 'mark-block', in: 'block' };
  if (!isWithin(mark.minutes, minutesOfPart(part))) return { fault: 'mark-minutes', in: 'minutes' };
  return null;
}

function isWithin(number: number, most: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= most;
}

/** When the last of some parts ends, as a minute of the day. */
function latestEnd(parts: readonly PlannedPart[]): number {
  return Math.max(0, ...parts.map(({ endsAt }) => minuteOf(endsAt)));
}

/** When the usual day begins and ends. */
export const USUAL_TIMES = { startsAt: '09:30', endsAt: '17:00' } as const;

/** A part of the usual day, without its title. */
function usual(kind: PartKind, startsAt: string, endsAt: string): PlannedPart {
  return { kind, startsAt, endsAt, title: '', mark: null };
}

/** A day as it mostly goes, to begin with: twice a round and then theory, with a lunch between (source 004). */
export const USUAL_DAY: readonly PlannedPart[] = [
  usual('opening', '09:30', '10:00'),
  usual('round', '10:00', '11:15'),
  usual('break', '11:15', '11:30'),
  usual('theory', '11:30', '12:30'),
  usual('meal', '12:30', '13:30'),
  usual('round', '13:30', '14:45'),
  usual('break', '14:45', '15:00'),
  usual('theory', '15:00', '16:00'),
  usual('closing', '16:00', '17:00'),
];
