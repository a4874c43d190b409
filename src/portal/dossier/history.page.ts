import { nameWithin } from '../../hours/kinds/kind-words.page.js';
import type { Language } from '../../messages/catalogue.js';
import { formatMinutes } from '../../platform/i18n/format.rules.js';
import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';
import { actorWords } from '../../people/actors.queries.js';
import { actionText } from '../../platform/audit/audit-action.page.js';
import type { PagingView } from '../../platform/web/paging.page.js';
import { type ClaimWords, claimWords } from '../../hours/view/claim-summary.page.js';
import {
  type DossierHeadView,
  dossierHeadView,
  dossierPath,
} from '../../enrolment/pages/dossier-head.page.js';
import type { DossierHead } from '../../enrolment/pages/dossier-head.queries.js';
import type { HistoryFact } from './history.queries.js';
import { type SheetQuery, wordOf, sheetPaging } from './dossier-sheet.page.js';

/** What happened in a dossier, the latest first. */
export interface HistoryPage {
  head: DossierHeadView;
  lines: HistoryLine[];
  paging: PagingView;
  today: string;
}

interface HistoryLine {
  on: string;
  what: Text;
  about: ClaimWords | null;
  href: string | null;
  by: Text;
  reason: string | null;
}

const HISTORY = view<HistoryPage>('portal/dossier/history');

/** The page of what happened. */
export function historyPage(
  head: DossierHead,
  { history, total }: { history: readonly HistoryFact[]; total: number },
  query: SheetQuery,
  { today, language }: { today: string; language: Language },
): Page {
  const shown: HistoryPage = {
    head: dossierHeadView(head, '/verloop', query.terug),
    lines: history.map((fact) => lineOf(head, fact, language)),
    paging: sheetPaging(head, '/verloop', query, total),
    today,
  };
  const title: Text = { key: 'dossier.history.title', params: { name: head.name } };
  return page(HISTORY, shown, { title, unlisted: true });
}

function lineOf(head: DossierHead, fact: HistoryFact, language: Language): HistoryLine {
  return {
    on: fact.on,
    what: whatOf(fact, language),
    about: fact.kind === 'claim' ? aboutOf(fact) : null,
    href: hrefOf(head, fact),
    by: actorWords(fact.by),
    reason: fact.reason,
  };
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

function aboutOf({ component, block, subject }: HistoryFact): ClaimWords | null {
  return component === null ? null : claimWords({ component, block, description: subject ?? '' });
}

function hrefOf({ trajectoryId }: DossierHead, { kind, id }: HistoryFact): string | null {
  if (id === null) return null;
  return kind === 'record' ? `/bewijzen/${id}` : `${dossierPath(trajectoryId)}/uren/${id}`;
}
