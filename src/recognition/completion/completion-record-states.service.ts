import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import type { RecordState } from './completion-record-state.entity.js';
import { RecordStateChanged } from './record-events.rules.js';
import { RecordStateChain } from './record-state-chain.service.js';

/** A new state of a record (K5). */
export interface NewRecordState {
  state: RecordState;
  /** calendar date from which it holds */
  since: string;
  reason?: string;
  supersededBy?: string;
  /** of a record just issued: the one that it takes the place of */
  supersedes?: string | null;
  actor: Actor;
}

/** The states of records (K5). Each is published in the same transaction, for the mails to all whom it concerns. */
@Injectable()
export class CompletionRecordStates {
  constructor(
    private readonly events: EventDispatcher,
    private readonly chain: RecordStateChain,
  ) {}

  /** Locks the chain of all states; who also takes a number does this first. */
  async lock(manager: EntityManager): Promise<void> {
    await this.chain.lock(manager);
  }

  /**
   * Adds a state to a record's history; the record itself never changes. The trajectory is locked.
   *
   * @throws DomainError `chain.broken` when the states so far were not written by the product
   */
  async add(manager: EntityManager, recordId: string, change: NewRecordState): Promise<void> {
    const { state, since, reason = null, supersededBy = null, supersedes = null, actor } = change;
    await this.chain.append(manager, { recordId, state, since, reason, supersededBy, recordedBy: actor });
    await recordInAudit(manager, {
      actor,
      action: `record.${state}`,
      subjectKind: 'completion-record',
      subjectId: recordId,
      details: { since },
    });
    await this.events.publish(RecordStateChanged, { recordId, state, supersedes, actor }, manager);
  }
}
