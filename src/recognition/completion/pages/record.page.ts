import type { Language } from '../../../messages/catalogue.js';
import { ownPath } from '../../../platform/auth/own-path.rules.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { type CompletionRecordWords, completionRecordWords } from '../completion-record.page.js';
import type { RecordVerification } from '../record-verification.service.js';
import { actorWords } from '../../../people/actors.queries.js';
import { RECORD_TONES } from './dossier-records.page.js';
import { RECORDS_PATH } from './records.page.js';
import type { RecordRow, RecordStateFact } from './records.queries.js';

/** One completion record as the office sees it. */
export interface RecordPage {
  back: string;
  number: string;
  badge: { tone: string; text: Text };
  notice: { tone: string; text: Text } | null;
  name: string;
  dossier: string;
  pdf: string;
  publicHref: string;
  /** the page on which the board withdraws it; null for readers who may not, and where there is nothing to withdraw */
  withdraw: string | null;
  findings: Text[];
  /** what it says; null when what is kept is not what was signed */
  record: CompletionRecordWords | null;
  states: { on: string; what: Text; href: string | null; by: Text; reason: string | null }[];
  predecessor: { text: Text; href: string } | null;
}

/** What the page of a record is made from. */
export interface RecordModel {
  row: RecordRow;
  verification: RecordVerification;
  history: readonly RecordStateFact[];
  predecessor: { id: string; number: string } | undefined;
  /** may withdraw: of the board, and it is not their own */
  isBoard: boolean;
  after: 'withdrawn' | 'not-in-force' | null;
  /** the list from which somebody came, as an address says it */
  back: unknown;
}

const RECORD = view<RecordPage>('recognition/completion/pages/record');

/** One record: what it says, and every state that it came to. */
export function recordPage(model: RecordModel, language: Language): Page {
  const { row, verification, history, predecessor, isBoard, after } = model;
  const { id, number, name, trajectoryId, address, state } = row;
  const { genuine, findings, content } = verification;
  const shown: RecordPage = {
    back: listPath(model.back),
    number,
    name,
    badge: { tone: RECORD_TONES[state], text: { key: 'records.state', params: { state } } },
    notice: noticeOf(after),
    dossier: `/deelnemers/${trajectoryId}`,
    pdf: `${RECORDS_PATH}/${id}/pdf`,
    publicHref: `/bewijs/${address}`,
    withdraw: isBoard && isInForce(row) ? `${RECORDS_PATH}/${id}/intrekken` : null,
    findings: findings.map((code) => ({ key: `verify.finding.${code}` })),
    record: genuine ? completionRecordWords(content, language) : null,
    states: [...history].reverse().map(stateLine),
    predecessor: predecessor
      ? {
          text: { key: 'records.predecessor', params: { number: predecessor.number } },
          href: `${RECORDS_PATH}/${predecessor.id}`,
        }
      : null,
  };
  return page(RECORD, shown, {
    title: { key: 'records.record.title', params: { number } },
    unlisted: true,
    status: after === 'not-in-force' ? 409 : 200,
  });
}

/** Whether a record can be withdrawn: it is the latest of its kind, and was not withdrawn before (K5). */
export function isInForce({ state }: Pick<RecordRow, 'state'>): boolean {
  return state === 'valid' || state === 'suspended';
}

function listPath(asked: unknown): string {
  const path = ownPath(asked);
  return path === '/' ? RECORDS_PATH : path;
}

function stateLine({ state, since, reason, by, successor }: RecordStateFact): RecordPage['states'][number] {
  return {
    on: since,
    what: { key: 'records.step', params: { state, by: successor?.number ?? 'none' } },
    href: successor && `${RECORDS_PATH}/${successor.id}`,
    by: actorWords(by),
    reason,
  };
}

function noticeOf(after: RecordModel['after']): RecordPage['notice'] {
  if (after === null) return null;
  return after === 'withdrawn'
    ? { tone: 'signed', text: { key: 'records.withdraw.done' } }
    : { tone: 'waiting', text: { key: 'record.withdraw.not-in-force' } };
}
