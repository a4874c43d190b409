import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { microseconds } from '../../platform/database/microseconds.queries.js';
import { EMPTY_CHAIN, lineCode, lineFault, linkHash } from '../../platform/chain/chain.rules.js';
import { ChainHeads } from '../../platform/chain/chain-heads.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { type ChainedState, chainedStates, lastState } from './record-state-chain.queries.js';
import { RECORD_STATES, type RecordStateLine, stateOutOfOrder, statesOf } from './record-states.rules.js';

/** A state as it is handed in: the chain adds its places and when it was written. */
export type NewStateLine = Omit<RecordStateLine, 'position' | 'sequence' | 'recordedAt'>;

/**
 * The chain of the states of all records (K6). Each line is bound to the one before it, whosever record that is about;
 * where all lines end is kept, and where those of each record end, so that a line that is gone is missed at its record.
 */
@Injectable()
export class RecordStateChain {
  constructor(private readonly heads: ChainHeads) {}

  /** Locks the end of the chain. @throws DomainError `chain.broken` */
  async lock(manager: EntityManager): Promise<void> {
    await this.heads.lock(manager, RECORD_STATES);
  }

  /** Adds a line at the end. @throws DomainError `chain.broken` when an end was not written with the key */
  async append(manager: EntityManager, state: NewStateLine): Promise<void> {
    const all = await this.heads.lock(manager, RECORD_STATES);
    const own = await this.heads.lock(manager, statesOf(state.recordId));
    const [{ recordedAt, last }] = await manager.query<[{ recordedAt: string; last: number }]>(
      `SELECT ${microseconds('clock_timestamp()')} AS "recordedAt", coalesce(max(sequence), 0)::integer AS last
         FROM completion_record_state WHERE record_id = $1`,
      [state.recordId],
    );
    if (last !== own.length) throw new DomainError('chain.broken', { chain: RECORD_STATES }, 'conflict');
    const line = { ...state, position: all.length + 1, sequence: last + 1, recordedAt };
    const hash = linkHash(all.hash, line);
    await insertLine(manager, line, hash, lineCode(this.heads.codes, RECORD_STATES, line, hash));
    await this.heads.store(manager, RECORD_STATES, { length: line.position, hash });
    await this.heads.store(manager, statesOf(state.recordId), { length: line.sequence, hash });
  }

  /** Whether a record's states are those that were written, all of them, in an order that can be. */
  async stands(manager: EntityManager, recordId: string): Promise<boolean> {
    const states = await chainedStates(manager, 's.record_id = $1', [recordId]);
    return (
      states.length > 0 &&
      stateOutOfOrder(states.map(({ line }) => line)) === null &&
      states.every((state) => this.isWhole(state)) &&
      (await this.heads.fits(manager, statesOf(recordId), endOf(states))) &&
      states.at(-1)!.line.position < (await this.firstInDoubt(manager))
    );
  }

  private isWhole({ line, hash, mac, previous }: ChainedState): boolean {
    const before = line.position === 1 ? EMPTY_CHAIN : previous;
    return lineFault(this.heads.codes, RECORD_STATES, { content: line, hash, mac }, before) === null;
  }

  /** The place from which on the chain and its end do not fit. Which records lack a line, their own end says. */
  private async firstInDoubt(manager: EntityManager): Promise<number> {
    const told = await this.heads.read(manager, RECORD_STATES);
    const last = await lastState(manager);
    if (!told || !last) return 1;
    if (told.length < last.length) return told.length + 1;
    if (told.length > last.length) return last.length + 1;
    return told.trusted && told.hash === last.hash ? last.length + 1 : last.length;
  }
}

/** Where the lines of one record end. */
export function endOf(states: readonly ChainedState[]): { length: number; hash: string } {
  return { length: states.length, hash: states.at(-1)?.hash ?? EMPTY_CHAIN };
}

async function insertLine(
  manager: EntityManager,
  line: RecordStateLine,
  hash: string,
  mac: string,
): Promise<void> {
  await manager.query(
    `INSERT INTO completion_record_state (record_id, sequence, state, since, reason, superseded_by, recorded_by,
                                          recorded_at, position, hash, mac)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, decode($10, 'hex'), decode($11, 'hex'))`,
    [
      line.recordId,
      line.sequence,
      line.state,
      line.since,
      line.reason,
      line.supersededBy,
      line.recordedBy,
      line.recordedAt,
      line.position,
      hash,
      mac,
    ],
  );
}
