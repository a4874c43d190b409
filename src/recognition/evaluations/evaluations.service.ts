import { Injectable } from '@nestjs/common';
import { Temporal } from '@js-temporal/polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import { type Answered, type BallotFault, judgeBallot } from './ballot.rules.js';
import {
  Evaluation,
  EvaluationAsked,
  EvaluationCount,
  EvaluationTally,
  EvaluationText,
} from './evaluation.entity.js';
import { EvaluationClosed, EvaluationOpened } from './evaluation-events.rules.js';
import { windowOf } from './evaluation-window.rules.js';
import { peopleAsked, presentPeople } from './evaluations.queries.js';
import { closedEvaluations } from './results.queries.js';
import { lockMeeting } from '../../learning/meetings/meeting-lock.service.js';
import type { Questionnaire } from './questionnaire.rules.js';
import { keptOf, type QuestionResult, resultsOf } from './results.rules.js';
import { answersOf, EMPTY_URN, packUrn, unpackUrn, type Urn, withBallot } from './urn.rules.js';
import { openUrn, sealUrn, shuffled } from './urn-seal.service.js';

/**
 * Evaluations of meetings, from opening to results (Q3, Q8). While one is open its answers wait in one sealed row, which is all that a
 * ballot writes: no log, no mark at a person, no second row (decision 34).
 */
