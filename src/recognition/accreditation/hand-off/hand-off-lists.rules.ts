import type { GivenNumber } from '../../../people/registers/register-number.rules.js';
import type { CourseType } from '../pe-online/attendance-row.rules.js';
import type { ListedAttendee, ListedMeeting } from './closed-lists.queries.js';
import type { Attendee } from './places.rules.js';

/** What is handed over in one go: a meeting, or all of a course that is accredited as a whole (type 4). */
export interface HandOffScope {
  /** under which it is kept: of a whole course its last meeting */
  meeting: ListedMeeting;
  meetings: readonly ListedMeeting[];
  /** whether all its lists are closed: before, nothing is handed over */
  closed: boolean;
  /** minutes that count, together */
  counted: number;
}

/**
 * What the attendance of a meeting is handed over with.
 *
 * @param meetings all of its edition in their order, without those that were called off
 * @returns null when the meeting is not the one under which its course is kept
 */
export function scopeOf(
  meetingId: string,
  type: CourseType | null,
  meetings: readonly ListedMeeting[],
): HandOffScope | null {
  const own = type === 4 ? meetings : meetings.filter(({ id }) => id === meetingId);
  const meeting = own.at(-1);
  if (meeting?.id !== meetingId) return null;
  return {
    meeting,
    meetings: own,
    closed: own.every(({ list }) => list === 'closed'),
    counted: own.reduce((sum, { counted }) => sum + counted, 0),
  };
}

/** An attendee with their name. */
export interface NamedAttendee extends Attendee {
  name: string;
}

/**
 * The attendees of what is handed over, each once and by name: minutes of its meetings together, of each at most what counts there.
 * While a list is open there are none.
 */
export function attendeesIn(
  { meetings, closed }: HandOffScope,
  listed: readonly ListedAttendee[],
  numbers: ReadonlyMap<string, readonly GivenNumber[]>,
): NamedAttendee[] {
  if (!closed) return [];
  const countedOf = new Map(meetings.map(({ id, counted }) => [id, counted]));
  const people = new Map<string, NamedAttendee>();
  for (const { meetingId, personId, name, guest, present } of listed) {
    const most = countedOf.get(meetingId);
    if (most === undefined) continue;
    const known = people.get(personId);
    people.set(personId, {
      ...{ id: personId, name, numbers: numbers.get(personId) ?? [] },
      // Who followed one meeting as a trainee or leader is no guest of the course.
      guest: guest && (known?.guest ?? true),
      present: (known?.present ?? 0) + Math.min(present, most),
    });
  }
  return [...people.values()];
}
