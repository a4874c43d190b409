import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { Person } from '../person.entity.js';
import { GroupMember } from './group-member.entity.js';
import { type GroupPerson, membersOf } from './groups.queries.js';
import { type Period, overlap } from './groups.rules.js';
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

  /** Says on which day a membership ended, or that it goes on. @throws DomainError `group.to.before` on `to` */
  async endMember(groupId: string, memberId: string, to: string | null, actor: Actor): Promise<void> {
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

  /** Withdraws what was entered by mistake; it stays in the database and counts nowhere. */
  async withdrawMember(groupId: string, memberId: string, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { id } = await this.member(manager, groupId, memberId);
      const withdrawnAt = new Date(this.clock.now().epochMilliseconds);
      await manager.update(GroupMember, { id }, { withdrawnBy: actor, withdrawnAt });
      await audit(manager, actor, 'group.member-withdrawn', groupId);
    });
  }

  /** Who leads a group and who is a member of it, today and at other times. */
  async of(groupId: string): Promise<GroupPerson[]> {
    return membersOf(this.dataSource.manager, groupId);
  }

  /** The groups that somebody leads today. */
  async ledBy(_personId: string): Promise<ReadonlySet<string>> {
    return new Set();
  }

  /** Names of who leads some groups today, by group. */
  async leadersNow(_groupIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
    return new Map();
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
