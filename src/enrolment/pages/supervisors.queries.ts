import type { EntityManager } from 'typeorm';
import { type ListedLeader, leaderBy, leadersLike } from '../../people/leaders.queries.js';
import { superviseesNow } from './assigned.queries.js';

/** A leader as somebody who assigns supervisors sees them: with how many supervisees they have now (S1). */
export interface Supervisor extends ListedLeader {
  load: number;
}

/** All leaders whose name or address holds what is sought, by name. */
export async function supervisorsLike(
  manager: EntityManager,
  sought: string,
  today: string,
): Promise<Supervisor[]> {
  return withLoad(manager, await leadersLike(manager, sought, today));
}

/** One of them, or undefined. */
export async function supervisorBy(
  manager: EntityManager,
  personId: string,
  today: string,
): Promise<Supervisor | undefined> {
  const leader = await leaderBy(manager, personId, today);
  return leader && (await withLoad(manager, [leader]))[0];
}

async function withLoad(manager: EntityManager, leaders: readonly ListedLeader[]): Promise<Supervisor[]> {
  const ids = leaders.map(({ personId }) => personId);
  const loads = await superviseesNow(manager, ids);
  return leaders.map((leader) => ({ ...leader, load: loads.get(leader.personId) ?? 0 }));
}
