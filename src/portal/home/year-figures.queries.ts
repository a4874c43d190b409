import { kindOrder } from '../../hours/kinds/activity-kinds.rules.js';
import type { EntityManager } from 'typeorm';
import type { ComponentKey, ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import { nameColumns } from '../../people/name-columns.queries.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import type { CompletionRecordKind } from '../../recognition/completion/completion-record.rules.js';
import type { RecordState } from '../../recognition/completion/completion-record-state.entity.js';
import { CURRENT_STATE } from '../../recognition/completion/completion.queries.js';

/** Which days a year's figures are about. */
export interface Period {
  year: number;
  /** first and last day; the last is today in the present year */
  from: string;
  to: string;
}

/** Trainees of one programme. How it was on a day is read from the steps of each trajectory, so a past year stays as it was. */
export interface TraineeFigures {
  programme: ProgrammeKey;
  started: number;
  running: number;
  paused: number;
  stopped: number;
  completed: number;
}

/** The year of a day. */
export function periodOf(year: number, today: string): Period {
  const last = `${year}-12-31`;
  return { year, from: `${year}-01-01`, to: today < last ? today : last };
}

/** The first year of which there is anything to count; the present one while there is nothing. */
export async function firstYear(manager: EntityManager, today: string): Promise<number> {
  const [row] = await manager.query<[{ year: number }]>(
    `SELECT extract(year FROM least(min(started_on), $1::date))::integer AS year FROM trajectory
      WHERE state <> 'cancelled'`,
    [today],
  );
  return row.year;
}

/**
 * Started, stopped and completed: within the period. Running and paused: on its last day, and not completed by then.
 * What came with an import that was taken back counts nowhere.
 */
export function traineeFigures(manager: EntityManager, { from, to }: Period): Promise<TraineeFigures[]> {
  return manager.query<TraineeFigures[]>(
    `SELECT p.programme, count(*) FILTER (WHERE started_on >= $1)::integer AS started,
            count(*) FILTER (WHERE state = 'running' AND NOT done)::integer AS running,
            count(*) FILTER (WHERE state = 'paused' AND NOT done)::integer AS paused,
            count(*) FILTER (WHERE state = 'stopped' AND since >= $1)::integer AS stopped,
            count(*) FILTER (WHERE done AND met_on >= $1)::integer AS completed
       FROM (VALUES (1, 'leader'), (2, 'co-leader')) p(place, programme)
       LEFT JOIN LATERAL (
         SELECT t.started_on, coalesce(s.state, 'running') AS state, s.since, g.programme_met_on AS met_on,
                coalesce(g.programme_met_on <= $2, false) AS done
           FROM trajectory t
           LEFT JOIN trajectory_progress g ON g.trajectory_id = t.id
           LEFT JOIN LATERAL (SELECT s.state, s.since FROM trajectory_state s
                               WHERE s.trajectory_id = t.id AND s.since <= $2
                               ORDER BY s.sequence DESC LIMIT 1) s ON true
          WHERE t.programme = p.programme AND t.state <> 'cancelled' AND t.started_on <= $2) t ON true
      GROUP BY p.place, p.programme ORDER BY p.place`,
    [from, to],
  );
}

/** What was signed off of one component. */
export interface SignedFigures {
  component: ComponentKey;
  minutes: number;
  activities: number;
}

/** By the date of the signature; what was reversed since, whenever, does not count (H2). */
export function signedFigures(manager: EntityManager, { from, to }: Period): Promise<SignedFigures[]> {
  return manager.query<SignedFigures[]>(
    `SELECT c.component, coalesce(sum(e.minutes), 0)::integer AS minutes, count(e.id)::integer AS activities
       FROM unnest($3::text[])
            WITH ORDINALITY c(component, place)
       LEFT JOIN ledger_entry e ON e.component = c.component AND e.reverses IS NULL
             AND e.signed_on BETWEEN $1 AND $2
             AND NOT EXISTS (SELECT FROM ledger_entry x WHERE x.reverses = e.id)
      GROUP BY c.component, c.place ORDER BY c.place`,
    [from, to, kindOrder()],
  );
}

/** How many records of a kind got this state within the period; `valid` is being issued. */
export interface RecordFigures {
  kind: CompletionRecordKind;
  issued: number;
  suspended: number;
  superseded: number;
  withdrawn: number;
}

/** By the day from which the state holds. A record may be counted under several. */
export function recordFigures(manager: EntityManager, { from, to }: Period): Promise<RecordFigures[]> {
  const reached = (state: RecordState) =>
    `count(DISTINCT r.id) FILTER (WHERE s.state = '${state}' AND s.since BETWEEN $1 AND $2)::integer`;
  return manager.query<RecordFigures[]>(
    `SELECT k.kind, count(DISTINCT r.id) FILTER (WHERE r.issued_on BETWEEN $1 AND $2)::integer AS issued,
            ${reached('suspended')} AS suspended, ${reached('superseded')} AS superseded,
            ${reached('withdrawn')} AS withdrawn
       FROM (VALUES (1, 'hours96'), (2, 'programme')) k(place, kind)
       LEFT JOIN completion_record r ON r.kind = k.kind
       LEFT JOIN completion_record_state s ON s.record_id = r.id
      GROUP BY k.place, k.kind ORDER BY k.place`,
    [from, to],
  );
}

/** A record as a list names it. */
export interface RecordLine {
  id: string;
  number: string;
  name: string;
  kind: CompletionRecordKind;
  /** the day of issue, or on which its present state began */
  on: string;
  state: RecordState;
}

/** The records issued within a period, by number; with the name that is printed on them. */
export async function recordsIssued(
  manager: EntityManager,
  { from, to }: Pick<Period, 'from' | 'to'>,
): Promise<RecordLine[]> {
  return manager.query<RecordLine[]>(
    `SELECT r.id, r.number, d.content::jsonb->>'name' AS name, r.kind, r.issued_on AS on, ${CURRENT_STATE} AS state
       FROM completion_record r JOIN frozen_document d ON d.id = r.document_id
      WHERE r.issued_on BETWEEN $1 AND $2 ORDER BY r.issued_on, length(r.number), r.number`,
    [from, to],
  );
}

/** The records that are in this state now, since a day if one is given; the latest first. */
export async function recordsNow(
  manager: EntityManager,
  state: RecordState,
  since: string | null = null,
): Promise<RecordLine[]> {
  type Row = Omit<RecordLine, 'name'> & { name: NameParts };
  const rows = await manager.query<Row[]>(
    `SELECT r.id, r.number, ${nameColumns('p')} AS name, r.kind, s.since AS on, s.state
       FROM completion_record_state s JOIN completion_record r ON r.id = s.record_id
       JOIN trajectory t ON t.id = r.trajectory_id JOIN person p ON p.id = t.person_id
      WHERE s.state = $1 AND ($2::date IS NULL OR s.since >= $2)
        AND NOT EXISTS (SELECT FROM completion_record_state n WHERE n.record_id = s.record_id AND n.sequence > s.sequence)
      ORDER BY s.since DESC, r.number DESC`,
    [state, since],
  );
  return rows.map(({ name, ...row }) => ({ ...row, name: displayName(name) }));
}
