import type { AttendanceOutcome } from '../../../../hours/attended-hours.service.js';
import { type Attendee, byName } from '../../attendees.queries.js';
import { type Tally, tallyOf } from '../../attendance-list.rules.js';
import {
  type FieldView,
  type FilledForm,
  fieldViews,
  statusOfForm,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { candidateRow } from './attendance.page.js';
import { type BlockWords, blockWords, nameOf } from './taught-block.page.js';
import type { TaughtBlock } from './taught-blocks.queries.js';

/** An attendance list that is closed, and how everybody's hours stand. */
interface ClosedListPage {
  block: BlockWords;
  notice: Text | null;
  tally: Tally;
  minutes: number;
  refused: boolean;
  rows: {
    id: string;
    name: string;
    number: string;
    minutes: number;
    state: Text;
    why: Text | null;
    tone: string;
  }[];
}

/** The page that asks why a list must be opened again. */
interface ReopenPage {
  block: BlockWords;
  reason: FieldView;
}

const CLOSED = view<ClosedListPage>('learning/meetings/pages/teaching/closed');
const REOPEN = view<ReopenPage>('learning/meetings/pages/teaching/reopen');

/** @param trial what closing it anew would do for those whose hours are not as they are marked */
export function closedListPage(
  block: TaughtBlock,
  list: readonly Attendee[],
  trial: readonly AttendanceOutcome[],
  justClosed: boolean,
): Page {
  const byTrajectory = new Map(trial.map((outcome) => [outcome.trajectoryId, outcome]));
  const rows = byName(list).map((one) => closedRow(one, byTrajectory.get(one.trajectoryId ?? '')));
  const model: ClosedListPage = {
    block: blockWords(block, ''),
    notice: justClosed ? { key: 'teaching.closed.done' } : null,
    tally: tallyOf(list),
    minutes: list.reduce((sum, { credited, waits }) => sum + (waits ? 0 : (credited ?? 0)), 0),
    refused: trial.length > 0,
    rows,
  };
  return page(CLOSED, model, { title: nameOf(block), unlisted: true });
}

export function reopenPage(block: TaughtBlock, form: FilledForm): Page {
  const model = { block: blockWords(block), reason: fieldViews(form, ['reason']).reason };
  const title: Text = { key: 'teaching.reopen.title' };
  return page(REOPEN, model, { title, unlisted: true, status: statusOfForm(form) });
}

function closedRow(attendee: Attendee, trial: AttendanceOutcome | undefined): ClosedListPage['rows'][number] {
  const minutes = (attendee.corrected ? attendee.credited : attendee.minutes) ?? 0;
  return { ...candidateRow(attendee), minutes, ...stateOf(attendee, trial) };
}

function stateOf(
  { minutes, credited, waits, signer, corrected, returned }: Attendee,
  trial: AttendanceOutcome | undefined,
): { state: Text; why: Text | null; tone: string } {
  const name = signer?.name ?? '';
  if (trial) {
    const { code, params } =
      'refused' in trial
        ? trial.refused
        : {
            code: returned ? ('teaching.closed.returned' as const) : ('teaching.closed.now' as const),
            params: {},
          };
    return { state: { key: 'teaching.closed.refused' }, why: { key: code, params }, tone: 'badge-stop' };
  }
  if (corrected) return { state: { key: 'teaching.closed.corrected' }, why: null, tone: '' };
  if (waits) {
    const params = { minutes: credited ?? 0, name };
    return {
      state: { key: 'teaching.closed.waits' },
      why: { key: 'teaching.closed.waits.for', params },
      tone: 'badge-waiting',
    };
  }
  if (minutes) {
    const why: Text = { key: 'teaching.closed.by', params: { name } };
    return { state: { key: 'teaching.closed.signed' }, why, tone: 'badge-signed' };
  }
  return { state: { key: 'teaching.closed.absent' }, why: null, tone: '' };
}
