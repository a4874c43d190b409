import {
  type ProgrammeDefinition,
  type ProgrammeRequirement,
  requiredItems,
} from '../../curriculum/programme-definition.rules.js';
import { acceptedTitles, type DatedSubstitute } from './accepted-titles.rules.js';
import type { TrajectoryRequirement } from './trajectory-requirement.entity.js';

/** What a programme asks of one component, as a row of one trajectory. */
export function requirementRow(
  trajectoryId: string,
  requirement: ProgrammeRequirement,
  definition: ProgrammeDefinition,
  substitutes: readonly DatedSubstitute[] = [],
): Omit<TrajectoryRequirement, 'exemptedOn'> {
  const { component, unit, required, blocks = null, blockMinutes = null, roles = null } = requirement;
  const items = requiredItems(definition, component);
  return {
    trajectoryId,
    component,
    unit,
    required,
    blocks,
    blockMinutes,
    requiredItems: items,
    roles,
    accepted: acceptedTitles(items, definition, substitutes),
  };
}
