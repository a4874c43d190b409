import { createHash } from 'node:crypto';
import type { Text } from '../../../../platform/web/page-answer.rules.js';
import { meetingName, sortOf } from '../../meeting-name.page.js';
import type { Clash, SameHours } from '../../clashes.queries.js';
import type { BlockClashes } from './block-clashes.service.js';
import type { PossibleTeacher } from './teachers.queries.js';

/** A block at the same time, with whom or what it has in common. */
export interface ClashLine {
  what: Text;
  name: Text;
  startsAt: string;
  endsAt: string;
}

/** The warnings for the secretariat, a line for each (C1). */
export function clashLines(
  { teachers, rooms, enrolled }: BlockClashes,
  possible: readonly PossibleTeacher[],
): ClashLine[] {
  return [
    ...teachers.map((clash) => lineOf(teacherText(clash, possible), clash)),
    ...rooms.map((room) => lineOf({ key: 'planning.clash.room' }, room)),
    ...byMeeting(enrolled).map(({ count, first }) =>
      lineOf({ key: 'planning.clash.enrolled', params: { count } }, first),
    ),
  ];
}

function teacherText(clash: Clash, possible: readonly PossibleTeacher[]): Text {
  const name = possible.find((one) => one.id === clash.personId)?.label ?? '';
  return { key: `planning.clash.${clash.part}`, params: { name, sort: sortOf(clash) } };
}

/** The same in one word, by which a form says what its reader was warned of; empty when there is nothing. */
export function clashCode({ teachers, rooms, enrolled }: BlockClashes): string {
  const ids = [
    ...[...teachers, ...enrolled].map(({ personId, meetingId }) => `${personId}:${meetingId}`),
    ...rooms.map(({ meetingId }) => meetingId),
  ];
  if (ids.length === 0) return '';
  return createHash('sha256')
    .update([...new Set(ids)].sort().join())
    .digest('base64url')
    .slice(0, 22);
}

function lineOf(what: Text, { startsAt, endsAt, ...other }: SameHours): ClashLine {
  return { what, name: meetingName(other), startsAt, endsAt };
}

function byMeeting(clashes: readonly Clash[]): { count: number; first: Clash }[] {
  const ids = [...new Set(clashes.map(({ meetingId }) => meetingId))];
  return ids.map((id) => {
    const own = clashes.filter(({ meetingId }) => meetingId === id);
    return { count: new Set(own.map(({ personId }) => personId)).size, first: own[0]! };
  });
}
