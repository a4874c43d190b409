import { Injectable } from '@nestjs/common';
import { Temporal } from '@js-temporal/polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { LEADERS, lockLeaders } from '../../people/people.queries.js';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { type AuditAction, recordInAudit } from '../../platform/audit/audit-log.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { codeOf } from '../../platform/database/line-codes.service.js';
import { LineMacs } from '../../platform/documents/line-macs.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import { deputiesAround, deputyBy, type NamedDeputy } from './deputies.queries.js';
import { deputyFault, type DeputyWish, endedDeputy } from './deputy.rules.js';
import { DEPUTY_LINES, type DeputyLine } from './deputy-lines.queries.js';
import { Deputy } from './deputy.entity.js';
import { DeputyChanged } from './trajectory-events.rules.js';

/** A trainee whose reading logs a deputy signs meanwhile. */
interface Concerned {
  trajectoryId: string;
  personId: string;
}

/** What naming a deputy comes to. */
export interface DeputyPlan {
  /** the trajectories of those whose reading logs they will sign, as it is now */
  trajectoryIds: string[];
  /** those of the deputy's own, which they do not sign (H4) */
  ownTrajectoryIds: string[];
  /** when the deputy is away themself in that time, and somebody stands in for them */
  away: NamedDeputy[];
}

/** Names deputies for supervisors who are away, by the secretariat (S1). */
@Injectable()
export class DeputiesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly events: EventDispatcher,
    private readonly outbox: Outbox,
    private readonly macs: LineMacs,
    private readonly clock: Clock,
  ) {}

  /**
   * What naming the deputy would come to now; changes nothing.
   *
   * @throws DomainError `deputy.not-leader`, `deputy.self`, `deputy.past`, `deputy.order`, `deputy.overlap`, on its field
   */
  async plan(manager: EntityManager, wish: DeputyWish): Promise<DeputyPlan> {
    const today = this.clock.today();
    const around = await deputiesAround(manager, wish.supervisorId, today);
    const others = around
      .filter(({ supervisorId }) => supervisorId === wish.supervisorId)
      .map(({ deputy, ...one }) => ({ ...one, name: deputy }));
    const isLeader = await areLeaders(manager, [wish.supervisorId, wish.deputyId]);
    const fault = deputyFault(wish, { today, isLeader, others });
    if (fault) throw new DomainError(fault.code, fault.params, 'invalid', fault.field);
    const trainees = await traineesOf(manager, wish.supervisorId);
    const ofDeputy = await deputiesAround(manager, wish.deputyId, wish.fromDate);
    return {
      trajectoryIds: trainees.filter((one) => one.personId !== wish.deputyId).map(idOf),
      ownTrajectoryIds: trainees.filter((one) => one.personId === wish.deputyId).map(idOf),
      away: ofDeputy.filter(
        ({ supervisorId, fromDate }) => supervisorId === wish.deputyId && fromDate <= wish.toDate,
      ),
    };
  }

  /**
   * Names a deputy, and tells everybody concerned. The same form sent twice names them once.
   *
   * @param id of the new one
   * @throws DomainError as `plan`
   */
  name(id: string, wish: DeputyWish, actor: Actor): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      if (await this.enter(manager, id, wish, actor)) await this.tell(manager, wish, 'deputy-named');
    });
  }

  /**
   * Names a deputy within the caller's transaction, and tells nobody.
   *
   * @returns whether it entered the deputy; false when an earlier call did
   */
  async enter(manager: EntityManager, id: string, wish: DeputyWish, actor: Actor): Promise<boolean> {
    // The person who assigns somebody to this supervisor, or names another deputy for them, waits here.
    await lockLeaders(manager, [wish.supervisorId]);
    if (await manager.existsBy(Deputy, { id })) return false;
    await this.plan(manager, wish);
    const line = { id, ...wish };
    await manager.insert(Deputy, { ...line, enteredBy: actor, mac: this.codeOf(line) });
    await this.follow(manager, line, 'deputy.named', actor);
    return true;
  }

  /**
   * Ends a deputy's time: from today on they sign nothing. Removes a deputy whose first day is today or later. A second
   * time changes nothing.
   *
   * @throws DomainError `deputy.not-found` (404) for another supervisor's
   */
  end(id: string, supervisorId: string, actor: Actor): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      await lockLeaders(manager, [supervisorId]);
      const found = await deputyBy(manager, id);
      if (!found) return;
      if (found.supervisorId !== supervisorId) throw new DomainError('deputy.not-found', {}, 'not-found');
      const today = this.clock.today();
      const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
      const ended = endedDeputy(found, { today, yesterday });
      if (ended === 'over') return;
      if (ended === 'removed') await manager.delete(Deputy, { id });
      else {
        const { deputyId, fromDate } = found;
        const mac = this.codeOf({ id, supervisorId, deputyId, fromDate, ...ended });
        await manager.update(Deputy, { id }, { ...ended, mac });
      }
      await this.follow(manager, found, 'deputy.ended', actor);
      await this.tell(manager, found, 'deputy-ended');
    });
  }

  /** Brings the signing rights up to date with a deputy's days, and keeps the change in the audit log. */
  private async follow(
    manager: EntityManager,
    { id, supervisorId, deputyId, fromDate, toDate }: DeputyLine,
    action: Extract<AuditAction, `deputy.${string}`>,
    actor: Actor,
  ): Promise<void> {
    await this.events.publish(
      DeputyChanged,
      { trajectoryIds: await everSince(manager, supervisorId, fromDate) },
      manager,
    );
    await recordInAudit(manager, {
      actor,
      action,
      subjectKind: 'person',
      subjectId: supervisorId,
      details: { deputy: id, deputyId, from: fromDate, until: toDate },
    });
  }

  /** One mail to the deputy, one to the supervisor, and one to each trainee. */
  private async tell(
    manager: EntityManager,
    { supervisorId, deputyId, fromDate, toDate }: DeputyWish,
    kind: 'deputy-named' | 'deputy-ended',
  ): Promise<void> {
    const trainees = await traineesOf(manager, supervisorId);
    const data = { supervisor: supervisorId, deputy: deputyId, from: fromDate, until: toDate };
    const concerned = trainees.filter(({ personId }) => personId !== deputyId);
    await this.outbox.enqueueAll(manager, [
      { kind: `${kind}-deputy`, recipientPersonId: deputyId, data: { ...data, count: concerned.length } },
      { kind: `${kind}-supervisor`, recipientPersonId: supervisorId, data },
      ...concerned.map(({ personId }) => ({ kind: `${kind}-trainee`, recipientPersonId: personId, data })),
    ]);
  }

  private codeOf(line: DeputyLine): Buffer {
    return codeOf(this.macs, DEPUTY_LINES, line);
  }
}

