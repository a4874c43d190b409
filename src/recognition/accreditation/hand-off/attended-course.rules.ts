import {
  type AttendedCourse,
  type AttendanceElement,
  attendanceRow,
  type CourseType,
  endDateOf,
  type Reference,
} from '../pe-online/attendance-row.rules.js';
import { rowFaults } from '../pe-online/row-faults.rules.js';
import type { CodedThing } from './hand-off.entity.js';
import type { HandOffScope } from './hand-off-lists.rules.js';

/** What has a number or a code in PE-online, by what it is; absent while nobody said. */
export type Codes = Partial<Record<CodedThing, Reference>>;

/** What types ask for. */
const NEEDED: Readonly<Record<CourseType, readonly CodedThing[]>> = {
  1: ['course', 'edition', 'meeting'],
  3: ['course'],
  4: ['course', 'edition'],
};

const THING_OF: Partial<Record<AttendanceElement, CodedThing>> = {
  PECourseID: 'course',
  externalCourseID: 'course',
  PEEditionID: 'edition',
  externalEditionID: 'edition',
  PEMeetingID: 'meeting',
  externalMeetingID: 'meeting',
};

/** The things of which a course of this type has a number or a code in PE-online. */
export function codedThings(type: CourseType): readonly CodedThing[] {
  return NEEDED[type];
}

/** Those of them that nobody said yet. */
export function missingCodes(type: CourseType, codes: Codes): CodedThing[] {
  return NEEDED[type].filter((thing) => codes[thing] === undefined);
}

/** What attendances are of, as they are sent; null while a code is missing. */
export function attendedCourse(
  type: CourseType,
  codes: Codes,
  { meeting: { heldOn, endsAt } }: HandOffScope,
): AttendedCourse | null {
  const { course } = codes;
  if (!course || missingCodes(type, codes).length > 0) return null;
  const known: Codes = Object.fromEntries(NEEDED[type].map((thing) => [thing, codes[thing]]));
  return { ...known, type, course, ...(type === 3 && { endDate: endDateOf(heldOn, endsAt) }) };
}

/** A number of theirs that is none, or a code that cannot be sent; null when it can. */
export function codeFault(thing: CodedThing, reference: Reference): 'malformed' | null {
  const attended: AttendedCourse = {
    type: 1,
    ...{ course: { own: 'c' }, edition: { own: 'e' }, meeting: { own: 'm' } },
    [thing]: reference,
  };
  const faults = rowFaults(1, [attendanceRow(attended, '1')]);
  return faults.some(({ element }) => THING_OF[element] === thing) ? 'malformed' : null;
}
