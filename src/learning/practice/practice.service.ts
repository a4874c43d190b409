import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { claimsOf, type ListedClaim } from '../../hours/own-claim.queries.js';
import type { ComponentAround } from '../../hours/pages/handing-in/activity-pages.page.js';
import { ActivitySurroundings } from '../../hours/pages/handing-in/activity-surroundings.service.js';
import { leadersOf } from '../../people/groups/group-leaders.queries.js';
import { groupsByName, type NamedGroup } from '../../people/groups/groups.queries.js';
import { missingQualities } from '../../people/qualifications.queries.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { PRACTICE } from './practice.kind.js';
import {
  allHosts,
  lastSession,
  nameOfGroup,
  nameOfHost,
  sessionFacts,
  type SessionFacts,
} from './practice.queries.js';
import {
  hostsByGroup,
  type HostsOfGroup,
  type LastSession,
  ledOn,
  type SessionGroup,
} from './practice.rules.js';

/** A session as its trainee sees it in the list. */
export type ListedSession = ListedClaim & SessionFacts;

/** A trajectory with its sessions. */
export interface OwnPractice extends ComponentAround {
  sessions: ListedSession[];
}

/** What the form offers: groups, and hosts by the group that they lead now. */
export interface SessionChoices {
  groups: NamedGroup[];
  hosts: HostsOfGroup[];
}

/** Where and under whom a session was, as it is handed in. */
export interface SessionPlace {
  group: SessionGroup;
  hostId: string;
  /** that the host stood in, as the trainee says */
  standIn: boolean;
  happenedOn: string;
}

/** The practice sessions of trainees: what they can choose, and whether a host could be one (T1). */
@Injectable()
export class PracticeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly surroundings: ActivitySurroundings,
    private readonly clock: Clock,
  ) {}

  /** The sessions of one of somebody's own trajectories, the last first. @param traject as the address says it */
  async list(personId: string, traject: unknown): Promise<OwnPractice> {
    const { manager } = this.dataSource;
    const around = await this.surroundings.of(PRACTICE.key, personId, traject);
    const claims = await claimsOf(manager, around.trajectory.id, PRACTICE.key);
    const ids = claims.map(({ id }) => id);
    const facts = await sessionFacts(manager, ids);
    return { ...around, sessions: claims.map((claim) => ({ ...claim, ...facts.get(claim.id)! })) };
  }

  /** What a new form begins with: the last session's, today. */
  async last(personId: string, traject: unknown): Promise<{ today: string; last: LastSession | undefined }> {
    const { trajectory, today } = await this.surroundings.of(PRACTICE.key, personId, traject);
    return { today, last: await lastSession(this.dataSource.manager, trajectory.id) };
  }

  /** @param chosen id of the group whose leaders go first */
  async choices(chosen: string | null, traineeId: string): Promise<SessionChoices> {
    const { manager } = this.dataSource;
    const groups = await groupsByName(manager);
    const ids = groups.map(({ id }) => id);
    const leaders = await leadersOf(manager, null);
    const today = this.clock.today();
    return {
      groups,
      hosts: hostsByGroup(ids, leaders, await allHosts(manager), { chosen, today, traineeId }),
    };
  }

  /**
   * Judges where and under whom a session was (T1).
   *
   * @returns what the group is called, and whether the host stood in
   * @throws DomainError `practice.host.not-recognised` or `practice.host.not-leading` on `host`, `practice.group.unknown`
   *   on `group`
   */
  async judge({
    group,
    hostId,
    standIn,
    happenedOn,
  }: SessionPlace): Promise<{ name: string; standIn: boolean }> {
    const { manager } = this.dataSource;
    const name = 'id' in group ? await nameOfGroup(manager, group.id) : `${group.name}, ${group.place}`;
    if (name === undefined) throw new DomainError('practice.group.unknown', {}, 'invalid', 'group');
    const [missing] = await missingQualities(manager, [
      { personId: hostId, on: happenedOn, must: 'recognised' },
    ]);
    const about = async () => ({ name: await nameOfHost(manager, hostId), date: happenedOn });
    if (missing!.length > 0)
      throw new DomainError('practice.host.not-recognised', await about(), 'invalid', 'host');
    if (!('id' in group)) return { name, standIn: false };
    if (ledOn(await leadersOf(manager, [group.id]), hostId, happenedOn)) return { name, standIn: false };
    if (!standIn)
      throw new DomainError(
        'practice.host.not-leading',
        { ...(await about()), group: name },
        'invalid',
        'host',
      );
    return { name, standIn: true };
  }
}
