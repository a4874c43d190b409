import { canonicalize } from 'json-canonicalize';
import type {
  ProgrammeDefinition,
  ProgrammeRequirement,
} from '../../curriculum/programme-definition.rules.js';
import type { DatedSubstitute } from './accepted-titles.rules.js';
import type { SubstituteTitle } from './decision-terms.rules.js';
import type { RequirementDecision } from './requirement-decision.entity.js';
import { standingDecisions } from './standing-decisions.rules.js';
import { requirementRow } from './requirement-row.rules.js';
import type { TrajectoryRequirement } from './trajectory-requirement.entity.js';

/** A decision as it is stored, with the moment at which it was recorded: an instant in UTC with microseconds. */
export type StoredDecision = Omit<RequirementDecision, 'recordedAt' | 'mac'> & { recordedAt: string };

/** What a trajectory must meet at some moment, and whether that is a set of its own (P6). */
export interface RequirementsInForce {
  imposed: boolean;
  requirements: TrajectoryRequirement[];
}

/** What the code of a decision is over. A field that came later enters only where it is filled, so that old codes stand (K6). */
export function decisionLine({ terms, revokes, ...always }: StoredDecision): string {
  return canonicalize({ ...always, ...(terms !== null && { terms }), ...(revokes !== null && { revokes }) });
}

/**
 * What a trajectory must meet: its programme version, with the decisions of the board in the order in which they were
 * recorded, as if those that were revoked had never been (P1, P6, P8).
 *
 * @param accepted substitutes that the board accepted for the whole version (P9)
 */
export function requirementsInForce(
  trajectoryId: string,
  definition: ProgrammeDefinition,
  decisions: readonly StoredDecision[],
  accepted: readonly DatedSubstitute[] = [],
): RequirementsInForce {
  const standing = standingDecisions(decisions);
  const own = standing
    .filter(({ kind }) => kind === 'substitute')
    .map(({ terms, decidedOn }) => ({ ...(terms as SubstituteTitle), decidedOn }));
  const rows = (requirements: readonly ProgrammeRequirement[]) =>
    requirements.map((requirement) => ({
      ...requirementRow(trajectoryId, requirement, definition, [...accepted, ...own]),
      exemptedOn: null as string | null,
    }));
  let [imposed, requirements] = [false, rows(definition.requirements)];
  for (const { kind, component, requirements: set, decidedOn } of standing) {
    if (kind === 'imposed') [imposed, requirements] = [true, rows(set ?? [])];
    else if (kind === 'exemption')
      requirements = requirements.map((row) =>
        row.component === component ? { ...row, exemptedOn: decidedOn } : row,
      );
  }
  return { imposed, requirements };
}
