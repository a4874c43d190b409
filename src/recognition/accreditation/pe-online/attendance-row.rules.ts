import { Temporal } from '@js-temporal/polyfill';
import { ASSOCIATION_TIME_ZONE } from '../../../association.js';

/**
 * The types of courses of which attendance is handed over: 1 classroom, accredited per meeting; 3 expert groups; 4 classroom,
 * accredited as a whole. There is a type 2, e-learning, which the association does not give.
 */
export const COURSE_TYPES = [1, 3, 4] as const;
export type CourseType = (typeof COURSE_TYPES)[number];

/** What an attendance consists of, in the order in which it is written: the names are those of the interface. */
export const ATTENDANCE_ELEMENTS = [
  'PECourseID',
  'externalCourseID',
  'externalPersonID',
  'PEModuleID',
  'externalmoduleID',
  'endDate',
  'PEEditionID',
  'externalEditionID',
  'PEMeetingID',
  'externalMeetingID',
] as const;
export type AttendanceElement = (typeof ATTENDANCE_ELEMENTS)[number];

/** One person at one meeting, as it will be sent: the texts of its elements. */
export type AttendanceRow = Partial<Record<AttendanceElement, string>>;

/** Something in PE-online: by its number there, or by our own code that was entered there. */
export type Reference = { theirs: string } | { own: string };

/** What an attendance is of: the course with its run and meeting, or when a group met. */
export interface AttendedCourse {
  type: CourseType;
  course: Reference;
  /** which run of the course, for types 1 and 4 */
  edition?: Reference;
  /** which meeting of that run, for type 1 */
  meeting?: Reference;
  /** when the group met, for type 3: a moment with its offset (`endDateOf`) */
  endDate?: string;
}

/** Two names for one thing, of which one is given; a thing with one name stands alone. */
export type Thing = readonly [theirs: AttendanceElement, own?: AttendanceElement];

/** What an attendance names; a call has them in this order. */
export const COURSE: Thing = ['PECourseID', 'externalCourseID'];
export const PERSON: Thing = ['externalPersonID'];
const MODULE: Thing = ['PEModuleID', 'externalmoduleID'];
export const END_DATE: Thing = ['endDate'];
export const EDITION: Thing = ['PEEditionID', 'externalEditionID'];
export const MEETING: Thing = ['PEMeetingID', 'externalMeetingID'];
export const THINGS = [COURSE, PERSON, MODULE, END_DATE, EDITION, MEETING];

/** The row that hands over one person's attendance. */
export function attendanceRow(attended: AttendedCourse, personNumber: string): AttendanceRow {
  const { course, edition, meeting, endDate } = attended;
  return {
    ...named(COURSE, course),
    externalPersonID: personNumber,
    ...(endDate !== undefined && { endDate }),
    ...(edition && named(EDITION, edition)),
    ...(meeting && named(MEETING, meeting)),
  };
}

/** By what two rows are the same attendance. */
export function rowKey(row: AttendanceRow): string {
  return JSON.stringify(ATTENDANCE_ELEMENTS.map((element) => row[element] ?? null));
}

/** When a meeting ended, with the offset of that day: what type 3 wants. */
export function endDateOf(heldOn: string, endsAt: string): string {
  return Temporal.PlainDate.from(heldOn)
    .toZonedDateTime({ timeZone: ASSOCIATION_TIME_ZONE, plainTime: endsAt })
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/**
 * The parts in which rows are sent.
 *
 * @param most attendances in one call, by the body's data
 */
export function inParts<T>(rows: readonly T[], most: number): T[][] {
  if (!Number.isInteger(most) || most < 1) throw new RangeError(`No number of rows for a call: ${most}`);
  const parts: T[][] = [];
  for (let start = 0; start < rows.length; start += most) parts.push(rows.slice(start, start + most));
  return parts;
}

function named([theirs, own]: Thing, reference: Reference): AttendanceRow {
  return 'theirs' in reference ? { [theirs]: reference.theirs } : { [own!]: reference.own };
}
