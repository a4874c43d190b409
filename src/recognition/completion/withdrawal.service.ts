import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TrajectoriesService } from '../../enrolment/trajectories/trajectories.service.js';
import { trajectoryBy } from '../../enrolment/trajectories/trajectories.queries.js';
import { type Actor, actorOf } from '../../platform/audit/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { CompletionRecord } from './completion-record.entity.js';
import type { RecordState } from './completion-record-state.entity.js';
import { CompletionRecordStates } from './completion-record-states.js';
import { latestRecords } from './completion.queries.js';

/** Carries out the board's decision that a record no longer holds (K5). */
@Injectable()
export class WithdrawalService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly trajectories: TrajectoriesService,
    private readonly states: CompletionRecordStates,
    private readonly clock: Clock,
  ) {}

  /**
   * Withdraws the latest record of its kind; the public page tells it from then on. It is not issued again by itself.
   *
   * @param seen the state in which the record was seen; null does not mind
   * @throws DomainError `record.withdraw.reason-missing`; `record.withdraw.own` for one's own record;
   *   `record.withdraw.not-in-force` when a newer record took its place or it was withdrawn before;
   *   `record.withdraw.changed` when it is no longer as it was seen
   */
  async withdraw(
    recordId: string,
    reason: string,
    actor: Actor,
    seen: RecordState | null = null,
  ): Promise<void> {
    if (reason.trim() === '')
      throw new DomainError('record.withdraw.reason-missing', {}, 'invalid', 'reason');
    await this.dataSource.transaction(async (manager) => {
      const record = await manager.findOneBy(CompletionRecord, { id: recordId });
      if (!record) throw new DomainError('record.not-found', {}, 'not-found');
      await this.trajectories.lock(manager, [record.trajectoryId]);
      const { personId } = await trajectoryBy(manager, record.trajectoryId);
      if (actor === actorOf.person(personId))
        throw new DomainError('record.withdraw.own', {}, 'not-permitted');
      const latest = (await latestRecords(manager, [record.trajectoryId])).get(record.trajectoryId)?.[
        record.kind
      ];
      if (latest?.id !== recordId || latest.state === 'withdrawn') {
        throw new DomainError('record.withdraw.not-in-force', {}, 'conflict');
      }
      if (seen !== null && seen !== latest.state)
        throw new DomainError('record.withdraw.changed', {}, 'conflict');
      await this.states.add(manager, recordId, {
        state: 'withdrawn',
        since: this.clock.today(),
        reason: reason.trim(),
        actor,
      });
    });
  }
}
