import type { EntityManager } from 'typeorm';
import { bulkInsert } from '../platform/database/bulk-insert.service.js';
import type { ImportEffects } from './import-effects.service.js';
import type { ImportedRow } from './imported-row.entity.js';
import { type Fields, type Last, lastByKey, lastByPerson, seenAmong } from './imported-rows.queries.js';

/** How a row stands to what was imported before. */
export type Standing =
  /** nobody of that key was imported before */
  | { kind: 'new' }
  /** equal to the row last imported: it touches nothing (D4) */
  | { kind: 'known' }
  /** the key came earlier in this very file, with other data (D1) */
  | { kind: 'twice' }
  /** differs from the row last imported, in these fields */
  | { kind: 'changed'; fields: ReadonlySet<string> };

/** The rows of persons as they were last imported, for one batch of rows (D1, D4). */
export class ImportedRows {
  private readonly changed = new Map<string, Last & { personId: string; before: Fields | null }>();
  private readonly seenNow = new Set<string>();

  private constructor(
    private readonly kind: ImportedRow['kind'],
    private readonly last: Map<string, Last>,
    private readonly seen: Set<string>,
    private readonly stored: ReadonlySet<string>,
  ) {}

  /**
   * Reads what is known of these keys.
   *
   * @param persons the person meant by a key that may be new: a leader whose address was mended in sheet and portal
   *   alike is compared with the row that they had under the former one
   */
  static async load(
    manager: EntityManager,
    kind: ImportedRow['kind'],
    keys: readonly string[],
    persons: ReadonlyMap<string, { id: string }> = new Map(),
  ): Promise<ImportedRows> {
    const last = await lastByKey(manager, kind, keys);
    const stored = new Set(last.keys());
    const unknown = [...persons].filter(([key]) => !last.has(key));
    const ids = unknown.map(([, { id }]) => id);
    const byPerson = await lastByPerson(manager, kind, ids);
    for (const [key, { id }] of unknown) {
      const row = byPerson.get(id);
      if (row) last.set(key, row);
    }
    return new ImportedRows(kind, last, await seenAmong(manager, kind, keys), stored);
  }

  /** Compares a row with the one last imported under its key. */
  compare(key: string, fields: Fields): Standing {
    const last = this.last.get(key)?.fields;
    if (!last) return { kind: 'new' };
    const changed = Object.keys(fields).filter(
      (name) => JSON.stringify(fields[name]) !== JSON.stringify(last[name]),
    );
    if (changed.length === 0) return { kind: 'known' };
    return this.seen.has(key) ? { kind: 'twice' } : { kind: 'changed', fields: new Set(changed) };
  }

  /** Notes that a row of this key was known. */
  see(key: string): void {
    this.seen.add(key);
    this.seenNow.add(key);
  }

  /** Notes that a row of this key was taken over for a person. */
  keep(key: string, fields: Fields, personId: string): void {
    const before = this.stored.has(key) ? this.last.get(key)!.fields : null;
    this.see(key);
    this.last.set(key, { fields, personId });
    this.changed.set(key, { fields, personId, before });
  }

  /** Stores what this batch changed. */
  async save(manager: EntityManager, effects: ImportEffects): Promise<void> {
    const { kind } = this;
    for (const [key, { fields, personId, before }] of this.changed) {
      effects.add('row', personId, { kind, key, cells: before }, { cells: fields });
    }
    await bulkInsert(
      manager,
      'imported_row',
      { kind: 'text', key: 'text', cells: 'jsonb', person_id: 'uuid' },
      [...this.changed].map(([key, { fields, personId }]) => ({
        kind,
        key,
        cells: fields,
        person_id: personId,
      })),
      'ON CONFLICT (kind, key) DO UPDATE SET cells = excluded.cells, person_id = excluded.person_id',
    );
    await bulkInsert(
      manager,
      'import_seen',
      { kind: 'text', key: 'text' },
      [...this.seenNow].map((key) => ({ kind, key })),
      'ON CONFLICT DO NOTHING',
    );
  }
}
