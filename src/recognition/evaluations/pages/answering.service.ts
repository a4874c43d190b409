import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../../messages/catalogue.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { blankForm, singleTexts } from '../../../platform/web/form-answer.form.js';
import {
  OTHER_LANGUAGE_FIELD,
  type Page,
  type SeeOther,
  seeOther,
} from '../../../platform/web/page-answer.rules.js';
import type { BallotFault } from '../ballot.rules.js';
import { evaluationCode, readEvaluationCode } from '../evaluation-codes.service.js';
import { type AskedEvaluation, evaluationOf, evaluationsOpenTo } from '../evaluations.queries.js';
import { EvaluationsService } from '../evaluations.service.js';
import type { Questionnaire } from '../questionnaire.rules.js';
import { answerPage, closedPage, openPage, THANKS_PATH, unknownCodePage } from './answer.page.js';
import { fieldOf, givenIn } from './question.page.js';

/** An open evaluation, and whose code led to it. */
interface Opened {
  evaluation: AskedEvaluation & { questionnaire: Questionnaire };
  personId: string;
}

/**
 * What attendees do with an evaluation. Nothing of it is kept but the ballot: no line in a log, no draft, no form that
 * comes back, and no difference between a first answer and a second (Q8, decision 34).
 */
@Injectable()
export class AnsweringService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly evaluations: EvaluationsService,
    private readonly clock: Clock,
  ) {}

  /** What the reader is asked to evaluate. */
  async open(personId: string): Promise<Page> {
    const { manager } = this.dataSource;
    const open = await evaluationsOpenTo(manager, personId, this.now());
    return openPage(open.map((one) => ({ ...one, code: evaluationCode(manager, one.meetingId, personId) })));
  }

  /** The questionnaire to which a code leads. */
  async show(code: string, language: Language): Promise<Page> {
    const opened = await this.openedBy(code);
    if ('page' in opened) return opened.page;
    const { evaluation } = opened;
    return answerPage({ evaluation, questionnaire: evaluation.questionnaire, code }, language);
  }

  /** Takes an answer, or shows it in the other language with what was typed and takes nothing. */
  async answer(body: unknown, language: Language): Promise<Page | SeeOther> {
    const { code = '', [OTHER_LANGUAGE_FIELD]: inOther, ...typed } = singleTexts(body);
    const opened = await this.openedBy(code);
    if ('page' in opened) return opened.page;
    const { evaluation, personId } = opened;
    const { questionnaire, meetingId } = evaluation;
    if (inOther !== undefined)
      return answerPage({ evaluation, questionnaire, code, filled: blankForm(typed) }, language);
    try {
      const faults = await this.evaluations.answer(meetingId, personId, givenIn(questionnaire, typed));
      if (faults === null) return seeOther(THANKS_PATH);
      const filled = { typed, wrong: wrongOf(faults) };
      return answerPage({ evaluation, questionnaire, code, filled }, language);
    } catch (error) {
      return afterRefusal(error);
    }
  }

  private async openedBy(code: string): Promise<Opened | { page: Page }> {
    const { manager } = this.dataSource;
    const read = await readEvaluationCode(manager, code);
    const evaluation = read && (await evaluationOf(manager, read.meetingId));
    if (!read || !evaluation) return { page: unknownCodePage() };
    // Once it is closed nobody knows any more whose code it was.
    if (evaluation.closed || evaluation.closesAt <= this.now()) return { page: closedPage() };
    if (read.personId === null) return { page: unknownCodePage() };
    return { evaluation, personId: read.personId };
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}

function wrongOf(
  faults: readonly BallotFault[],
): Record<string, { key: BallotFault['key']; params: BallotFault['params'] }> {
  return Object.fromEntries(faults.map(({ question, key, params }) => [fieldOf(question), { key, params }]));
}

/** Of each the first ballot counts; that there was one is told to nobody. Other errors pass. */
function afterRefusal(error: unknown): Page | SeeOther {
  const code = error instanceof DomainError ? error.code : null;
  if (code === 'evaluations.answered-before') return seeOther(THANKS_PATH);
  if (code === 'evaluations.closed') return closedPage();
  throw error;
}
