import { BadRequestException } from '@nestjs/common';

/** What stands under a long list: which part of it is shown, and the ways to the rest. */
export interface PagingView {
  from: number;
  to: number;
  total: number;
  previous: string | null;
  next: string | null;
}

/**
 * Which page of a list an address asks for, from 1.
 *
 * @param asked the value of `?blad=`, whatever it is
 * @throws BadRequestException for what is no page of ours
 */
export function pageNumber(asked: unknown): number {
  if (asked === undefined || asked === '') return 1;
  if (typeof asked !== 'string' || !/^[1-9]\d{0,6}$/.test(asked)) throw new BadRequestException();
  return Number(asked);
}

/** The same for a list that most often fits on one page: null then. */
export function pagingIfLong(
  list: { page: number; size: number; total: number },
  href: (page: number) => string,
): PagingView | null {
  return list.total > list.size ? pagingView(list, href) : null;
}

/** @param href the address of a page by its number, with everything else of the list as it is */
export function pagingView(
  { page, size, total }: { page: number; size: number; total: number },
  href: (page: number) => string,
): PagingView {
  const from = Math.min((page - 1) * size + 1, total);
  const to = Math.min(page * size, total);
  return {
    from,
    to,
    total,
    previous: page > 1 ? href(page - 1) : null,
    next: to < total ? href(page + 1) : null,
  };
}
