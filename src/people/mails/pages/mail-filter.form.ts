import {
  type Asked,
  askedDay,
  askedId,
  askedWord,
  hrefWith,
} from '../../../platform/web/list-filter.form.js';
import { pageNumber } from '../../../platform/web/paging.page.js';

/** The outcome of a mail, as the list's address says it. `sending` is waiting too: it lasts a moment. */
export const MAIL_STANDS = ['mislukt', 'wacht', 'verstuurd', 'vervallen'] as const;
export type MailStand = (typeof MAIL_STANDS)[number];

const SEARCHED_AT_MOST = 100;

/** Which mails are listed. */
export interface MailFilter {
  stand: MailStand | null;
  kind: string | null;
  /** mails to the trainee of this trajectory */
  trajectoryId: string | null;
  /** promised on or after, and on or before */
  from: string | null;
  to: string | null;
  /** words of names or addresses of recipients; empty: of all */
  search: string;
  /** from 1 */
  page: number;
}

/** Reads the address of the list. @throws BadRequestException for what no form of ours sends */
export function readMailFilter(asked: Asked, kinds: readonly string[]): MailFilter {
  return {
    stand: askedWord(asked['stand'], MAIL_STANDS),
    kind: askedWord(asked['soort'], kinds),
    trajectoryId: askedId(asked['deelnemer']),
    from: askedDay(asked['van']),
    to: askedDay(asked['tot']),
    search: searched(asked['zoek']),
    page: pageNumber(asked['blad']),
  };
}

/** The address of the list, with some of it changed; another filter begins on its first page. */
export function mailListHref(filter: MailFilter, change: Partial<MailFilter> = {}): string {
  const { stand, kind, trajectoryId, from, to, search, page } = { ...filter, page: 1, ...change };
  return hrefWith('/mails', {
    stand,
    soort: kind,
    deelnemer: trajectoryId,
    van: from,
    tot: to,
    zoek: search,
    blad: page === 1 ? null : page,
  });
}

function searched(asked: unknown): string {
  return typeof asked === 'string' ? asked.replace(/\s+/g, ' ').trim().slice(0, SEARCHED_AT_MOST) : '';
}
