import type { SessionRole } from '../../hours/claim.rules.js';
import type { GroupLeader } from '../../people/groups/group-leaders.queries.js';
import { covers } from '../../people/groups/groups.rules.js';

/** A group of the register, or one that stands in none. */
export type SessionGroup = { id: string } | { name: string; place: string };

/** What a trainee hands in of a session besides what every claim has. */
export interface PracticeDetails {
  group: SessionGroup;
  /** `HH:MM` */
  startsAt: string;
  standIn: boolean;
  reflection: string;
}

/** What the form begins with. */
export interface LastSession {
  group: SessionGroup;
  hostId: string;
  startsAt: string;
  minutes: number;
  role: SessionRole;
}

/** Minutes that a first session begins with: groups meet for two hours as a rule (G1). */
export const USUAL_MINUTES = 120;

/**
 * Whether somebody led a group on a day, as its leader: a co-leader is no host (T1).
 *
 * @param leaders of that group, at any time
 */
export function ledOn(leaders: readonly GroupLeader[], personId: string, day: string): boolean {
  return leaders.some(
    (leader) => leader.role === 'leader' && leader.personId === personId && covers(leader, day),
  );
}

/** A choice of host: the group under which it stands, and who it is. */
export interface HostChoice {
  personId: string;
  name: string;
}

/** The hosts under one heading; `groupId` is null for those who lead no group of the register now. */
export interface HostsOfGroup {
  groupId: string | null;
  hosts: HostChoice[];
}

/**
 * Who can be chosen as host: the leaders of the chosen group first, then those of the others, then everybody else. Somebody
 * stands where they lead, in each of their groups.
 *
 * @param groupIds in the order of the list
 */
export function hostsByGroup(
  groupIds: readonly string[],
  leaders: readonly GroupLeader[],
  all: readonly HostChoice[],
  { chosen, today, traineeId }: { chosen: string | null; today: string; traineeId: string },
): HostsOfGroup[] {
  const now = leaders.filter(
    (leader) => leader.role === 'leader' && leader.personId !== traineeId && covers(leader, today),
  );
  const order = [...groupIds].sort((a, b) => Number(b === chosen) - Number(a === chosen));
  const led = order.map((groupId) => ({
    groupId,
    hosts: unique(now.filter((leader) => leader.groupId === groupId)),
  }));
  const others = all.filter(
    ({ personId }) => personId !== traineeId && !now.some((leader) => leader.personId === personId),
  );
  return [...led, { groupId: null, hosts: [...others] }].filter(({ hosts }) => hosts.length > 0);
}

function unique(leaders: readonly GroupLeader[]): HostChoice[] {
  return [...new Map(leaders.map(({ personId, name }) => [personId, { personId, name }])).values()];
}
