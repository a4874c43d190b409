import { isId } from '../../../platform/text/id.rules.js';
import { encodeIds } from '../../../platform/web/id-list.form.js';
import { type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';

/** Where this claim stands among those that are read through. */
export interface ReadingPlace {
  number: number;
  of: number;
  previous: string | null;
  next: string | null;
  /** goes along with the forms: what comes after this one, and the whole row */
  then: string;
  row: string;
}

/**
 * Where a claim stands among those that wait.
 *
 * @param row the ids of those that are read through; none for all that wait
 */
export function readingPlace(waiting: readonly string[], id: string, row: readonly string[]): ReadingPlace {
  const ids = waiting.filter((one) => row.length === 0 || row.includes(one));
  const at = ids.indexOf(id);
  const encoded = row.length === 0 ? '' : encodeIds(row);
  const href = (one: string | undefined) =>
    one === undefined ? null : `/aftekenen/${one}${encoded && `?reeks=${encoded}`}`;
  return {
    number: at + 1,
    of: ids.length,
    previous: href(ids[at - 1]),
    next: href(ids[at + 1]),
    then: ids[at + 1] ?? '',
    row: encoded,
  };
}

/** Where the reader goes on: to the next of those they read through, else to the inbox. */
export function nextAfter(
  { then = '', row = '' }: { then?: string; row?: string },
  done: Record<string, string>,
): SeeOther {
  const next = isId(then) ? then : null;
  const query = new URLSearchParams({ ...(next && row ? { reeks: row } : null), ...done });
  return seeOther(`/aftekenen${next ? `/${next}` : ''}?${query}`);
}
