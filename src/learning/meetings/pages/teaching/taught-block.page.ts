import { blocksOfKind } from '../../../../hours/kinds/activity-kinds.rules.js';
import type { Text } from '../../../../platform/web/page-answer.rules.js';
import { meetingName } from '../../meeting-name.page.js';
import type { TaughtBlock } from './taught-blocks.queries.js';

/** What the pages of one block say at their top. */
export interface BlockWords {
  /** address of the block's attendance list */
  path: string;
  name: Text;
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
  const { heldOn, startsAt, endsAt, breakAt, breakMinutes, venue, videoLink, teachers } = block;
  return {
    heldOn,
    startsAt,
    endsAt,
    teachers,
    path: pathOf(block.id),
    name: nameOf(block),
    pause:
      breakAt === null
        ? null
        : { key: 'teaching.block.break', params: { at: breakAt, minutes: breakMinutes } },
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

export function pathOf(meetingId: string): string {
  return `/lesgeven/${meetingId}`;
}

function tabsOf({ id, component }: TaughtBlock, current: BlockTab | null): BlockWords['tabs'] {
  const tabs: [BlockTab, Text][] = [
    ['', { key: 'teaching.block.to-list' }],
    ['/inschrijvingen', { key: 'teaching.block.enrolments' }],
    ...(blocksOfKind(component).rounds
      ? [['/rondes', { key: 'teaching.block.rounds' }] as [BlockTab, Text]]
      : []),
    ['/lijst', { key: 'teaching.block.print' }],
  ];
  const links = tabs.map(([end, label]) => ({ href: pathOf(id) + end, label, current: end === current }));
  return [
    ...links,
    { href: `${pathOf(id)}/lijst.csv`, label: { key: 'teaching.block.csv' }, current: false },
  ];
}
