import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/audit/actor.rules.js';
import { Clock } from '../platform/clock/clock.service.js';
import { bulkInsert } from '../platform/database/bulk-insert.service.js';
import { LineMacs } from '../platform/documents/line-macs.service.js';
import { chainHash, EMPTY_CHAIN, headLine, type LedgerEntry } from './ledger.rules.js';

/** A line as it is handed in: the ledger itself adds its id, place, hash, and who recorded it when. */
export type NewLedgerEntry = Omit<LedgerEntry, 'id' | 'sequence' | 'recordedBy' | 'recordedAt'>;

interface Head {
  trajectory_id: string;
  length: number;
  hash: string;
}

const COLUMNS = {
  id: 'uuid',
  trajectory_id: 'uuid',
  sequence: 'integer',
  component: 'text',
  block: 'smallint',
  item: 'text',
  minutes: 'integer',
  happened_on: 'date',
  claim_id: 'uuid',
  signed_by: 'uuid',
  signed_on: 'date',
  recorded_by: 'text',
  recorded_at: 'timestamptz',
  reason: 'text',
  reverses: 'uuid',
  role: 'text',
  signed_through: 'text',
  decision_id: 'uuid',
  hash: 'bytea',
  mac: 'bytea',
};

/**
 * Where the chains of trajectories end, remembered while an import adds lines to them batch after batch. Stored once,
 * at the end: every version that one transaction writes of a row stays in the way of its next one.
 */
export class LedgerHeads {
  readonly known = new Map<string, Head>();
}

/**
 * The append-only ledger (H2). Its callers hold the lock on every trajectory they write to: signing off, corrections, prior
 * learning, imports and taking them back.
 */
@Injectable()
export class Ledger {
  constructor(
    private readonly clock: Clock,
    private readonly macs: LineMacs,
  ) {}

  /** Adds lines in the order given, each chained to the one before it in its trajectory. */
  async append(manager: EntityManager, entries: readonly NewLedgerEntry[], actor: Actor): Promise<void> {
    const heads = new LedgerHeads();
    await this.extend(manager, entries, actor, heads);
    await this.storeHeads(manager, heads);
  }

  /** Adds lines without storing where the chains end now; the caller does so before anybody else looks. */
  async extend(
    manager: EntityManager,
    entries: readonly NewLedgerEntry[],
    actor: Actor,
    { known: heads }: LedgerHeads,
  ): Promise<void> {
    if (entries.length === 0) return;
    await this.readHeads(manager, entries, heads);
    const recordedAt = this.clock.now().toString({ fractionalSecondDigits: 6, roundingMode: 'trunc' });
    const rows = entries.map((entry) => {
      const head = heads.get(entry.trajectoryId)!;
      head.length += 1;
      const line = { ...entry, id: randomUUID(), sequence: head.length, recordedBy: actor, recordedAt };
      head.hash = chainHash(head.hash, line);
      return { ...toRow(line, head.hash), mac: this.macs.of('ledger', head.hash) };
    });
    await bulkInsert(manager, 'ledger_entry', COLUMNS, rows);
  }

  /** Stores where the chains end. */
  async storeHeads(manager: EntityManager, { known }: LedgerHeads): Promise<void> {
    await bulkInsert(
      manager,
      'ledger_head',
      { trajectory_id: 'uuid', length: 'integer', hash: 'bytea', mac: 'bytea' },
      [...known.values()].map(({ trajectory_id, length, hash }) => ({
        trajectory_id,
        length,
        hash: Buffer.from(hash, 'hex'),
        mac: this.macs.of('ledger-head', headLine({ trajectoryId: trajectory_id, length, hash })),
      })),
      `ON CONFLICT (trajectory_id)
         DO UPDATE SET length = excluded.length, hash = excluded.hash, mac = excluded.mac`,
    );
  }

  private async readHeads(
    manager: EntityManager,
    entries: readonly NewLedgerEntry[],
    heads: Map<string, Head>,
  ): Promise<void> {
    const ids = new Set(entries.map(({ trajectoryId }) => trajectoryId));
    const unknown = [...ids].filter((id) => !heads.has(id));
    if (unknown.length === 0) return;
    const stored = await manager.query<Head[]>(
      `SELECT trajectory_id, length, encode(hash, 'hex') AS hash FROM ledger_head WHERE trajectory_id = ANY($1)`,
      [unknown],
    );
    for (const id of unknown) heads.set(id, { trajectory_id: id, length: 0, hash: EMPTY_CHAIN });
    for (const head of stored) heads.set(head.trajectory_id, head);
  }
}

function toRow(line: LedgerEntry, hash: string) {
  return {
    id: line.id,
    trajectory_id: line.trajectoryId,
    sequence: line.sequence,
    component: line.component,
    block: line.block,
    item: line.item,
    minutes: line.minutes,
    happened_on: line.happenedOn,
    claim_id: line.claimId,
    signed_by: line.signedBy,
    signed_on: line.signedOn,
    recorded_by: line.recordedBy,
    recorded_at: line.recordedAt,
    reason: line.reason,
    reverses: line.reverses,
    role: line.role,
    signed_through: line.signedThrough,
    decision_id: line.decisionId,
    hash: Buffer.from(hash, 'hex'),
  };
}
