import { findTitle } from '../../curriculum/programme.rules.js';
import type { DecidedTitle } from '../../enrolment/trajectories/reading-list.rules.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';

/** What a reading log says besides what every claim says (L1). */
export interface ReadingLogDetails {
  pages: string;
  reflection: string;
}

/**
 * The title that the trainee read: the one that they chose from the list, or another as they typed it. A typed title that
 * stands on the list is taken for that one, however they spell it (D3).
 *
 * @throws DomainError `literature.title.missing` for a choice that is not on the list
 */
export function titleRead(
  { title, otherTitle }: { title: string; otherTitle: string },
  readingList: readonly DecidedTitle[],
): string {
  const listed = readingList.find(({ key }) => key === title) ?? findTitle(readingList, otherTitle);
  const accepted = acceptedChoices(readingList).find(({ key }) => key === title);
  const read = listed?.title ?? accepted?.title ?? otherTitle;
  if (read === '') throw new DomainError('literature.title.missing', {}, 'invalid', 'title');
  return read;
}

/** A title that the board accepts in place of a required one, as the form offers it (P9). */
export interface AcceptedChoice {
  key: string;
  title: string;
  /** the required title */
  instead: string;
}

/** Titles that are accepted and do not stand on the list themselves, each once. */
export function acceptedChoices(readingList: readonly DecidedTitle[]): AcceptedChoice[] {
  const choices = readingList.flatMap(({ title: instead, accepted }) =>
    accepted
      .filter(({ title }) => findTitle(readingList, title) === undefined)
      .map(({ title }) => ({ key: `${ACCEPTED}${title}`, title, instead })),
  );
  return choices.filter(({ key }, index) => choices.findIndex((one) => one.key === key) === index);
}

/** Begins the value of such a choice: no key of a list has a colon. */
const ACCEPTED = 'in-plaats-van:';
