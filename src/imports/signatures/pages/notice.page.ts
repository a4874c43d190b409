import {
  type FieldView,
  type FilledForm,
  blankForm,
  fieldViews,
  statusOfForm,
} from '../../../platform/web/form-answer.form.js';
import { doneText } from '../../../platform/web/done.page.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { pageNumber, type PagingView, pagingView } from '../../../platform/web/paging.page.js';
import type { BroughtSignature, NoticeHead } from '../notices.queries.js';
import { SIGNATURES_SHOWN } from '../signature-standing.rules.js';
import { type SignatureGroup, signatureGroups } from './signature-rows.page.js';

/** The signatures that one import brought in the reader's name, and the way to object. */
interface NoticePage {
  /** the list of the reader's own; null by the mailed link, where nobody signed in */
  back: string | null;
  signer: string;
  count: number;
  importedOn: string;
  from: Text[];
  takenBackOn: string | null;
  groups: SignatureGroup[];
  /** how many may be objected to, on this page */
  open: number;
  /** how many of these are ticked, and their time */
  chosen: number;
  minutes: number;
  /** where none is ticked, or all are again */
  toggle: string;
  action: string;
  reason: FieldView;
  wrong: Text | null;
  done: Text | null;
  paging: PagingView | null;
  today: string;
  blanks: { hours: string; minutes: string; count: string; time: string };
}

const NOTICE = view<NoticePage>('imports/signatures/pages/notice');
const OVER = view<object>('imports/signatures/pages/link-over');

const DONE: Record<string, Text> = { bezwaar: { key: 'signatures.done' } };

/** What the address of a notice's page says. */
export interface NoticeQuery {
  blad?: unknown;
  gedaan?: unknown;
  /** `geen`: nothing is ticked to begin with */
  kies?: unknown;
}

/** What the page is made from. */
export interface NoticeSource {
  head: NoticeHead;
  signatures: readonly BroughtSignature[];
  /** its own address; by link or signed in */
  path: string;
  back: string | null;
  query: NoticeQuery;
  today: string;
}

/** The page of a notice. */
export function noticePage(source: NoticeSource, filled: FilledForm = blankForm()): Page {
  const { head, signatures, path, back, query, today } = source;
  const number = pageNumber(query.blad);
  const shown = signatures.slice((number - 1) * SIGNATURES_SHOWN, number * SIGNATURES_SHOWN);
  const open = shown.filter(mayObject);
  const chosen = chosenOf(filled, query);
  const ticked = open.filter(({ claimId }) => chosen === null || chosen.includes(claimId));
  const at = (blad: number) => (blad === 1 ? path : `${path}?blad=${blad}`);
  const model: NoticePage = {
    back,
    signer: head.signer,
    count: signatures.length,
    importedOn: head.importedOn,
    from: fromOf(head),
    takenBackOn: head.takenBackOn,
    groups: signatureGroups(shown, mayObject, chosen),
    open: open.length,
    chosen: ticked.length,
    minutes: ticked.reduce((sum, { minutes }) => sum + minutes, 0),
    toggle: ticked.length > 0 ? `${at(number)}${number === 1 ? '?' : '&'}kies=geen` : at(number),
    action: at(number),
    reason: fieldViews(filled, ['reason']).reason,
    wrong: filled.wrong['claim'] ?? filled.wrong[''] ?? null,
    done: doneText(query.gedaan, DONE),
    paging:
      signatures.length > SIGNATURES_SHOWN
        ? pagingView({ page: number, size: SIGNATURES_SHOWN, total: signatures.length }, at)
        : null,
    today,
    blanks: { hours: '{hours}', minutes: '{minutes}', count: '{count}', time: '{time}' },
  };
  const title: Text = { key: 'signatures.title' };
  return page(NOTICE, model, {
    title,
    unlisted: true,
    status: statusOfForm(filled),
    script: 'choosing.js',
  });
}

/** The link is none, or works no more. */
export function linkOverPage(): Page {
  return page(OVER, {}, { title: { key: 'signatures.over.title' }, status: 404, unlisted: true });
}

/** What is ticked: what was sent, nothing, or (null) all. */
function chosenOf({ typed }: FilledForm, { kies }: NoticeQuery): string[] | null {
  if ('reason' in typed) return [typed['claim'] ?? []].flat();
  return kies === 'geen' ? [] : null;
}

function mayObject({ standing }: BroughtSignature): boolean {
  return standing === 'unopposed';
}

function fromOf({ importedBy, file }: NoticeHead): Text[] {
  return [
    importedBy === null
      ? { key: 'signatures.from.command' }
      : { key: 'signatures.from.person', params: { name: importedBy } },
    ...(file === null ? [] : [{ key: 'signatures.from.file', params: { file } } as const]),
  ];
}
