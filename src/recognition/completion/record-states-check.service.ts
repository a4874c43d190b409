import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type ChainEnd, ChainWalk, type LineFault } from '../../platform/chain/chain.rules.js';
import { ChainHeads } from '../../platform/chain/chain-heads.service.js';
import { type ChainedState, chainedStates } from './record-state-chain.queries.js';
import { endOf } from './record-state-chain.service.js';
import { RECORD_STATES, stateOutOfOrder, statesOf } from './record-states.rules.js';

/** What is wrong with the states of records. */
export type StateDifference =
  | { code: `state-${Exclude<LineFault, 'gone'>}`; number: string; line: number }
  | { code: 'state-gone'; line: number }
  /** a line that has no place in the chain */
  | { code: 'state-unplaced'; number: string; sequence: number }
  | { code: 'state-order'; number: string; sequence: number }
  /** a record has more or fewer lines than was kept */
  | { code: 'state-record-head'; number: string }
  | { code: 'state-head' };

const BATCH = 2_000;

/** Judges the chain of the states of all records, and the states of each (K6). */
@Injectable()
export class RecordStatesCheck {
  constructor(private readonly heads: ChainHeads) {}

  /** All that does not fit: along the chain first, then record by record. */
  async *differences(manager: EntityManager): AsyncGenerator<StateDifference> {
    const walk = new ChainWalk(this.heads.codes, RECORD_STATES);
    for await (const state of statesInOrder(manager)) {
      const { number, line } = state;
      for (const { fault, position } of walk.step(asLine(state)))
        yield fault === 'gone'
          ? { code: 'state-gone', line: position }
          : { code: `state-${fault}`, number, line: line.position };
    }
    for (const { number, line } of await chainedStates(manager, 's.position IS NULL', []))
      yield { code: 'state-unplaced', number, sequence: line.sequence };
    if (!(await this.heads.fits(manager, RECORD_STATES, walk.end))) yield { code: 'state-head' };
    yield* this.recordDifferences(manager);
  }

  /** Where the chain ends. */
  async end(manager: EntityManager): Promise<ChainEnd | null> {
    return this.heads.read(manager, RECORD_STATES);
  }

  /** The first line that is not as it was when the chain ended so, or null. */
  async firstAmiss(manager: EntityManager, end: ChainEnd): Promise<number | null> {
    const walk = new ChainWalk(this.heads.codes, RECORD_STATES);
    for await (const state of statesInOrder(manager, end.length)) walk.step(asLine(state));
    return walk.firstAmiss(end);
  }

  private async *recordDifferences(manager: EntityManager): AsyncGenerator<StateDifference> {
    for await (const { id, number } of recordsByNumber(manager)) {
      const states = await chainedStates(manager, 's.record_id = $1', [id]);
      states.sort((a, b) => a.line.sequence - b.line.sequence);
      const sequence = stateOutOfOrder(states.map(({ line }) => line));
      if (sequence !== null) yield { code: 'state-order', number, sequence };
      if (states.length === 0 || !(await this.heads.fits(manager, statesOf(id), endOf(states))))
        yield { code: 'state-record-head', number };
    }
  }
}

function asLine({ line, hash, mac }: ChainedState) {
  return { position: line.position, hash, mac, content: line };
}

async function* statesInOrder(
  manager: EntityManager,
  most: number | null = null,
): AsyncGenerator<ChainedState> {
  for (let last = 0; ;) {
    const where = 's.position > $1 AND ($2::integer IS NULL OR s.position <= $2)';
    const states = await chainedStates(manager, where, [last, most], BATCH);
    if (states.length === 0) return;
    yield* states;
    last = states.at(-1)!.line.position;
  }
}

async function* recordsByNumber(manager: EntityManager): AsyncGenerator<{ id: string; number: string }> {
  const records = await manager.query<{ id: string; number: string }[]>(
    'SELECT id, number FROM completion_record ORDER BY number',
  );
  yield* records;
}
