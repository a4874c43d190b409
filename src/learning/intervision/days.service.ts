import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Temporal } from '@js-temporal/polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { blockCounts } from '../../hours/kinds/activity-kinds.rules.js';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { isId } from '../../platform/text/id.rules.js';
import { teachersBetween } from '../meetings/edition.rules.js';
import { EditionsService } from '../meetings/editions.service.js';
import { signsList } from './access.rules.js';
import { DayOrganiser } from '../meetings/meeting-parts.entity.js';
import { dayChangesToTell, type DayPlan, meetingPlanOf, refusalOf } from './day.rules.js';
import { dayBy, type KnownDay, planOf } from './days.queries.js';
import { DayPart, IntervisionDay } from './intervision.entity.js';

/** A keeper of days: the secretariat keeps all, an organiser their own. */
export interface Keeper {
  personId: string;
  /** whether they hold the role of the secretariat */
  secretariat: boolean;
}

/** Whether somebody reads what attendees wish for: its organisers alone, or the secretariat where a day has none (I10, I1). */
export function readsWishes({ personId, secretariat }: Keeper, { organiserIds }: DayPlan): boolean {
  return organiserIds.length === 0 ? secretariat : organiserIds.includes(personId);
}

/**
 * Plans intervision days (I1). What every meeting has is planned as the meeting of an edition without a component; what
 * only a day has is kept beside it, in the same transaction.
 */
@Injectable()
export class DaysService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly editions: EditionsService,
    private readonly clock: Clock,
  ) {}

  /** A day of this keeper's. @throws DomainError `day.not-found` (404), for another's too */
  async kept({ personId, secretariat }: Keeper, id: string): Promise<KnownDay> {
    const day = await this.day(this.dataSource.manager, id);
    if (!secretariat && !day.organiserIds.includes(personId)) throw notFound();
    return day;
  }

  /**
   * The same for the signer of its list, who closes it (I4): an organiser, or the secretariat where it has none.
   *
   * @throws DomainError `day.organisers-sign` (403) for the secretariat, where there are organisers
   */
  async signed(keeper: Keeper, id: string): Promise<KnownDay> {
    const day = await this.kept(keeper, id);
    if (!signsList(day, keeper.personId)) {
      throw new DomainError('day.organisers-sign', { names: day.organisers.join(', ') }, 'not-permitted');
    }
    return day;
  }

  /**
   * Begins the draft of a day. @param id from who must recognise a form that is sent twice: the second changes nothing
   *
   * @throws DomainError `day.refused.…` or `meeting.plan.…` for a day that cannot be
   */
  async create(plan: DayPlan, actor: Actor, id: string = randomUUID()): Promise<string> {
    assertPossible(plan);
    await this.dataSource.transaction(async (manager) => {
      const head = { component: null, title: plan.title, programmes: [] };
      if (!(await this.editions.createWithin(manager, head, actor, id))) return;
      await this.editions.planWithin(manager, id, meetingPlanOf(plan), null, actor);
      await store(manager, id, plan);
    });
    return id;
  }

  /**
   * Changes a day. The people enrolled in a published day hear what changed, and the waiting list moves up when there is
   * more room.
   *
   * @throws DomainError as `create`; `meeting.changed` (409), `meeting.held`, `meeting.capacity`
   */
  async change(id: string, plan: DayPlan, seenVersion: number, actor: Actor): Promise<void> {
    assertPossible(plan);
    await this.dataSource.transaction(async (manager) => {
      // The edition's lock: two who change the day at once come one after the other.
      await this.editions.lockWithin(manager, id);
      const before = planOf(await this.day(manager, id));
      const changed = dayChangesToTell(before, plan);
      const kept = ({ organiserIds }: DayPlan) => ({ teacherIds: organiserIds });
      const keepers = teachersBetween(kept(before), kept(plan));
      // First, so that the mails go to the people who organise it from now on.
      await store(manager, id, plan);
      const also = { changed, keepers };
      await this.editions.planWithin(manager, id, meetingPlanOf(plan), seenVersion, actor, also);
      if (before.title !== plan.title) {
        await this.editions.renameWithin(manager, id, { title: plan.title, programmes: [] }, actor);
      }
    });
  }

  /** Opens a day to members. Twice is no harm. @throws DomainError `edition.changed` (409), `edition.cancelled` */
  publish(id: string, seenVersion: number, actor: Actor): Promise<void> {
    return this.editions.publish(id, seenVersion, actor);
  }

  /**
   * Calls a day off. Twice is no harm.
   *
   * @throws DomainError `meeting.reason-missing`, `meeting.held` when it is over or its list was closed
   */
  async callOff(id: string, reason: string, actor: Actor): Promise<void> {
    const { heldOn, list, state } = await this.day(this.dataSource.manager, id);
    if (state === 'cancelled') return;
    if (reason.trim() === '') throw new DomainError('meeting.reason-missing', {}, 'invalid', 'reason');
    if (heldOn < this.clock.today() || list === 'closed') {
      throw new DomainError('meeting.held', { date: heldOn }, 'conflict');
    }
    await this.editions.cancelAll(id, reason, actor);
  }

  /** Makes a draft like an earlier day, 52 weeks later. @param id as with `create` */
  async copy(sourceId: string, title: string, actor: Actor, id: string = randomUUID()): Promise<string> {
    await this.dataSource.transaction(async (manager) => {
      const source = planOf(await this.day(manager, sourceId));
      if (!(await this.editions.copyWithin(manager, sourceId, title, actor, id))) return;
      const enrolFrom = Temporal.PlainDate.from(source.enrolFrom).add({ weeks: 52 }).toString();
      await store(manager, id, { ...source, enrolFrom });
    });
    return id;
  }

  private async day(manager: EntityManager, id: string): Promise<KnownDay> {
    const day = isId(id) ? await dayBy(manager, id) : undefined;
    if (!day) throw notFound();
    return day;
  }
}

function notFound(): DomainError {
  return new DomainError('day.not-found', {}, 'not-found');
}

function assertPossible(plan: DayPlan): void {
  const fault = refusalOf(plan, blockCounts());
  if (fault) throw new DomainError(`day.wrong.${fault}`, {}, 'invalid');
}

/** Keeps what only a day has; its parts and organisers are replaced. */
async function store(manager: EntityManager, meetingId: string, plan: DayPlan): Promise<void> {
  const { scope, region, chair, guest, theme, directions, enrolFrom, openTo, public: isPublic } = plan;
  const row = { scope, region, chair, guest, theme, directions, enrolFrom, openTo, public: isPublic };
  await manager.upsert(IntervisionDay, { meetingId, ...row }, ['meetingId']);
  await storeParts(manager, meetingId, plan.parts);
  await manager.delete(DayOrganiser, { meetingId });
  const organisers = [...new Set(plan.organiserIds)].map((personId) => ({ meetingId, personId }));
  if (organisers.length > 0) await manager.insert(DayOrganiser, organisers);
}

async function storeParts(manager: EntityManager, meetingId: string, parts: DayPlan['parts']): Promise<void> {
  await manager.delete(DayPart, { meetingId });
  const rows = parts.map(({ mark, ...part }, index) => ({
    id: randomUUID(),
    meetingId,
    ordinal: index + 1,
    ...part,
    markComponent: mark?.component ?? null,
    markBlock: mark?.block ?? null,
    markMinutes: mark?.minutes ?? null,
  }));
  await manager.insert(DayPart, rows);
}
