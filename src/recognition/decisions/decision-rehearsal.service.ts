import { Injectable } from '@nestjs/common';
import { canonicalize } from 'json-canonicalize';
import { DataSource, type EntityManager } from 'typeorm';
import { decisionsOf } from '../../enrolment/trajectories/decided.queries.js';
import { type NewDecision, RequirementsService } from '../../enrolment/trajectories/requirements.service.js';
import { TrajectoriesService } from '../../enrolment/trajectories/trajectories.service.js';
import type { ComponentProgress } from '../../hours/progress.rules.js';
import { ProgressService } from '../../hours/progress.service.js';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { rehearse, sealOf } from '../../platform/database/rehearse.service.js';
import type { CompletionRecordKind } from '../completion/completion-record.rules.js';
import type { RecordState } from '../completion/completion-record-state.entity.js';
import { namesConcernedBy } from '../completion/record-audience.queries.js';
import { recordStates } from '../completion/record-states.queries.js';
import { namesToldOf } from './told.queries.js';

/** What a decision comes to. */
export interface DecisionOutcome {
  /** the components whose figures change; null where it is not asked before, or any more */
  components: { before: ComponentProgress | null; after: ComponentProgress | null }[];
  /** records that come to another state; `number` is null for one that would be issued */
  records: { number: string | null; kind: CompletionRecordKind; state: RecordState }[];
  /** names of those who get a mail */
  told: string[];
  /** what was looked at, in a few letters: another outcome, or other decisions before it, have another seal */
  seal: string;
  /** this very decision was taken already: the form was sent twice */
  taken: boolean;
}

/**
 * Decisions of the board on a trajectory: what follows is shown first, and is no estimate, as with a correction. The decision
 * is taken, what it came to is read, and all of it is undone unless that was seen.
 */
@Injectable()
export class DecisionRehearsal {
  constructor(
    private readonly dataSource: DataSource,
    private readonly trajectories: TrajectoriesService,
    private readonly requirements: RequirementsService,
    private readonly progress: ProgressService,
  ) {}

  /**
   * Takes a decision, if it comes to what was shown, or was taken already.
   *
   * @param seen the seal of the consequences that were shown; null takes nothing
   * @returns null when it was taken; else what it would come to
   * @throws DomainError as `RequirementsService.decideWithin`
   */
  async decide(
    trajectoryId: string,
    decision: NewDecision & { id: string },
    { actor, seen }: { actor: Actor; seen: string | null },
  ): Promise<DecisionOutcome | null> {
    const { kept, result } = await rehearse(
      this.dataSource,
      (manager) => this.carryOut(manager, trajectoryId, decision, actor),
      ({ seal, taken }) => taken || seal === seen,
    );
    return kept ? null : result;
  }

  private async carryOut(
    manager: EntityManager,
    trajectoryId: string,
    decision: NewDecision & { id: string },
    actor: Actor,
  ): Promise<DecisionOutcome> {
    // What it comes to is only known for sure while nobody else changes anything.
    await this.trajectories.lock(manager, [trajectoryId]);
    const earlier = (await decisionsOf(manager, trajectoryId)).map(({ id }) => id);
    if (earlier.includes(decision.id))
      return { components: [], records: [], told: [], seal: '', taken: true };
    const before = await this.standing(manager, trajectoryId);
    await this.requirements.decideWithin(manager, trajectoryId, decision, actor);
    const after = await this.standing(manager, trajectoryId);
    const changed = after.records.filter(
      ({ id, state }) => before.records.find((record) => record.id === id)?.state !== state,
    );
    const known = new Set(before.records.map(({ id }) => id));
    const concerned = await namesConcernedBy(
      manager,
      changed.map(({ id }) => id),
    );
    const outcome = {
      components: changesIn(before.components, after.components),
      records: changed.map(({ id, number, kind, state }) => ({
        number: known.has(id) ? number : null,
        kind,
        state,
      })),
      told: [...new Set([...(await namesToldOf(manager, trajectoryId)), ...concerned])],
    };
    return { ...outcome, seal: sealOf({ outcome, earlier }), taken: false };
  }

  private async standing(manager: EntityManager, trajectoryId: string) {
    const [trajectory] = await this.progress.of(manager, [trajectoryId]);
    return {
      components: trajectory!.progress.components,
      records: await recordStates(manager, trajectoryId),
    };
  }
}

function changesIn(
  before: readonly ComponentProgress[],
  after: readonly ComponentProgress[],
): DecisionOutcome['components'] {
  const keys = [...new Set([...before, ...after].map(({ component }) => component))];
  const of = (all: readonly ComponentProgress[], key: string) =>
    all.find(({ component }) => component === key) ?? null;
  return keys
    .map((key) => ({ before: of(before, key), after: of(after, key) }))
    .filter((pair) => canonicalize(pair.before) !== canonicalize(pair.after));
}
