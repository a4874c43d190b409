import { createHash } from 'node:crypto';
import type { ReadingListTitle } from '../../curriculum/programme-definition.js';
import { findTitle } from '../../curriculum/programme.rules.js';
import type { Activity } from '../../hours/claim.rules.js';
import { parseDutchDate } from '../../platform/spreadsheet/dutch-values.js';
import type { Text } from '../../platform/web/page.js';
import { readDuration, typedDuration } from './duration.rules.js';
import { LITERATURE } from './literature.kind.js';

/** What somebody typed about their reading, as they typed it. */
export interface TypedLog {
  /** key of a title on the reading list, or `OTHER_TITLE` */
  title: string;
  otherTitle: string;
  date: string;
  hours: string;
  minutes: string;
  pages: string;
  reflection: string;
}

/** A reading log that can be handed in (L1). */
export interface ReadingLogInput {
  activity: Activity;
  pages: string;
  reflection: string;
}

/** A reading log as it stands, to be typed over again. */
export interface StandingLog {
  item: string | null;
  title: string;
  happenedOn: string;
  minutes: number;
  /** null for imported work, which came without */
  pages: string | null;
  reflection: string | null;
}

/** What is wrong, beside which field. */
export type LogFaults = Partial<Record<LogField, Text>>;
export type LogField = 'title' | 'otherTitle' | 'date' | 'duration' | 'pages' | 'reflection';

/** Stands for "a title that is not on the list". */
export const OTHER_TITLE = 'anders';

/** The most characters that each field takes. */
export const LONGEST = { otherTitle: 200, pages: 200, reflection: 4000 } as const;

export const EMPTY_LOG: TypedLog = {
  title: '',
  otherTitle: '',
  date: '',
  hours: '',
  minutes: '',
  pages: '',
  reflection: '',
};

/** What is typed, as a log or as all that is wrong with it. Dates against the trajectory are judged by the hours. */
export function readLog(
  typed: TypedLog,
  readingList: readonly ReadingListTitle[],
): { log: ReadingLogInput } | { faults: LogFaults } {
  const description = titleOf(typed, readingList);
  const happenedOn = parseDutchDate(typed.date.trim());
  const minutes = readDuration(typed.hours, typed.minutes);
  const pages = oneLine(typed.pages);
  const reflection = paragraphs(typed.reflection);
  const faults: LogFaults = {
    ...titleFaults(typed, description),
    ...(happenedOn === undefined && {
      date: { key: typed.date.trim() ? 'literature.date.wrong' : 'literature.date.missing' },
    }),
    ...durationFaults(typed, minutes),
    ...textFaults('pages', pages),
    ...textFaults('reflection', reflection),
  };
  if (Object.keys(faults).length > 0) return { faults };
  const activity: Activity = {
    component: 'literature',
    block: null,
    happenedOn: happenedOn!,
    minutes: minutes!,
    description,
  };
  return { log: { activity, pages, reflection } };
}

/** A log as the form shows it, to be amended or to be handed in anew. */
export function typedFrom(log: StandingLog): TypedLog {
  return {
    title: log.item ?? OTHER_TITLE,
    otherTitle: log.item === null ? log.title : '',
    date: log.happenedOn,
    ...typedDuration(log.minutes),
    pages: log.pages ?? '',
    reflection: log.reflection ?? '',
  };
}

/** Whether a log says already what is handed in: then a button was pressed twice. */
export function saysTheSame(log: StandingLog, { activity, pages, reflection }: ReadingLogInput): boolean {
  return (
    log.title === activity.description &&
    log.happenedOn === activity.happenedOn &&
    log.minutes === activity.minutes &&
    log.pages === pages &&
    log.reflection === reflection
  );
}

/**
 * The id of the claim that a form makes. The same form with the same contents gives the same id, so that pressing a
 * button twice hands in once, by the claim's primary key; the form after "back", filled in otherwise, gives another.
 *
 * @param formKey random, made with the form
 */
export function claimIdOf(
  formKey: string,
  traineeId: string,
  { activity, pages, reflection }: ReadingLogInput,
): string {
  const said = [
    formKey,
    traineeId,
    activity.description,
    activity.happenedOn,
    activity.minutes,
    pages,
    reflection,
  ];
  const hex = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  // Version 8, variant 10: a UUID of one's own making (RFC 9562 §5.8).
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

function titleOf(typed: TypedLog, readingList: readonly ReadingListTitle[]): string {
  const listed = readingList.find(({ key }) => key === typed.title);
  if (listed) return listed.title;
  const other = oneLine(typed.otherTitle);
  // Somebody who types a title of the list means that one, however it is written.
  return findTitle(readingList, other)?.title ?? other;
}

function titleFaults(typed: TypedLog, description: string): LogFaults {
  if (description === '') {
    const field = typed.title === OTHER_TITLE ? 'otherTitle' : 'title';
    return { [field]: { key: `literature.${field}.missing` } };
  }
  // Filled in, though a title of the list was chosen: nobody knows which of the two was read.
  if (typed.title !== OTHER_TITLE && typed.title !== '' && typed.otherTitle.trim() !== '')
    return { otherTitle: { key: 'literature.otherTitle.both' } };
  return description.length > LONGEST.otherTitle
    ? { otherTitle: { key: 'literature.too-long', params: { most: LONGEST.otherTitle } } }
    : {};
}

function durationFaults({ hours, minutes }: TypedLog, total: number | undefined): LogFaults {
  if (total === undefined) {
    const empty = hours.trim() === '' && minutes.trim() === '';
    return { duration: { key: empty ? 'literature.duration.missing' : 'literature.duration.wrong' } };
  }
  const { least, most } = LITERATURE.minutes;
  return total < least || total > most ? { duration: { key: 'literature.duration.limits' } } : {};
}

function textFaults(field: 'pages' | 'reflection', text: string): LogFaults {
  if (text === '') return { [field]: { key: `literature.${field}.missing` } };
  const most = LONGEST[field];
  return text.length > most ? { [field]: { key: 'literature.too-long', params: { most } } } : {};
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Browsers send line breaks as CRLF; the database keeps LF, and no character that it cannot store. */
function paragraphs(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();
}
