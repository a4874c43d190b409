import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';
import type { PagingView } from '../../platform/web/paging.page.js';
import { type DossierHeadView, dossierHeadView } from '../../enrolment/pages/dossier-head.page.js';
import type { DossierHead } from '../../enrolment/pages/dossier-head.queries.js';
import type { MailFact } from './history.queries.js';
import { type SheetQuery, wordOf, sheetPaging } from './dossier-sheet.page.js';

/** The mails to the person of a dossier; `href` leads a reader who may go there to what a mail says. */
export interface DossierMailsPage {
  head: DossierHeadView;
  mails: MailLine[];
  paging: PagingView;
  today: string;
}

interface MailLine {
  href: string | null;
  kind: Text;
  on: string;
  badge: { tone: string; text: Text };
}

const MAILS = view<DossierMailsPage>('portal/dossier/mails');
const MAIL_TONES: Record<string, string> = {
  sent: 'signed',
  failed: 'stop',
  bounced: 'stop',
  waiting: 'waiting',
  sending: 'waiting',
};

/** The page of the mails. What one says may be opened by the secretariat, not by the board. */
export function mailsPage(
  head: DossierHead,
  { mails, total }: { mails: readonly MailFact[]; total: number },
  query: SheetQuery,
  { today, mayOpen }: { today: string; mayOpen: boolean },
): Page {
  const shown: DossierMailsPage = {
    head: dossierHeadView(head, '/mails', query.terug),
    mails: mails.map((mail) => mailLine(mail, mayOpen)),
    paging: sheetPaging(head, '/mails', query, total),
    today,
  };
  const title: Text = { key: 'dossier.mails.title', params: { name: head.name } };
  return page(MAILS, shown, { title, unlisted: true });
}

function mailLine({ id, kind, state, on, sentOn }: MailFact, mayOpen: boolean): MailLine {
  return {
    href: mayOpen ? `/mails/${id}` : null,
    kind: { key: 'dossier.mail.kind', params: { kind: wordOf(kind) } },
    on: sentOn ?? on,
    badge: { tone: MAIL_TONES[state] ?? 'quiet', text: { key: 'dossier.mail.state', params: { state } } },
  };
}
