import type { Language } from '../../../messages/catalogue.js';
import { formatDay } from '../../../platform/i18n/format.rules.js';
import type { Letter } from '../../../platform/mail/mail-kinds.service.js';
import type { Text } from '../../../platform/web/page-answer.rules.js';
import type { KnownReport } from '../after/after.queries.js';
import type { Told } from '../after/telling.rules.js';
import type { KnownDay } from '../days.queries.js';

/** Which day a mail is about. */
type LetterDay = Pick<KnownDay, 'id' | 'title' | 'heldOn' | 'startsAt' | 'endsAt' | 'venue'>;

/** In which language, and where the portal is. */
interface Reading {
  language: Language;
  baseUrl: string;
}

/** What an organiser wrote, in their own words. */
export interface OwnWords {
  subject: string;
  text: string;
  /** who wrote it */
  by: string;
}

/** A message of an organiser: their words, and which day it is about. */
export function messageLetter(day: LetterDay, { subject, text, by }: OwnWords, reading: Reading): Letter {
  return {
    subject: { key: 'mail.day-message.subject', params: { subject } },
    paragraphs: paragraphsOf(text),
    facts: factsOf(day, reading.language),
    link: linkTo(day, reading),
    notes: [{ key: 'mail.day-message.by', params: { by } }],
  };
}

/**
 * The report of a day: the previous one to people who come to the next, or that of the day itself to people who were there.
 * Its text stands in the mail; its file is for people who can sign in.
 */
export function reportLetter(
  kind: Extract<Told, 'previous-report' | 'report'>,
  day: LetterDay,
  report: KnownReport,
  { signsIn, ...reading }: Reading & { signsIn: boolean },
): Letter {
  const { language, baseUrl } = reading;
  const of = { title: report.title, date: formatDay(language, report.heldOn) };
  const on = formatDay(language, day.heldOn);
  const fileNote: Text[] = report.file && !signsIn ? [{ key: 'mail.day-report.file' }] : [];
  return {
    subject: { key: `mail.day-${kind}.subject`, params: { day: on } },
    paragraphs: [{ key: `mail.day-${kind}.text`, params: of }, ...paragraphsOf(report.text)],
    facts: kind === 'previous-report' ? factsOf(day, language) : [],
    ...(signsIn && {
      link: {
        label: { key: 'mail.day-report.link' as const },
        url: `${baseUrl}/intervisiedagen/${report.meetingId}/verslag`,
      },
    }),
    notes: [...fileNote, { key: 'mail.day-report.confidential' }],
  };
}

/** To people who stayed away without a word, or waited until the day was over. */
export function afterwardsLetter(
  kind: Extract<Told, 'missed' | 'waited'>,
  day: LetterDay,
  { language }: Reading,
): Letter {
  return {
    subject: { key: `mail.day-${kind}.subject`, params: { day: formatDay(language, day.heldOn) } },
    paragraphs: [{ key: `mail.day-${kind}.text` }],
    facts: factsOf(day, language).slice(0, 2),
  };
}

/** A text as somebody typed it: each line is a paragraph of the letter. */
export function paragraphsOf(text: string): Text[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ key: 'mail.day-message.paragraph', params: { text: line } }));
}

function factsOf({ title, heldOn, startsAt, endsAt, venue }: LetterDay, language: Language) {
  return [
    { label: { key: 'mail.fact.day' as const }, value: title },
    { label: { key: 'mail.fact.date' as const }, value: formatDay(language, heldOn) },
    { label: { key: 'mail.fact.time' as const }, value: `${startsAt} – ${endsAt}` },
    { label: { key: 'mail.fact.place' as const }, value: venue },
  ];
}

function linkTo({ id }: LetterDay, { baseUrl }: Reading): Letter['link'] {
  return { label: { key: 'mail.day.link' }, url: `${baseUrl}/intervisiedagen/${id}` };
}
