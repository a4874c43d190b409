import { canonicalize } from 'json-canonicalize';
import type { EntityManager } from 'typeorm';
import {
  type CodedTable,
  codeOf,
  type Judged,
  ownLines,
} from '../../platform/database/line-codes.service.js';
import { macsOf } from '../../platform/documents/bound-macs.service.js';
import type { SignatureTerm } from './signature-term.entity.js';

/** What the board set: its code is over it (K6). */
export type TermLine = Pick<SignatureTerm, 'sequence' | 'lastDay' | 'setBy'>;

const JUDGED_TERM = `sequence, last_day AS "lastDay", set_by AS "setBy", encode(mac, 'hex') AS mac`;

/** The codes of the last days that the board set. */
export const SIGNATURE_TERM_LINES: CodedTable<TermLine> = {
  table: 'signature_term',
  key: 'sequence',
  select: `SELECT sequence::text AS key, ${JUDGED_TERM} FROM signature_term`,
  purpose: 'signature-term',
  lineOf: ({ sequence, lastDay, setBy }) => canonicalize({ sequence, lastDay, setBy }),
};

/** A line with its code, as it is kept. */
export function codedTerm(manager: EntityManager, line: TermLine): TermLine & { mac: Buffer } {
  return { ...line, mac: codeOf(macsOf(manager), SIGNATURE_TERM_LINES, line) };
}

/** The latest line that the board set, whatever an intruder wrote into the table, and the number of the next line. */
export async function terms(manager: EntityManager): Promise<{ held: TermLine | null; next: number }> {
  const rows = await manager.query<Judged<TermLine>[]>(
    `SELECT ${JUDGED_TERM} FROM signature_term ORDER BY sequence DESC`,
  );
  const [held = null] = ownLines(manager, SIGNATURE_TERM_LINES, rows);
  return { held, next: (rows[0]?.sequence ?? 0) + 1 };
}
