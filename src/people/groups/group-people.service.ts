import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { isId } from '../../platform/text/id.rules.js';
import { Person } from '../person.entity.js';
import { GroupMember } from './group-member.entity.js';
import { type GroupPerson, membersOf } from './groups.queries.js';
import { covers, type Period, overlap } from './groups.rules.js';
import { groupsLedBy, isLeadingOf, leadersNamed, leadersOf, lockLeading } from './group-leaders.queries.js';
import type { LeadingRole } from '../standing/standing-facts.rules.js';
import { StandingFactsService } from '../standing/standing-facts.service.js';
import type { JudgedLeading } from '../standing/standing-lines.queries.js';
import { audit, lockGroup } from './groups.service.js';

/** Somebody who becomes a member: a person whom the portal knows, or a name. */
export interface NewMember extends Period {
  person: { id: string } | { name: string };
  profession: string;
}

/** The outcome of a wish about a period: it is done, or the period had been withdrawn or replaced before. */
export type PeriodOutcome = 'done' | 'already';

/** The leaders and members of a group, each from when to when (G1). Leading is a fact of standing too (S5). */
@Injectable()
export class GroupPeopleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly facts: StandingFactsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a member.
   *
   * @param id of the new membership; the same form sent twice makes one
   * @throws DomainError `group.member.twice` on `who` for a member on one of these days already
   */
  async addMember(id: string, groupId: string, member: NewMember, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await lockGroup(manager, groupId);
      if (await manager.existsBy(GroupMember, { id })) return;
      const { person, profession, from: fromDate, to: toDate } = member;
      const who = 'id' in person ? { personId: person.id } : { name: person.name };
      if ('id' in person) await assertNoMember(manager, { groupId, personId: person.id, ...member });
      await manager.insert(GroupMember, {
        id,
        groupId,
        ...who,
        profession,
        fromDate,
        toDate,
        enteredBy: actor,
      });
      await audit(
        manager,
        actor,
        'group.member-added',
        groupId,
        'id' in person ? { personId: person.id } : {},
      );
    });
  }

  /**
   * Adds who leads or co-leads from a day on: a dated fact of their standing, which the register brought (S5).
   *
   * @param id of the new fact; the same form sent twice makes one
   * @throws DomainError `group.leader.twice` on `who` for somebody who does so on one of these days already
   */
  async addLeader(
    id: string,
    groupId: string,
    leader: Period & { personId: string; role: LeadingRole },
    actor: Actor,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await lockGroup(manager, groupId);
      const others = (await leadersOf(manager, [groupId])).filter((known) => known.id !== id);
      assertLeadsOnce(others, leader, 'who');
      await this.facts.addLeading(manager, { id, groupId, ...leader }, { source: 'register', actor });
    });
  }

  /** Whom a typed name means among the leaders. @throws DomainError `group.who.no-leader` or `group.who.several` on `who` */
  async leaderNamed(typed: string): Promise<{ id: string }> {
    const [found, other] = await leadersNamed(this.dataSource.manager, typed);
    if (!found) throw new DomainError('group.who.no-leader', { text: typed }, 'invalid', 'who');
    if (other) throw new DomainError('group.who.several', { text: typed }, 'invalid', 'who');
    return found;
  }

  /**
   * Sets the last day of a membership or leading period, or opens it again. What was withdrawn meanwhile stays withdrawn.
   *
   * @throws DomainError `group.to.before`, `group.leader.twice`, `group.member.twice` on `to`; `group.person.not-found` (404)
   */
  end(groupId: string, periodId: string, to: string | null, actor: Actor): Promise<PeriodOutcome> {
    return this.dataSource.transaction(async (manager) => {
      const { member, leading } = await periodIn(manager, groupId, periodId);
      if (member) return endMember(manager, member, to, actor);
      const { id, personId, fromDate: from, toDate, withdrawnBy } = leading;
      if (withdrawnBy !== null) return 'already';
      if (to === toDate) return 'done';
      assertNotBefore(from, to);
      const others = (await leadersOf(manager, [groupId])).filter((known) => known.id !== id);
      assertLeadsOnce(others, { personId, from, to }, 'to');
      // A fact is never changed: another one takes its place (S5).
      if (to === null) await this.facts.reopenLeading(manager, id, actor);
      else await this.facts.closeLeading(manager, id, to, actor);
      return 'done';
    });
  }

  /** Withdraws what was entered by mistake. @throws DomainError `group.person.not-found` (404) */
  withdraw(groupId: string, periodId: string, actor: Actor): Promise<PeriodOutcome> {
    return this.dataSource.transaction(async (manager) => {
      const { member, leading } = await periodIn(manager, groupId, periodId);
      if ((member ?? leading).withdrawnBy !== null) return 'already';
      if (leading) await this.facts.withdrawLeading(manager, leading.id, actor);
      else {
        const withdrawnAt = new Date(this.clock.now().epochMilliseconds);
        await manager.update(GroupMember, { id: member.id }, { withdrawnBy: actor, withdrawnAt });
        await audit(manager, actor, 'group.member-withdrawn', groupId);
      }
      return 'done';
    });
  }

  /** Whether a period in a group was withdrawn since, or took another's place. */
  async wasIn(groupId: string, periodId: string): Promise<boolean> {
    if (!isId(periodId)) return false;
    const { manager } = this.dataSource;
    const member = await manager.existsBy(GroupMember, { id: periodId, groupId });
    return member || (await isLeadingOf(manager, groupId, periodId));
  }

  /** The leaders and members of a group, today and at other times. */
  async of(groupId: string): Promise<GroupPerson[]> {
    const { manager } = this.dataSource;
    return [...(await leadersOf(manager, [groupId])), ...(await membersOf(manager, groupId))];
  }

  /** The groups that somebody leads today. */
  ledBy(personId: string): Promise<ReadonlySet<string>> {
    return groupsLedBy(this.dataSource.manager, personId, this.clock.today());
  }

  /** Names of those who lead some groups today, by group. */
  async leadersNow(groupIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
    const today = this.clock.today();
    const leaders = await leadersOf(this.dataSource.manager, groupIds);
    const names = new Map<string, string[]>();
    for (const { groupId, name } of leaders.filter((leader) => covers(leader, today)))
      names.set(groupId, [...(names.get(groupId) ?? []), name]);
    return names;
  }
}

