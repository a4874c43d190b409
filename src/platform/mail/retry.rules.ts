const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;

/** Seconds until the next attempt, after the first, the second, …; from then on the last of them each time. */
const PAUSES_S = [1, 5, 15, 30, 60, 120, 240, 360].map((minutes) => minutes * MINUTE_S);

/** For how long a mail is tried before it is given up: as long as RFC 5321 §4.5.4.1 asks of somebody who sends mail. */
export const TRIED_FOR_S = 5 * 24 * HOUR_S;

/** After how long without success somebody must know. */
export const STUCK_AFTER_S = HOUR_S;

/** How often a mail is handed over without an answer: it may have arrived each time, so no more than twice. */
export const MOST_UNANSWERED = 2;

/** A server that went silent with the mail in its hands may still be busy with it. */
const UNANSWERED_PAUSE_S = 15 * MINUTE_S;

/** How often sending begins at most: only a mail that kills its worker each time comes to it. */
export const MOST_ATTEMPTS = 60;

/**
 * Seconds until a mail is tried again that was refused for now, or null: it is given up.
 *
 * @param attempt how often it was tried, from 1
 * @param triedForS seconds since it was first tried
 */
export function pauseAfter(attempt: number, triedForS: number): number | null {
  const pause = PAUSES_S[Math.min(attempt, PAUSES_S.length) - 1]!;
  return triedForS + pause > TRIED_FOR_S ? null : pause;
}

/** The same of a mail that was handed over and may have arrived. @param unanswered how often that was, from 1 */
export function pauseAfterSilence(attempt: number, triedForS: number, unanswered: number): number | null {
  const pause = pauseAfter(attempt, triedForS);
  if (pause === null || unanswered >= MOST_UNANSWERED) return null;
  return Math.max(pause, UNANSWERED_PAUSE_S);
}
