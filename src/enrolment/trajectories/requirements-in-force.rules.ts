import { canonicalize } from 'json-canonicalize';
import type {
  ProgrammeDefinition,
  ProgrammeRequirement,
} from '../../curriculum/programme-definition.rules.js';
import type { RequirementDecision } from './requirement-decision.entity.js';
import { requirementRow } from './requirement-row.rules.js';
import type { TrajectoryRequirement } from './trajectory-requirement.entity.js';

/** A decision as it is stored, with the moment at which it was recorded: an instant in UTC with microseconds. */
export type StoredDecision = Omit<RequirementDecision, 'recordedAt' | 'mac'> & { recordedAt: string };

/** What a trajectory must meet at some moment, and whether that is a set of its own (P6). */
export interface RequirementsInForce {
  imposed: boolean;
  requirements: TrajectoryRequirement[];
}

/** What the code of a decision is over. */
export function decisionLine(decision: StoredDecision): string {
  return canonicalize(decision);
}

/**
 * What a trajectory must meet: its programme version, with the decisions of the board in the order in which they were
 * recorded (P1, P6).
 */
export function requirementsInForce(
  trajectoryId: string,
  definition: ProgrammeDefinition,
  decisions: readonly StoredDecision[],
): RequirementsInForce {
  const rows = (requirements: readonly ProgrammeRequirement[]) =>
    requirements.map((requirement) => ({
      ...requirementRow(trajectoryId, requirement, definition),
      exemptedOn: null as string | null,
    }));
  let [imposed, requirements] = [false, rows(definition.requirements)];
  for (const { kind, component, requirements: set, decidedOn } of decisions) {
    if (kind === 'imposed') [imposed, requirements] = [true, rows(set ?? [])];
    else
      requirements = requirements.map((row) =>
        row.component === component ? { ...row, exemptedOn: decidedOn } : row,
      );
  }
  return { imposed, requirements };
}
