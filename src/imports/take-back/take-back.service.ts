import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ComingPlaces } from '../../people/coming-places.service.js';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { lockImports } from '../import-lock.service.js';
import { ImportRun } from '../import-run.entity.js';
import { HoursUndo } from './hours-undo.service.js';
import { ImportTakeBack } from './import-take-back.entity.js';
import { obstaclesOf } from './obstacles.queries.js';
import { PeopleUndo } from './people-undo.service.js';
import { RecordsAtStake } from './records-at-stake.service.js';
import {
  countEffects,
  lockTouched,
  trajectoriesStarted,
  trajectoriesWithHours,
} from './take-back.queries.js';
import type { TakeBackPreview, TakeBackProgress, TakeBackResult } from './take-back.rules.js';

/** Takes an import back as a whole, as long as nothing rests on it. */
@Injectable()
export class TakeBackService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: RecordsAtStake,
    private readonly hours: HoursUndo,
    private readonly people: PeopleUndo,
    private readonly places: ComingPlaces,
    private readonly clock: Clock,
  ) {}

  /**
   * What taking an import back would do, and what rests on it.
   *
   * @throws DomainError `take-back.not-found` (404), `take-back.already` (409)
   */
  async preview(manager: EntityManager, runId: string): Promise<TakeBackPreview> {
    assertIsId(runId);
    await assertStands(manager, runId);
    const trajectoryIds = await trajectoriesWithHours(manager, runId);
    return {
      runId,
      counts: await countEffects(manager, runId),
      records: await this.records.of(manager, runId, trajectoryIds),
      places: await this.places.of(manager, { trajectoryIds: await trajectoriesStarted(manager, runId) }),
      obstacles: await obstaclesOf(manager, runId, this.clock.today()),
    };
  }

  /**
   * Takes an import back, in one transaction: all of it or nothing. The suspension of a record is told to
   * all whom it concerns (K5).
   *
   * @throws DomainError `take-back.reason-missing` on the field `reason`, `take-back.not-found` (404),
   *   `take-back.already` and `take-back.obstacles` (409)
   */
  async takeBack(
    runId: string,
    { reason }: { reason: string },
    actor: Actor,
    tell: (progress: TakeBackProgress) => void = () => {},
  ): Promise<TakeBackResult> {
    assertIsId(runId);
    const why = { reason: reason.trim(), actor };
    if (why.reason === '') throw new DomainError('take-back.reason-missing', {}, 'invalid', 'reason');
    return this.dataSource.transaction(async (manager) => {
      await lockImports(manager);
      const started = { trajectoryIds: await trajectoriesStarted(manager, runId) };
      await this.places.lock(manager, started, () => lockTouched(manager, runId));
      const { counts, records, places, obstacles } = await this.preview(manager, runId);
      if (obstacles.total > 0) {
        throw new DomainError('take-back.obstacles', { count: obstacles.total }, 'conflict');
      }
      const trajectoryIds = await trajectoriesWithHours(manager, runId);
      await this.hours.undo(manager, runId, trajectoryIds, why, tell);
      await this.people.undo(manager, runId, why);
      tell({ step: 'people', done: 1, total: 1 });
      await this.keep(manager, runId, why);
      return { runId, counts, records, places };
    });
  }

  private async keep(
    manager: EntityManager,
    runId: string,
    { reason, actor }: { reason: string; actor: Actor },
  ): Promise<void> {
    const takenBackOn = this.clock.today();
    await manager.insert(ImportTakeBack, { runId, reason, takenBackOn, takenBackBy: actor });
    await recordInAudit(manager, {
      actor,
      action: 'import.taken-back',
      subjectKind: 'import',
      subjectId: runId,
    });
  }
}

/** What was typed, or stands in an address, may be anything. */
function assertIsId(runId: string): void {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(runId)) {
    throw new DomainError('take-back.not-found', {}, 'not-found');
  }
}

async function assertStands(manager: EntityManager, runId: string): Promise<void> {
  const run = await manager.findOneBy(ImportRun, { id: runId });
  if (!run) throw new DomainError('take-back.not-found', {}, 'not-found');
  const back = await manager.findOneBy(ImportTakeBack, { runId });
  if (back) throw new DomainError('take-back.already', {}, 'conflict');
}
