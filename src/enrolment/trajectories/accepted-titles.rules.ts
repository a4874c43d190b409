import type { ProgrammeDefinition } from '../../curriculum/programme-definition.rules.js';
import { findTitle } from '../../curriculum/programme.rules.js';
import type { SubstituteTitle } from './decision-terms.rules.js';

/** A title that H7 takes in place of a required one, from the day of the board's decision on (P9). */
export interface AcceptedTitle {
  /** key of the required title */
  item: string;
  title: string;
  /** its own key where it stands on the reading list itself, else null */
  key: string | null;
  /** day of the decision: through this title nothing is met earlier */
  on: string;
}

/** A substitute with the day on which it was decided. */
export type DatedSubstitute = SubstituteTitle & { decidedOn: string };

/**
 * The titles that are accepted in place of those required, in an order of their own, so that the same decisions always come
 * to the same. Null when there are none.
 */
export function acceptedTitles(
  requiredItems: readonly string[],
  { readingList }: Pick<ProgrammeDefinition, 'readingList'>,
  substitutes: readonly DatedSubstitute[],
): AcceptedTitle[] | null {
  const accepted = substitutes
    .filter(({ item }) => requiredItems.includes(item))
    .map(({ item, title, decidedOn }) => ({
      item,
      title,
      key: findTitle(readingList, title)?.key ?? null,
      on: decidedOn,
    }));
  const orderOf = ({ item, on, title }: AcceptedTitle) => `${item} ${on} ${title}`;
  accepted.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return accepted.length > 0 ? accepted : null;
}
