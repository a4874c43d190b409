import type { CellFormat } from './cell-format.rules.js';

const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;
/** 31-12-9999, the last day that spreadsheets know. */
const LAST_DAY_1900 = 2_958_465;
const DAYS_1900_TO_1904 = 1_462;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/;

/**
 * The number in a cell as Dutch Excel would write it into a CSV file: `dd-mm-jjjj` for a date (D7), a decimal comma,
 * fifteen figures as Excel shows them and never an exponent.
 *
 * @param stored as it stands in the file, in the notation of XML
 * @param starts1904 whether days are counted from 1904, as Excel for Mac once did
 */
export function numberText(stored: string, format: CellFormat, starts1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (format.shows === 'number') return plainNumber(value);
  if (format.shows === 'padded') return paddedNumber(value, format.figures);
  return dateText(value, format.shows, starts1904) ?? plainNumber(value);
}

/** A date in the notation of ISO 8601, as some programs store it, as `dd-mm-jjjj`, with its time unless it is midnight. */
export function isoText(stored: string): string {
  const parts = ISO.exec(stored.trim());
  if (!parts) return stored;
  const [, year, month, day, hours = '00', minutes = '00', seconds = '00'] = parts;
  const time = seconds === '00' ? `${hours}:${minutes}` : `${hours}:${minutes}:${seconds}`;
  return `${day}-${month}-${year}${time === '00:00' ? '' : ` ${time}`}`;
}

/** A number with all its figures, at most fifteen of them other than zero, and a decimal comma. */
export function plainNumber(value: number): string {
  if (value === 0) return '0';
  // 2.2999999999999998 is what Excel stores of 2,3: it shows fifteen figures, and so does this.
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(14).split('e');
  const figures = mantissa.replace('.', '').replace(/0+$/, '');
  const whole = Number(exponent) + 1;
  const padded = whole <= 0 ? '0'.repeat(1 - whole) + figures : figures.padEnd(whole, '0');
  const point = Math.max(whole, 1);
  const fraction = padded.slice(point);
  return `${value < 0 ? '-' : ''}${padded.slice(0, point)}${fraction && `,${fraction}`}`;
}

function paddedNumber(value: number, figures: number): string {
  return Number.isInteger(value) && value >= 0
    ? plainNumber(value).padStart(figures, '0')
    : plainNumber(value);
}

function dateText(
  value: number,
  shows: 'date' | 'moment' | 'time' | 'duration',
  starts1904: boolean,
): string | undefined {
  let days = Math.floor(value);
  let seconds = Math.round((value - days) * DAY_SECONDS);
  if (seconds === DAY_SECONDS) [days, seconds] = [days + 1, 0];
  if (days < 0 || days + (starts1904 ? DAYS_1900_TO_1904 : 0) > LAST_DAY_1900) return undefined;
  if (shows === 'duration') return clock(days * DAY_SECONDS + seconds, 1);
  if (shows === 'time') return clock(seconds, 2);
  const date = starts1904 ? dayText(Date.UTC(1904, 0, 1) + days * DAY_MS) : dayOf1900(days);
  return shows === 'date' || seconds === 0 ? date : `${date} ${clock(seconds, 2)}`;
}

/** Lotus 1-2-3 took 1900 for a leap year, and every spreadsheet since. Its 29 February is no date, and is refused later. */
function dayOf1900(days: number): string {
  if (days === 0) return '00-01-1900';
  if (days === 60) return '29-02-1900';
  return dayText(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY_MS);
}

function dayText(time: number): string {
  const [year, month, day] = new Date(time).toISOString().slice(0, 10).split('-');
  return `${day}-${month}-${year}`;
}

function clock(seconds: number, hourFigures: number): string {
  const pair = (number: number) => String(number).padStart(2, '0');
  const hours = String(Math.floor(seconds / 3600)).padStart(hourFigures, '0');
  const rest = seconds % 60;
  return `${hours}:${pair(Math.floor(seconds / 60) % 60)}${rest === 0 ? '' : `:${pair(rest)}`}`;
}
