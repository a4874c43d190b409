import { kindOrder } from '../kinds/activity-kinds.rules.js';
import type { EntityManager } from 'typeorm';
import type { ComponentFigures } from './progress-figures.page.js';
import { REQUIREMENTS } from '../../enrolment/trajectories/trajectories.queries.js';

/**
 * SQL for how far every component of one trajectory is: one row with `list`, a JSON array of `ComponentFigures`.
 *
 * @param trajectory SQL for the trajectory's id
 * @param order SQL for the keys of the kinds in their order: the parameter that holds `kindOrder()`
 */
export function componentFigures(trajectory: string, order: string): string {
  return `
      SELECT coalesce(jsonb_agg(jsonb_build_object(
               'component', q.component, 'unit', q.unit, 'required', q.required, 'exempted', q.exempted_on IS NOT NULL,
               'counted', coalesce(g.counted, 0),
               'waiting', (SELECT CASE q.unit WHEN 'sessions' THEN count(*) ELSE coalesce(sum(c.minutes), 0) END
                             FROM claim c WHERE c.trajectory_id = ${trajectory} AND c.component = q.component
                              AND c.state = 'submitted')
             ) ORDER BY array_position(${order}::text[], q.component)), '[]') AS list
        FROM ${REQUIREMENTS} q
        LEFT JOIN component_progress g ON g.trajectory_id = q.trajectory_id AND g.component = q.component
       WHERE q.trajectory_id = ${trajectory}`;
}

/** How far every component of a trajectory is, from what is stored (H10). */
export async function figuresOf(manager: EntityManager, trajectoryId: string): Promise<ComponentFigures[]> {
  const [row] = await manager.query<[{ list: ComponentFigures[] }]>(componentFigures('$1', '$2'), [
    trajectoryId,
    kindOrder(),
  ]);
  return row.list;
}
