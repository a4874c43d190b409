import { componentName } from '../../../hours/kinds/kind-words.page.js';
import type { MessageKey } from '../../../messages/catalogue.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { dayOf } from '../../../platform/clock/moments.rules.js';
import type { WaitingLong } from '../../../hours/waiting.queries.js';
import type { SupervisorLoad } from '../../../enrolment/trajectories/supervisor-load.queries.js';
import { type SupervisorView, supervisorView } from '../supervisor-load.page.js';
import type {
  Period,
  RecordFigures,
  RecordLine,
  SignedFigures,
  TraineeFigures,
} from '../year-figures.queries.js';

/** What the board counts in a year, each with what is counted. */
export interface BoardHomePage {
  year: string;
  until: string;
  /** whether the year is not over */
  under: boolean;
  years: { year: string; href: string; current: boolean }[];
  tables: FigureTable[];
  issued: RecordView[];
  waits: { text: Text; href: string }[];
  /** when the last digest was made, if there is one */
  digest: { text: Text; late: boolean } | null;
  suspended: RecordView[];
  /** supervision that is needed beside what is offered; and that a national day is lacking (I8) */
  forecast: { text: Text; lacking: Text | null };
  supervisors: SupervisorView[];
  csv: string;
  today: string;
}

/** One table: a line a programme, a component or a kind. */
interface FigureTable {
  id: string;
  heading: Text;
  columns: Text[];
  rows: { label: Text; cells: LabelledCell[] }[];
  /** the sum of each column */
  totals: LabelledCell[];
  definitions: { term: Text; text: Text }[];
}

/** A count, or minutes, which a template shows as hours. */
interface Cell {
  count: number;
  minutes: number;
  /** whether the minutes are meant */
  time: boolean;
}

/** With its column, which a narrow screen shows beside it. */
interface LabelledCell extends Cell {
  column: Text;
}

interface RecordView {
  number: string;
  href: string;
  name: string;
  kind: Text;
  on: string;
  /** why it no longer holds; null while it does */
  badge: Text | null;
}

/** The figures of a year, as a page and as a file have them. */
export interface YearModel {
  period: Period;
  trainees: readonly TraineeFigures[];
  signed: readonly SignedFigures[];
  records: readonly RecordFigures[];
}

export interface BoardHomeModel extends YearModel {
  issued: readonly RecordLine[];
  suspended: readonly RecordLine[];
  long: WaitingLong;
  /** objections that wait for the board (D9) */
  objections: number;
  /** when the last signed digest was made (K6) */
  digestAt: Date | null;
  now: Date;
  supervisors: readonly SupervisorLoad[];
  forecast: BoardHomePage['forecast'];
  firstYear: number;
  today: string;
}

const HOME = view<BoardHomePage>('portal/home/board/home');

/** A day and a half: one that is only some hours late is not told. */
const DIGEST_LATE_MS = 36 * 3_600_000;

const TRAINEE_COLUMNS = ['started', 'running', 'paused', 'stopped', 'completed'] as const;
const RECORD_COLUMNS = ['issued', 'suspended', 'superseded', 'withdrawn'] as const;

/** The home of the board. */
export function boardHome(model: BoardHomeModel): Page {
  const { period, issued, suspended, supervisors, today } = model;
  const year = String(period.year);
  const shown: BoardHomePage = {
    year,
    today,
    until: period.to,
    under: period.to < `${year}-12-31`,
    years: yearsOf(model),
    tables: figureTables(model),
    issued: issued.map(recordLink),
    waits: waitsOf(model),
    digest: digestOf(model),
    suspended: suspended.map(recordLink),
    forecast: model.forecast,
    supervisors: supervisors.map(supervisorView),
    csv: `/bestuur/jaarcijfers.csv?jaar=${year}`,
  };
  return page(HOME, shown, { title: { key: 'office.board.title' }, unlisted: true });
}

