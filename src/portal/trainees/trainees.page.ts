import { HOURS_96 } from '../../curriculum/programme-definition.rules.js';
import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import { displayName, otherPrintName } from '../../people/names.rules.js';
import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';
import { waitingTooLongBefore } from '../../hours/waiting.queries.js';
import { type PagingView, pagingView } from '../../platform/web/paging.page.js';
import {
  type Figures,
  type PartWords,
  partWords,
  tickParts,
  totalFigures,
} from '../../hours/view/progress-figures.page.js';
import { type TicksView, ticksView } from '../../hours/view/progress-ticks.page.js';
import { filterQuery, isNarrowed, sortName } from './trainees-filter.form.js';
import type { Stage, TraineeFilter } from './trainees-filter.rules.js';
import { type FilterView, filterView } from './trainees-filter.page.js';
import { type HeadView, headView } from './trainees-head.page.js';
import type { SupervisorChoice, TraineeRow } from './trainees.queries.js';

/** As many trainees as stand on one sheet of the list. */
export const ROWS_A_PAGE = 50;

/** The list of trainees, one sheet of it. */
export interface TraineesPage {
  total: number;
  /** whether the list has, or may have, anybody at all */
  anybody: boolean;
  /** whether the reader may add somebody */
  mayChange: boolean;
  /** whether fewer are shown than the list has when it opens */
  narrowed: boolean;
  filters: FilterView;
  heads: HeadView[];
  rows: TraineeRowView[];
  /** null where one sheet holds all */
  paging: PagingView | null;
  /** an address beyond the last sheet: the way to the first */
  first: string | null;
  /** the same list for a spreadsheet */
  csv: string;
  /** what may be done with those who are chosen; null for a reader who changes nothing */
  choosing: ChoosingView | null;
  today: string;
}

/** How the secretariat chooses several at once. */
interface ChoosingView {
  /** the address at which all of this sheet are chosen */
  all: string;
  shown: number;
  /** on all sheets together */
  total: number;
  /** the list as a query, for what is done with all of its sheets; null where one sheet holds all */
  query: string | null;
  /** what the script fills in itself */
  blanks: { count: string };
}

interface TraineeRowView {
  id: string;
  href: string;
  name: string;
  /** the name on the record, where it is another */
  printed: string | null;
  number: string;
  programme: ProgrammeKey;
  startedOn: string;
  /** null while somebody is on the way: the ticks say so */
  badge: { text: Text; tone: string } | null;
  ticks: TicksView | null;
  /** the 96 hours added up; null with a set of requirements of its own (P6) */
  total: Figures | null;
  /** what the ticks do not show, in words */
  parts: PartWords[];
  supervisor: string | null;
  waiting: number;
  waitingSince: string | null;
  waitsLong: boolean;
  lastActivityOn: string | null;
  records: { text: Text; holds: boolean }[];
  /** the box is ticked to begin with */
  chosen: boolean;
}

export interface TraineesModel {
  filter: TraineeFilter;
  page: number;
  total: number;
  rows: readonly TraineeRow[];
  supervisors: readonly SupervisorChoice[];
  /** the reader is of the secretariat */
  mayChange: boolean;
  allChosen: boolean;
  today: string;
}

const TRAINEES = view<TraineesPage>('portal/trainees/trainees');
const PATH = '/deelnemers';

const TONES: Partial<Record<Stage, string>> = {
  'not-begun': 'quiet',
  hours96: 'signed',
  complete: 'signed',
  paused: 'waiting',
  stopped: 'stop',
  cancelled: 'stop',
};

/** One sheet of the list. */
export function traineesPage(model: TraineesModel): Page {
  const { filter, page: number, total, rows, today } = model;
  const here = addressOf(filterQuery(filter, number));
  const several = total > rows.length;
  const ofRow = { here, tooLong: waitingTooLongBefore(today), chosen: model.allChosen };
  const narrowed = isNarrowed(filter);
  const shown: TraineesPage = {
    total,
    today,
    narrowed,
    mayChange: model.mayChange,
    anybody: total > 0 || narrowed,
    filters: filterView(filter, model.supervisors),
    heads: headView(filter, (sorted) => addressOf(filterQuery(sorted))),
    rows: rows.map((row) => rowView(row, ofRow)),
    paging:
      several && rows.length > 0
        ? pagingView({ page: number, size: ROWS_A_PAGE, total }, (other) =>
            addressOf(filterQuery(filter, other)),
          )
        : null,
    first: several && rows.length === 0 ? addressOf(filterQuery(filter)) : null,
    csv: addressOf(filterQuery(filter), `${PATH}/deelnemers.csv`),
    choosing: model.mayChange && rows.length > 0 ? choosingView(model, several) : null,
  };
  const options = { title: { key: 'trainees.title' } as const, unlisted: true };
  return page(TRAINEES, shown, shown.choosing ? { ...options, script: 'choosing.js' } : options);
}

function choosingView({ filter, page: number, rows, total }: TraineesModel, several: boolean): ChoosingView {
  const here = filterQuery(filter, number);
  return {
    all: `${PATH}?${here && `${here}&`}kies=blad`,
    shown: rows.length,
    total,
    // Never empty: a list without any filter is chosen on purpose as well.
    query: several ? filterQuery(filter) || `sorteer=${sortName(filter)}` : null,
    blanks: { count: '{count}' },
  };
}

function rowView(
  row: TraineeRow,
  { here, tooLong, chosen }: { here: string; tooLong: string; chosen: boolean },
): TraineeRowView {
  const { trajectoryId, stage, components, waitingSince } = row;
  const ticks = tickParts(components);
  const total = totalFigures(components);
  const tone = TONES[stage];
  return {
    id: trajectoryId,
    href: `${PATH}/${trajectoryId}${here === PATH ? '' : `?${new URLSearchParams({ terug: here })}`}`,
    name: displayName(row.name),
    printed: otherPrintName(row.name),
    number: row.number ?? '',
    programme: row.programme,
    startedOn: row.startedOn,
    badge: tone ? { text: { key: `trainees.stage.${stage}` }, tone } : null,
    ticks: ticks.length > 0 ? ticksView(ticks) : null,
    total,
    parts: partWords(
      total ? components.filter(({ component }) => !HOURS_96.includes(component)) : components,
    ),
    supervisor: row.supervisor && displayName(row.supervisor),
    waiting: row.waiting,
    waitingSince,
    waitsLong: waitingSince !== null && waitingSince < tooLong,
    lastActivityOn: row.lastActivityOn,
    records: row.records
      .filter(({ state }) => state !== 'superseded')
      .map(({ number, kind, state }) => ({
        text: { key: 'trainees.record', params: { number, kind, state } },
        holds: state === 'valid',
      })),
    chosen,
  };
}

function addressOf(query: string, path = PATH): string {
  return query ? `${path}?${query}` : path;
}
