import type { Language } from '../../messages/catalogue.js';
import { formatDate } from '../../platform/i18n/format.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import { meetingNameIn } from '../../learning/meetings/meeting-name.page.js';
import type { EvaluationSummary } from './results.queries.js';
import { labelOf } from './pages/question.page.js';
import type { Question } from './questionnaire.rules.js';
import type { Bar, QuestionResult } from './results.rules.js';

/** What attendees thought of one meeting, in words: for a page, and for the text of a dossier (Q3). */
export interface SummaryWords {
  /** which meeting, and when */
  name: string;
  heldOn: string;
  /** how many answered of how many */
  answered: string;
  /** a line a question, the free texts left out; none where every question has too few answers */
  lines: { question: string; result: string }[];
}

/** A mean to one decimal: `4,3`. */
export function meanIn(language: Language, mean: number): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(mean);
}

/** What came of a question in one line: its mean, or its shares with the largest first; of a few answers how many. */
export function resultIn(language: Language, result: QuestionResult): string {
  const { question, count } = result;
  if (result.shown === 'number') return translate(language, 'evaluations.few', { count });
  if (result.shown === 'texts') return translate(language, 'evaluations.texts', { count });
  if (result.mean !== null && question.kind === 'scale') {
    const mean = meanIn(language, result.mean);
    return translate(language, 'evaluations.mean.of', { mean, from: question.from, to: question.to, count });
  }
  const shares = [...result.bars]
    .filter((bar) => bar.count > 0)
    .sort((one, other) => other.count - one.count)
    .map((bar) => shareIn(language, question, bar));
  return translate(language, 'evaluations.shares.of', { shares: shares.join(', '), count });
}

/**
 * The summary of an evaluation for the dossier of the next meeting (Q3). Free texts are not in it: they stay on the page of
 * the results.
 */
export function summaryWords(language: Language, summary: EvaluationSummary): SummaryWords {
  const { asked, answered, results, heldOn } = summary;
  const told = results.filter(({ question }) => question.kind !== 'open');
  const few = told.every(({ shown }) => shown === 'number');
  return {
    name: meetingNameIn(language, summary),
    heldOn,
    answered: translate(language, few ? 'evaluations.answered.few' : 'evaluations.answered.of', {
      answered,
      asked,
    }),
    lines: few
      ? []
      : told.map((result) => ({
          question: asLabel(result.question.text[language]),
          result: resultIn(language, result),
        })),
  };
}

/** The same as one paragraph, for a print. */
export function summaryText(language: Language, summary: EvaluationSummary): string {
  const { name, heldOn, answered, lines } = summaryWords(language, summary);
  const first = `${name} (${formatDate(language, heldOn)}): ${answered}.`;
  return [first, ...lines.map(({ question, result }) => `${question} ${result}.`)].join(' ');
}

/** A question before its answer: a statement loses its full stop. */
function asLabel(text: string): string {
  return text.endsWith('?') ? text : `${text.replace(/\.$/, '')}:`;
}

function shareIn(language: Language, question: Question, { value, percent }: Bar): string {
  return translate(language, 'evaluations.share', { answer: labelOf(question, value, language), percent });
}