/** The tables of a year. */
export function figureTables({ trainees, signed, records }: YearModel): FigureTable[] {
  return [
    tableOf('trainees', TRAINEE_COLUMNS, (of) =>
      trainees.map((row) => ({
        label: { key: `programme.${row.programme}` },
        cells: of.map((c) => count(row[c])),
      })),
    ),
    tableOf('signed', ['minutes', 'activities'] as const, () =>
      signed.map(({ component, minutes, activities }) => ({
        label: componentName(component),
        cells: [{ count: 0, minutes, time: true }, count(activities)],
      })),
    ),
    tableOf('records', RECORD_COLUMNS, (of) =>
      records.map((row) => ({ label: kindText(row.kind), cells: of.map((c) => count(row[c])) })),
    ),
  ];
}

function tableOf<Column extends string>(
  id: 'trainees' | 'signed' | 'records',
  columns: readonly Column[],
  rowsOf: (columns: readonly Column[]) => { label: Text; cells: Cell[] }[],
): FigureTable {
  const key = (column: Column, what: '' | '.means' = '') =>
    ({ key: `office.board.${id}.${column}${what}` as MessageKey }) as Text;
  const labelled = (cells: readonly Cell[]) =>
    cells.map((cell, index) => ({ ...cell, column: key(columns[index]!) }));
  const rows = rowsOf(columns).map(({ label, cells }) => ({ label, cells: labelled(cells) }));
  return {
    id: `cijfers-${id}`,
    heading: { key: `office.board.${id}` },
    columns: columns.map((column) => key(column)),
    rows,
    totals: labelled(columns.map((_, index) => sum(rows.map(({ cells }) => cells[index]!)))),
    definitions: columns.map((column) => ({ term: key(column), text: key(column, '.means') })),
  };
}

function count(value: number): Cell {
  return { count: value, minutes: 0, time: false };
}

function sum(cells: readonly Cell[]): Cell {
  const add = (of: (cell: Cell) => number) => cells.reduce((total, cell) => total + of(cell), 0);
  return {
    count: add((cell) => cell.count),
    minutes: add((cell) => cell.minutes),
    time: cells.some(({ time }) => time),
  };
}

function yearsOf({ period, firstYear, today }: BoardHomeModel): BoardHomePage['years'] {
  const last = Number(today.slice(0, 4));
  const first = Math.min(firstYear, period.year);
  return Array.from({ length: last - first + 1 }, (_, index) => last - index).map((year) => ({
    year: String(year),
    current: year === period.year,
    href: year === last ? '/bestuur' : `/bestuur?jaar=${year}`,
  }));
}

function waitsOf({ long, objections }: BoardHomeModel): BoardHomePage['waits'] {
  const { claims, trainees, unasked } = long;
  const waiting: Text = { key: 'office.need.long-waiting', params: { count: claims, trainees, unasked } };
  const objected: Text = { key: 'office.need.objections', params: { count: objections } };
  return [
    ...(objections > 0 ? [{ text: objected, href: '/bezwaren' }] : []),
    ...(claims > 0 ? [{ text: waiting, href: '/deelnemers?wacht=lang' }] : []),
  ];
}

/** One comes every morning; when none did, somebody or something keeps it from coming (K6). */
function digestOf({ digestAt, now }: BoardHomeModel): BoardHomePage['digest'] {
  if (!digestAt) return null;
  const late = now.getTime() - digestAt.getTime() > DIGEST_LATE_MS;
  return {
    text: {
      key: late ? 'office.board.digest.late' : 'office.board.digest',
      params: { day: dayOf(digestAt) },
    },
    late,
  };
}

function recordLink({ id, number, name, kind, on, state }: RecordLine): RecordView {
  return {
    number,
    name,
    on,
    href: `/bewijzen/${id}`,
    kind: kindText(kind),
    badge: state === 'valid' ? null : { key: `office.record.${state}` },
  };
}

function kindText(kind: RecordLine['kind']): Text {
  return { key: `trainee.record.kind.${kind}` };
}
