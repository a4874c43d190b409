import type { WaitingName } from '../../../people/print-names.queries.js';
import { dayOf } from '../../../platform/clock/moments.rules.js';
import { type Page, page, view } from '../../../platform/web/page-answer.rules.js';

/** The names for print that wait for the secretariat. */
export interface WaitingNamesPage {
  rows: { action: string; registered: string; number: string; asked: string; since: string | null }[];
}

const NAMES = view<WaitingNamesPage>('recognition/completion/pages/names');

/** The list, with what may be done with each. */
export function waitingNamesPage(waiting: readonly WaitingName[]): Page {
  const rows = waiting.map(({ personId, registered, participantNumber, asked, since }) => ({
    action: `/namen/${personId}`,
    registered,
    number: participantNumber ?? '',
    asked,
    since: since && dayOf(since),
  }));
  return page(NAMES, { rows }, { title: { key: 'print-name.title' }, unlisted: true });
}
