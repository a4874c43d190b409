import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import type { ProgrammeRequirement } from '../../curriculum/programme-definition.rules.js';
import { type Actor, actorOf } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { LineMacs } from '../../platform/documents/line-macs.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import { assertPossible } from './decisions.rules.js';
import type { RequirementDecision } from './requirement-decision.entity.js';
import { RequirementHistories } from './requirement-history.service.js';
import { storeDecision } from './decision-storage.service.js';
import { trajectoryBy } from './trajectories.queries.js';
import { TrajectoriesService } from './trajectories.service.js';
import { DecisionTaken, RequirementsChanged } from './trajectory-events.rules.js';
import { TrajectoryRequirement } from './trajectory-requirement.entity.js';
import { Trajectory } from './trajectory.entity.js';

/** The board's decision as it was taken (P6). */
export interface Decision {
  reason: string;
  /** `YYYY-MM-DD`; an exempted component counts as met from this day (D6) */
  decidedOn: string;
  /** the body that decided */
  decidedBy: string;
}

/** A decision to take (P8): what of the rest is not named is null. */
export type NewDecision = Decision &
  Pick<RequirementDecision, 'kind'> &
  Partial<Pick<RequirementDecision, 'id' | 'component' | 'requirements' | 'terms' | 'revokes'>>;

/** Takes the board's decisions on one trajectory (P6, P8). None is ever changed; another one follows it. */
@Injectable()
export class RequirementsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly trajectories: TrajectoriesService,
    private readonly histories: RequirementHistories,
    private readonly events: EventDispatcher,
    private readonly clock: Clock,
    private readonly macs: LineMacs,
  ) {}

  /**
   * Exempts a trajectory from one component.
   *
   * @throws DomainError `requirement.unknown` when the trajectory does not ask for that component
   */
  exempt(trajectoryId: string, component: ComponentKey, decision: Decision, actor: Actor): Promise<void> {
    return this.decide(trajectoryId, { kind: 'exemption', component, ...decision }, actor);
  }

  /** Replaces a trajectory's whole programme by a set of requirements of its own. */
  impose(
    trajectoryId: string,
    requirements: ProgrammeRequirement[],
    decision: Decision,
    actor: Actor,
  ): Promise<void> {
    return this.decide(trajectoryId, { kind: 'imposed', requirements, ...decision }, actor);
  }

  /** Takes any decision in a transaction of its own. @throws DomainError as `decideWithin` */
  decide(trajectoryId: string, decision: NewDecision, actor: Actor): Promise<void> {
    return this.dataSource.transaction((manager) =>
      this.decideWithin(manager, trajectoryId, decision, actor),
    );
  }

  /**
   * Takes a decision in the caller's transaction, so that the caller can look at what follows and still roll it back.
   *
   * @throws DomainError `requirement.reason-missing`, `requirement.future`; `decision.own` on one's own trajectory (H4);
   *   `requirement.…` or `decision.…` when there is nothing to decide so
   */
  async decideWithin(
    manager: EntityManager,
    trajectoryId: string,
    decision: NewDecision,
    actor: Actor,
  ): Promise<void> {
    if (decision.reason.trim() === '')
      throw new DomainError('requirement.reason-missing', {}, 'invalid', 'reason');
    // An exemption counts from its day (D6): before that day nothing is met, and no record is due.
    if (decision.decidedOn > this.clock.today())
      throw new DomainError('requirement.future', {}, 'invalid', 'decidedOn');
    await this.trajectories.lock(manager, [trajectoryId]);
    const { personId } = await trajectoryBy(manager, trajectoryId);
    if (actor === actorOf.person(personId)) throw new DomainError('decision.own', {}, 'not-permitted');
    const history = (await this.histories.of(manager, [trajectoryId])).get(trajectoryId)!;
    assertPossible(decision, history.at(), history.decisions);
    const nothing = { component: null, requirements: null, terms: null, revokes: null };
    const line = { id: randomUUID(), ...nothing, trajectoryId, recordedBy: actor, ...decision };
    const stored = await storeDecision(manager, this.macs, line);
    await this.apply(manager, trajectoryId);
    await recordInAudit(manager, {
      actor,
      action: `requirement.${decision.kind}`,
      subjectKind: 'trajectory',
      subjectId: trajectoryId,
      details: { component: stored.component, decidedOn: decision.decidedOn },
    });
    const revoked = history.decisions.find(({ id }) => id === stored.revokes) ?? null;
    await this.events.publish(DecisionTaken, { trajectoryId, decision: stored, revoked, actor }, manager);
    await this.events.publish(RequirementsChanged, { trajectoryId, actor }, manager);
  }

  /** Stores what the trajectory must meet now: exactly what its version and the decisions come to (K6). */
  private async apply(manager: EntityManager, trajectoryId: string): Promise<void> {
    const history = (await this.histories.of(manager, [trajectoryId])).get(trajectoryId)!;
    const { imposed, requirements } = history.at();
    await manager.update(Trajectory, { id: trajectoryId }, { imposed });
    await manager.delete(TrajectoryRequirement, { trajectoryId });
    await manager.insert(TrajectoryRequirement, requirements);
  }
}
