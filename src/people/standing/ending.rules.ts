import { Temporal } from '@js-temporal/polyfill';

/** S6: so long before the end of their right a supervisor and the secretariat are told. */
const MONTHS_AHEAD = 2;
/** S6 *(ours)*: an open leading period without a sign for so long is asked about. */
const SILENT_MONTHS = 12;
/** The hour of the association's clock at which a day's mails go out. */
const HOUR = 8;

/** Whether somebody's right to supervise ends so soon that they are told (S6). @param until its last day; null without one */
export function isEndingSoon(until: string | null, today: string): boolean {
  const last = Temporal.PlainDate.from(today).add({ months: MONTHS_AHEAD }).toString();
  return until !== null && until <= last;
}

/** Whether an open leading period is asked about: its last sign lies twelve months back (S6). @param signs days on which something was heard */
export function isSilent(from: string, signs: readonly string[], today: string): boolean {
  const last = signs.reduce((a, b) => (a > b ? a : b), from);
  return last < Temporal.PlainDate.from(today).subtract({ months: SILENT_MONTHS }).toString();
}

/** The day whose mails are due: from eight o'clock on. @param now by the association's clock */
export function dueDay(now: Temporal.ZonedDateTime): string | null {
  return now.hour >= HOUR ? now.toPlainDate().toString() : null;
}
