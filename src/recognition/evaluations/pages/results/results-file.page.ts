import type { Language, MessageKey } from '../../../../messages/catalogue.js';
import { translate } from '../../../../platform/i18n/translate.rules.js';
import type { TableCell } from '../../../../platform/spreadsheet/table-cell.rules.js';
import type { ClosedEvaluation } from '../../results.queries.js';
import { type QuestionResult, resultsOf } from '../../results.rules.js';
import { labelOf } from '../question.page.js';

const COLUMNS = [
  'question',
  'answers',
  'answer',
  'times',
  'percent',
  'mean',
] as const satisfies readonly Column[];

type Column =
  Extract<MessageKey, `evaluations.file.${string}`> extends `evaluations.file.${infer Name}` ? Name : never;

/** The header of the results as a file. */
export function resultColumns(language: Language): string[] {
  return COLUMNS.map((name) => translate(language, `evaluations.file.${name}`));
}

/** A row for each answer that could be given and each free text; one alone for a question with too few answers (Q8). */
export function resultRows({ questionnaire, kept }: ClosedEvaluation, language: Language): TableCell[][] {
  return resultsOf(questionnaire, kept).flatMap((result) => rowsOf(result, language));
}

function rowsOf(result: QuestionResult, language: Language): TableCell[][] {
  const { question, count } = result;
  const first: TableCell[] = [question.text[language], count];
  if (result.shown === 'number') return [[...first, null, null, null, null]];
  if (result.shown === 'texts') return result.texts.map((text) => [...first, text, null, null, null]);
  return result.bars.map((bar) => [
    ...first,
    labelOf(question, bar.value, language),
    ...[bar.count, bar.percent, result.mean],
  ]);
}