function idOf({ trajectoryId }: Concerned): string {
  return trajectoryId;
}

/** The trainees whom somebody supervises now, without those who stopped: they hand in nothing new. */
function traineesOf(manager: EntityManager, supervisorId: string): Promise<Concerned[]> {
  return manager.query<Concerned[]>(
    `SELECT t.id AS "trajectoryId", t.person_id AS "personId"
       FROM supervisor_assignment a JOIN trajectory t ON t.id = a.trajectory_id
      WHERE a.supervisor_id = $1 AND a.to_date IS NULL AND t.state IN ('running', 'paused') ORDER BY t.id`,
    [supervisorId],
  );
}

/** All trajectories that were somebody's on a day or later: what a deputy may sign of them may change. */
async function everSince(manager: EntityManager, supervisorId: string, day: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT trajectory_id AS id FROM supervisor_assignment
      WHERE supervisor_id = $1 AND (to_date IS NULL OR to_date >= $2) ORDER BY id`,
    [supervisorId, day],
  );
  return rows.map(({ id }) => id);
}

async function areLeaders(manager: EntityManager, ids: readonly string[]): Promise<boolean> {
  const rows = await manager.query<object[]>(`SELECT FROM ${LEADERS} l WHERE l.person_id = ANY($1)`, [ids]);
  return rows.length === new Set(ids).size;
}
