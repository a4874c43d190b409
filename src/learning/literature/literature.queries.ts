import { In, type EntityManager } from 'typeorm';
import type { ActivityDetail } from '../../hours/kinds/activity.kind.js';
import { ReadingLog } from './reading-log.entity.js';
import type { ReadingLogDetails } from './reading-log.rules.js';

/** Pages and reflections of some claims, by claim id, for readers who may see them (V1). */
export async function logDetails(
  manager: EntityManager,
  claimIds: readonly string[],
): Promise<Map<string, ReadingLogDetails>> {
  const logs = await manager.findBy(ReadingLog, { claimId: In(claimIds) });
  return new Map(logs.map(({ claimId, pages, reflection }) => [claimId, { pages, reflection }]));
}

/** The same in the form that every kind of activity gives its details. */
export async function activityDetails(
  manager: EntityManager,
  claimIds: readonly string[],
): Promise<Map<string, ActivityDetail>> {
  const logs = await logDetails(manager, claimIds);
  return new Map([...logs].map(([id, { pages, reflection }]) => [id, { where: pages, reflection }]));
}

/** Keeps pages and reflection of a claim, or others in their place. */
export async function storeLog(
  manager: EntityManager,
  claimId: string,
  { pages, reflection }: ReadingLogDetails,
): Promise<void> {
  await manager.upsert(ReadingLog, { claimId, pages, reflection }, ['claimId']);
}
