import type { AttendanceOutcome } from '../../../../hours/attended-hours.service.js';
import type { Attendee } from '../../attendees.queries.js';
import { byName } from '../../attendees.queries.js';
import { fingerprintOf } from '../../attendance-list.rules.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
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
  /** what waits, is reversed, or changes: after the list was opened again */
  changes: { name: string; text: Text; waits: Text | null }[];
  refused: { name: string; why: Text }[];
  signed: { name: string; minutes: number }[];
  absent: string[];
  unchanged: Text | null;
  seen: string;
}

const CLOSING = view<ClosingPage>('learning/meetings/pages/teaching/closing');

/** @param preview null as long as somebody is not marked */
export function closingPage(
  block: TaughtBlock,
  preview: { list: readonly Attendee[]; outcomes: readonly AttendanceOutcome[] } | null,
  { unmarked, changed }: { unmarked: Text | null; changed: boolean },
): Page {
  const parts = partsOf(preview ?? { list: [], outcomes: [] });
  const model: ClosingPage = {
    block: blockWords(block),
    changed,
    unmarked,
    ...parts,
    sum: preview ? sumOf(parts.signed) : null,
    seen: fingerprintOf(preview?.list ?? []),
  };
  const title: Text = { key: 'teaching.closing.title' };
  return page(CLOSING, model, { title, unlisted: true, status: changed ? 409 : 200 });
}

function sumOf(signed: ClosingPage['signed']): Text {
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
