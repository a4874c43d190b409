import type { StoredLedgerEntry } from './ledger.rules.js';

/** All that is stored of a line. */
const FIELDS = Object.keys({
  id: true,
  trajectoryId: true,
  sequence: true,
  component: true,
  block: true,
  item: true,
  minutes: true,
  happenedOn: true,
  claimId: true,
  signedBy: true,
  signedOn: true,
  recordedBy: true,
  recordedAt: true,
  reason: true,
  reverses: true,
  role: true,
  signedThrough: true,
  decisionId: true,
  hash: true,
  mac: true,
} satisfies { [Field in keyof StoredLedgerEntry]-?: true }) as (keyof StoredLedgerEntry)[];

/** Whether two lines are stored the same, field by field, with hash and code. */
export function isSameLine(one: StoredLedgerEntry, other: StoredLedgerEntry | undefined): boolean {
  return other !== undefined && FIELDS.every((field) => one[field] === other[field]);
}
