import { Temporal } from '@js-temporal/polyfill';
import {
  type AttendanceElement,
  type AttendanceRow,
  COURSE,
  type CourseType,
  EDITION,
  END_DATE,
  MEETING,
  PERSON,
  rowKey,
  type Thing,
  THINGS,
} from './attendance-row.rules.js';

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
