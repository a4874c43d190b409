import type { Language } from '../../../../../messages/catalogue.js';
import { type Page, type Text, page, view } from '../../../../../platform/web/page-answer.rules.js';
import type { AccreditationBody } from '../../../bodies/body.rules.js';
import type { HandOffOf } from '../../hand-offs.queries.js';
import { handOffPath, sendingPath } from '../../pages/hand-offs.page.js';
import type { SendingMode } from '../modes.queries.js';
import type { KnownSending } from '../sendings.queries.js';
import { CONNECTIONS_PATH } from './connection.page.js';

/** What is shown of sending one meeting to one body. */
export interface SendingShown extends HandOffOf {
  meeting: Text;
  accreditor: AccreditationBody;
  mode: SendingMode;
  /** how many there are to send, or why nothing can be sent */
  ready: { count: number } | { problem: Text | null };
  /** null: nothing was sent yet */
  last: KnownSending | null;
  /** whether the reader may send */
  hands: boolean;
}

interface SendingPage {
  path: string;
  back: string;
  meeting: Text;
  title: Text;
  mode: Text;
  modeHref: string;
  problem: Text | null;
  waiting: Text | null;
  submit: Text | null;
  progress: { following: string; step: Text; amount: Text | null; value: number; most: number } | null;
  last: { fault: Text | null; lines: Text[] } | null;
  tasksHref: string;
}

const SENDING = view<SendingPage>('recognition/accreditation/hand-off/sending/pages/sending');

/** Where tasks stand. */
export const TASKS_PATH = '/accreditatie/taken';

/** What there is to send of a meeting, how far it is, and what came of it the last time (Q7). */
export function sendingPage(shown: SendingShown, language: Language): Page {
  const { accreditor, mode, ready, last, hands, meeting } = shown;
  const working = last !== null && last.endedAt === null;
  const count = 'count' in ready ? ready.count : 0;
  const model: SendingPage = {
    path: sendingPath(shown.meetingId, shown.body),
    back: handOffPath(shown.meetingId, shown.body),
    meeting,
    title: { key: 'sending.title', params: { body: accreditor.name[language] } },
    mode: { key: `sending.${mode}` },
    modeHref: CONNECTIONS_PATH,
    problem: 'problem' in ready ? ready.problem : null,
    waiting: 'count' in ready ? { key: 'sending.waiting', params: { count } } : null,
    submit: hands && count > 0 ? { key: mode === 'live' ? 'sending.submit' : 'sending.submit-test' } : null,
    progress: working ? progressOf(last) : null,
    last: last && !working ? lastOf(last) : null,
    tasksHref: TASKS_PATH,
  };
  const follows = working ? ({ script: 'following.js', follows: true } as const) : {};
  return page(SENDING, model, { title: model.title, unlisted: true, ...follows });
}

function progressOf({ id, rows, done }: KnownSending): NonNullable<SendingPage['progress']> {
  return {
    following: id,
    step: { key: rows === null ? 'sending.queued' : 'sending.step' },
    amount: rows === null ? null : { key: 'sending.of', params: { done, total: rows } },
    value: done,
    most: Math.max(rows ?? 1, 1),
  };
}

function lastOf({ test, fault, accepted, refused, unknown }: KnownSending): NonNullable<SendingPage['last']> {
  const counted: [Text['key'], number][] = [
    [test ? 'sending.would-be' : 'sending.accepted', accepted],
    ['sending.refused', refused],
    ['sending.unknown', unknown],
  ];
  return {
    fault: fault && { key: fault.code, params: fault.params },
    lines: counted.flatMap(([key, count]) => (count > 0 ? [{ key, params: { count } }] : [])),
  };
}
