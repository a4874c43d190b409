import { nameWithin } from '../../hours/kinds/kind-words.page.js';
import type { Language } from '../../messages/catalogue.js';
import { formatMinutes } from '../../platform/i18n/format.rules.js';
import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';
import { actorWords } from '../../people/actors.queries.js';
import { actionText } from '../../platform/audit/audit-action.page.js';
import { hrefWith } from '../../platform/web/list-filter.form.js';
import { pageNumber, type PagingView, pagingView } from '../../platform/web/paging.page.js';
import { type ClaimWords, claimWords } from '../../hours/view/claim-summary.page.js';
import {
  type DossierHeadView,
  dossierHeadView,
  dossierPath,
} from '../../enrolment/pages/dossier-head.page.js';
import type { DossierHead } from '../../enrolment/pages/dossier-head.queries.js';
import type { HistoryFact, MailFact } from './history.queries.js';

/** What happened in a dossier, the latest first. */
export interface HistoryPage {
  head: DossierHeadView;
  lines: {
    on: string;
    what: Text;
    about: ClaimWords | null;
    href: string | null;
    by: Text;
    reason: string | null;
  }[];
  paging: PagingView;
  today: string;
}

/** The mails to the person of a dossier; `href` leads a reader who may go there to what a mail says. */
export interface DossierMailsPage {
  head: DossierHeadView;
  mails: { href: string | null; kind: Text; on: string; badge: { tone: string; text: Text } }[];
  paging: PagingView;
  today: string;
}

/** What the address of either says. */
export interface SheetQuery {
  blad?: unknown;
  terug?: unknown;
}

export const LINES_SHOWN = 25;
const HISTORY = view<HistoryPage>('portal/dossier/history');
const MAILS = view<DossierMailsPage>('portal/dossier/mails');
const MAIL_TONES: Record<string, string> = {
  sent: 'signed',
  failed: 'stop',
  bounced: 'stop',
  waiting: 'waiting',
  sending: 'waiting',
};

/** The page of what happened. */
export function historyPage(
  head: DossierHead,
  { history, total }: { history: readonly HistoryFact[]; total: number },
  query: SheetQuery,
  { today, language }: { today: string; language: Language },
): Page {
  const shown: HistoryPage = {
    head: dossierHeadView(head, '/verloop', query.terug),
    lines: history.map((fact) => ({
      on: fact.on,
      what: whatOf(fact, language),
      about: fact.kind === 'claim' ? aboutOf(fact) : null,
      href: hrefOf(head, fact),
      by: actorWords(fact.by),
      reason: fact.reason,
    })),
    paging: sheetPaging(head, '/verloop', query, total),
    today,
  };
  const title: Text = { key: 'dossier.history.title', params: { name: head.name } };
  return page(HISTORY, shown, { title, unlisted: true });
}

/** The page of the mails. What one says may be opened by the secretariat, not by the board. */
export function mailsPage(
  head: DossierHead,
  { mails, total }: { mails: readonly MailFact[]; total: number },
  query: SheetQuery,
  { today, mayOpen }: { today: string; mayOpen: boolean },
): Page {
  const shown: DossierMailsPage = {
    head: dossierHeadView(head, '/mails', query.terug),
    mails: mails.map(({ id, kind, state, on, sentOn }) => ({
      href: mayOpen ? `/mails/${id}` : null,
      kind: { key: 'dossier.mail.kind', params: { kind: wordOf(kind) } },
      on: sentOn ?? on,
      badge: { tone: MAIL_TONES[state] ?? 'quiet', text: { key: 'dossier.mail.state', params: { state } } },
    })),
    paging: sheetPaging(head, '/mails', query, total),
    today,
  };
  const title: Text = { key: 'dossier.mails.title', params: { name: head.name } };
  return page(MAILS, shown, { title, unlisted: true });
}

function whatOf(
  { kind, what, subject, minutes, count, component, since }: HistoryFact,
  language: Language,
): Text {
  if (kind === 'person') return actionText(what, { role: subject ?? '' });
  const amount = minutes === null ? '' : formatMinutes(language, minutes);
  const params = {
    what: wordOf(what),
    subject: subject ?? '',
    amount,
    count,
    component: component ? nameWithin(language, component) : '',
    since: since ?? '',
  };
  return { key: `dossier.history.${kind}`, params };
}

/** A code as messages select by it: they know no dots and no hyphens. */
function wordOf(code: string): string {
  return code.replaceAll(/[.-]/g, '_');
}

function aboutOf({ component, block, subject }: HistoryFact): ClaimWords | null {
  return component === null ? null : claimWords({ component, block, description: subject ?? '' });
}

function hrefOf({ trajectoryId }: DossierHead, { kind, id }: HistoryFact): string | null {
  if (id === null) return null;
  return kind === 'record' ? `/bewijzen/${id}` : `${dossierPath(trajectoryId)}/uren/${id}`;
}

function sheetPaging(
  { trajectoryId }: DossierHead,
  part: string,
  { blad, terug }: SheetQuery,
  total: number,
): PagingView {
  const path = `${dossierPath(trajectoryId)}${part}`;
  const kept = typeof terug === 'string' ? terug : '';
  return pagingView({ page: pageNumber(blad), size: LINES_SHOWN, total }, (number) =>
    hrefWith(path, { blad: number === 1 ? '' : String(number), terug: kept }),
  );
}
