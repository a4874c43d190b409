import type { Language } from '../../../../messages/catalogue.js';
import { meetingName } from '../../../../learning/meetings/meeting-name.page.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import type { KnownEvaluation, ClosedEvaluation } from '../../results.queries.js';
import { lastDayOf } from '../../evaluation-window.rules.js';
import { type Bar, comparedWith, type QuestionResult, resultsOf } from '../../results.rules.js';
import { meanIn, resultIn } from '../../results-words.page.js';
import { labelOf } from '../question.page.js';
import { resultsPath } from './evaluations.page.js';

/** The results of one evaluation. */
interface ResultsPage {
  name: Text;
  heldOn: string;
  questionnaire: string;
  asked: number;
  answered: number | null;
  /** until when it can be answered; null once it closed */
  open: Text | null;
  /** that its answers are gone; null where they are not */
  lost: Text | null;
  questions: QuestionView[];
  files: { csv: string; xlsx: string } | null;
  /** whether some question has too few answers to be shown */
  few: boolean;
}

interface QuestionView {
  key: string;
  text: string;
  count: number;
  few: boolean;
  mean: Text | null;
  bars: BarView[];
  texts: string[];
  earlier: { name: Text; result: string }[];
}

interface BarView {
  answer: string;
  count: number;
  /** of 100 */
  percent: number;
}

const RESULTS = view<ResultsPage>('recognition/evaluations/pages/results/results');

/**
 * @param closed what is kept of it; undefined while it is open
 * @param earlier what it is compared with, the latest first
 */
export function resultsPage(
  evaluation: KnownEvaluation,
  closed: ClosedEvaluation | undefined,
  earlier: readonly ClosedEvaluation[],
  language: Language,
): Page {
  const results = closed && !closed.lost ? resultsOf(closed.questionnaire, closed.kept) : [];
  const path = resultsPath(evaluation);
  const name = meetingName(evaluation);
  const model: ResultsPage = {
    name,
    heldOn: evaluation.heldOn,
    questionnaire: evaluation.questionnaire.title[language],
    asked: evaluation.asked,
    answered: evaluation.answered,
    open: closed
      ? null
      : { key: 'evaluations.results.open', params: { until: lastDayOf(evaluation.closesAt) } },
    lost: evaluation.lost ? { key: 'evaluations.results.lost' } : null,
    questions: results.map((result) => questionView(result, earlier, language)),
    files: closed && !closed.lost ? { csv: `${path}/uitkomst.csv`, xlsx: `${path}/uitkomst.xlsx` } : null,
    few: results.some(({ shown }) => shown === 'number'),
  };
  return page(RESULTS, model, { title: { key: 'evaluations.results.title' }, unlisted: true });
}

function questionView(
  result: QuestionResult,
  earlier: readonly ClosedEvaluation[],
  language: Language,
): QuestionView {
  const { question, count } = result;
  return {
    key: question.key,
    text: question.text[language],
    count,
    few: result.shown === 'number',
    mean: meanText(result, language),
    bars:
      result.shown === 'bars'
        ? result.bars.map((bar: Bar) => ({
            answer: labelOf(question, bar.value, language),
            count: bar.count,
            percent: bar.percent,
          }))
        : [],
    texts: result.shown === 'texts' ? result.texts : [],
    earlier: question.kind === 'open' ? [] : earlierOf(result, earlier, language),
  };
}

function meanText(result: QuestionResult, language: Language): Text | null {
  const { question } = result;
  if (result.shown !== 'bars' || result.mean === null || question.kind !== 'scale') return null;
  const { from, to, lowest, highest } = question;
  return {
    key: 'evaluations.mean',
    params: {
      ...{ mean: meanIn(language, result.mean), from, to },
      ...{ lowest: lowest[language], highest: highest[language] },
    },
  };
}

/** Free texts of earlier meetings are not shown here: they belong to the page of that meeting. */
function earlierOf(
  { question }: QuestionResult,
  earlier: readonly ClosedEvaluation[],
  language: Language,
): QuestionView['earlier'] {
  return earlier.flatMap((one) =>
    comparedWith(question, [{ name: one.title, questionnaire: one.questionnaire, kept: one.kept }]).map(
      ({ result }) => ({ name: meetingName(one), result: resultIn(language, result) }),
    ),
  );
}
