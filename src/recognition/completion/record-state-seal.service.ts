import type { EntityManager } from 'typeorm';
import { type ChainEnd, lineCode, linkHash } from '../../platform/chain/chain.rules.js';
import { ChainHeads } from '../../platform/chain/chain-heads.service.js';
import { bulkInsert } from '../../platform/database/bulk-insert.service.js';
import type { LineMacs } from '../../platform/documents/line-macs.service.js';
import { chainedStates } from './record-state-chain.queries.js';
import { RECORD_STATES, statesOf } from './record-states.rules.js';

const PLACES = { record_id: 'uuid', sequence: 'integer', position: 'integer', hash: 'bytea', mac: 'bytea' };

/**
 * Chains the states that were written before they had places, in the order in which they were written (K6). As the owner
 * of the table, within a transaction: the trigger that refuses changes is off for as long as it takes, and nobody else
 * writes meanwhile.
 */
export async function sealRecordStates(manager: EntityManager, macs: LineMacs): Promise<void> {
  const states = await chainedStates(manager, 's.position IS NULL', []);
  if (states.length === 0) return;
  const heads = new ChainHeads(macs);
  let end = await heads.lock(manager, RECORD_STATES);
  const ends = new Map<string, ChainEnd>();
  const rows = [];
  for (const { line: unplaced } of states) {
    const line = { ...unplaced, position: end.length + 1 };
    const hash = linkHash(end.hash, line);
    const mac = Buffer.from(lineCode(macs, RECORD_STATES, line, hash), 'hex');
    const { recordId: record_id, sequence, position } = line;
    rows.push({ record_id, sequence, position, hash: Buffer.from(hash, 'hex'), mac });
    end = { length: position, hash };
    ends.set(record_id, { length: sequence, hash });
  }
  await place(manager, rows);
  await heads.store(manager, RECORD_STATES, end);
  for (const [recordId, own] of ends) {
    await heads.lock(manager, statesOf(recordId));
    await heads.store(manager, statesOf(recordId), own);
  }
}

async function place(manager: EntityManager, rows: Parameters<typeof bulkInsert>[3]): Promise<void> {
  await manager.query(`
    CREATE TEMPORARY TABLE place (record_id uuid, sequence integer, position integer, hash bytea, mac bytea)
      ON COMMIT DROP`);
  await bulkInsert(manager, 'place', PLACES, rows);
  await manager.query('ALTER TABLE completion_record_state DISABLE TRIGGER refuse_change');
  await manager.query(`
    UPDATE completion_record_state s SET position = place.position, hash = place.hash, mac = place.mac
      FROM place WHERE s.record_id = place.record_id AND s.sequence = place.sequence`);
  await manager.query('ALTER TABLE completion_record_state ENABLE TRIGGER refuse_change');
}
