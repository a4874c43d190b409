import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  type NewListDecision,
  ReadingListDecisions,
} from '../../enrolment/trajectories/reading-list-decisions.service.js';
import { TRAJECTORIES } from '../../enrolment/trajectories/trajectories.queries.js';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { rehearse, sealOf } from '../../platform/database/rehearse.service.js';
import { statesOfVersion, type VersionRecord } from '../completion/record-states.queries.js';

/** What a decision on a reading list comes to. */
export interface ListOutcome {
  /** how many trajectories follow the version */
  trajectories: number;
  /** records that would be issued, and those that come to another state */
  issued: number;
  changed: Pick<VersionRecord, 'number' | 'state'>[];
  /** what was looked at, in a few letters */
  seal: string;
  /** this very decision was taken already */
  taken: boolean;
}

/** Decisions of the board on reading lists: taken, looked at, and undone unless what they come to was seen (P9). */
@Injectable()
export class ListRehearsal {
  constructor(
    private readonly dataSource: DataSource,
    private readonly decisions: ReadingListDecisions,
  ) {}

  /** @returns null when it was taken; else what it would come to. @throws DomainError as `decideWithin` */
  async decide(
    decision: NewListDecision & { id: string },
    { actor, seen }: { actor: Actor; seen: string | null },
  ): Promise<ListOutcome | null> {
    const { kept, result } = await rehearse(
      this.dataSource,
      (manager) => this.carryOut(manager, decision, actor),
      ({ seal, taken }) => taken || seal === seen,
    );
    return kept ? null : result;
  }

  private async carryOut(
    manager: EntityManager,
    decision: NewListDecision & { id: string },
    actor: Actor,
  ): Promise<ListOutcome> {
    const { programmeVersionId: version, id } = decision;
    const earlier = await this.decisions.lockWithin(manager, version);
    if (earlier.some((one) => one.id === id))
      return { trajectories: 0, issued: 0, changed: [], seal: '', taken: true };
    const before = new Map((await statesOfVersion(manager, version)).map((one) => [one.id, one.state]));
    await this.decisions.decideWithin(manager, decision, actor);
    const after = await statesOfVersion(manager, version);
    const [{ count }] = await manager.query<[{ count: number }]>(
      `SELECT count(*)::integer AS count FROM ${TRAJECTORIES} t WHERE programme_version_id = $1`,
      [version],
    );
    const outcome = {
      trajectories: count,
      issued: after.filter((one) => !before.has(one.id)).length,
      changed: after
        .filter((one) => before.has(one.id) && before.get(one.id) !== one.state)
        .map(({ number, state }) => ({ number, state })),
    };
    const known = earlier.map((one) => one.id);
    return { ...outcome, seal: sealOf({ outcome, known }), taken: false };
  }
}
