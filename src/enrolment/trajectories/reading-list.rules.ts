import type { ReadingListTitle } from '../../curriculum/programme-definition.rules.js';
import type { AcceptedTitle, DatedSubstitute } from './accepted-titles.rules.js';
import type { StoredListDecision } from './reading-list-lines.queries.js';
import { standingDecisions } from './standing-decisions.rules.js';

/** A title of a reading list as the board's decisions have it (P9). */
export interface DecidedTitle extends ReadingListTitle {
  /** which chapters or articles are meant; null while the board has not said */
  parts: string | null;
  /** titles that are accepted in its place */
  accepted: Pick<AcceptedTitle, 'title' | 'on'>[];
}

/**
 * The substitutes that hold for a version.
 *
 * @param until only what was recorded by then, an instant in UTC with microseconds; all of it unless told
 */
export function substitutesIn(decisions: readonly StoredListDecision[], until?: string): DatedSubstitute[] {
  const known = decisions.filter(({ recordedAt }) => until === undefined || recordedAt <= until);
  return standingDecisions(known).flatMap(({ kind, item, title, decidedOn }) =>
    kind === 'substitute' && title !== null ? [{ item, title, decidedOn }] : [],
  );
}

/** The reading list with what the board decided on it: of the parts of a title the latest decision that stands. */
export function decidedList(
  readingList: readonly ReadingListTitle[],
  decisions: readonly StoredListDecision[],
  accepted: readonly Pick<AcceptedTitle, 'item' | 'title' | 'on'>[],
): DecidedTitle[] {
  const standing = standingDecisions(decisions);
  return readingList.map((title) => ({
    ...title,
    parts: standing.findLast(({ kind, item }) => kind === 'parts' && item === title.key)?.parts ?? null,
    accepted: accepted.filter(({ item }) => item === title.key),
  }));
}