/** A period in a group, of a member or of somebody who leads; its group is locked, so that it stands as it is read. */
type PeriodIn = { member: GroupMember; leading?: never } | { member?: never; leading: JudgedLeading };

async function periodIn(manager: EntityManager, groupId: string, id: string): Promise<PeriodIn> {
  await lockGroup(manager, groupId);
  const member = await manager.findOneBy(GroupMember, { id, groupId });
  if (member) return { member };
  const leading = await lockLeading(manager, groupId, id);
  if (!leading) throw new DomainError('group.person.not-found', {}, 'not-found');
  return { leading };
}

async function endMember(
  manager: EntityManager,
  { id, groupId, personId, fromDate: from, toDate, withdrawnBy }: GroupMember,
  to: string | null,
  actor: Actor,
): Promise<PeriodOutcome> {
  if (withdrawnBy !== null) return 'already';
  if (toDate === to) return 'done';
  assertNotBefore(from, to);
  if (personId) await assertNoMember(manager, { groupId, personId, from, to }, id);
  await manager.update(GroupMember, { id }, { toDate: to });
  await audit(manager, actor, 'group.member-ended', groupId);
  return 'done';
}

function assertNotBefore(from: string, to: string | null): void {
  if (to !== null && to < from) throw new DomainError('group.to.before', { date: from }, 'invalid', 'to');
}

/**
 * The person with an address, in lower case.
 *
 * @throws DomainError `group.who.unknown` on `who` when nobody has it
 */
export async function personWithAddress(manager: EntityManager, email: string): Promise<{ id: string }> {
  const person = await manager.findOneBy(Person, { email });
  if (!person) throw new DomainError('group.who.unknown', { text: email }, 'invalid', 'who');
  return { id: person.id };
}

async function assertNoMember(
  manager: EntityManager,
  { groupId, personId, ...period }: Period & { groupId: string; personId: string },
  except?: string,
): Promise<void> {
  const known = await manager.findBy(GroupMember, { groupId, personId });
  const twice = known
    .filter(({ id, withdrawnAt }) => id !== except && withdrawnAt === null)
    .some(({ fromDate, toDate }) => overlap(period, { from: fromDate, to: toDate }));
  if (twice) throw new DomainError('group.member.twice', {}, 'invalid', except ? 'to' : 'who');
}

function assertLeadsOnce(
  known: readonly GroupPerson[],
  { personId, ...period }: Period & { personId: string },
  field: 'who' | 'to',
): void {
  const twice = known.some((one) => one.personId === personId && overlap(period, one));
  if (twice) throw new DomainError('group.leader.twice', {}, 'invalid', field);
}
