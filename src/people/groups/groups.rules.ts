/** How a group stands (G1). */
export const GROUP_STATES = ['starting', 'recognised', 'resting', 'ended'] as const;
export type GroupState = (typeof GROUP_STATES)[number];

/** What may follow what. One that ended can be taken up again: it may have been a mistake. */
const NEXT: Readonly<Record<GroupState, readonly GroupState[]>> = {
  starting: ['recognised', 'ended'],
  recognised: ['resting', 'ended'],
  resting: ['recognised', 'ended'],
  ended: ['recognised'],
};

/** The states to which a group can go from one. */
export function nextStates(state: GroupState): readonly GroupState[] {
  return NEXT[state];
}

/** What the register says of a group, besides its state and people. */
export interface GroupDetails {
  name: string;
  place: string;
  region: string;
  /** the weeks from one session to the next */
  everyWeeks: number;
  sessionsAYear: number;
  sessionMinutes: number;
}

export const GROUP_FIELDS = [
  'name',
  'place',
  'region',
  'everyWeeks',
  'sessionsAYear',
  'sessionMinutes',
] as const satisfies readonly (keyof GroupDetails)[];
export type GroupField = (typeof GROUP_FIELDS)[number];

/** Weeks from one session to the next, sessions a year, minutes of a session; `usual` is what a new form begins with. */
export const RHYTHM = { least: 2, most: 6, usual: 4 } as const;
export const SESSIONS_A_YEAR = { least: 1, most: 26, usual: 10 } as const;
export const SESSION_MINUTES = { least: 60, most: 240, usual: 120 } as const;

/** Groups have 8 to 12 members, and 8 to 10 by preference. */
export const MEMBERS = { least: 8, preferred: 10, most: 12 } as const;

/**
 * What is said about the number of members; never a reason to refuse (G1). Of a group that rests or ended nothing is said.
 *
 * @param members how many there are today
 */
export function sizeWarning(state: GroupState, members: number): 'few' | 'many' | null {
  if (state === 'resting' || state === 'ended') return null;
  if (members < MEMBERS.least) return 'few';
  return members > MEMBERS.most ? 'many' : null;
}

/** What somebody is in a group. */
export const GROUP_ROLES = ['leader', 'co-leader', 'member'] as const;
export type GroupRole = (typeof GROUP_ROLES)[number];

/** A part of time in days, both ends included; `to` is null while it goes on. */
export interface Period {
  from: string;
  to: string | null;
}

/** Whether a period covers a day. */
export function covers({ from, to }: Period, day: string): boolean {
  return from <= day && (to === null || to >= day);
}

/** Whether two periods have a day in common. */
export function overlap(one: Period, other: Period): boolean {
  return (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to);
}
