import type { EntityManager } from 'typeorm';
import { bulkInsert, type BulkRow } from '../platform/database/bulk-insert.service.js';
import type { EffectKind } from './import-effect.entity.js';

/** Values by column, as they are stored in an effect. */
export type Values = Record<string, unknown>;

/** Keeps what one import does, batch by batch, in its own transaction: what is not kept cannot be taken back. */
export class ImportEffects {
  private place = 0;
  private gathered: BulkRow[] = [];

  constructor(private readonly runId: string) {}

  /** @param subject id of the person, trajectory or claim that it was done to */
  add(kind: EffectKind, subject: string, before: Values | null = null, after: Values | null = null): void {
    this.place += 1;
    this.gathered.push({ run_id: this.runId, place: this.place, kind, subject, before, after });
  }

  /** Brings what was gathered out of memory. */
  async flush(manager: EntityManager): Promise<void> {
    const columns = {
      run_id: 'uuid',
      place: 'integer',
      kind: 'text',
      subject: 'uuid',
      before: 'jsonb',
      after: 'jsonb',
    };
    await bulkInsert(manager, 'import_effect', columns, this.gathered);
    this.gathered = [];
  }
}

/** The values that an entity gets and did not have, with those that it had; null when there are none. */
export function difference<T extends object>(
  current: T,
  next: Partial<T>,
): { before: Values; after: Values } | null {
  const names = (Object.keys(next) as (keyof T & string)[]).filter(
    (name) => JSON.stringify(current[name] ?? null) !== JSON.stringify(next[name] ?? null),
  );
  if (names.length === 0) return null;
  const pick = (values: Partial<T>) => Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
  return { before: pick(current), after: pick(next) };
}
