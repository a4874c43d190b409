import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import { CurriculumService } from '../../curriculum/curriculum.service.js';
import type { ProgrammeRequirement } from '../../curriculum/programme-definition.rules.js';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { microseconds } from '../../platform/database/microseconds.queries.js';
import { LineMacs } from '../../platform/documents/line-macs.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import type { RequirementDecision } from './requirement-decision.entity.js';
import { decisionLine, type StoredDecision } from './requirements-in-force.rules.js';
import { requirementRow } from './requirement-row.rules.js';
import { TrajectoriesService } from './trajectories.service.js';
import { RequirementsChanged } from './trajectory-events.rules.js';
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

/** Carries out the board's decisions on one trajectory's requirements (P6). */
@Injectable()
export class RequirementsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly trajectories: TrajectoriesService,
    private readonly curriculum: CurriculumService,
    private readonly events: EventDispatcher,
    private readonly clock: Clock,
    private readonly macs: LineMacs,
  ) {}

  /**
   * Exempts a trajectory from one component.
   *
   * @throws DomainError `requirement.unknown` when the trajectory does not ask for that component
   */
  async exempt(
    trajectoryId: string,
    component: ComponentKey,
    decision: Decision,
    actor: Actor,
  ): Promise<void> {
    await this.decide(
      trajectoryId,
      { kind: 'exemption', component, requirements: null, ...decision },
      actor,
      async (manager) => {
        const { affected } = await manager.update(
          TrajectoryRequirement,
          { trajectoryId, component },
          { exemptedOn: decision.decidedOn },
        );
        if (affected === 0) throw new DomainError('requirement.unknown', {}, 'not-found');
      },
    );
  }

  /** Replaces a trajectory's whole programme by a set of requirements of its own. */
  async impose(
    trajectoryId: string,
    requirements: ProgrammeRequirement[],
    decision: Decision,
    actor: Actor,
  ): Promise<void> {
    await this.decide(
      trajectoryId,
      { kind: 'imposed', component: null, requirements, ...decision },
      actor,
      async (manager) => {
        await manager.update(Trajectory, { id: trajectoryId }, { imposed: true });
        await manager.delete(TrajectoryRequirement, { trajectoryId });
        const trajectory = await manager.findOneByOrFail(Trajectory, { id: trajectoryId });
        const { definition } = await this.curriculum.version(manager, trajectory.programmeVersionId);
        await manager.insert(
          TrajectoryRequirement,
          requirements.map((requirement) => requirementRow(trajectoryId, requirement, definition)),
        );
      },
    );
  }

  private async decide(
    trajectoryId: string,
    decision: Decision & Pick<RequirementDecision, 'kind' | 'component' | 'requirements'>,
    actor: Actor,
    apply: (manager: EntityManager) => Promise<void>,
  ): Promise<void> {
    if (decision.reason.trim() === '')
      throw new DomainError('requirement.reason-missing', {}, 'invalid', 'reason');
    // An exemption counts from its day (D6): before that day nothing is met, and no record is due.
    if (decision.decidedOn > this.clock.today())
      throw new DomainError('requirement.future', {}, 'invalid', 'decidedOn');
    await this.dataSource.transaction(async (manager) => {
      await this.trajectories.lock(manager, [trajectoryId]);
      await apply(manager);
      await this.store(manager, { id: randomUUID(), trajectoryId, recordedBy: actor, ...decision });
      await recordInAudit(manager, {
        actor,
        action: `requirement.${decision.kind}`,
        subjectKind: 'trajectory',
        subjectId: trajectoryId,
        details: { component: decision.component, decidedOn: decision.decidedOn },
      });
      await this.events.publish(RequirementsChanged, { trajectoryId, actor }, manager);
    });
  }

  /** The moment is the database's own, read after the locks: it says which records came before, and which after (K6). */
  private async store(manager: EntityManager, decision: Omit<StoredDecision, 'recordedAt'>): Promise<void> {
    const [{ recordedAt }] = await manager.query<[{ recordedAt: string }]>(
      `SELECT ${microseconds('clock_timestamp()')} AS "recordedAt"`,
    );
    const line = { ...decision, recordedAt };
    const mac = this.macs.of('requirement-decision', decisionLine(line));
    await manager.query(
      `INSERT INTO requirement_decision (id, trajectory_id, kind, component, requirements, reason, decided_on, decided_by,
                                         recorded_by, recorded_at, mac)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        line.id,
        line.trajectoryId,
        line.kind,
        line.component,
        line.requirements && JSON.stringify(line.requirements),
        line.reason,
        line.decidedOn,
        line.decidedBy,
        line.recordedBy,
        recordedAt,
        mac,
      ],
    );
  }
}
