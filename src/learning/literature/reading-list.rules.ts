import type { ReadingListTitle } from '../../curriculum/programme-definition.rules.js';
import type { ClaimState } from '../../hours/claim.rules.js';
import { normaliseTitle } from '../../platform/text/normalise-title.rules.js';

/** What was read of one title. */
export interface TitleReading {
  /** key on the reading list, or null for another title */
  key: string | null;
  title: string;
  authors: string | null;
  year: number | null;
  required: boolean;
  /** guide minutes; null for another title */
  guide: number | null;
  /** minutes signed off, and waiting for a signature */
  signed: number;
  waiting: number;
  /** H7: required, and no log of it is signed off yet */
  lacksLog: boolean;
}

/** One reading log, as far as adding up needs it. */
export interface LogMinutes {
  item: string | null;
  title: string;
  minutes: number;
  state: ClaimState;
}

/**
 * What was read of each title: the list with required ones first, then the titles that somebody read besides.
 *
 * @param lacking keys of the required titles without a signed-off log (H7)
 */
export function readingOf(
  readingList: readonly ReadingListTitle[],
  logs: readonly LogMinutes[],
  lacking: readonly string[],
): TitleReading[] {
  const listed = readingList.map(({ key, title, authors, year, required, guideMinutes }) => ({
    key,
    title,
    authors,
    year,
    required,
    guide: guideMinutes,
    ...sums(logs.filter(({ item }) => item === key)),
    lacksLog: lacking.includes(key),
  }));
  return [
    ...listed.filter(({ required }) => required),
    ...listed.filter(({ required }) => !required),
    ...otherTitles(logs.filter(({ item }) => !readingList.some(({ key }) => key === item))),
  ];
}

function otherTitles(logs: readonly LogMinutes[]): TitleReading[] {
  const byTitle = new Map<string, LogMinutes[]>();
  for (const log of logs.filter(({ state }) => COUNTED.includes(state))) {
    const key = normaliseTitle(log.title);
    byTitle.set(key, [...(byTitle.get(key) ?? []), log]);
  }
  return [...byTitle.values()].map((same) => ({
    key: null,
    title: same[0]!.title,
    authors: null,
    year: null,
    required: false,
    guide: null,
    ...sums(same),
    lacksLog: false,
  }));
}

const COUNTED: readonly ClaimState[] = ['signed-off', 'submitted'];

function sums(logs: readonly LogMinutes[]): { signed: number; waiting: number } {
  const of = (wanted: ClaimState) =>
    logs.filter(({ state }) => state === wanted).reduce((total, { minutes }) => total + minutes, 0);
  return { signed: of('signed-off'), waiting: of('submitted') };
}
