import type { AttendanceOutcome } from '../../../../hours/attended-hours.service.js';
import type { Attendee } from '../../attendees.queries.js';
import { byName } from '../../attendees.queries.js';
import { fingerprintOf } from '../../attendance-list.rules.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import type { Consequence } from '../../list-follows.service.js';
import { type ConsequenceGroup, consequenceGroups } from './consequences.page.js';
import { type BlockWords, blockWords } from './taught-block.page.js';
import type { TaughtBlock } from './taught-blocks.queries.js';

/** What closing the list will do, before it is done (C2). */
interface ClosingPage {
  block: BlockWords;
  /** somebody was marked since the list was read */
  changed: boolean;
  /** those who still have to be marked; nothing else is shown then */
  unmarked: Text | null;
  sum: Text | null;
  lead: Text;
  submit: Text;
  /** after the teacher opened the list again: credits that change, are reversed, or wait for their first signer */
  changes: { name: string; text: Text; waits: Text | null }[];
  refused: { name: string; why: Text }[];
  signed: { name: string; minutes: number }[];
  absent: string[];
  unchanged: Text | null;
  /** what follows besides the hours of a block */
  groups: ConsequenceGroup[];
  /** of a day: closing it changes nothing for anybody */
  none: boolean;
  seen: string;
}

const CLOSING = view<ClosingPage>('learning/meetings/pages/teaching/closing');

/** @param preview null as long as somebody is not marked */
export function closingPage(
  block: TaughtBlock,
  preview: {
    list: readonly Attendee[];
    outcomes: readonly AttendanceOutcome[];
    consequences: readonly Consequence[];
  } | null,
  { unmarked, changed }: { unmarked: Text | null; changed: boolean },
): Page {
  const parts = partsOf(preview ?? { list: [], outcomes: [] });
  const model: ClosingPage = {
    block: blockWords(block),
    changed,
    unmarked,
    ...(block.component === null ? { ...parts, unchanged: null } : parts),
    sum: preview ? sumOf(block, parts, preview.list) : null,
    lead: { key: block.component === null ? 'teaching.day.lead' : 'teaching.closing.lead' },
    submit: { key: block.component === null ? 'teaching.day.submit' : 'teaching.closing.submit' },
    none: block.component === null && preview?.consequences.length === 0,
    groups: consequenceGroups(preview?.consequences ?? [], preview?.list ?? []),
    seen: fingerprintOf(preview?.list ?? []),
  };
  const title: Text = { key: 'teaching.closing.title' };
  return page(CLOSING, model, { title, unlisted: true, status: changed ? 409 : 200 });
}

function sumOf(
  { component }: TaughtBlock,
  { signed }: Pick<ClosingPage, 'signed'>,
  list: readonly Attendee[],
): Text {
  if (component === null) {
    const count = list.filter(({ minutes }) => minutes).length;
    return { key: 'teaching.day.sum', params: { count } };
  }
  const minutes = signed.reduce((sum, one) => sum + one.minutes, 0);
  return { key: 'teaching.closing.sum', params: { count: signed.length, minutes } };
}

function partsOf({
  list,
  outcomes,
}: {
  list: readonly Attendee[];
  outcomes: readonly AttendanceOutcome[];
}): Pick<ClosingPage, 'changes' | 'refused' | 'signed' | 'absent' | 'unchanged'> {
  const byTrajectory = new Map(outcomes.map((outcome) => [outcome.trajectoryId, outcome]));
  const people = byName(list).map((one) => ({ one, outcome: byTrajectory.get(one.trajectoryId ?? '') }));
  const done = people.filter(({ outcome }) => outcome && !('refused' in outcome));
  const unchanged = people.filter(({ one, outcome }) => !outcome && one.minutes).length;
  return {
    changes: done.flatMap(({ one, outcome }) => changeOf(one, outcome!)),
    refused: people.flatMap(({ one, outcome }) =>
      outcome && 'refused' in outcome
        ? [{ name: one.name, why: { key: outcome.refused.code, params: outcome.refused.params } }]
        : [],
    ),
    signed: done
      .filter(({ one, outcome }) => one.minutes && !('waitsForSigner' in outcome! && outcome.waitsForSigner))
      .map(({ one }) => ({ name: one.name, minutes: one.minutes! })),
    absent: people.filter(({ one }) => one.minutes === 0).map(({ one }) => one.name),
    unchanged: unchanged > 0 ? { key: 'teaching.closing.unchanged', params: { count: unchanged } } : null,
  };
}

/** A counter-entry, and what takes its place: only where something was credited, or waited, before. */
function changeOf(one: Attendee, outcome: AttendanceOutcome): ClosingPage['changes'] {
  const { name, credited, minutes, signer } = one;
  if (credited === null) return [];
  const waits = 'waitsForSigner' in outcome && outcome.waitsForSigner;
  return [
    {
      name,
      text: {
        key: minutes ? 'teaching.closing.change' : 'teaching.closing.reversed',
        params: { before: credited, after: minutes ?? 0 },
      },
      waits: waits ? { key: 'teaching.closing.waits', params: { name: signer?.name ?? '' } } : null,
    },
  ];
}
