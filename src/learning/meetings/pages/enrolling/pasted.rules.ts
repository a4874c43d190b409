import { mayFollow } from '../../enrolment.rules.js';
import { mayHoldPlace, type PlaceHolder } from '../../place-holder.rules.js';

/** How many can be enrolled at once. */
export const PASTED_AT_MOST = 200;

/**
 * The addresses and participant numbers in a pasted text, whatever stands between them; of `Naam <adres>` the address.
 * Each once, in the order of the text.
 */
export function readPasted(text: string): string[] {
  const entries = text
    .split(/[\n,;\t]+/)
    .flatMap((line) => /<([^<>\s]+)>/.exec(line)?.[1] ?? line.trim().split(/\s+/))
    .filter((entry) => entry !== '');
  const known = new Set<string>();
  const once = entries.filter((entry) => !known.has(entry.toLowerCase()) && known.add(entry.toLowerCase()));
  return once.slice(0, PASTED_AT_MOST);
}

/** A trajectory of the trainee with an address or number, as far as it matters here. */
export interface PastedTrajectory {
  trajectoryId: string | null;
  holder: PlaceHolder;
  /** its programme may follow this edition */
  open: boolean;
  /** has a place, or waits for one */
  enrolled: boolean;
}

/** What enrolling does with one pasted line; `enrol`: its person can be enrolled. */
export type PastedFate =
  'enrol' | 'enrolled' | 'unknown' | 'programme' | 'not-running' | 'closed' | 'several';

/** Judges a line by the trajectories of the person it names; none: it names nobody. */
export function fateOf(trajectories: readonly PastedTrajectory[]): {
  fate: PastedFate;
  trajectoryId: string | null;
} {
  if (trajectories.length === 0) return { fate: 'unknown', trajectoryId: null };
  const open = trajectories.filter((one) => one.open);
  if (open.length === 0) return { fate: 'programme', trajectoryId: null };
  if (open.some(({ enrolled }) => enrolled)) return { fate: 'enrolled', trajectoryId: null };
  const running = open.filter(({ holder }) => holder.trajectory !== null && mayFollow(holder.trajectory));
  if (running.length === 0) return { fate: 'not-running', trajectoryId: null };
  if (!running.some(({ holder }) => mayHoldPlace(holder))) return { fate: 'closed', trajectoryId: null };
  if (running.length > 1) return { fate: 'several', trajectoryId: null };
  return { fate: 'enrol', trajectoryId: running[0]!.trajectoryId };
}
