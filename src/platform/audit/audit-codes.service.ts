import type { DataSource, EntityManager } from 'typeorm';
import type { CodeMaker } from '../chain/chain.rules.js';

/**
 * Which key makes the codes of the entries that are written through a data source. The log is written from everywhere,
 * with nothing in hand but the transaction (`recordInAudit(manager, …)`); its manager knows its data source, and the
 * platform, which is given both when it starts, binds the key to that. So no caller carries a key, and tests with two
 * databases have two.
 */
const KEYS = new WeakMap<DataSource, CodeMaker>();

/** Binds the key of a data source. */
export function bindAuditCodes(dataSource: DataSource, key: CodeMaker): void {
  KEYS.set(dataSource, key);
}

/** The key of a transaction's data source. @throws Error when none was bound: the entry could not be believed */
export function auditCodes({ dataSource }: EntityManager): CodeMaker {
  // One that was lent is an object on top of the one that was opened (`lend`).
  for (
    let source: DataSource | null = dataSource;
    source;
    source = Object.getPrototypeOf(source) as DataSource
  ) {
    const key = KEYS.get(source);
    if (key) return key;
  }
  throw new Error('No key was bound to the data source of this entry of the audit log');
}
