import type { Language } from '../../../messages/catalogue.js';
import { translate } from '../../../platform/i18n/translate.rules.js';
import type { CsvCell } from '../../../platform/spreadsheet/csv-writer.page.js';
import type { RecordRow } from './records.queries.js';

const CSV = [
  'number',
  'name',
  'participant',
  'kind',
  'met',
  'issued',
  'state',
  'since',
  'successor',
] as const;

/** The header of the export. */
export function recordCsvColumns(language: Language): string[] {
  return CSV.map((name) => translate(language, `records.csv.${name}`));
}

/** A record as a row under it, dates as `dd-mm-jjjj`. */
export function recordCsvRow(row: RecordRow, language: Language): CsvCell[] {
  const { number, name, participantNumber, kind, metOn, issuedOn, state, since, supersededBy } = row;
  return [
    ...[number, name, participantNumber],
    translate(language, `trainee.record.kind.${kind}`),
    ...[dutchDate(metOn), dutchDate(issuedOn)],
    translate(language, 'records.state', { state }),
    ...[dutchDate(since), supersededBy],
  ];
}

function dutchDate(date: string): string {
  return date.split('-').reverse().join('-');
}
