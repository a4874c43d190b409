import type { DataSource } from 'typeorm';
import { DECISION_LINES } from './enrolment/trajectories/requirement-history.service.js';
import { LEDGER_HEADS, LEDGER_LINES } from './hours/ledger-lines.queries.js';
import { completeMacs, type CodedTable, renewMacs } from './platform/database/line-codes.service.js';
import type { LineMacs } from './platform/documents/line-macs.service.js';

// The lines of the database that bear codes (K6), each declared by the room that it belongs to.

const TABLES = [LEDGER_LINES, LEDGER_HEADS, DECISION_LINES] as CodedTable<object>[];

/** Gives lines from before there were codes theirs. As the owner, after migrating. */
export async function completeLineCodes(dataSource: DataSource, macs: LineMacs): Promise<void> {
  for (const table of TABLES) await completeMacs(dataSource, macs, table);
}

/**
 * Writes all codes anew, for an association that replaces its signing key. As the owner.
 *
 * @param macs under the new key
 * @param former under the one that it takes the place of; null when that is lost, and every line is taken as it stands
 * @returns how many lines got a new code, and how many kept theirs because it was not of the former key
 */
export async function renewLineCodes(
  dataSource: DataSource,
  macs: LineMacs,
  former: LineMacs | null,
): Promise<{ renewed: number; kept: number }> {
  const all = { renewed: 0, kept: 0 };
  for (const table of TABLES) {
    const { renewed, kept } = await renewMacs(dataSource, { macs, former }, table);
    all.renewed += renewed;
    all.kept += kept;
  }
  return all;
}
