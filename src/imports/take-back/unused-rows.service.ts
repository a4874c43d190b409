import type { EntityManager } from 'typeorm';
import { removeTrajectories, untouchedTrajectories } from '../../enrolment/trajectories/removal.service.js';
import { DERIVED_TABLES, removeDerived } from '../../hours/derived.service.js';

/** Removes those of some trajectories of which nothing is left but what began with them. @returns their ids */
export async function removeUnusedTrajectories(
  manager: EntityManager,
  ids: readonly string[],
): Promise<string[]> {
  const traceless = await untouchedTrajectories(manager, ids, DERIVED_TABLES);
  await removeDerived(manager, traceless);
  await removeTrajectories(manager, traceless);
  return traceless;
}
