import { Temporal } from '@js-temporal/polyfill';

/** Why a text is no date that is taken over: each has words of its own on how to write it. */
export type DateFault = 'two-digit-year' | 'serial-number' | 'no-date';

/** A date that was read, as `YYYY-MM-DD`, or why it could not be. */
export type WrittenDate = { date: string } | { fault: DateFault };

// Dutch and English, whole and as people and spreadsheets shorten them.
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb', 'febr'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const NUMBER_OF_MONTH = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1])));

// What Excel puts behind a date that became a moment. Another time of day is not thrown away unseen.
const MIDNIGHT = /(?:T|[ \u00a0\u202f]{1,3})0?0:00(?::00(?:[.,]0{1,9})?)?$/;
const IN_FIGURES = /^(?<day>\d{1,2})(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<year>\d{2}|\d{4})$/;
const WITH_NAME =
  /^(?<day>\d{1,2})(?:[-/. \u00a0\u202f]|\. )(?<month>[a-z]{3,9})\.?[-/. \u00a0\u202f](?<year>\d{2}|\d{4})$/i;
const ISO = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/;
// Days since 1900, as Excel counts: five figures from 1927 to 2173. Four are a year.
const SERIAL_NUMBER = /^\d{5}(?:[.,]\d+)?$/;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;

/**
 * A calendar date as people and spreadsheets write it (D7): `dd-mm-jjjj` with `-`, `/` or `.`, one digit will do for
 * day or month; with a month's name in Dutch or English; or ISO 8601 `yyyy-mm-dd`; a midnight may stand behind it. The
 * day comes first, and no year is guessed at.
 */
export function readWrittenDate(text: string): WrittenDate {
  const written = text.replace(MIDNIGHT, '');
  if (SERIAL_NUMBER.test(written)) return { fault: 'serial-number' };
  const parts = (IN_FIGURES.exec(written) ?? WITH_NAME.exec(written) ?? ISO.exec(written))?.groups;
  if (!parts) return { fault: 'no-date' };
  const month = /^\d/.test(parts.month!)
    ? Number(parts.month)
    : NUMBER_OF_MONTH.get(parts.month!.toLowerCase());
  if (month === undefined) return { fault: 'no-date' };
  if (parts.year!.length === 2) return { fault: 'two-digit-year' };
  const date = calendarDate(Number(parts.year), month, Number(parts.day));
  return date === undefined ? { fault: 'no-date' } : { date };
}

/** The same for somebody who needs no reason: `YYYY-MM-DD`, or undefined when it is not a real date of the years 1900 to 2999. */
export function parseWrittenDate(text: string): string | undefined {
  const read = readWrittenDate(text);
  return 'date' in read ? read.date : undefined;
}

function calendarDate(year: number, month: number, day: number): string | undefined {
  // A year of the third millennium that was typed as 0205 is a slip, not a date.
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return undefined; // 31-02: no such day
  }
}
