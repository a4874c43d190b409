import type { EntityManager } from 'typeorm';
import { DAY_SORTS } from '../../learning/intervision/days.queries.js';
import type { NamedMeeting } from '../../learning/meetings/meeting-name.page.js';
import { KEEPERS, MEETINGS } from '../../learning/meetings/meetings.queries.js';
import type { Questionnaire } from './questionnaire.rules.js';
import { type Kept, type QuestionResult, resultsOf } from './results.rules.js';

/** The evaluation of a meeting, as far as it is known: nothing of its answers before it closed (Q8). */
export interface HeldEvaluation extends NamedMeeting {
  meetingId: string;
  /** how many people were asked */
  asked: number;
  closed: boolean;
  /** the first moment at which nobody can answer any more */
  closesAt: Date;
  /** how many answered the question that most people answered: more is not kept; null until it closed, and when `lost` */
  answered: number | null;
  /** whether it closed without its answers, since a backup was restored meanwhile: how many there were is not known */
  lost: boolean;
}

/** The same with the questions that were asked. */
export interface KnownEvaluation extends HeldEvaluation {
  questionnaire: Questionnaire;
}

/** One that closed, with what is kept of it; nothing when it is `lost`. */
export interface ClosedEvaluation extends KnownEvaluation {
  kept: Kept;
}

/** What attendees thought of a meeting, for the dossier of the next one (Q3). */
export interface EvaluationSummary extends NamedMeeting {
  meetingId: string;
  asked: number;
  answered: number;
  results: QuestionResult[];
}

/** How many earlier evaluations one is compared with. */
const EARLIER_AT_MOST = 3;

const COLUMNS = `v.meeting_id AS "meetingId", m.title, m.component, m.block, m.held_on AS "heldOn", v.asked, v.closed,
  v.closes_at AS "closesAt",
  CASE WHEN v.closed THEN (SELECT max(c.answers) FROM evaluation_count c WHERE c.meeting_id = v.meeting_id) END AS answered,
  v.closed AND NOT EXISTS (SELECT FROM evaluation_count c WHERE c.meeting_id = v.meeting_id) AS lost`;

const KEPT = `jsonb_build_object(
  'answered', coalesce((SELECT jsonb_agg(jsonb_build_object('question', c.question, 'count', c.answers))
    FROM evaluation_count c WHERE c.meeting_id = v.meeting_id), '[]'),
  'tallies', coalesce((SELECT jsonb_agg(jsonb_build_object('question', t.question, 'value', t.answer, 'count', t.answers))
    FROM evaluation_tally t WHERE t.meeting_id = v.meeting_id), '[]'),
  'texts', coalesce((SELECT jsonb_agg(jsonb_build_object('question', x.question, 'text', x.text))
    FROM evaluation_text x WHERE x.meeting_id = v.meeting_id), '[]')) AS kept`;

const EVALUATIONS = `FROM evaluation v JOIN ${MEETINGS} m ON m.id = v.meeting_id`;

/** It closed, and somebody answered something: others say nothing, so they are neither summed up nor compared with. */
const ANSWERED = `v.closed AND EXISTS (
  SELECT FROM evaluation_count c WHERE c.meeting_id = v.meeting_id AND c.answers > 0)`;

/** Of those of $1, who teaches the block or organises the day; null: of all. */
const KEPT_BY = `($1::uuid IS NULL
  OR EXISTS (SELECT FROM ${KEEPERS} k WHERE k.meeting_id = v.meeting_id AND k.person_id = $1))`;

/** Of two meetings (`later`, `m`), whether they are the same block, or days of one sort: a region’s, or the national ones. */
const OF_ONE_SORT = `(m.component = later.component AND m.block = later.block OR m.component IS NULL AND EXISTS (
  SELECT FROM ${DAY_SORTS} one JOIN ${DAY_SORTS} other USING (scope) WHERE one.meeting_id = m.id
     AND other.meeting_id = later.id AND one.region IS NOT DISTINCT FROM other.region))`;

/**
 * The evaluations of meetings that were held in a year, the latest first.
 *
 * @param keeperId who teaches or organises them; null: all
 */
export function evaluationsIn(
  manager: EntityManager,
  year: number,
  keeperId: string | null,
): Promise<HeldEvaluation[]> {
  return manager.query(
    `SELECT ${COLUMNS} ${EVALUATIONS}
      WHERE ${KEPT_BY} AND m.held_on BETWEEN make_date($2, 1, 1) AND make_date($2, 12, 31)
      ORDER BY m.held_on DESC, m.starts_at DESC, m.id`,
    [keeperId, year],
  );
}

