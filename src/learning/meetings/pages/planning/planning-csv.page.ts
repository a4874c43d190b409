import { blocksOfKind } from '../../../../hours/kinds/activity-kinds.rules.js';
import type { Language, MessageKey } from '../../../../messages/catalogue.js';
import { wholeMinutes } from '../../block-minutes.rules.js';
import { translate } from '../../../../platform/i18n/translate.rules.js';
import type { CsvCell } from '../../../../platform/spreadsheet/csv-writer.page.js';
import { blockStanding } from './planned-block.page.js';
import type { PlannedEdition } from './planned-editions.queries.js';

const COLUMNS = [
  ...([
    'edition',
    'component',
    'block',
    'date',
    'start',
    'end',
    'counted',
    'venue',
    'link',
    'teachers',
  ] as const),
  ...(['capacity', 'placed', 'waiting', 'until', 'state'] as const),
] as const satisfies readonly ColumnName[];

type ColumnName =
  Extract<MessageKey, `planning.csv.${string}`> extends `planning.csv.${infer Name}` ? Name : never;

/** The header of the file, in the reader's language. */
export function planningColumns(language: Language): string[] {
  return COLUMNS.map((name) => translate(language, `planning.csv.${name}`));
}

/** A row for each block of an edition; dates as `dd-mm-jjjj`. */
export function planningRows(edition: PlannedEdition, today: string, language: Language): CsvCell[][] {
  return edition.blocks.map((block) => [
    ...[edition.title, translate(language, blocksOfKind(edition.component).words.planned), block.block],
    ...[dutchDate(block.heldOn), block.startsAt, block.endsAt, wholeMinutes(block)],
    ...[block.venue, block.videoLink, block.teachers.join(', ')],
    ...[block.capacity, block.placed, block.waiting, dutchDate(block.enrolUntil)],
    translate(language, blockStanding(edition, block, today).text.key),
  ]);
}

function dutchDate(date: string): string {
  return date.split('-').reverse().join('-');
}
