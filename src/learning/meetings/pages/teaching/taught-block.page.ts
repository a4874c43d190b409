import { blocksOfKind } from '../../../../hours/kinds/activity-kinds.rules.js';
import type { Text } from '../../../../platform/web/page-answer.rules.js';
import { pauseText } from '../pause.page.js';
import { meetingName } from '../../meeting-name.page.js';
import type { TaughtBlock } from './taught-blocks.queries.js';

/** What the pages of one block say at their top. */
export interface BlockWords {
  /** address of the block's attendance list */
  path: string;
  /** where the reader came from: their blocks, or the page of the day */
  back: { href: string; text: Text };
  name: Text;
  /** whether the name says the day already, as that of an intervision day does */
  dated: boolean;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  pause: Text | null;
  place: string[];
  teachers: string[];
  cancelled: Text | null;
  /** the pages about this block */
  tabs: { href: string; label: Text; current: boolean }[];
}

/** The pages about a block, by the end of their address. */
export type BlockTab = '' | '/inschrijvingen' | '/rondes' | '/lijst';

/** A block in words, as every page about it begins. */
export function blockWords(block: TaughtBlock, current: BlockTab | null = null): BlockWords {
  const { heldOn, startsAt, endsAt, venue, videoLink, teachers } = block;
  return {
    heldOn,
    startsAt,
    endsAt,
    teachers,
    path: pathOf(block),
    back: backOf(block),
    name: nameOf(block),
    dated: block.component === null,
    pause: pauseText(block),
    place: [venue, videoLink].filter((part) => part !== null),
    tabs: tabsOf(block, current),
    cancelled:
      block.state === 'cancelled'
        ? { key: 'teaching.block.cancelled', params: { reason: block.cancelledBecause ?? '' } }
        : null,
  };
}

/** `Voorjaar 2026, cursus dagdeel 2`. */
export function nameOf(block: TaughtBlock): Text {
  return meetingName(block);
}

/** Where the list of a block is kept, or that of an intervision day. */
export function pathOf({ id, component }: Pick<TaughtBlock, 'id' | 'component'>): string {
  return component === null ? `/dagen/${id}/presentie` : `/lesgeven/${id}`;
}

function backOf({ id, component }: TaughtBlock): BlockWords['back'] {
  if (component === null) return { href: `/dagen/${id}`, text: { key: 'teaching.day.back' } };
  return { href: '/lesgeven', text: { key: 'teaching.block.back' } };
}

function tabsOf(block: TaughtBlock, current: BlockTab | null): BlockWords['tabs'] {
  const { component } = block;
  const path = pathOf(block);
  const rounds: [BlockTab, Text] = ['/rondes', { key: 'teaching.block.rounds' }];
  const list: [BlockTab, Text] = ['', { key: 'teaching.block.to-list' }];
  // A day has pages of its own for its attendees and for its list on paper.
  const tabs: [BlockTab, Text][] =
    component === null
      ? [list, rounds]
      : [
          list,
          ['/inschrijvingen', { key: 'teaching.block.enrolments' }],
          ...(blocksOfKind(component).rounds ? [rounds] : []),
          ['/lijst', { key: 'teaching.block.print' }],
        ];
  const links = tabs.map(([end, label]) => ({ href: path + end, label, current: end === current }));
  if (component === null) return links;
  return [...links, { href: `${path}/lijst.csv`, label: { key: 'teaching.block.csv' }, current: false }];
}
