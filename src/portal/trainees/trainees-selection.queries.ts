import { Temporal } from '@js-temporal/polyfill';
import type { EntityManager } from 'typeorm';
import { assignedOn } from '../../enrolment/trajectories/trajectories.queries.js';
import { waitingTooLongBefore } from '../../hours/waiting.queries.js';
import { readFilter } from './trainees-filter.form.js';
import type { SortKey, Stage, TraineeFilter } from './trainees-filter.rules.js';

/** After so many months in which nothing was handed in, somebody should be asked how it goes. */
const QUIET_MONTHS = 3;

/** As many words as are looked for; more of them narrow nothing that these did not. */
const WORDS_AT_MOST = 8;

/** One sheet of a list: how many there are in all, and the trainees on it. */
export interface Selection {
  total: number;
  ids: string[];
}

/**
 * Where each trajectory stands, by its row of `trajectory_progress`: a state other than running goes before how far it
 * is. Every row meets exactly one of these.
 */
const STAGES: Record<Stage, string> = {
  'not-begun': `g.state = 'running' AND g.programme_met_on IS NULL AND g.hours96_met_on IS NULL
    AND g.last_activity_on IS NULL`,
  'under-way': `g.state = 'running' AND g.programme_met_on IS NULL AND g.hours96_met_on IS NULL
    AND g.last_activity_on IS NOT NULL`,
  hours96: `g.state = 'running' AND g.programme_met_on IS NULL AND g.hours96_met_on IS NOT NULL`,
  complete: `g.state = 'running' AND g.programme_met_on IS NOT NULL`,
  paused: `g.state = 'paused'`,
  stopped: `g.state = 'stopped'`,
  cancelled: `g.state = 'cancelled'`,
};

/** The stage as one value, for code that reads rows of any stage. */
export const STAGE_COLUMN = `CASE ${Object.entries(STAGES)
  .map(([stage, condition]) => `WHEN ${condition} THEN '${stage}'`)
  .join(' ')} END`;

const AT_REST: readonly Stage[] = ['paused', 'stopped', 'cancelled'];

/** Trainees who never handed in anything come before all others, as the longest ago. */
const SORTS: Record<SortKey, { column: string; ofPerson?: true; nulls?: true }> = {
  name: { column: 'p.sort_name', ofPerson: true },
  number: { column: 'p.participant_number', ofPerson: true },
  start: { column: 'g.started_on' },
  progress: { column: 'g.counted96' },
  waiting: { column: 'g.waiting' },
  last: { column: 'g.last_activity_on', nulls: true },
};

/** One sheet of the trainees whom a filter lets through, and how many there are, in one question to the database. */
export async function selectPage(
  manager: EntityManager,
  filter: TraineeFilter,
  { today, limit, offset }: { today: string; limit: number; offset: number },
): Promise<Selection> {
  const parameters: unknown[] = [];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const where = conditions(filter, today, bind).join(' AND ');
  const [selection] = await manager.query<[Selection]>(
    `SELECT (SELECT count(*) FROM ${tables(filter.search !== '')} WHERE ${where})::integer AS total,
       ARRAY(SELECT g.trajectory_id FROM ${sortedTables(filter)} WHERE ${where} ORDER BY ${order(filter)}
             LIMIT ${bind(limit)} OFFSET ${bind(offset)}) AS ids`,
    parameters,
  );
  return selection;
}

/**
 * The trajectories of everybody whom a list shows, on all of its sheets, in its order.
 *
 * @param query the query of the list's address, as `lijst=` hands it on: `fase=onderweg&supervisor=zonder`
 * @param today the day on which somebody is supervised, and from which months are counted back
 * @throws BadRequestException for a query that no list of ours has
 */
export function traineeIdsOf(manager: EntityManager, query: string, today: string): Promise<string[]> {
  return selectAll(manager, readFilter(Object.fromEntries(new URLSearchParams(query))), today);
}

/** All whom a filter lets through, in its order. */
export async function selectAll(
  manager: EntityManager,
  filter: TraineeFilter,
  today: string,
): Promise<string[]> {
  const parameters: unknown[] = [];
  const where = conditions(filter, today, (value) => `$${parameters.push(value)}`).join(' AND ');
  const rows = await manager.query<{ id: string }[]>(
    `SELECT g.trajectory_id AS id FROM ${sortedTables(filter)} WHERE ${where} ORDER BY ${order(filter)}`,
    parameters,
  );
  return rows.map(({ id }) => id);
}

function sortedTables(filter: TraineeFilter): string {
  return tables(filter.search !== '' || SORTS[filter.sort].ofPerson === true);
}

function tables(withPerson: boolean): string {
  return `trajectory_progress g${withPerson ? ' JOIN person p ON p.id = g.person_id' : ''}`;
}

/** Only what is asked stands in the statement, so that the database plans for just that. */
function conditions(filter: TraineeFilter, today: string, bind: (value: unknown) => string): string[] {
  return [
    filter.stage ? STAGES[filter.stage] : `g.state <> 'cancelled'`,
    ...(filter.programme ? [`g.programme = ${bind(filter.programme)}`] : []),
    ...(filter.supervisor ? [supervised(filter.supervisor, today, bind)] : []),
    ...(filter.quiet ? [quietSince(quietBefore(today), bind)] : []),
    ...(filter.waitingLong ? [`g.waiting_since < ${bind(waitingTooLongBefore(today))}::date`] : []),
    ...words(filter.search).map((word) => `p.search_text LIKE ${pattern(bind(word))}`),
  ];
}

function supervised(supervisor: string, today: string, bind: (value: unknown) => string): string {
  const assigned = `SELECT FROM supervisor_assignment a
    WHERE a.trajectory_id = g.trajectory_id AND ${assignedOn(`${bind(today)}::date`)}`;
  if (supervisor === 'none') return `NOT EXISTS (${assigned})`;
  return `EXISTS (${assigned} AND a.supervisor_id = ${bind(supervisor)}::uuid)`;
}

/** Trainees who began less than three months ago are not quiet, nor those who are through or may rest. */
function quietSince(day: string, bind: (value: unknown) => string): string {
  return `g.state = 'running' AND g.programme_met_on IS NULL
    AND greatest(g.started_on, g.last_activity_on) < ${bind(day)}::date`;
}

/** The day before which the last that was handed in must lie. */
function quietBefore(today: string): string {
  return Temporal.PlainDate.from(today).subtract({ months: QUIET_MONTHS }).toString();
}

function order(filter: TraineeFilter): string {
  const { column: plain, ofPerson, nulls } = SORTS[filter.sort];
  // Few are at rest: found by their state and then sorted, not met by going through everybody's names in order.
  const column = ofPerson && filter.stage && AT_REST.includes(filter.stage) ? `(${plain} || '')` : plain;
  const direction = filter.descending ? 'DESC' : 'ASC';
  const never = nulls ? ` NULLS ${filter.descending ? 'LAST' : 'FIRST'}` : '';
  // The id decides between equals, so that nobody is on two sheets or on none.
  return `${column} ${direction}${never}, g.trajectory_id`;
}

/** Every word must occur, whatever its place; `d'Hondt` is two of them, since it may be kept as such. */
function words(search: string): string[] {
  return search
    .split(/[\s'’‘ʼ`]+/)
    .filter(Boolean)
    .slice(0, WORDS_AT_MOST);
}

/** What is typed is folded as what is stored was; `%`, `_` and `\` mean themselves. */
function pattern(word: string): string {
  return `'%' || regexp_replace(folded(${word}), '([\\\\%_])', '\\\\\\1', 'g') || '%'`;
}
