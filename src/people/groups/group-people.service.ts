import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { Person } from '../person.entity.js';
import { GroupMember } from './group-member.entity.js';
import { type GroupPerson, membersOf } from './groups.queries.js';
import { covers, type Period, overlap } from './groups.rules.js';
import { groupsLedBy, leadersNamed, leadersOf } from './group-leaders.queries.js';
import type { LeadingRole } from '../standing/standing-facts.rules.js';
import { StandingFactsService } from '../standing/standing-facts.service.js';
import { audit, lockGroup } from './groups.service.js';

/** Somebody who becomes a member: a person whom the portal knows, or a name. */
export interface NewMember extends Period {
  person: { id: string } | { name: string };
  profession: string;
}

/** Who leads a group and who is a member of it, from when to when (G1). Leading is a fact of standing too (S5). */
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
   * @throws DomainError `group.member.twice` on `who` for a person who is a member on one of these days already
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

  private async endMember(groupId: string, memberId: string, to: string | null, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const member = await this.member(manager, groupId, memberId);
      if (member.toDate === to) return;
      if (to !== null && to < member.fromDate)
        throw new DomainError('group.to.before', { date: member.fromDate }, 'invalid', 'to');
      const { personId, fromDate: from } = member;
      if (personId) await assertNoMember(manager, { groupId, personId, from, to }, memberId);
      await manager.update(GroupMember, { id: memberId }, { toDate: to });
      await audit(manager, actor, 'group.member-ended', groupId);
    });
  }

  private async withdrawMember(groupId: string, memberId: string, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { id } = await this.member(manager, groupId, memberId);
      const withdrawnAt = new Date(this.clock.now().epochMilliseconds);
      await manager.update(GroupMember, { id }, { withdrawnBy: actor, withdrawnAt });
      await audit(manager, actor, 'group.member-withdrawn', groupId);
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

  /** Says until when somebody was something in a group, or that it goes on. @throws DomainError `group.to.before` on `to` */
  async end(groupId: string, person: GroupPerson, to: string | null, actor: Actor): Promise<void> {
    if (person.role === 'member') return this.endMember(groupId, person.id, to, actor);
    const { id, role, from } = person;
    if (to === person.to) return;
    if (to !== null && to < from) throw new DomainError('group.to.before', { date: from }, 'invalid', 'to');
    await this.dataSource.transaction(async (manager) => {
      await lockGroup(manager, groupId);
      const all = await leadersOf(manager, [groupId]);
      const leader = all.find((known) => known.id === id);
      if (!leader) throw new DomainError('group.person.not-found', {}, 'not-found');
      const { personId } = leader;
      const others = all.filter((known) => known.id !== id);
      assertLeadsOnce(others, { personId, from, to }, 'to');
      // A fact is never changed: another one takes its place (S5).
      if (to !== null) await this.facts.closeLeading(manager, id, to, actor);
      else {
        await this.facts.withdrawLeading(manager, id, actor);
        const again = { personId, role: role as LeadingRole, groupId, from };
        await this.facts.addLeading(manager, again, { source: 'register', actor });
      }
    });
  }

  /** Withdraws what was entered by mistake. */
  async withdraw(groupId: string, person: GroupPerson, actor: Actor): Promise<void> {
    if (person.role === 'member') return this.withdrawMember(groupId, person.id, actor);
    await this.dataSource.transaction(async (manager) => {
      await lockGroup(manager, groupId);
      await this.facts.withdrawLeading(manager, person.id, actor);
    });
  }

  /** Who leads a group and who is a member of it, today and at other times. */
  async of(groupId: string): Promise<GroupPerson[]> {
    const { manager } = this.dataSource;
    return [...(await leadersOf(manager, [groupId])), ...(await membersOf(manager, groupId))];
  }

  /** The groups that somebody leads today. */
  ledBy(personId: string): Promise<ReadonlySet<string>> {
    return groupsLedBy(this.dataSource.manager, personId, this.clock.today());
  }

  /** Names of who leads some groups today, by group. */
  async leadersNow(groupIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
    const today = this.clock.today();
    const leaders = await leadersOf(this.dataSource.manager, groupIds);
    const names = new Map<string, string[]>();
    for (const { groupId, name } of leaders.filter((leader) => covers(leader, today)))
      names.set(groupId, [...(names.get(groupId) ?? []), name]);
    return names;
  }

  private async member(manager: EntityManager, groupId: string, id: string): Promise<GroupMember> {
    await lockGroup(manager, groupId);
    const member = await manager.findOneBy(GroupMember, { id, groupId });
    if (!member || member.withdrawnAt) throw new DomainError('group.person.not-found', {}, 'not-found');
    return member;
  }
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
