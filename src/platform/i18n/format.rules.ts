import type { Language } from '../product.service.js';
import { translate } from './translate.rules.js';

/** Minutes as people say them: `64 uur`, `41 u 30 min`, `45 min`. */
export function formatMinutes(language: Language, minutes: number): string {
  const hours = Math.trunc(minutes / 60);
  const rest = minutes % 60;
  if (rest === 0) return translate(language, 'hours.whole', { hours });
  if (hours === 0) return translate(language, 'hours.minutes', { minutes: rest });
  return translate(language, 'hours.mixed', { hours, minutes: rest });
}

/** A calendar date in full: `14 maart 2026`. */
export function formatDate(language: Language, date: string): string {
  return withOptions(language, date, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A calendar date with its weekday: `za 14 maart 2026`. */
export function formatDay(language: Language, date: string): string {
  const weekday = withOptions(language, date, { weekday: 'short' });
  return `${weekday} ${formatDate(language, date)}`;
}

/** A calendar date in a column: `di 17 nov`, and `di 17 nov 2025` for another year than the reader's. */
export function formatShortDay(language: Language, date: string, today: string): string {
  const sameYear = date.slice(0, 4) === today.slice(0, 4);
  return withOptions(language, date, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).replaceAll(/[.,]/g, '');
}

/** Names in a sentence: `Hanneke Broek, Noor van den Heuvel en Piet Veen`; as a disjunction with "of". */
export function formatList(
  language: Language,
  names: string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(LOCALES[language], { style: 'long', type }).format(names);
}

const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

// Making a formatter takes a hundred times as long as using one.
const formatters = new Map<string, Intl.DateTimeFormat>();

function withOptions(language: Language, date: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${language}:${Object.entries(options).join()}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    // A date is not an instant: formatted at UTC midnight in UTC, it cannot shift by a day.
    formatter = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' });
    formatters.set(key, formatter);
  }
  // `YYYY-MM-DD` alone is midnight in UTC (ECMA-262): a list says hundreds of dates, and this is cheap.
  return formatter.format(Date.parse(date));
}
