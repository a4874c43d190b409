import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { bulkInsert } from '../platform/database/bulk-insert.service.js';
import { CLAIM_FIGURES } from './claim-figures.queries.js';
import { kindOrder } from './kinds/activity-kinds.rules.js';
import { AuthenticLines } from './authentic-lines.service.js';
import { readLedger } from './ledger.queries.js';
import {
  counted96,
  progressOf,
  type Requirement,
  standingCredits,
  type TrajectoryProgress,
} from './progress.rules.js';
import { withTitles } from './read-titles.queries.js';
import { REQUIREMENTS, TRAJECTORIES } from '../enrolment/trajectories/trajectories.queries.js';

interface RequirementRow extends Requirement {
  trajectoryId: string;
  imposed: boolean;
}

/** Progress is what the ledger says (H10): read from it in full, and stored only for lists. */
@Injectable()
export class ProgressService {
  constructor(private readonly authentic: AuthenticLines) {}

  /** Progress of trajectories, computed from their ledger now, in the order of the ids given. */
  async of(manager: EntityManager, trajectoryIds: readonly string[]): Promise<TrajectoryProgress[]> {
    const requirements = byTrajectory(await readRequirements(manager, trajectoryIds));
    const read = await readLedger(manager, trajectoryIds);
    const lines = byTrajectory(await withTitles(manager, read, acceptingTitles(requirements)));
    return trajectoryIds.map((trajectoryId) => {
      const own = requirements.get(trajectoryId) ?? [];
      const credits = standingCredits(this.authentic.of(lines.get(trajectoryId) ?? []));
      return {
        trajectoryId,
        requirements: own,
        credits,
        progress: progressOf(own, credits, own[0]?.imposed),
      };
    });
  }

  /**
   * Replaces the stored progress of trajectories by one full recomputation of each; their rows are locked.
   *
   * @returns what it computed, in the order of the ids given
   */
  async store(manager: EntityManager, trajectoryIds: readonly string[]): Promise<TrajectoryProgress[]> {
    const computed = await this.of(manager, trajectoryIds);
    await manager.query('DELETE FROM component_progress WHERE trajectory_id = ANY($1)', [trajectoryIds]);
    await bulkInsert(
      manager,
      'component_progress',
      {
        trajectory_id: 'uuid',
        component: 'text',
        signed: 'integer',
        counted: 'integer',
        required: 'integer',
        met_on: 'date',
      },
      computed.flatMap(({ trajectoryId, progress }) =>
        progress.components.map(({ component, signed, counted, required, metOn }) => ({
          trajectory_id: trajectoryId,
          component,
          signed,
          counted,
          required,
          met_on: metOn,
        })),
      ),
    );
    await storeTotals(manager, computed);
    return computed;
  }
}

/** One row a trajectory, for lists: its totals by the ledger, what its claims come to, and what it is. */
async function storeTotals(manager: EntityManager, computed: readonly TrajectoryProgress[]): Promise<void> {
  await manager.query(
    `INSERT INTO trajectory_progress (trajectory_id, hours96_met_on, programme_met_on, counted96, person_id, programme,
                                      started_on, state, waiting, waiting_since, last_activity_on)
     SELECT t.id, r.hours96_met_on, r.programme_met_on, r.counted96, t.person_id, t.programme, t.started_on, t.state, f.*
       FROM jsonb_to_recordset($1::jsonb)
              AS r(trajectory_id uuid, hours96_met_on date, programme_met_on date, counted96 integer)
       JOIN ${TRAJECTORIES} t ON t.id = r.trajectory_id CROSS JOIN LATERAL (${CLAIM_FIGURES}) f
     ON CONFLICT (trajectory_id) DO UPDATE
        SET hours96_met_on = excluded.hours96_met_on, programme_met_on = excluded.programme_met_on,
            counted96 = excluded.counted96, waiting = excluded.waiting, waiting_since = excluded.waiting_since,
            last_activity_on = excluded.last_activity_on`,
    [JSON.stringify(computed.map(totalsOf))],
  );
}

function totalsOf({ trajectoryId, progress }: TrajectoryProgress) {
  return {
    trajectory_id: trajectoryId,
    hours96_met_on: progress.hours96MetOn,
    programme_met_on: progress.programmeMetOn,
    counted96: counted96(progress),
  };
}

function readRequirements(
  manager: EntityManager,
  trajectoryIds: readonly string[],
): Promise<RequirementRow[]> {
  return manager.query<RequirementRow[]>(
    `SELECT r.trajectory_id AS "trajectoryId", r.component, r.unit, r.required, r.blocks,
            r.block_minutes AS "blockMinutes", r.required_items AS "requiredItems", r.roles, r.accepted,
            r.exempted_on AS "exemptedOn",
            t.imposed
       FROM ${REQUIREMENTS} r JOIN ${TRAJECTORIES} t ON t.id = r.trajectory_id
      WHERE r.trajectory_id = ANY($1)
      ORDER BY array_position($2::text[], r.component)`,
    [trajectoryIds, kindOrder()],
  );
}

/** The trajectories in which a title that stands on no list is accepted in place of a required one (P9). */
function acceptingTitles(requirements: ReadonlyMap<string, Requirement[]>): string[] {
  return [...requirements]
    .filter(([, rows]) => rows.some(({ accepted }) => accepted?.some(({ key }) => key === null)))
    .map(([trajectoryId]) => trajectoryId);
}

/** Rows per trajectory, in the order given. */
export function byTrajectory<T extends { trajectoryId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.trajectoryId);
    if (group) group.push(row);
    else groups.set(row.trajectoryId, [row]);
  }
  return groups;
}
