import type { Language } from '../../../../messages/catalogue.js';
import { wordText } from '../../../../platform/web/views/template-helpers.page.js';
import { type Attendee, byName } from '../../attendees.queries.js';
import type { CsvCell } from '../../../../platform/spreadsheet/csv-writer.page.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { type BlockWords, blockWords, nameOf } from './taught-block.page.js';
import type { TaughtBlock } from './taught-blocks.queries.js';

/** The attendance list on paper: names in alphabetical order, and room to sign. */
interface PrintedListPage {
  block: BlockWords;
  rows: { number: number; name: string; participantNumber: string }[];
  /** lines for people who come without being enrolled */
  empty: number[];
}

const PRINTED = view<PrintedListPage>('learning/meetings/pages/teaching/printed');
const EMPTY_LINES = 4;

export function printedListPage(block: TaughtBlock, list: readonly Attendee[]): Page {
  const rows = byName(list).map(({ name, participantNumber }, index) => ({
    number: index + 1,
    name,
    participantNumber: participantNumber ?? '',
  }));
  const empty = Array.from({ length: EMPTY_LINES }, (_, index) => rows.length + index + 1);
  const title: Text = nameOf(block);
  return page(PRINTED, { block: blockWords(block, '/lijst'), rows, empty }, { title, unlisted: true });
}

const CSV_COLUMNS = ['name', 'number', 'enrolled', 'marked', 'minutes', 'from', 'until', 'credited'] as const;

/** The columns of the list for a spreadsheet. */
export function csvColumns(language: Language): string[] {
  return CSV_COLUMNS.map((column) => wordText(language, { key: `teaching.csv.column.${column}` }));
}

/** A line of the list for a spreadsheet. */
export function csvCells(attendee: Attendee, language: Language): CsvCell[] {
  const word = (text: Text) => wordText(language, text);
  const { name, participantNumber, walkIn, minutes, from, until, credited, waits } = attendee;
  const marked = minutes === null ? 'open' : minutes === 0 ? 'absent' : from === null ? 'whole' : 'part';
  return [
    name,
    participantNumber,
    word({ key: walkIn ? 'teaching.csv.walk-in' : 'teaching.csv.placed' }),
    word({ key: `teaching.csv.${marked}` }),
    ...[minutes, from, until, waits ? null : credited],
  ];
}
