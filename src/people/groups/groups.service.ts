import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { type AuditAction, recordInAudit } from '../../platform/audit/audit-log.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { BalintGroupStep } from './balint-group-step.entity.js';
import { BalintGroup } from '../balint-group.entity.js';
import { type GroupDetails, type GroupState, nextStates } from './groups.rules.js';

/** That a group comes to a state, from a day on. */
export interface StateChange {
  state: GroupState;
  /** `YYYY-MM-DD` */
  since: string;
}

/** Keeps the register of groups: what each is, and how it stands (G1). `GroupPeopleService` keeps their leaders and members. */
@Injectable()
export class GroupsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a group, in its first state.
   *
   * @param id of the new group; the same form sent twice makes one
   * @throws DomainError `group.since.future` on `since`
   */
  async add(id: string, details: GroupDetails, first: StateChange, actor: Actor): Promise<void> {
    this.assertPast(first);
    await this.dataSource.transaction(async (manager) => {
      const { state } = first;
      const inserted = await manager
        .createQueryBuilder()
        .insert()
        .into(BalintGroup)
        .values({ id, ...details, state, version: 1 })
        .orIgnore()
        .returning('id')
        .execute();
      if ((inserted.raw as unknown[]).length === 0) return;
      await this.keepStep(manager, { groupId: id, sequence: 1, ...first }, actor);
      await audit(manager, actor, 'group.created', id);
    });
  }

  /**
   * Changes what the register says of a group.
   *
   * @param version the version that its editor saw
   * @throws DomainError `form.overtaken` (conflict) when it is another by now, unless it says the same already
   */
  async amend(id: string, version: number, details: GroupDetails, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const group = await lockGroup(manager, id);
      const changed = Object.entries(details).filter(([field, value]) => group[field as never] !== value);
      if (changed.length === 0) return;
      if (group.version !== version) throw new DomainError('form.overtaken', {}, 'conflict');
      await manager.update(BalintGroup, { id }, { ...details, version: version + 1 });
      const fields = changed.map(([field]) => field).join(' ');
      await audit(manager, actor, 'group.changed', id, { fields });
    });
  }

  /**
   * Brings a group to another state; where it stands so already, nothing happens.
   *
   * @throws DomainError `group.state.not-next` on `state`; `group.since.future` or `group.since.before` on `since`
   */
  async changeState(id: string, { state, since }: StateChange, actor: Actor): Promise<void> {
    this.assertPast({ since });
    await this.dataSource.transaction(async (manager) => {
      const group = await lockGroup(manager, id);
      if (group.state === state) return;
      if (!nextStates(group.state).includes(state))
        throw new DomainError('group.state.not-next', {}, 'invalid', 'state');
      const last = await manager.findOneOrFail(BalintGroupStep, {
        where: { groupId: id },
        order: { sequence: 'DESC' },
      });
      if (since < last.since)
        throw new DomainError('group.since.before', { date: last.since }, 'invalid', 'since');
      await this.keepStep(manager, { groupId: id, sequence: last.sequence + 1, state, since }, actor);
      await manager.update(BalintGroup, { id }, { state });
      await audit(manager, actor, 'group.state-changed', id, { state });
    });
  }

  private assertPast({ since }: Pick<StateChange, 'since'>): void {
    if (since > this.clock.today()) throw new DomainError('group.since.future', {}, 'invalid', 'since');
  }

  private async keepStep(
    manager: EntityManager,
    step: StateChange & { groupId: string; sequence: number },
    by: Actor,
  ): Promise<void> {
    await manager.insert(BalintGroupStep, { ...step, by, at: new Date(this.clock.now().epochMilliseconds) });
  }
}

/** Locks a group for the rest of the transaction. @throws DomainError `group.not-found` (404) */
export async function lockGroup(manager: EntityManager, id: string): Promise<BalintGroup> {
  const group = await manager.findOne(BalintGroup, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!group) throw new DomainError('group.not-found', {}, 'not-found');
  return group;
}

/** Keeps in the log what was done to a group (V3). */
export function audit(
  manager: EntityManager,
  actor: Actor,
  action: AuditAction,
  groupId: string,
  details: Record<string, string> = {},
): Promise<void> {
  return recordInAudit(manager, { actor, action, subjectKind: 'group', subjectId: groupId, details });
}
