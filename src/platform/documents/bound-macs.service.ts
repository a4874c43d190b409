import type { DataSource, EntityManager } from 'typeorm';
import type { LineMacs } from './line-macs.service.js';

/**
 * Which key makes the codes of the lines that are written and judged through a data source. Lines are read from
 * everywhere, with nothing in hand but the transaction; its manager knows its data source, and the platform, which is
 * given both when it starts, binds the key to that. So no caller carries a key, and tests with two databases have two.
 */
const KEYS = new WeakMap<DataSource, LineMacs>();

/** Binds the key of a data source. */
export function bindMacs(dataSource: DataSource, macs: LineMacs): void {
  KEYS.set(dataSource, macs);
}

/** The key of a transaction's data source. @throws Error when none was bound: no line could be believed */
export function macsOf({ dataSource }: Pick<EntityManager, 'dataSource'>): LineMacs {
  // One that was lent is an object on top of the one that was opened (`lend`).
  for (
    let source: DataSource | null = dataSource;
    source;
    source = Object.getPrototypeOf(source) as DataSource
  ) {
    const macs = KEYS.get(source);
    if (macs) return macs;
  }
  throw new Error('No key was bound to the data source of this line');
}
