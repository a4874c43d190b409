import type { MessageKey } from '../product.service.js';
import type { MessageParams } from '../errors/domain-error.rules.js';
import { parseEmail } from '../text/dutch-values.rules.js';
import { readDuration } from '../text/duration.rules.js';
import { isSheetError } from '../text/sheet-errors.rules.js';
import { type NamePart, readTypedName } from '../text/typed-name.rules.js';
import { parseWrittenDate } from '../text/written-date.rules.js';
import type { Text } from './page-answer.rules.js';

/** Characters that a reason takes, for anything that one gives a reason for: a page of text. */
export const REASON_AT_MOST = 2000;
/** RFC 5321 §4.5.3.1.3: 254 is what a path of 256 leaves. */
const LONGEST_EMAIL = 254;

/** What is wrong with what stands in a field, in words for beside it. */
export class Fault {
  constructor(readonly text: Text) {}
}

/** What a text came to: a value, or what is wrong with it. */
export type Reading<Value> = Value | Fault;

/** Words of one field, where the general ones say too little. */
export interface FieldWords {
  /** nothing was typed */
  missing?: MessageKey;
  /** it is no date, no time, none of the choices */
  wrong?: MessageKey;
  /** it is longer than `most` characters */
  tooLong?: MessageKey;
}

/** How a number must be. */
export interface Limits {
  least: number;
  most: number;
}

/** A fault by its key. */
export function fault(key: MessageKey, params: MessageParams = {}): Fault {
  return new Fault({ key, params });
}

/** A calendar date as people type it, `14-3-2026` or `2026-03-14`, as `YYYY-MM-DD`. */
export function readDate(typed: string, words: FieldWords = {}): Reading<string> {
  const text = typed.trim();
  if (text === '') return fault(words.missing ?? 'field.date.missing');
  return parseWrittenDate(text) ?? fault(words.wrong ?? 'field.date.wrong', { text });
}

/** A time of day, `9:30`, `9.30` or `09:30:00`, as `HH:MM`. */
export function readTime(typed: string, words: FieldWords = {}): Reading<string> {
  const text = typed.trim();
  if (text === '') return fault(words.missing ?? 'field.time.missing');
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.](\d{2})(?::00)?$/.exec(text) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59)
    return fault(words.wrong ?? 'field.time.wrong', { text });
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** Words of a duration, with those for one outside its limits. */
export interface DurationWords extends FieldWords {
  limits?: MessageKey;
}

/** A duration in two fields, hours and minutes, as whole minutes within limits. */
export function readMinutes(
  { hours, minutes }: { hours: string; minutes: string },
  { least, most }: Limits,
  words: DurationWords = {},
): Reading<number> {
  if (hours.trim() === '' && minutes.trim() === '') return fault(words.missing ?? 'field.duration.missing');
  const total = readDuration(hours, minutes);
  if (total === undefined) return fault(words.wrong ?? 'field.duration.wrong');
  return total < least || total > most
    ? fault(words.limits ?? 'field.duration.limits', { least, most })
    : total;
}

/** A whole number within limits. */
export function readWhole(typed: string, { least, most }: Limits, words: FieldWords = {}): Reading<number> {
  const text = typed.trim();
  if (text === '') return fault(words.missing ?? 'field.number.missing');
  const value = /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  if (value === undefined || value < least || value > most)
    return fault(words.wrong ?? 'field.number.wrong', { least, most });
  return value;
}

/** An e-mail address, in lower case: addresses are compared without regard to case (D3). */
export function readEmail(typed: string, words: FieldWords = {}): Reading<string> {
  const text = typed.trim();
  if (text === '') return fault(words.missing ?? 'field.email.missing');
  const email = parseEmail(text);
  if (email === undefined) return fault(words.wrong ?? 'field.email.wrong', { text });
  return email.length > LONGEST_EMAIL ? fault('field.too-long', { most: LONGEST_EMAIL }) : email;
}

/** One line of text, with single blanks. Nothing typed is a fault unless it may be left empty. */
export function readLine(typed: string, limit: TextLimit): Reading<string> {
  return withinLimit(typed.replace(/\s+/g, ' ').trim(), limit);
}

/** A text of several lines, as it was typed, without blanks around it. */
export function readParagraphs(typed: string, limit: TextLimit): Reading<string> {
  return withinLimit(typed.trim(), limit);
}

/** Why something is done. */
export function readReason(typed: string, limit: Partial<TextLimit> = {}): Reading<string> {
  return readParagraphs(typed, { most: REASON_AT_MOST, tooLong: 'field.reason.too-long', ...limit });
}

/** How long a text may be, and whether it may be left out. */
export interface TextLimit extends FieldWords {
  most: number;
  optional?: boolean;
}

/** How a name is asked for. */
export interface NameLimit extends FieldWords {
  /** a given part unless it says otherwise */
  part?: NamePart;
  optional?: boolean;
}

/** A name, or a part of one, as everything reads it that takes names (D8). */
export function readName(typed: string, limit: NameLimit = {}): Reading<string> {
  const { part = 'given', optional = false, missing, tooLong } = limit;
  const name = readTypedName(typed, part, !optional);
  if (typeof name !== 'string')
    return fault(name.key === 'field.too-long' ? (tooLong ?? name.key) : name.key, name.params);
  return name === '' && !optional ? fault(missing ?? 'field.missing') : name;
}

function withinLimit(text: string, { most, optional, missing, tooLong }: TextLimit): Reading<string> {
  if (text === '') return optional ? '' : fault(missing ?? 'field.missing');
  if (isSheetError(text)) return fault('text.sheet-error', { text });
  return text.length > most ? fault(tooLong ?? 'field.too-long', { most }) : text;
}
