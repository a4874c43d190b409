import type { DataSource } from 'typeorm';

/** All that an asynchronous sequence gives. */
export async function collect<T>(sequence: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of sequence) items.push(item);
  return items;
}

/** How many rows every table holds. */
export async function countsOf(dataSource: DataSource): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { tableName, target } of dataSource.entityMetadatas) {
    counts[tableName] = await dataSource.manager.count(target);
  }
  return counts;
}
