import { meetingName, meetingNameIn } from '../../../learning/meetings/meeting-name.page.js';
import type { Language } from '../../../messages/catalogue.js';
import { blankForm, type FilledForm, statusOfForm } from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { lastDayOf } from '../evaluation-window.rules.js';
import type { AskedEvaluation } from '../evaluations.queries.js';
import type { Questionnaire } from '../questionnaire.rules.js';
import { type QuestionView, questionViews } from './question.page.js';

/** A questionnaire to fill in. */
interface AnswerPage {
  heading: string;
  meeting: Text;
  heldOn: string;
  lastDay: string;
  /** goes in the form, so that no address and no log of one holds it */
  code: string;
  questions: QuestionView[];
  wrong: Text | null;
}

/** A link that leads to nothing (any more), or that it is done. */
interface NoAnswerPage {
  heading: Text;
  text: Text;
}

/** What somebody is asked to evaluate. */
interface OpenPage {
  evaluations: { meeting: Text; heldOn: string; lastDay: string; href: string }[];
}

const ANSWER = view<AnswerPage>('recognition/evaluations/pages/answer');
const NO_ANSWER = view<NoAnswerPage>('recognition/evaluations/pages/no-answer');
const OPEN = view<OpenPage>('recognition/evaluations/pages/open');

/** Where somebody is told what they are asked to evaluate, and where answers are sent. */
export const EVALUATION_PATH = '/evaluatie';
/** Where an answer leads to, the first one and any other. */
export const THANKS_PATH = `${EVALUATION_PATH}/dank`;

/** The page to which a code leads. */
export function evaluationPath(code: string): string {
  return `${EVALUATION_PATH}/${code}`;
}

/** What an answer's page is made from. */
export interface AnswerModel {
  evaluation: AskedEvaluation;
  questionnaire: Questionnaire;
  code: string;
  filled?: FilledForm;
}

/** The questionnaire of a meeting, for a person who attended it. */
export function answerPage(
  { evaluation, questionnaire, code, filled = blankForm() }: AnswerModel,
  language: Language,
): Page {
  const model: AnswerPage = {
    heading: questionnaire.title[language],
    meeting: meetingName(evaluation),
    heldOn: evaluation.heldOn,
    lastDay: lastDayOf(evaluation.closesAt),
    code,
    questions: questionViews(questionnaire, language, filled),
    wrong: filled.wrong[''] ?? null,
  };
  const params = { meeting: meetingNameIn(language, evaluation) };
  return page(ANSWER, model, {
    title: { key: 'evaluations.answer.title', params },
    status: statusOfForm(filled),
    at: evaluationPath(code),
    unlisted: true,
    typing: { id: 'evaluatie', path: EVALUATION_PATH },
  });
}

/** That it was received. The same for somebody who answered before, so that it tells nobody who did (Q8). */
export function thanksPage(): Page {
  return noAnswer('thanks', 200);
}

/** Nobody can answer any more. */
export function closedPage(): Page {
  return noAnswer('closed', 410);
}

/** A link of which nothing is known: cut off or guessed, or of somebody else's evaluation. */
export function unknownCodePage(): Page {
  return noAnswer('unknown', 404);
}

/** The evaluations that are open to somebody. Whether they answered does not stand there (Q8). */
export function openPage(evaluations: readonly (AskedEvaluation & { code: string })[]): Page {
  const model: OpenPage = {
    evaluations: evaluations.map(({ code, closesAt, ...evaluation }) => ({
      meeting: meetingName(evaluation),
      heldOn: evaluation.heldOn,
      lastDay: lastDayOf(closesAt),
      href: evaluationPath(code),
    })),
  };
  return page(OPEN, model, { title: { key: 'evaluations.open.heading' }, unlisted: true });
}

function noAnswer(what: 'thanks' | 'closed' | 'unknown', status: number): Page {
  const heading: Text = { key: `evaluations.${what}.heading` };
  return page(
    NO_ANSWER,
    { heading, text: { key: `evaluations.${what}.text` } },
    { title: heading, status, unlisted: true },
  );
}
