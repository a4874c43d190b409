import type { DataSource } from 'typeorm';

/** The statements that some work sends to the database, in order: their number must not grow with the rows. */
export async function statementsOf(
  nestDataSource: DataSource,
  work: () => Promise<unknown>,
): Promise<string[]> {
  // The one that runs statements: Nest has a copy of it.
  const { dataSource } = nestDataSource.driver as unknown as { dataSource: DataSource };
  const { logger } = dataSource;
  const statements: string[] = [];
  const logQuery = (sql: string) => void statements.push(sql);
  Object.assign(dataSource, { logger: { ...logger, logQuery } });
  try {
    await work();
  } finally {
    Object.assign(dataSource, { logger });
  }
  return statements;
}
