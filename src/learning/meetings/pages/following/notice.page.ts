import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import type { Text } from '../../../../platform/web/page-answer.rules.js';
import { isFull } from '../../enrolment.rules.js';
import { type BlockView, blockView, type Looking } from './block-summary.page.js';
import type { OwnBlock } from './own-blocks.queries.js';

/** What was just done, or why it could not be, told above the page. */
export interface NoticeView {
  tone: 'done' | 'waiting' | 'stop';
  text: Text;
  more: Text | null;
  /** what they follow or teach in the hours of what they just enrolled in */
  sameTime: BlockView['sameTime'];
  /** takes back what was just done, as long as that is safe */
  undo: BlockView['enrol'];
  refused: boolean;
}

/** What an address says was done; what it means is read from the block as it stands now. */
export type Done = { did: 'enrolled' | 'cancelled'; justFull: boolean };

/** After enrolling or cancelling; null when the trainee's place changed again since. */
export function doneNotice(block: OwnBlock, { did, justFull }: Done, looking: Looking): NoticeView | null {
  const { component, block: number, heldOn, enrolment, numberInLine } = block;
  const params = { component, block: number, on: heldOn, number: numberInLine ?? 0 };
  const { enrol, cancel, sameTime } = blockView(block, looking);
  const told = { refused: false, sameTime: did === 'cancelled' ? [] : sameTime };
  if (did === 'cancelled') {
    if (enrolment !== 'cancelled') return null;
    const more: Text | null = enrol && isFull(block) ? { key: 'blocks.notice.end-of-line' } : null;
    return { ...told, tone: 'done', text: { key: 'blocks.notice.cancelled', params }, more, undo: enrol };
  }
  if (enrolment === 'placed') {
    const more: Text = { key: 'blocks.notice.mailed' };
    return { ...told, tone: 'done', text: { key: 'blocks.notice.placed', params }, more, undo: cancel };
  }
  if (enrolment !== 'waiting') return null;
  const key = justFull ? 'blocks.notice.just-full' : 'blocks.notice.waiting';
  const more: Text = { key: 'blocks.notice.moves-up' };
  return { ...told, tone: 'waiting', text: { key, params }, more, undo: cancel };
}

/** Why somebody could not enrol or cancel. */
export function refusedNotice({ code, params }: DomainError): NoticeView {
  const text: Text = { key: code, params };
  return { tone: 'stop', text, more: null, sameTime: [], undo: null, refused: true };
}
