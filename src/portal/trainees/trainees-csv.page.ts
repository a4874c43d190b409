import type { ActivityKind } from '../../hours/kinds/activity.kind.js';
import { activityKinds } from '../../hours/kinds/activity-kinds.rules.js';
import type { Language, MessageKey } from '../../messages/catalogue.js';
import { displayName } from '../../people/names.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import type { CsvCell } from '../../platform/spreadsheet/csv-writer.page.js';
import type { TraineeRow } from './trainees.queries.js';

const FIGURES = ['signed', 'counted', 'waiting'] as const;

/** One column: its heading, and what stands under it. */
interface Column {
  heading: (language: Language) => string;
  cell: (row: TraineeRow, language: Language) => CsvCell;
}

/** The first columns bear the names of the sheet of participants (D1). */
const BEFORE: readonly Column[] = [
  column('number', ({ number }) => number),
  column('surname', ({ name }) => name.surname ?? name.fullName),
  column('tussenvoegsel', ({ name }) => name.tussenvoegsel),
  column('initials', ({ name }) => name.initials),
  column('call-name', ({ name }) => name.callName),
  column('email', ({ email }) => email),
  column('big', ({ bigNumber }) => bigNumber),
  column('programme', ({ programme }, language) =>
    translate(language, 'supervisor.trainee-of', { programme }),
  ),
  column('started', ({ startedOn }) => dutchDate(startedOn)),
  column('stage', ({ stage }, language) => translate(language, `trainees.stage.${stage}`)),
  column('supervisor', ({ supervisor }) => supervisor && displayName(supervisor)),
];
const AFTER: readonly Column[] = [
  column('waiting', ({ waiting }) => waiting),
  column('waiting-since', ({ waitingSince }) => dutchDate(waitingSince)),
  column('last', ({ lastActivityOn }) => dutchDate(lastActivityOn)),
  column('hours96', ({ hours96MetOn }) => dutchDate(hours96MetOn)),
  column('complete', ({ programmeMetOn }) => dutchDate(programmeMetOn)),
  column('records', ({ records }, language) => recordsOf(records, language)),
];

/** The header of the export, in the reader's language. */
export function csvColumns(language: Language): string[] {
  return columns().map(({ heading }) => heading(language));
}

/** One trainee as a row under it: hours with a decimal comma, sessions as a number, dates as `dd-mm-jjjj`. */
export function csvRow(row: TraineeRow, language: Language): CsvCell[] {
  return columns().map(({ cell }) => cell(row, language));
}

/** With three for each kind of activity between what was said of the trainee and what waits. */
function columns(): Column[] {
  return [...BEFORE, ...activityKinds().flatMap(componentColumns), ...AFTER];
}

function column(name: ColumnName, cell: Column['cell']): Column {
  return { heading: (language) => translate(language, `trainees.csv.${name}`), cell };
}

type ColumnName =
  Extract<MessageKey, `trainees.csv.${string}`> extends `trainees.csv.${infer Name}` ? Name : never;

/** Signed off, counted and waiting; empty where the programme does not ask for the component. */
function componentColumns({ key, unit, words }: ActivityKind): Column[] {
  return FIGURES.map((figure) => ({
    heading: (language) =>
      translate(language, 'trainees.csv-figure', {
        component: translate(language, words.name),
        figure,
        unit: unit === 'sessions' ? 'sessions' : 'hours',
      }),
    cell: ({ components }) => {
      const own = components.find(({ component }) => component === key);
      return own && (own.unit === 'sessions' ? own[figure] : inHours(own[figure]));
    },
  }));
}

function inHours(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100;
}

function dutchDate(date: string | null): string | null {
  return date && date.split('-').reverse().join('-');
}

function recordsOf(records: TraineeRow['records'], language: Language): string {
  return records
    .map(({ number, kind, state }) => translate(language, `supervisor.record.${kind}`, { number, state }))
    .join(', ');
}