/** The years in which there are any, from the first to the last. */
export async function evaluatedYears(manager: EntityManager, keeperId: string | null): Promise<number[]> {
  const rows = await manager.query<{ year: number }[]>(
    `SELECT DISTINCT extract(year FROM m.held_on)::integer AS year ${EVALUATIONS} WHERE ${KEPT_BY} ORDER BY year`,
    [keeperId],
  );
  return rows.map(({ year }) => year);
}

/** The evaluation of one meeting, or undefined. @param keeperId who must teach or organise it; null: nobody */
export async function evaluationFor(
  manager: EntityManager,
  meetingId: string,
  keeperId: string | null,
): Promise<KnownEvaluation | undefined> {
  const [found] = await manager.query<KnownEvaluation[]>(
    `SELECT ${COLUMNS}, v.questionnaire ${EVALUATIONS} WHERE ${KEPT_BY} AND v.meeting_id = $2`,
    [keeperId, meetingId],
  );
  return found;
}

/** What is kept of evaluations that closed, in no order. */
export function closedEvaluations(
  manager: EntityManager,
  meetingIds: readonly string[],
): Promise<ClosedEvaluation[]> {
  return manager.query(
    `SELECT ${COLUMNS}, v.questionnaire, ${KEPT} ${EVALUATIONS} WHERE v.closed AND v.meeting_id = ANY($1)`,
    [meetingIds],
  );
}

/** The evaluations that one is compared with: of the same block in earlier editions, or of earlier days of its sort; the latest first. */
export function earlierEvaluations(manager: EntityManager, meetingId: string): Promise<ClosedEvaluation[]> {
  return manager.query(
    `SELECT ${COLUMNS}, v.questionnaire, ${KEPT} ${EVALUATIONS} JOIN ${MEETINGS} later ON later.id = $1
      WHERE ${ANSWERED} AND m.held_on < later.held_on AND ${OF_ONE_SORT}
      ORDER BY m.held_on DESC, m.starts_at DESC, m.id LIMIT ${EARLIER_AT_MOST}`,
    [meetingId],
  );
}

/**
 * What attendees thought of meetings whose evaluation closed, for a dossier (Q3): in the order in which they were held. Of meetings
 * without one, or in which nobody answered anything, there is nothing.
 */
export async function evaluationSummaryOf(
  manager: EntityManager,
  meetingIds: readonly string[],
): Promise<EvaluationSummary[]> {
  const closed = await closedEvaluations(manager, meetingIds);
  return closed
    .sort((one, other) => one.heldOn.localeCompare(other.heldOn))
    .flatMap((one) => (one.answered ? [summaryOf(one, one.answered)] : []));
}

/** What a dossier tells of last time: the summaries of the meetings of `lastEvaluatedBefore`. Two statements. */
export async function lastEvaluations(
  manager: EntityManager,
  meetingIds: readonly string[],
): Promise<EvaluationSummary[]> {
  const last = await lastEvaluatedBefore(manager, meetingIds);
  return last.length === 0 ? [] : evaluationSummaryOf(manager, last);
}

/**
 * The meetings of which a dossier tells what attendees thought last time: for each of these, the latest before it of the same block, or
 * of its sort of days, whose evaluation closed with an answer.
 *
 * @returns ids of meetings, each once
 */
export async function lastEvaluatedBefore(
  manager: EntityManager,
  meetingIds: readonly string[],
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT last.meeting_id AS id FROM ${MEETINGS} later CROSS JOIN LATERAL (
       SELECT v.meeting_id ${EVALUATIONS} WHERE ${ANSWERED} AND m.held_on < later.held_on AND ${OF_ONE_SORT}
        ORDER BY m.held_on DESC, m.starts_at DESC, m.id LIMIT 1) last
      WHERE later.id = ANY($1)`,
    [meetingIds],
  );
  return rows.map(({ id }) => id);
}

function summaryOf(closed: ClosedEvaluation, answered: number): EvaluationSummary {
  const { meetingId, title, component, block, heldOn, asked, questionnaire, kept } = closed;
  const results = resultsOf(questionnaire, kept);
  return { meetingId, title, component, block, heldOn, asked, answered, results };
}
