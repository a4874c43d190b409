import { hrefWith } from '../../platform/web/list-filter.form.js';
import { pageNumber, type PagingView, pagingView } from '../../platform/web/paging.page.js';
import { dossierPath } from '../../enrolment/pages/dossier-head.page.js';
import type { DossierHead } from '../../enrolment/pages/dossier-head.queries.js';

/** What the address of the history or of the mails says: which sheet, and the list from which the reader came. */
export interface SheetQuery {
  blad?: unknown;
  terug?: unknown;
}

/** How many lines a sheet has. */
export const LINES_SHOWN = 25;

/** A code as messages select by it: they know no dots and no hyphens. */
export function wordOf(code: string): string {
  return code.replaceAll(/[.-]/g, '_');
}

/** The ways to the other sheets of a part of the dossier, such as `/verloop`. */
export function sheetPaging(
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
