import {
  type ProgrammeDefinition,
  type ProgrammeRequirement,
  requiredItems,
} from '../../curriculum/programme-definition.rules.js';
import type { TrajectoryRequirement } from './trajectory-requirement.entity.js';

/** What a programme asks of one component, as a row of one trajectory. */
export function requirementRow(
  trajectoryId: string,
  requirement: ProgrammeRequirement,
  definition: ProgrammeDefinition,
): Omit<TrajectoryRequirement, 'exemptedOn'> {
  const { component, unit, required, blocks = null, blockMinutes = null } = requirement;
  return {
    trajectoryId,
    component,
    unit,
    required,
    blocks,
    blockMinutes,
    requiredItems: requiredItems(definition, component),
  };
}
