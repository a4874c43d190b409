import type { DataSource } from 'typeorm';

/**
 * What separates the entities from the migrated schema: the SQL with which TypeORM would still change the database.
 * Empty when they agree. Nothing is executed.
 *
 * @param dataSource connected as the owner of the tables, with the tables of all modules
 */
export async function schemaDrift(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}
