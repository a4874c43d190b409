import type { CodedTable } from '../platform/database/line-codes.service.js';
import { headLine } from './ledger.rules.js';

/** The codes of the ledger's lines (K6). */
export const LEDGER_LINES: CodedTable<{ hash: string }> = {
  table: 'ledger_entry',
  key: 'id',
  select: `SELECT id::text AS key, encode(mac, 'hex') AS mac, encode(hash, 'hex') AS hash FROM ledger_entry`,
  purpose: 'ledger',
  lineOf: ({ hash }) => hash,
};

/** The codes of where its chains end. */
export const LEDGER_HEADS: CodedTable<{ trajectoryId: string; length: number; hash: string }> = {
  table: 'ledger_head',
  key: 'trajectory_id',
  select: `SELECT trajectory_id::text AS key, encode(mac, 'hex') AS mac, trajectory_id AS "trajectoryId", length,
                  encode(hash, 'hex') AS hash FROM ledger_head`,
  purpose: 'ledger-head',
  lineOf: headLine,
};
