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

/** Something over there: by the number that it has in PE-online, or by our own code that was entered there. */
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

/** What a row cannot be. */
export type RowFaultKind =
  /** an element that is asked for is not there, or is empty */
  | 'missing'
  /** their number and our own code for one thing */
  | 'both'
  /** an element that this type does not take */
  | 'forbidden'
  /** a number of theirs that is none, a moment without its offset, a text that XML cannot hold */
  | 'malformed'
  /** the same attendance stands above it already */
  | 'twice';

/** A fault of one row, and in which element: of the two names of one thing the first stands for both. */
export interface RowFault {
  /** the row's number in its call, from 1, as in the answer */
  row: number;
  element: AttendanceElement;
  fault: RowFaultKind;
}

/** Two names for one thing, of which one is given; a thing with one name stands alone. */
type Thing = readonly [theirs: AttendanceElement, own?: AttendanceElement];

const COURSE: Thing = ['PECourseID', 'externalCourseID'];
const PERSON: Thing = ['externalPersonID'];
const MODULE: Thing = ['PEModuleID', 'externalmoduleID'];
const END_DATE: Thing = ['endDate'];
const EDITION: Thing = ['PEEditionID', 'externalEditionID'];
const MEETING: Thing = ['PEMeetingID', 'externalMeetingID'];
const THINGS = [COURSE, PERSON, MODULE, END_DATE, EDITION, MEETING];

/** What each type asks for; whatever is not named here it does not take. */
const REQUIRED: Readonly<Record<CourseType, readonly Thing[]>> = {
  1: [COURSE, PERSON, EDITION, MEETING],
  3: [COURSE, PERSON, END_DATE],
  4: [COURSE, PERSON, EDITION],
};

/** `2026-11-28T21:30:00+01:00` */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/;

/** Longer codes are a slip. */
const LONGEST = 100;

/** What XML 1.0 cannot hold, and controls that no code has. */
const UNWRITABLE =
  /[\x00-\x1f\x7f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

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

/** What is wrong with rows of one type before they are sent, in their order. None is sent while there is a fault. */
export function rowFaults(type: CourseType, rows: readonly AttendanceRow[]): RowFault[] {
  const above = new Set<string>();
  return rows.flatMap((row, index) => {
    const found = THINGS.flatMap((thing) => faultOf(thing, row, REQUIRED[type].includes(thing)) ?? []);
    const key = rowKey(row);
    if (found.length === 0 && above.has(key)) found.push({ element: 'externalPersonID', fault: 'twice' });
    above.add(key);
    return found.map((fault) => ({ row: index + 1, ...fault }));
  });
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

function faultOf(thing: Thing, row: AttendanceRow, required: boolean): Omit<RowFault, 'row'> | null {
  const given = thing.filter((element): element is AttendanceElement => row[element!] !== undefined);
  const [first] = given;
  if (!required) return first ? { element: first, fault: 'forbidden' } : null;
  if (first === undefined) return { element: thing[0], fault: 'missing' };
  if (given.length > 1) return { element: first, fault: 'both' };
  const text = row[first]!;
  if (text.trim() === '') return { element: first, fault: 'missing' };
  return isWellFormed(first, text) ? null : { element: first, fault: 'malformed' };
}

function isWellFormed(element: AttendanceElement, text: string): boolean {
  if (text !== text.trim() || text.length > LONGEST || UNWRITABLE.test(text)) return false;
  if (element.startsWith('PE')) return /^[1-9]\d{0,9}$/.test(text);
  return element !== 'endDate' || isMoment(text);
}

function isMoment(text: string): boolean {
  if (!MOMENT.test(text)) return false;
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}
