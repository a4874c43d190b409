import type { DataSource } from 'typeorm';
import { entities } from '../../src/entities.js';

/** All that an asynchronous sequence gives. */
export async function collect<T>(sequence: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of sequence) items.push(item);
  return items;
}

/** How many rows every table holds. */
export async function countsOf(dataSource: DataSource): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const entity of entities) {
    counts[dataSource.getMetadata(entity).tableName] = await dataSource.manager.count(entity);
  }
  return counts;
}
