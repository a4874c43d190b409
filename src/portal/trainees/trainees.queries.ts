import { kindOrder } from '../../hours/kinds/activity-kinds.rules.js';
import type { EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import { nameColumns } from '../../people/name-columns.queries.js';
import { bigNumberOf } from '../../people/registers/register-numbers.queries.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { CURRENT_STATE } from '../../recognition/completion/completion.queries.js';
import type { CompletionRecordKind } from '../../recognition/completion/completion-record.rules.js';
import type { RecordState } from '../../recognition/completion/completion-record-state.entity.js';
import type { ComponentFigures } from '../../hours/view/progress-figures.page.js';
import type { Stage } from './trainees-filter.rules.js';
import { assignedOn } from '../../enrolment/trajectories/trajectories.queries.js';
import { STAGE_COLUMN } from './trainees-selection.queries.js';

/** One trajectory as the secretariat's list and its export tell it: figures, and nothing of what somebody wrote (V1). */
export interface TraineeRow {
  trajectoryId: string;
  name: NameParts;
  number: string | null;
  email: string;
  bigNumber: string | null;
  programme: ProgrammeKey;
  startedOn: string;
  stage: Stage;
  hours96MetOn: string | null;
  programmeMetOn: string | null;
  /** the supervisor of today (S1) */
  supervisor: NameParts | null;
  components: (ComponentFigures & { signed: number })[];
  /** claims that wait for any signature, and the day on which the oldest was handed in */
  waiting: number;
  waitingSince: string | null;
  /** the latest day of which something was handed in */
  lastActivityOn: string | null;
  records: { number: string; kind: CompletionRecordKind; state: RecordState }[];
}

const ROWS = `
  SELECT g.trajectory_id AS "trajectoryId", ${nameColumns('p')} AS name, p.participant_number AS number, p.email,
         ${bigNumberOf('p.id')} AS "bigNumber", g.programme, g.started_on AS "startedOn", ${STAGE_COLUMN} AS stage,
         g.hours96_met_on AS "hours96MetOn", g.programme_met_on AS "programmeMetOn", ${nameColumns('s')} AS supervisor,
         components.list AS components, g.waiting, g.waiting_since::date AS "waitingSince",
         g.last_activity_on AS "lastActivityOn", records.list AS records
    FROM unnest($1::uuid[]) WITH ORDINALITY AS l(id, place)
    JOIN trajectory_progress g ON g.trajectory_id = l.id
    JOIN person p ON p.id = g.person_id
    LEFT JOIN LATERAL (
      SELECT a.supervisor_id FROM supervisor_assignment a
       WHERE a.trajectory_id = l.id AND ${assignedOn('$2::date')} ORDER BY a.from_date DESC, a.id LIMIT 1) a ON true
    LEFT JOIN person s ON s.id = a.supervisor_id
   CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_object(
               'component', q.component, 'unit', q.unit, 'required', q.required, 'exempted', q.exempted_on IS NOT NULL,
               'counted', coalesce(c.counted, 0), 'signed', coalesce(c.signed, 0),
               'waiting', coalesce(CASE q.unit WHEN 'sessions' THEN w.claims ELSE w.minutes END, 0)
             ) ORDER BY array_position($3::text[], q.component)
             ), '[]') AS list
        FROM trajectory_requirement q
        LEFT JOIN component_progress c ON c.trajectory_id = q.trajectory_id AND c.component = q.component
        LEFT JOIN (SELECT component, count(*) AS claims, sum(minutes) AS minutes FROM claim
                    WHERE trajectory_id = l.id AND state = 'submitted' GROUP BY component) w ON w.component = q.component
       WHERE q.trajectory_id = l.id) components
   CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_object('number', r.number, 'kind', r.kind, 'state', ${CURRENT_STATE})
             ORDER BY r.kind, r.generation DESC), '[]') AS list
        FROM completion_record r WHERE r.trajectory_id = l.id) records
   ORDER BY l.place`;

/** What a list tells of some trajectories, in the order of the ids. */
export function traineeRows(
  manager: EntityManager,
  trajectoryIds: readonly string[],
  today: string,
): Promise<TraineeRow[]> {
  return manager.query<TraineeRow[]>(ROWS, [trajectoryIds, today, kindOrder()]);
}

/** Somebody who supervises, as a filter offers them. */
export interface SupervisorChoice {
  id: string;
  name: string;
}

/** The supervisors of today and of later, and those that are asked for besides, by name. */
export async function supervisorChoices(
  manager: EntityManager,
  today: string,
  asked: string | null,
): Promise<SupervisorChoice[]> {
  const rows = await manager.query<{ id: string; name: NameParts }[]>(
    `SELECT p.id, ${nameColumns('p')} AS name
       FROM leader_standing l JOIN person p ON p.id = l.person_id
      WHERE p.id::text = $2 OR EXISTS (SELECT FROM supervisor_assignment a
              WHERE a.supervisor_id = p.id AND (a.to_date IS NULL OR a.to_date >= $1))
      ORDER BY p.sort_name, p.id`,
    [today, asked],
  );
  return rows.map(({ id, name }) => ({ id, name: displayName(name) }));
}
