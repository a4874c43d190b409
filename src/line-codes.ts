import type { DataSource } from 'typeorm';
import { DEPUTY_LINES } from './enrolment/trajectories/deputy-lines.queries.js';
import { READING_LIST_LINES } from './enrolment/trajectories/reading-list-lines.queries.js';
import { DECISION_LINES } from './enrolment/trajectories/requirement-history.service.js';
import { TRAJECTORY_LINES } from './enrolment/trajectories/trajectories.queries.js';
import { LEDGER_HEADS, LEDGER_LINES } from './hours/ledger-lines.queries.js';
import { ALL_CLAIM_LINES, CLAIM_LINES } from './hours/claim-lines.queries.js';
import { SIGNING_RIGHT_LINES } from './hours/signing-right-lines.queries.js';
import { SIGNING_LINK_LINES } from './hours/signing-links/signing-link-lines.queries.js';
import { SIGNATURE_TERM_LINES } from './imports/signatures/signature-term-lines.queries.js';
import { ACCOUNT_LINES } from './people/accounts/account-codes.service.js';
import { WISH_LINES } from './people/accounts/address-change-lines.queries.js';
import { ADDRESS_LINES } from './people/address-lines.queries.js';
import { NAME_LINES } from './people/name-lines.service.js';
import { ROLE_LINES } from './people/accounts/role-lines.queries.js';
import { FACT_LINES, LEADING_LINES } from './people/standing/standing-lines.queries.js';
import { AUDIT_ENTRIES, AUDIT_LINKS } from './platform/audit/audit-lines.queries.js';
import { sealAudit } from './platform/audit/audit-links.service.js';
import { PENDING_LINES, SESSION_LINES } from './platform/auth/session-lines.queries.js';
import { TOKEN_LINES } from './platform/auth/token-lines.queries.js';
import { CHAIN_HEADS } from './platform/chain/chain-heads.service.js';
import type { CodedTable } from './platform/database/line-codes.service.js';
import { completeMacs, isComplete, renewMacs } from './platform/database/renewed-codes.service.js';
import { LineMacs } from './platform/documents/line-macs.service.js';
import type { SigningKey } from './platform/documents/signing-keys.service.js';
import { CERTIFICATE_LINES } from './recognition/attendance/certificate-lines.queries.js';
import { RECORD_STATE_LINES } from './recognition/completion/record-state-chain.queries.js';
import { sealRecordStates } from './recognition/completion/record-state-seal.service.js';

// The lines of the database that bear codes (K6), each declared by the room that it belongs to.

/** Those that only lacked a code when codes came. */
const COMPLETED = [
  LEDGER_LINES,
  LEDGER_HEADS,
  DECISION_LINES,
  READING_LIST_LINES,
  TRAJECTORY_LINES,
  SIGNING_RIGHT_LINES,
  DEPUTY_LINES,
  ROLE_LINES,
  SESSION_LINES,
  PENDING_LINES,
  TOKEN_LINES,
  ACCOUNT_LINES,
  WISH_LINES,
  SIGNATURE_TERM_LINES,
  NAME_LINES,
  ADDRESS_LINES,
  LEADING_LINES,
  FACT_LINES,
  SIGNING_LINK_LINES,
  CERTIFICATE_LINES,
] as CodedTable<object>[];
/** Those that were chained when codes came. */
const CHAINED = [RECORD_STATE_LINES, AUDIT_ENTRIES, AUDIT_LINKS, CHAIN_HEADS] as CodedTable<object>[];

/**
 * Gives lines from before there were codes theirs. As the owner, after migrating: a migration knows no key. Never again
 * after that, or an intruder who takes codes away would get them back at a restart.
 */
export async function completeLineCodes(dataSource: DataSource, key: SigningKey): Promise<void> {
  const macs = new LineMacs(key);
  for (const table of [...COMPLETED, ALL_CLAIM_LINES as CodedTable<object>])
    await completeMacs(dataSource, macs, table);
  await dataSource.transaction(async (manager) => {
    if (await isComplete(manager, 'completion_record_state')) return;
    await sealRecordStates(manager, macs);
    await sealAudit(manager, macs);
    await manager.query('ALTER TABLE completion_record_state ALTER mac SET NOT NULL');
  });
}

/**
 * Writes all codes anew, for an association that replaces its signing key. As the owner.
 *
 * @param key the new one
 * @param former the one that it takes the place of; null when that is lost, and every line is taken as it stands
 * @returns how many lines got a new code, and how many kept theirs because it was not of the former key
 */
export async function renewLineCodes(
  dataSource: DataSource,
  key: SigningKey,
  former: SigningKey | null,
): Promise<{ renewed: number; kept: number }> {
  const keys = { macs: new LineMacs(key), former: former && new LineMacs(former) };
  const all = { renewed: 0, kept: 0 };
  for (const table of [...COMPLETED, CLAIM_LINES as CodedTable<object>, ...CHAINED]) {
    const { renewed, kept } = await renewMacs(dataSource, keys, table);
    all.renewed += renewed;
    all.kept += kept;
  }
  return all;
}
