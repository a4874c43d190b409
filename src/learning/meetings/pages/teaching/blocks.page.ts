import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { type PagingView, pagingView } from '../../../../platform/web/paging.page.js';
import { type BlockWords, blockWords } from './taught-block.page.js';
import type { Stage, TaughtBlock } from './taught-blocks.queries.js';

/** How many past blocks stand on a page. */
export const PAST_SIZE = 20;

/** The blocks that somebody teaches, by what they ask now. */
interface BlocksPage {
  none: boolean;
  groups: { id: Stage; heading: Text; rows: BlockRow[] }[];
  past: BlockRow[];
  paging: PagingView | null;
  today: string;
}

interface BlockRow extends BlockWords {
  occupancy: Text;
  waiting: Text | null;
  badge: { tone: string; text: Text } | null;
}

const BLOCKS = view<BlocksPage>('learning/meetings/pages/teaching/blocks');
const GROUPS = ['today', 'open', 'coming'] as const;

export function blocksPage(
  current: readonly TaughtBlock[],
  past: { blocks: readonly TaughtBlock[]; total: number },
  { pageNumber, today }: { pageNumber: number; today: string },
): Page {
  const paging = pagingView({ page: pageNumber, size: PAST_SIZE, total: past.total }, (number) =>
    number === 1 ? '/lesgeven' : `/lesgeven?blad=${number}`,
  );
  const model: BlocksPage = {
    none: current.length === 0 && past.total === 0,
    groups: groupsOf(current),
    past: past.blocks.map(rowOf),
    paging: past.total > PAST_SIZE ? paging : null,
    today,
  };
  return page(BLOCKS, model, { title: { key: 'teaching.blocks.title' }, unlisted: true });
}

/** The blocks by what their teacher does now; a group without any is left out. */
function groupsOf(current: readonly TaughtBlock[]): BlocksPage['groups'] {
  return GROUPS.map((id) => ({
    id,
    heading: { key: `teaching.blocks.${id}` } as Text,
    rows: current.filter(({ stage }) => stage === id).map(rowOf),
  })).filter(({ rows }) => rows.length > 0);
}

function rowOf(block: TaughtBlock): BlockRow {
  const { placed, waiting, capacity } = block;
  return {
    ...blockWords(block),
    occupancy: { key: 'teaching.blocks.occupancy', params: { placed, capacity } },
    waiting: waiting > 0 ? { key: 'teaching.blocks.waiting', params: { waiting } } : null,
    badge: badgeOf(block),
  };
}

function badgeOf({ state, list, stage }: TaughtBlock): BlockRow['badge'] {
  if (state === 'cancelled') return { tone: 'badge-stop', text: { key: 'teaching.badge.cancelled' } };
  if (list === 'closed') return { tone: 'badge-signed', text: { key: 'teaching.badge.closed' } };
  return stage === 'coming' ? null : { tone: 'badge-waiting', text: { key: 'teaching.badge.open' } };
}
