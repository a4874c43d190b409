import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import type { ProgrammeRequirement } from '../../curriculum/programme-definition.rules.js';
import type { DecisionKind, DecisionTerms } from './decision-terms.rules.js';
import type { TrajectoryState } from './trajectory-state.rules.js';
import { PEOPLE } from '../../people/people.queries.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { localDay } from '../../platform/database/local-day.queries.js';
import { actorColumns, type NamedActor } from '../../people/actors.queries.js';

/** One step in a trajectory's course. */
export interface StateFact {
  state: TrajectoryState;
  since: string;
  reason: string | null;
  by: NamedActor;
  recordedOn: string;
}

/** The steps after the start, in order. */
export function statesOf(manager: EntityManager, trajectoryId: string): Promise<StateFact[]> {
  return manager.query<StateFact[]>(
    `SELECT s.state, s.since, s.reason, ${actorColumns('s.recorded_by')} AS by,
            ${localDay('s.recorded_at')} AS "recordedOn"
       FROM trajectory_state s WHERE s.trajectory_id = $1 ORDER BY s.sequence`,
    [trajectoryId],
  );
}

/** Who supervised from when to when (S1). */
export interface AssignmentFact {
  name: string;
  from: string;
  to: string | null;
  by: NamedActor;
}

/** All supervisors of a trajectory, the latest first. */
export async function assignmentsOf(manager: EntityManager, trajectoryId: string): Promise<AssignmentFact[]> {
  const rows = await manager.query<(Omit<AssignmentFact, 'name'> & { name: NameParts })[]>(
    `SELECT p.name, a.from_date AS "from", a.to_date AS "to",
            ${actorColumns('a.assigned_by')} AS by
       FROM supervisor_assignment a JOIN ${PEOPLE} p ON p.id = a.supervisor_id
      WHERE a.trajectory_id = $1 ORDER BY a.to_date DESC NULLS FIRST, a.from_date DESC, a.assigned_at DESC`,
    [trajectoryId],
  );
  return rows.map(({ name, ...assignment }) => ({ ...assignment, name: displayName(name) }));
}

/** A decision of the board on what this trajectory must meet (P6). */
export interface DecisionFact {
  id: string;
  kind: DecisionKind;
  component: ComponentKey | null;
  requirements: ProgrammeRequirement[] | null;
  terms: DecisionTerms | null;
  /** the decision that it revokes */
  revokes: string | null;
  reason: string;
  decidedOn: string;
  decidedBy: string;
  by: NamedActor;
  recordedOn: string;
  /** day on which another decision revoked it, else null */
  revokedOn: string | null;
}

/** The board's decisions, the latest first. */
export function decisionsOf(manager: EntityManager, trajectoryId: string): Promise<DecisionFact[]> {
  return manager.query<DecisionFact[]>(
    `SELECT d.id, d.kind, d.component, d.requirements, d.terms, d.revokes, d.reason, d.decided_on AS "decidedOn", d.decided_by AS "decidedBy",
            ${actorColumns('d.recorded_by')} AS by, ${localDay('d.recorded_at')} AS "recordedOn",
            (SELECT r.decided_on FROM requirement_decision r WHERE r.revokes = d.id) AS "revokedOn"
       FROM requirement_decision d WHERE d.trajectory_id = $1 ORDER BY d.recorded_at DESC, d.id`,
    [trajectoryId],
  );
}

/** One decision with the trajectory that it is about, or undefined. */
export async function decisionBy(
  manager: EntityManager,
  id: string,
): Promise<(DecisionFact & { trajectoryId: string }) | undefined> {
  const [row] = await manager.query<{ trajectoryId: string }[]>(
    'SELECT trajectory_id AS "trajectoryId" FROM requirement_decision WHERE id = $1',
    [id],
  );
  const decisions = row ? await decisionsOf(manager, row.trajectoryId) : [];
  const found = decisions.find((one) => one.id === id);
  return found && { ...found, trajectoryId: row!.trajectoryId };
}
