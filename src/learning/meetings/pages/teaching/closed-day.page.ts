import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { kindOf, type Tally, tallyOf } from '../../attendance-list.rules.js';
import { type Attendee, byName } from '../../attendees.queries.js';
import type { Consequence } from '../../list-follows.service.js';
import { candidateRow } from './attendance.page.js';
import { type ConsequenceGroup, consequenceGroups } from './consequences.page.js';
import { type BlockWords, blockWords, nameOf } from './taught-block.page.js';
import type { TaughtBlock } from './taught-blocks.queries.js';

/** The list of an intervision day that is closed. */
interface ClosedDayPage {
  block: BlockWords;
  notice: Text | null;
  tally: Tally;
  /** what closing it anew would do: what could not be done before */
  groups: ConsequenceGroup[];
  rows: { id: string; name: string; number: string; state: Text; times: Text | null; there: boolean }[];
}

const CLOSED = view<ClosedDayPage>('learning/meetings/pages/teaching/closed-day');

/** @param consequences what closing it anew would do */
export function closedDayPage(
  block: TaughtBlock,
  list: readonly Attendee[],
  consequences: readonly Consequence[],
  justClosed: boolean,
): Page {
  const model: ClosedDayPage = {
    block: blockWords(block, ''),
    notice: justClosed ? { key: 'teaching.closed.done' } : null,
    tally: tallyOf(list),
    groups: consequenceGroups(consequences, list),
    rows: byName(list).map((attendee) => ({
      ...candidateRow(attendee),
      state: { key: `teaching.csv.${csvWord(attendee)}` },
      times:
        attendee.from === null || attendee.until === null
          ? null
          : { key: 'teaching.day.times', params: { from: attendee.from, until: attendee.until } },
      there: attendee.minutes !== 0,
    })),
  };
  return page(CLOSED, model, { title: nameOf(block), unlisted: true });
}

function csvWord(attendee: Attendee): 'open' | 'absent' | 'whole' | 'part' {
  const kind = kindOf(attendee);
  return kind === 'unmarked' ? 'open' : kind;
}