@Injectable()
export class EvaluationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly events: EventDispatcher,
  ) {}

  /**
   * Opens the evaluation of a meeting that has ended, and asks the people who were there. A second time changes nothing.
   *
   * @param people ids of persons; without them, those of the closed list: nobody when its keeper has opened it again
   * @throws DomainError `evaluations.not-over` while the meeting lasts
   */
  async open(meetingId: string, questionnaire: Questionnaire, people?: readonly string[]): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { heldOn, endsAt, list } = await lockMeeting(manager, meetingId);
      const { opens, closes } = windowOf({ heldOn, endsAt: endsAt.slice(0, 5) });
      if (Temporal.Instant.compare(this.clock.now(), opens) < 0)
        throw new DomainError('evaluations.not-over');
      const asked = people ?? (list === 'closed' ? await presentPeople(manager, meetingId) : []);
      if (asked.length === 0 || (await manager.existsBy(Evaluation, { meetingId }))) return;
      const closesAt = new Date(closes.epochMilliseconds);
      await manager.insert(Evaluation, {
        meetingId,
        questionnaire,
        asked: asked.length,
        closesAt,
        closed: false,
      });
      await this.replace(manager, await this.evaluationOf(manager, meetingId), EMPTY_URN);
      await this.ask(manager, meetingId, asked);
    });
  }

  /**
   * Asks people whom the keeper has added to the list since the evaluation opened, once the list is closed again; nobody
   * else gets a second mail. People whom the keeper struck off stay asked: to let them go, one would have to know whether
   * they answered.
   */
  async askAdded(meetingId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { list } = await lockMeeting(manager, meetingId);
      await this.lock(manager, meetingId);
      const evaluation = await this.evaluationOf(manager, meetingId);
      if (list !== 'closed' || evaluation.closed) return;
      const before = await peopleAsked(manager, meetingId);
      const added = (await presentPeople(manager, meetingId)).filter((id) => !before.includes(id));
      if (added.length === 0) return;
      const asked = evaluation.asked + added.length;
      await manager.update(Evaluation, { meetingId }, { asked });
      // Seals it at the size that so many ballots may need; where a restored backup has no urn, it makes none.
      const urn = await this.foundUrn(manager, meetingId);
      if (urn) await this.replace(manager, { ...evaluation, asked }, urn);
      await this.ask(manager, meetingId, added);
    });
  }

  /**
   * Takes what somebody filled in.
   *
   * @returns what is wrong with it; null when it is in the urn
   * @throws DomainError `evaluations.not-found` for a person not asked, `evaluations.closed` afterwards,
   *   `evaluations.answered-before`
   */
  async answer(
    meetingId: string,
    personId: string,
    given: Readonly<Record<string, string | undefined>>,
  ): Promise<BallotFault[] | null> {
    return this.dataSource.transaction(async (manager) => {
      await this.lock(manager, meetingId);
      const evaluation = await this.askedOf(manager, meetingId, personId);
      const ballot = judgeBallot(evaluation.questionnaire, given);
      if ('faults' in ballot) return ballot.faults;
      const urn = await this.urnOf(manager, meetingId);
      await this.replace(manager, evaluation, withBallot(urn, personId, ballot.answers, shuffled));
      return null;
    });
  }

  /**
   * Closes an evaluation whose days are over: counts, and deletes the urn, the list of people asked and what was sent. A second
   * time changes nothing. A restored backup has no urn, so there is nothing to count: its answers are lost, which is not the
   * same as that nobody answered.
   *
   * @throws DomainError `evaluations.still-open` before that
   */
  async close(meetingId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.lock(manager, meetingId);
      const evaluation = await this.evaluationOf(manager, meetingId);
      if (evaluation.closed) return;
      if (this.clock.now().epochMilliseconds < evaluation.closesAt.getTime())
        throw new DomainError('evaluations.still-open', {}, 'conflict');
      const urn = await this.foundUrn(manager, meetingId);
      if (urn) await this.keep(manager, evaluation, answersOf(urn));
      await manager.query('DELETE FROM evaluation_urn WHERE meeting_id = $1', [meetingId]);
      await manager.delete(EvaluationAsked, { meetingId });
      await manager.update(Evaluation, { meetingId }, { closed: true });
      await this.events.publish(EvaluationClosed, { meetingId }, manager);
    });
  }

  /**
   * The results of an evaluation, question by question (Q3, Q8).
   *
   * @returns null while it is not closed, and when its answers were lost
   */
  async resultsOf(meetingId: string): Promise<QuestionResult[] | null> {
    const { manager } = this.dataSource;
    await this.evaluationOf(manager, meetingId);
    const [closed] = await closedEvaluations(manager, [meetingId]);
    return closed && !closed.lost ? resultsOf(closed.questionnaire, closed.kept) : null;
  }

  /** Asks people in an order that says nothing of their order on the list. */
  private async ask(manager: EntityManager, meetingId: string, people: readonly string[]): Promise<void> {
    const rows = [...people].sort().map((personId) => ({ meetingId, personId }));
    await manager.insert(EvaluationAsked, rows);
    await this.events.publish(EvaluationOpened, { meetingId, people }, manager);
  }

  private async keep(
    manager: EntityManager,
    { meetingId, questionnaire }: Evaluation,
    answers: readonly Answered[],
  ): Promise<void> {
    const { answered, tallies, texts } = keptOf(questionnaire, answers);
    await manager.insert(
      EvaluationCount,
      answered.map(({ question, count }) => ({ meetingId, question, answers: count })),
    );
    const counts = tallies.map(({ question, value, count }) => ({
      meetingId,
      question,
      answer: value,
      answers: count,
    }));
    if (counts.length > 0) await manager.insert(EvaluationTally, counts);
    const placed = new Map<string, number>();
    const rows = texts.map(({ question, text }) => {
      const ordinal = (placed.get(question) ?? 0) + 1;
      placed.set(question, ordinal);
      return { meetingId, question, ordinal, text };
    });
    if (rows.length > 0) await manager.insert(EvaluationText, rows);
  }

  /** The evaluation while it is open, for a person asked. */
  private async askedOf(manager: EntityManager, meetingId: string, personId: string): Promise<Evaluation> {
    const evaluation = await this.evaluationOf(manager, meetingId);
    if (evaluation.closed || this.clock.now().epochMilliseconds >= evaluation.closesAt.getTime())
      throw new DomainError('evaluations.closed', {}, 'conflict');
    if (!(await manager.existsBy(EvaluationAsked, { meetingId, personId })))
      throw new DomainError('evaluations.not-found', {}, 'not-found');
    return evaluation;
  }

  private async evaluationOf(manager: EntityManager, meetingId: string): Promise<Evaluation> {
    const evaluation = await manager.findOneBy(Evaluation, { meetingId });
    if (!evaluation) throw new DomainError('evaluations.not-found', {}, 'not-found');
    return evaluation;
  }

  /** Ballots and the closing come one after the other. */
  private async lock(manager: EntityManager, meetingId: string): Promise<void> {
    await manager.query('SELECT FROM evaluation WHERE meeting_id = $1 FOR UPDATE', [meetingId]);
  }

  /** A restored backup has none: those who were asked begin anew. */
  private async urnOf(manager: EntityManager, meetingId: string): Promise<Urn> {
    return (await this.foundUrn(manager, meetingId)) ?? EMPTY_URN;
  }

  private async foundUrn(manager: EntityManager, meetingId: string): Promise<Urn | null> {
    const [row] = await manager.query<{ sealed: Buffer }[]>(
      'SELECT sealed FROM evaluation_urn WHERE meeting_id = $1',
      [meetingId],
    );
    return row ? unpackUrn(openUrn(manager, meetingId, row.sealed)) : null;
  }

  private async replace(
    manager: EntityManager,
    { meetingId, questionnaire, asked }: Evaluation,
    urn: Urn,
  ): Promise<void> {
    const sealed = sealUrn(manager, meetingId, packUrn(urn, questionnaire, asked));
    await manager.query(
      `INSERT INTO evaluation_urn (meeting_id, sealed) VALUES ($1, $2)
       ON CONFLICT (meeting_id) DO UPDATE SET sealed = excluded.sealed`,
      [meetingId, sealed],
    );
  }
}
