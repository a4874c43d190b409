import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { assertFormat, type Register } from '../../../people/registers/register-number.rules.js';
import { COURSE_TYPES, type CourseType } from '../pe-online/attendance-row.rules.js';

/** How points are rounded. */
export interface PointRounding {
  /** the smallest part of a point, in hundredths: 50 is half a point */
  step: number;
  how: 'down' | 'nearest';
}

/** A body that accredits, as its data file in `seeds/accreditation-bodies` states it (Q4). */
export interface AccreditationBody {
  /** never changes once used */
  key: string;
  name: { nl: string; en: string };
  /** in which attendees have their number */
  register: Register;
  /** the `orgID` of the interface; null until the association knows it: then lists are handed over by hand */
  orgId: number | null;
  /** the types of courses that it takes attendance of */
  takes: CourseType[];
  /** attendances in one call at most */
  batchSize: number;
  /** points for an hour, in hundredths */
  pointsPerHour: { contact: number; selfStudy: number };
  rounding: PointRounding;
  /** how many of the counted minutes an attendee may miss and still get points (I9) */
  missedAtMost: number;
  /** how many days before the first meeting the dossier is submitted */
  submitDaysBefore: number;
  /** within how many days after a meeting its attendance is taken */
  handOffDays: number;
  /** how long what was granted is valid, in months */
  validMonths: number;
  /** what of this is ours, and has to be asked of the body */
  toConfirm: string[];
}

/** How much a dossier holds, in minutes. */
export interface AccreditedMinutes {
  contact: number;
  selfStudy: number;
}

/**
 * Checks a body's data file before anything rests on it.
 *
 * @throws DomainError `accreditation.body-wrong` naming the file and what is wrong in it
 */
export function assertBody(body: AccreditationBody, file: string): void {
  const problem = problemOf(body);
  if (problem) throw new DomainError('accreditation.body-wrong', { file, problem });
  assertFormat(body.register);
}

/**
 * The points that a course is worth by the body's data, in hundredths of a point. Self-study counts only where the body gives
 * points for it (Q5).
 */
export function pointsOf(
  { pointsPerHour, rounding }: Pick<AccreditationBody, 'pointsPerHour' | 'rounding'>,
  { contact, selfStudy }: AccreditedMinutes,
): number {
  const exact = (contact * pointsPerHour.contact + selfStudy * pointsPerHour.selfStudy) / 60;
  const steps = exact / rounding.step;
  return (rounding.how === 'down' ? Math.floor(steps) : Math.round(steps)) * rounding.step;
}

/** Whole numbers, each with the least that it can be. */
const COUNTS: readonly (readonly [keyof AccreditationBody, number])[] = [
  ['batchSize', 1],
  ['missedAtMost', 0],
  ['submitDaysBefore', 0],
  ['handOffDays', 1],
  ['validMonths', 1],
];

function problemOf(body: AccreditationBody): string | null {
  if (!/^[a-z][a-z0-9-]*$/.test(body.key)) return 'key';
  if (![body.name, body.register?.name].every((name) => name?.nl && name.en)) return 'name';
  if (!/^[a-z][a-z0-9-]*$/.test(body.register.key)) return 'register.key';
  if (body.orgId !== null && !isCount(body.orgId, 1)) return 'orgId';
  if (body.takes.length === 0 || !body.takes.every((type) => COURSE_TYPES.includes(type))) return 'takes';
  const wrong = COUNTS.find(([key, least]) => !isCount(body[key], least));
  if (wrong) return wrong[0];
  if (![body.pointsPerHour.contact, body.pointsPerHour.selfStudy].every((points) => isCount(points, 0)))
    return 'pointsPerHour';
  if (!isCount(body.rounding.step, 1) || !['down', 'nearest'].includes(body.rounding.how)) return 'rounding';
  return null;
}

function isCount(value: unknown, least: number): boolean {
  return Number.isInteger(value) && (value as number) >= least;
}
