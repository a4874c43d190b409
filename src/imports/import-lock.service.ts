import type { EntityManager } from 'typeorm';

/** The one lock of all imports. */
export const IMPORT_LOCK = 7_310_002;

/** Lets one import, or one take-back, go on at a time: two would wait for each other's rows in any order. */
export async function lockImports(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
}
