import { kindOrder } from '../../hours/kinds/activity-kinds.rules.js';
import type { EntityManager } from 'typeorm';
import { deputisedBy } from '../../enrolment/trajectories/deputies.queries.js';
import { assignedOn } from '../../enrolment/trajectories/trajectories.queries.js';
import type { TrajectoryState } from '../../enrolment/trajectories/trajectory-state.rules.js';
import type { ComponentKey, ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import type { ClaimState } from '../../hours/claim.rules.js';
import { nameColumns } from '../../people/name-columns.queries.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { CURRENT_STATE } from '../../recognition/completion/completion.queries.js';
import type { CompletionRecordKind } from '../../recognition/completion/completion-record.rules.js';
import type { RecordState } from '../../recognition/completion/completion-record-state.entity.js';
import type { ComponentFigures } from '../../hours/view/progress-figures.page.js';
import { componentFigures } from '../../hours/view/figures.queries.js';

/** A trainee as their present supervisor sees them in a list (S1): figures, and nothing of what they wrote (V1). */
export interface Supervisee {
  trajectoryId: string;
  name: string;
  programme: ProgrammeKey;
  startedOn: string;
  supervisedSince: string;
  /** for whom the reader stands in, where they do not supervise this trainee themselves (S1) */
  deputises: { name: string; until: string } | null;
  state: TrajectoryState;
  components: ComponentFigures[];
  /** claims that wait for a signature, of this supervisor or another */
  waiting: number;
  /** the latest day of which something was handed in */
  lastActivityOn: string | null;
  records: { number: string; kind: CompletionRecordKind; state: RecordState }[];
}

const SUPERVISEES = `
  SELECT t.id AS "trajectoryId", ${nameColumns('p')} AS name, t.programme, t.started_on AS "startedOn",
         a.from_date AS "supervisedSince", t.state, components.list AS components, claims.waiting,
         claims.latest AS "lastActivityOn", records.list AS records
    FROM supervisor_assignment a
    JOIN trajectory t ON t.id = a.trajectory_id
    JOIN person p ON p.id = t.person_id
   CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE c.state = 'submitted')::integer AS waiting, max(c.happened_on) AS latest
        FROM claim c WHERE c.trajectory_id = t.id AND c.state NOT IN ('withdrawn', 'corrected')) claims
   CROSS JOIN LATERAL (${componentFigures('t.id', '$3')}) components
   CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_object('number', r.number, 'kind', r.kind, 'state', ${CURRENT_STATE})
             ORDER BY r.kind, r.generation DESC), '[]') AS list
        FROM completion_record r WHERE r.trajectory_id = t.id) records
   WHERE (a.supervisor_id = $1 AND ${assignedOn('$2::date')}
      OR a.trajectory_id = ANY($4) AND a.to_date IS NULL)`;

/** The trainees assigned to somebody today, and those for whose supervisor they stand in; by name. */
export function superviseesOf(
  manager: EntityManager,
  supervisorId: string,
  today: string,
): Promise<Supervisee[]> {
  const sql = `${SUPERVISEES} ORDER BY coalesce(p.surname, p.full_name), p.call_name, t.id`;
  return read(manager, sql, { supervisorId, today });
}

/** One of them, or undefined when this trajectory is not assigned to this person today, nor to whom they stand in for (S1). */
export async function superviseeOf(
  manager: EntityManager,
  supervisorId: string,
  today: string,
  trajectoryId: string,
): Promise<Supervisee | undefined> {
  const [supervisee] = await read(
    manager,
    `${SUPERVISEES} AND t.id = $5`,
    { supervisorId, today },
    trajectoryId,
  );
  return supervisee;
}

/** One thing that a trainee handed in, without what they wrote about it (V1). */
export interface SuperviseeClaim {
  id: string;
  component: ComponentKey;
  block: number | null;
  description: string;
  minutes: number;
  happenedOn: string;
  state: Extract<ClaimState, 'submitted' | 'returned' | 'signed-off'>;
}

/** The latest of what a trainee handed in; what was withdrawn or corrected is left out. */
export function latestClaims(
  manager: EntityManager,
  trajectoryId: string,
  limit: number,
): Promise<SuperviseeClaim[]> {
  return manager.query<SuperviseeClaim[]>(
    `SELECT c.id, c.component, c.block, c.description, c.minutes, c.happened_on AS "happenedOn", c.state
       FROM claim c WHERE c.trajectory_id = $1 AND c.state IN ('submitted', 'returned', 'signed-off')
      ORDER BY c.happened_on DESC, c.created_at DESC, c.id LIMIT $2`,
    [trajectoryId, limit],
  );
}

async function read(
  manager: EntityManager,
  sql: string,
  { supervisorId, today }: { supervisorId: string; today: string },
  ...more: string[]
): Promise<Supervisee[]> {
  const deputised = await deputisedBy(manager, supervisorId, today);
  const params = [supervisorId, today, kindOrder(), [...deputised.keys()], ...more];
  const rows = await manager.query<(Omit<Supervisee, 'name' | 'deputises'> & { name: NameParts })[]>(
    sql,
    params,
  );
  return rows.map(({ name, ...supervisee }) => {
    const deputy = deputised.get(supervisee.trajectoryId);
    const deputises = deputy ? { name: deputy.supervisor, until: deputy.toDate } : null;
    return { ...supervisee, deputises, name: displayName(name) };
  });
}
