import { type OptionView, optionViews } from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { type PagingView, pagingIfLong } from '../../../platform/web/paging.page.js';
import { momentOf } from '../../../platform/clock/moments.rules.js';
import type { StuckMail } from '../../../platform/mail/deliveries.queries.js';
import { kindText, maySendAgain } from './mail-kinds.rules.js';
import { MAIL_STANDS, type MailFilter, mailListHref } from './mail-filter.form.js';
import { type MailView, mailView } from './mail-summary.page.js';
import type { MailRow } from './mails.queries.js';

/** What went out, what failed, what waits. */
export interface MailListPage {
  done: { tone: string; text: Text } | null;
  /** mail that has waited for more than an hour, and where it is listed */
  stuck: { text: Text; href: string } | null;
  /** those that were given up, above all others; null when there are none, or when only they are listed */
  failed: FailedView | null;
  rows: MailView[];
  /** heads the list where it is not the only one */
  heading: Text | null;
  empty: Text | null;
  paging: PagingView | null;
  filter: FilterView;
  today: string;
}

interface FailedView {
  count: number;
  rows: MailView[];
  /** all of them, where not all are shown */
  more: string | null;
  /** how many a click sends again, with the filter under which they were counted; null when it is none or one */
  all: number | null;
}

interface FilterView {
  stands: OptionView[];
  kinds: OptionView[];
  from: string;
  to: string;
  kind: string;
  trajectoryId: string;
  search: string;
  person: string;
  withoutPerson: string;
  clear: string | null;
}

export interface MailListModel {
  filter: MailFilter;
  rows: readonly MailRow[];
  total: number;
  failed: readonly MailRow[];
  failedCount: number;
  /** of those that failed, how many may be sent again from here */
  retriable: number;
  kinds: readonly string[];
  /** whose mails are listed, when they are one person's */
  person: string | null;
  size: number;
  /** how many were just sent again, as the address says it */
  sentAgain: number | null;
  stuck: StuckMail | null;
  today: string;
}

const LIST = view<MailListPage>('people/mails/pages/list');

/** The list of mails. */
export function mailListPage(model: MailListModel): Page {
  const { filter, rows, total, size, failedCount, today } = model;
  const paged = { page: filter.page, size, total };
  const filtered = mailListHref({ ...filter, page: 1 }) !== '/mails';
  const shown: MailListPage = {
    done: doneOf(model.sentAgain),
    stuck: model.stuck && stuckView(model.stuck),
    failed: failedCount > 0 ? failedView(model) : null,
    rows: rows.map(viewOf),
    heading: failedCount > 0 ? { key: 'office-mail.others' } : null,
    empty: total > 0 ? null : { key: filtered ? 'office-mail.none-found' : 'office-mail.none' },
    paging: pagingIfLong(paged, (number) => mailListHref(filter, { page: number })),
    filter: filterView(model, filtered),
    today,
  };
  return page(LIST, shown, { title: { key: 'office-mail.title' }, unlisted: true });
}

function stuckView({ count, since }: StuckMail): MailListPage['stuck'] {
  const params = { count, ...momentOf(since) };
  return { text: { key: 'office-mail.stuck', params }, href: '/mails?stand=wacht' };
}

function failedView({ filter, failed, failedCount, retriable }: MailListModel): FailedView {
  const more = failedCount > failed.length ? mailListHref(filter, { stand: 'mislukt' }) : null;
  return { count: failedCount, rows: failed.map(viewOf), more, all: retriable > 1 ? retriable : null };
}

function filterView({ filter, kinds, person }: MailListModel, filtered: boolean): FilterView {
  const any = { value: '', text: { key: 'office-mail.filter.all' as const } };
  const stands = MAIL_STANDS.map((value) => ({ value, text: standText(value) }));
  const kindOptions = kinds.map((value) => ({ value, text: kindText(value) }));
  return {
    stands: optionViews([any, ...stands], filter.stand ?? ''),
    kinds: optionViews([any, ...kindOptions], filter.kind ?? ''),
    from: filter.from ?? '',
    to: filter.to ?? '',
    kind: filter.kind ?? '',
    trajectoryId: filter.trajectoryId ?? '',
    search: filter.search,
    person: person ?? '',
    withoutPerson: mailListHref(filter, { trajectoryId: null }),
    clear: filtered ? '/mails' : null,
  };
}

function standText(stand: (typeof MAIL_STANDS)[number]): Text {
  return { key: `office-mail.stand.${stand}` };
}

function doneOf(count: number | null): MailListPage['done'] {
  if (count === null) return null;
  return { tone: count > 0 ? 'done' : 'waiting', text: { key: 'office-mail.done.all', params: { count } } };
}

function viewOf(row: MailRow): MailView {
  return mailView(row, maySendAgain(row.kind));
}
