import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { ImportRun } from '../import-run.entity.js';
import type { TakeBackPreview, TakeBackProgress, TakeBackResult } from './take-back.types.js';
import { countEffects } from './take-back.queries.js';

/** Takes an import back as a whole, as long as nothing rests on it. */
@Injectable()
export class TakeBackService {
  /** What taking an import back would do, and what rests on it. @throws DomainError `take-back.not-found` (404) */
  async preview(manager: EntityManager, runId: string): Promise<TakeBackPreview> {
    const run = await manager.findOneBy(ImportRun, { id: runId });
    if (!run) throw new DomainError('take-back.not-found', {}, 'not-found');
    return {
      runId,
      counts: await countEffects(manager, runId),
      records: [],
      obstacles: { total: 0, shown: [] },
    };
  }

  /**
   * Takes an import back, in one transaction: all of it or nothing.
   *
   * @throws DomainError `take-back.reason-missing` on the field `reason`, `take-back.not-found` (404),
   *   `take-back.already` and `take-back.obstacles` (409)
   */
  async takeBack(
    _runId: string,
    { reason }: { reason: string },
    _actor: Actor,
    _tell: (progress: TakeBackProgress) => void = () => {},
  ): Promise<TakeBackResult> {
    if (reason.trim() === '') throw new DomainError('take-back.reason-missing', {}, 'invalid', 'reason');
    throw new Error('Taking an import back is not built yet');
  }
}
