import { Temporal } from '@js-temporal/polyfill';
import type { EntityManager } from 'typeorm';
import type { FixedClock } from '../../src/platform/clock/clock.service.js';
import { OPEN_DAYS } from '../../src/recognition/evaluations/evaluation-window.rules.js';
import { presentPeople, unaskedMeetings } from '../../src/recognition/evaluations/evaluations.queries.js';
import { EvaluationsService } from '../../src/recognition/evaluations/evaluations.service.js';
import { optionsOf, type Question } from '../../src/recognition/evaluations/questionnaire.rules.js';
import { Questionnaires } from '../../src/recognition/evaluations/questionnaires.service.js';
import type { DemoCalendar } from './calendar.js';
import type { Services } from './services.js';

/** What is written in a free text, in turns: invented, and about nobody (V1). By the keys of questions; others stay open. */
const REMARKS: Readonly<Record<string, readonly string[]>> = {
  keep: [
    'De rondes. Ik ging met meer vragen weg dan ik bracht, en dat was goed.',
    'Rustige leiding en veel ruimte voor de buitenkring.',
    'De theorie sloot aan bij de ronde erna.',
    'Dat we op tijd begonnen en op tijd klaar waren.',
    'Oefenen met stilte.',
    'De kleine groep.',
    'Het literatuurgesprek: eindelijk begreep ik wat de schrijver bedoelt.',
  ],
  better: [
    'Meer tijd voor de nabespreking.',
    'De zaal was koud.',
    'Graag de artikelen een week eerder.',
    'Niets.',
    'Een langere pauze.',
    'Iets minder theorie achter elkaar.',
  ],
};

/** How far below the best answer of a scale people stay, in turns. */
const BELOW_THE_BEST = [0, 1, 0, 1, 2, 0, 1, 1, 0, 3];

/** One in so many does not answer, where enough people were there. */
const ONE_SILENT_IN = 6;

/** Has the meetings that were held evaluated by those who were there, each in its own days (Q3, Q8). */
export class DemoEvaluations {
  constructor(
    private readonly past: Services,
    private readonly manager: EntityManager,
    private readonly clock: FixedClock,
    private readonly calendar: DemoCalendar,
  ) {}

  /** Those of the last two weeks stay open. */
  async hold(): Promise<void> {
    const lastDay = this.calendar.day(1, 'sunday');
    const meetings = await unaskedMeetings(this.manager, {
      from: this.calendar.day(104, 'monday'),
      until: lastDay,
    });
    for (const { id, component, heldOn } of meetings) {
      const questionnaire = await this.past.get(Questionnaires).newestFor(component, this.manager);
      const people = await presentPeople(this.manager, id);
      if (!questionnaire || people.length === 0) continue;
      this.clock.setToday(daysAfter(heldOn, 1));
      await this.past.get(EvaluationsService).open(id, questionnaire, people);
      await this.answer(id, questionnaire.questions, people);
      const over = daysAfter(heldOn, OPEN_DAYS + 1);
      if (over > lastDay) continue;
      this.clock.setToday(over);
      await this.past.get(EvaluationsService).close(id);
    }
  }

  private async answer(
    meetingId: string,
    questions: readonly Question[],
    people: readonly string[],
  ): Promise<void> {
    for (const [index, personId] of people.entries()) {
      if (index % ONE_SILENT_IN === ONE_SILENT_IN - 1) continue;
      const answers = questions.map((question, at) => [question.key, answerTo(question, index, at)] as const);
      await this.past.get(EvaluationsService).answer(meetingId, personId, Object.fromEntries(answers));
    }
  }
}

/** @param index the how manieth of those who were there @param at the how manieth question */
function answerTo(question: Question, index: number, at: number): string {
  const turn = index + at;
  if (question.kind === 'open') {
    const remarks = REMARKS[question.key] ?? [];
    return remarks[index % (remarks.length + 1)] ?? '';
  }
  const options = optionsOf(question);
  if (question.kind === 'choice') return usualChoice(options, turn);
  return options.at(-1 - BELOW_THE_BEST[turn % BELOW_THE_BEST.length]!)!;
}

/** Most people think that the pace was good; that the content was free of interests, all but some who do not know. */
function usualChoice(options: readonly string[], turn: number): string {
  const usual = options.find((option) => option === 'good' || option === 'yes') ?? options[0]!;
  if (turn % 5 !== 4) return usual;
  return usual === 'yes' ? options.at(-1)! : options[turn % options.length]!;
}

function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
