import { In, type EntityManager } from 'typeorm';
import type { SessionRole } from '../../hours/claim.rules.js';
import { CLAIMS } from '../../hours/hours.queries.js';
import type { ActivityDetail } from '../../hours/kinds/activity.kind.js';
import { GROUPS } from '../../people/groups/groups.queries.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { LEADERS, PEOPLE } from '../../people/people.queries.js';
import { PracticeSession } from './practice-session.entity.js';
import type { HostChoice, LastSession, PracticeDetails, SessionGroup } from './practice.rules.js';

/** What trainees wrote of some sessions, by claim id, for readers who may see it (V1). */
export async function ownSessions(
  manager: EntityManager,
  claimIds: readonly string[],
): Promise<Map<string, PracticeDetails>> {
  const sessions = await manager.findBy(PracticeSession, { claimId: In(claimIds) });
  return new Map(sessions.map(({ claimId, ...session }) => [claimId, detailsFrom(session)]));
}

/** The details in the form of every kind of activity; group and role are not in them, the claim itself has those. */
export async function practiceDetails(
  manager: EntityManager,
  claimIds: readonly string[],
): Promise<Map<string, ActivityDetail>> {
  const rows = await manager.query<
    { id: string; startsAt: string; standIn: boolean; reflection: string; host: NameParts | null }[]
  >(
    `SELECT s.claim_id AS id, s.starts_at AS "startsAt", s.stand_in AS "standIn", s.reflection, p.name AS host
       FROM practice_session s JOIN ${CLAIMS} c ON c.id = s.claim_id LEFT JOIN ${PEOPLE} p ON p.id = c.asked_of
      WHERE s.claim_id = ANY($1)`,
    [claimIds],
  );
  return new Map(
    rows.map(({ id, startsAt, standIn, reflection, host }): [string, ActivityDetail] => {
      const name = host ? displayName(host) : '';
      const said = [
        { key: 'practice.said.start', params: { time: startsAt.slice(0, 5) } },
        { key: standIn ? 'practice.said.stand-in' : 'practice.said.host', params: { name } },
      ] as const;
      return [id, { where: null, reflection, said }];
    }),
  );
}

/** Keeps what a session says, or something else in its place. */
export async function storeSession(
  manager: EntityManager,
  claimId: string,
  { group, startsAt, standIn, reflection }: PracticeDetails,
): Promise<void> {
  const where =
    'id' in group
      ? { groupId: group.id, groupName: null, groupPlace: null }
      : { groupId: null, groupName: group.name, groupPlace: group.place };
  await manager.upsert(PracticeSession, { claimId, ...where, startsAt, standIn, reflection }, ['claimId']);
}

/** The latest session by its day that a trainee handed in and did not withdraw; undefined before the first. */
export async function lastSession(
  manager: EntityManager,
  trajectoryId: string,
): Promise<LastSession | undefined> {
  const [row] = await manager.query<
    (Omit<LastSession, 'group'> & Pick<PracticeSession, 'groupId' | 'groupName' | 'groupPlace'>)[]
  >(
    `SELECT s.group_id AS "groupId", s.group_name AS "groupName", s.group_place AS "groupPlace",
            s.starts_at AS "startsAt", c.asked_of AS "hostId", c.minutes, c.role
       FROM practice_session s JOIN ${CLAIMS} c ON c.id = s.claim_id
      WHERE c.trajectory_id = $1 AND c.state <> 'withdrawn' ORDER BY c.happened_on DESC, c.created_at DESC LIMIT 1`,
    [trajectoryId],
  );
  if (!row) return undefined;
  const { hostId, startsAt, minutes, role } = row;
  return { group: groupFrom(row), hostId, startsAt: startsAt.slice(0, 5), minutes, role };
}

/** All leaders, by name: whether they were recognised depends on the day of the session. */
export async function allHosts(manager: EntityManager): Promise<HostChoice[]> {
  const rows = await manager.query<{ personId: string; name: NameParts }[]>(
    `SELECT p.id AS "personId", p.name FROM ${LEADERS} l JOIN ${PEOPLE} p ON p.id = l.person_id
      ORDER BY p.sort_name, p.id`,
  );
  return rows.map(({ personId, name }) => ({ personId, name: displayName(name) }));
}

/** A session in the list of a trainee's own: role and host. */
export interface SessionFacts {
  role: SessionRole | null;
  host: string | null;
}

/** Role and host of some claims, by claim id. */
export async function sessionFacts(
  manager: EntityManager,
  claimIds: readonly string[],
): Promise<Map<string, SessionFacts>> {
  const rows = await manager.query<{ id: string; role: SessionRole | null; host: NameParts | null }[]>(
    `SELECT c.id, c.role, p.name AS host FROM ${CLAIMS} c LEFT JOIN ${PEOPLE} p ON p.id = c.asked_of
      WHERE c.id = ANY($1)`,
    [claimIds],
  );
  return new Map(rows.map(({ id, role, host }) => [id, { role, host: host && displayName(host) }]));
}

/** The name and place of a group of the register, as a session says them; undefined when the register has no such group. */
export async function nameOfGroup(manager: EntityManager, id: string): Promise<string | undefined> {
  const [group] = await manager.query<{ name: string; place: string }[]>(
    `SELECT g.name, g.place FROM ${GROUPS} g WHERE g.id = $1`,
    [id],
  );
  return group && `${group.name}, ${group.place}`;
}

/** The name of a host. */
export async function nameOfHost(manager: EntityManager, personId: string): Promise<string> {
  const [row] = await manager.query<{ name: NameParts }[]>(`SELECT p.name FROM ${PEOPLE} p WHERE p.id = $1`, [
    personId,
  ]);
  return row ? displayName(row.name) : '';
}

function detailsFrom(session: Omit<PracticeSession, 'claimId'>): PracticeDetails {
  const { startsAt, standIn, reflection } = session;
  return { group: groupFrom(session), startsAt: startsAt.slice(0, 5), standIn, reflection };
}

function groupFrom({
  groupId,
  groupName,
  groupPlace,
}: Pick<PracticeSession, 'groupId' | 'groupName' | 'groupPlace'>): SessionGroup {
  return groupId === null ? { name: groupName!, place: groupPlace! } : { id: groupId };
}
