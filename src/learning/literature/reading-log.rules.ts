import type { ReadingListTitle } from '../../curriculum/programme-definition.rules.js';
import { findTitle } from '../../curriculum/programme.rules.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';

/** What a reading log says besides what every claim says (L1). */
export interface ReadingLogDetails {
  pages: string;
  reflection: string;
}

/**
 * The title that was read: the one of the list that was chosen, or another as it was typed. One that is typed as it
 * stands on the list is that one, however it is written (D3).
 *
 * @throws DomainError `literature.title.missing` for a choice that is not on the list
 */
export function titleRead(
  { title, otherTitle }: { title: string; otherTitle: string },
  readingList: readonly ReadingListTitle[],
): string {
  const listed = readingList.find(({ key }) => key === title) ?? findTitle(readingList, otherTitle);
  const read = listed?.title ?? otherTitle;
  if (read === '') throw new DomainError('literature.title.missing', {}, 'invalid', 'title');
  return read;
}
