import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../../platform/audit/audit-log.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { readAnswer } from '../pe-online/answer.rules.js';
import { attendanceRow } from '../pe-online/attendance-row.rules.js';
import { canAnswer, outcomesOf, type RowOutcome } from '../pe-online/outcomes.rules.js';
import { attendedCourse, type Codes } from './attended-course.rules.js';
import type { HandOffMeans } from './hand-off.entity.js';
import type { HandedNumber, PointsRow } from './hand-off.rules.js';
import { HandedNumbers, lockHandOff, type ToldEnd } from './handed-numbers.service.js';
import { type Placement, type PlacementAsked, placementOf } from './placements.queries.js';

/** How many people an answer says were accepted or refused. */
export interface ReadAnswerCounts {
  accepted: number;
  refused: number;
  /** of whom the answer says nothing */
  unknown: number;
}

/**
 * Keeps what was handed over by hand (Q7): a pasted list that the body took, or a file whose answer is read here. A page
 * shows only what is still to be handed over. What it showed is kept even when the list has changed since, for the
 * secretariat gave that to the body.
 */
@Injectable()
export class HandingByHand {
  constructor(
    private readonly dataSource: DataSource,
    private readonly numbers: HandedNumbers,
  ) {}

  /**
   * Keeps that the secretariat pasted the numbers that a page showed, and that the body took them; a second time changes
   * nothing.
   *
   * @returns how many they were
   */
  pasted(asked: PlacementAsked, rows: readonly PointsRow[], by: string): Promise<number> {
    return this.locked(asked, async (manager, { handed }) => {
      const outcomes = rows.map((): RowOutcome => ({ state: 'accepted' }));
      if (!isKnown(rows, outcomes, handed))
        await this.keep(manager, { asked, by, means: 'pasted', rows }, { outcomes, general: [] });
      return rows.length;
    });
  }

  /**
   * Reads the answer to a part that was uploaded as a file, and keeps what it says of each of its people; a second time
   * changes nothing.
   *
   * @param rows the people of the part as the page showed them
   * @throws DomainError `hand-off.answer-unreadable`, or `hand-off.answer-whole` when nothing of it was processed, at the field `antwoord`;
   *   there too `hand-off.answer-other` when it is the answer to another part, meeting or course; `hand-off.codes-missing` (409) without
   *   the codes with which it was made
   */
  answered(
    asked: PlacementAsked,
    { rows, answer: xml, codes }: { rows: readonly PointsRow[]; answer: string; codes: Codes },
    by: string,
  ): Promise<ReadAnswerCounts> {
    return this.locked(asked, async (manager, placement) => {
      const attended = attendedCourse(asked.type ?? 1, codes, placement.scope);
      if (!attended) throw new DomainError('hand-off.codes-missing', {}, 'conflict');
      const answer = readAnswer(xml);
      if (!answer) throw new DomainError('hand-off.answer-unreadable', {}, 'invalid', 'antwoord');
      const sent = rows.map(({ number }) => attendanceRow(attended, number));
      const days = placement.scope.meetings.map(({ heldOn }) => heldOn);
      const { rows: outcomes, general } = outcomesOf(sent, answer);
      // Its message may repeat the key that somebody filled in, so it is not shown.
      const whole = general.find((one) => one.whole);
      if (whole) throw new DomainError('hand-off.answer-whole', { why: whole.place }, 'invalid', 'antwoord');
      if (!canAnswer(sent, answer, days))
        throw new DomainError('hand-off.answer-other', {}, 'invalid', 'antwoord');
      if (!isKnown(rows, outcomes, placement.handed))
        await this.keep(manager, { asked, by, means: 'answer', rows }, { outcomes, general });
      const count = (state: RowOutcome['state']) => outcomes.filter((one) => one.state === state).length;
      return { accepted: count('accepted'), refused: count('refused'), unknown: count('unknown') };
    });
  }

  /** One after the other for one meeting and body: two who confirm at once keep it once. */
  private locked<Outcome>(
    asked: PlacementAsked,
    work: (manager: EntityManager, placement: Placement) => Promise<Outcome>,
  ): Promise<Outcome> {
    return this.dataSource.transaction(async (manager) => {
      await lockHandOff(manager, { meetingId: asked.meetingId, body: asked.body.key });
      const placement = await placementOf(manager, asked);
      if (!placement) throw new DomainError('error.404.heading', {}, 'not-found');
      return work(manager, placement);
    });
  }

  private async keep(
    manager: EntityManager,
    told: { asked: PlacementAsked; by: string; means: HandOffMeans; rows: readonly PointsRow[] },
    came: Pick<ToldEnd, 'outcomes' | 'general'>,
  ): Promise<void> {
    const { asked, by, means, rows } = told;
    const { meetingId, body } = asked;
    await this.numbers.record(
      manager,
      { meetingId, body: body.key, test: false, means, by, rows },
      { ...came, end: { booked: 'told' } },
    );
    await recordInAudit(manager, {
      actor: actorOf.person(by),
      action: `hand-off.${means as 'pasted' | 'answer'}`,
      subjectKind: 'meeting',
      subjectId: meetingId,
      details: { body: body.key, rows: rows.length },
    });
  }
}

/** Whether all of it is known: a form that was sent twice says nothing new. */
function isKnown(
  rows: readonly PointsRow[],
  outcomes: readonly RowOutcome[],
  handed: readonly HandedNumber[],
): boolean {
  const known = new Map(handed.map((one) => [one.number, one]));
  return rows.every(({ number }, index) => {
    const [before, now] = [known.get(number), outcomes[index]!];
    if (before?.state !== now.state) return false;
    return now.state !== 'refused' || before.refusal?.message === now.refusal.message;
  });
}
