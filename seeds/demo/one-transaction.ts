import type { DataSource, EntityManager } from 'typeorm';

/**
 * A data source whose every statement runs in one transaction that is already open.
 *
 * Services open a transaction for each thing they do. Given this data source, they join the open one instead, so that
 * what many of them do together is kept or undone as a whole, without their knowing. One failure must fail all: their
 * own transactions leave no savepoint to go back to.
 */
export function withinTransaction(manager: EntityManager): DataSource {
  return Object.create(manager.dataSource, {
    manager: { value: manager },
    query: { value: manager.query.bind(manager) },
    transaction: {
      value: (...args: [(inner: EntityManager) => unknown] | [string, (inner: EntityManager) => unknown]) => {
        const work = args.length === 2 ? args[1] : args[0];
        return work(manager);
      },
    },
    createQueryRunner: {
      value: () => {
        throw new Error('Within one transaction there is no second connection');
      },
    },
  }) as DataSource;
}
