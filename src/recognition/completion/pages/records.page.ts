import { type OptionView, optionViews } from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { hrefWith } from '../../../platform/web/list-filter.form.js';
import { type PagingView, pagingView } from '../../../platform/web/paging.page.js';
import { RECORD_TONES } from './dossier-records.page.js';
import {
  KIND_WORDS,
  kindOf,
  type RecordFilter,
  recordsHref,
  STATE_WORDS,
  stateOf,
} from './records-filter.form.js';
import type { RecordRow } from './records.queries.js';

/** All completion records, a page at a time. */
export interface RecordsPage {
  search: string;
  states: OptionView[];
  kinds: OptionView[];
  years: OptionView[];
  filtered: boolean;
  clear: string;
  csv: string;
  rows: RecordLine[];
  paging: PagingView;
  today: string;
}

interface RecordLine {
  href: string;
  number: string;
  name: string;
  printed: string | null;
  dossier: string;
  kind: Text;
  issuedOn: string;
  badge: { tone: string; text: Text };
  /** what more there is to say of its state; null for one that is valid */
  more: Text | null;
}

export const RECORDS_PATH = '/bewijzen';
export const RECORDS_SHOWN = 50;
const RECORDS = view<RecordsPage>('recognition/completion/pages/records');

/** What the list is made from. */
export interface RecordsModel {
  filter: RecordFilter;
  rows: readonly RecordRow[];
  total: number;
  years: readonly number[];
  page: number;
  today: string;
}

/** The list. */
export function recordsPage({ filter, rows, total, years, page: number, today }: RecordsModel): Page {
  const { search, state, kind, year } = filter;
  const shown: RecordsPage = {
    search,
    today,
    states: choices(
      'records.any-state',
      STATE_WORDS.map((word) => [word, { key: 'records.state', params: { state: stateOf(word) } }]),
      STATE_WORDS.find((word) => stateOf(word) === state),
    ),
    kinds: choices(
      'records.any-kind',
      KIND_WORDS.map((word) => [word, { key: `records.kind.${kindOf(word)}` }]),
      KIND_WORDS.find((word) => kindOf(word) === kind),
    ),
    years: optionViews(
      [
        { value: '', text: { key: 'records.any-year' } },
        ...years.map((one) => ({ value: String(one), plain: String(one) })),
      ],
      year === null ? '' : String(year),
    ),
    filtered: search !== '' || state !== null || kind !== null || year !== null,
    clear: RECORDS_PATH,
    csv: recordsHref(`${RECORDS_PATH}/bewijzen.csv`, filter),
    rows: rows.map((row) => lineOf(row, recordsHref(RECORDS_PATH, filter, number))),
    paging: pagingView({ page: number, size: RECORDS_SHOWN, total }, (blad) =>
      recordsHref(RECORDS_PATH, filter, blad),
    ),
  };
  return page(RECORDS, shown, { title: { key: 'records.title' }, unlisted: true });
}

function choices(
  any: 'records.any-state' | 'records.any-kind',
  words: readonly (readonly [string, Text])[],
  chosen: string | undefined,
): OptionView[] {
  const all = [{ value: '', text: { key: any } }, ...words.map(([value, text]) => ({ value, text }))];
  return optionViews(all, chosen ?? '');
}

/** @param here the address of the list as it is, to be found again */
function lineOf(
  { id, number, name, printed, trajectoryId, kind, issuedOn, state, since, supersededBy }: RecordRow,
  here: string,
): RecordLine {
  return {
    href: hrefWith(`${RECORDS_PATH}/${id}`, { terug: here === RECORDS_PATH ? null : here }),
    number,
    name,
    printed,
    issuedOn,
    dossier: `/deelnemers/${trajectoryId}`,
    kind: { key: `records.kind.${kind}` },
    badge: { tone: RECORD_TONES[state], text: { key: 'records.state', params: { state } } },
    more: state === 'valid' ? null : { key: 'records.since', params: { since, by: supersededBy ?? 'none' } },
  };
}
