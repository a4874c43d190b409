import type { Language } from '../../../messages/catalogue.js';
import { blankForm, type FilledForm, typedText } from '../../../platform/web/form-answer.form.js';
import type { Text } from '../../../platform/web/page-answer.rules.js';
import { optionsOf, type Question, type Questionnaire } from '../questionnaire.rules.js';

/** A question as an attendee sees it (`recognition/evaluations/pages/questions`). */
export interface QuestionView {
  /** the name of its field, and the beginning of its controls' ids */
  name: string;
  text: string;
  wrong: Text | null;
  /** where a fault leads to: the control itself, or the first of several */
  first: string;
  /** a free text, and how long it may be in characters; null where one chooses */
  open: { value: string; longest: number } | null;
  /** the answers among which one chooses */
  options: { id: string; value: string; label: string; chosen: boolean }[];
  /** nothing is chosen (any more) */
  unanswered: boolean;
}

/** How the names of the fields begin, so that no question takes the place of a field of ours. */
const PREFIX = 'vraag-';

/** The field of a question. */
export function fieldOf(question: string): string {
  return PREFIX + question;
}

/** What was filled in, by the keys of questions. */
export function givenIn(
  { questions }: Pick<Questionnaire, 'questions'>,
  texts: Readonly<Record<string, string>>,
): Record<string, string | undefined> {
  return Object.fromEntries(questions.map(({ key }) => [key, texts[fieldOf(key)]]));
}

/** The questions in the reader's language, with what stands in them. */
export function questionViews(
  { questions }: Pick<Questionnaire, 'questions'>,
  language: Language,
  filled: FilledForm = blankForm(),
): QuestionView[] {
  return questions.map((question) => {
    const name = fieldOf(question.key);
    const value = typedText(filled.typed, name);
    const options = optionsOf(question).map((option) => ({
      id: `${name}-${option}`,
      value: option,
      label: labelOf(question, option, language),
      chosen: option === value,
    }));
    return {
      name,
      text: question.text[language],
      wrong: filled.wrong[name] ?? null,
      first: options[0]?.id ?? name,
      open: question.kind === 'open' ? { value, longest: question.longest } : null,
      options,
      unanswered: !options.some(({ chosen }) => chosen),
    };
  });
}

/** What an answer is called: a step of a scale by its number, its ends with their words. */
export function labelOf(question: Question, value: string, language: Language): string {
  if (question.kind === 'choice') return question.choices.find(({ key }) => key === value)!.text[language];
  if (question.kind === 'open') return '';
  if (value === String(question.from)) return `${value} (${question.lowest[language]})`;
  return value === String(question.to) ? `${value} (${question.highest[language]})` : value;
}
