import type { DossierDescription } from './dossier-description.rules.js';

/** What of a dossier the body is told when it changes after granting (Q6). */
export const FLAGGED = ['date', 'teachers', 'topics'] as const;
export type Flagged = (typeof FLAGGED)[number];

/** What the body knows of one meeting. */
export interface GrantedMeeting {
  id: string;
  heldOn: string | null;
  startsAt: string;
  endsAt: string;
  teachers: readonly string[];
  topics: readonly string[];
}

/** That something of a meeting is no longer what was granted. It stays until a person lowers it, whatever the meeting becomes. */
export interface Flag {
  meeting: string;
  what: Flagged;
}

/** What is compared, of a dossier as it was submitted or as the planning has it. */
export function grantedMeetings({ meetings }: Pick<DossierDescription, 'meetings'>): GrantedMeeting[] {
  return meetings.map(({ id, heldOn, startsAt, endsAt, teachers, topics }) => ({
    id,
    heldOn,
    startsAt,
    endsAt,
    teachers,
    topics,
  }));
}

/**
 * The flags after a change: those that were up, and one for each thing that differs from what the body knows. A meeting that came or
 * went differs in everything.
 *
 * @param known the meetings as they were submitted last before granting, or as they were when a person lowered the flags last
 */
export function flagsAfter(
  up: readonly Flag[],
  known: readonly GrantedMeeting[],
  now: readonly GrantedMeeting[],
): Flag[] {
  const ids = [...new Set([...known, ...now].map(({ id }) => id))];
  const differing = ids.flatMap((meeting) => {
    const [before, after] = [known, now].map((all) => all.find(({ id }) => id === meeting));
    return FLAGGED.filter((what) => said(before, what) !== said(after, what)).map((what) => ({
      meeting,
      what,
    }));
  });
  const all = [...up, ...differing];
  return all.filter((flag, index) => all.findIndex((one) => isSame(one, flag)) === index);
}

/** The flags after a person lowered one. What the meeting is now is what the body was told, as far as that flag goes. */
export function lowered(
  up: readonly Flag[],
  flag: Flag,
  known: readonly GrantedMeeting[],
  now: readonly GrantedMeeting[],
): { flags: Flag[]; known: GrantedMeeting[] } {
  const told = now.find(({ id }) => id === flag.meeting);
  const others = known.filter(({ id }) => id !== flag.meeting);
  const before = known.find(({ id }) => id === flag.meeting);
  return {
    flags: up.filter((one) => !isSame(one, flag)),
    known: told ? [...others, { ...(before ?? nothingOf(told)), ...valuesOf(told, flag.what) }] : others,
  };
}

/** A meeting of which the body knows nothing yet. */
function nothingOf({ id }: GrantedMeeting): GrantedMeeting {
  return { id, heldOn: null, startsAt: '', endsAt: '', teachers: [], topics: [] };
}

function valuesOf(meeting: GrantedMeeting, what: Flagged): Partial<GrantedMeeting> {
  const { heldOn, startsAt, endsAt, teachers, topics } = meeting;
  return { date: { heldOn, startsAt, endsAt }, teachers: { teachers }, topics: { topics } }[what];
}

/** In words that can be compared; the order of teachers and topics says nothing. */
function said(meeting: GrantedMeeting | undefined, what: Flagged): string {
  if (!meeting) return '';
  if (what === 'date') return [meeting.heldOn, meeting.startsAt, meeting.endsAt].join(' ');
  return JSON.stringify([...meeting[what]].sort());
}

function isSame(one: Flag, other: Flag): boolean {
  return one.meeting === other.meeting && one.what === other.what;
}
