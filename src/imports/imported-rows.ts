import type { EntityManager } from 'typeorm';
import { bulkInsert } from '../platform/database/bulk-insert.js';
import type { ImportedRow } from './imported-row.entity.js';

/** The fields of a row as they were read, in the order of the columns. */
export type Fields = Record<string, string | number | boolean | number[] | null>;

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
  private readonly changed = new Map<string, Fields>();
  private readonly seenNow = new Set<string>();

  private constructor(
    private readonly kind: ImportedRow['kind'],
    private readonly last: Map<string, Fields>,
    private readonly seen: Set<string>,
  ) {}

  /** Reads what is known of these keys. */
  static async load(
    manager: EntityManager,
    kind: ImportedRow['kind'],
    keys: readonly string[],
  ): Promise<ImportedRows> {
    const rows = await manager.query<{ key: string; cells: Fields }[]>(
      'SELECT key, cells FROM imported_row WHERE kind = $1 AND key = ANY($2)',
      [kind, keys],
    );
    const seen = await manager.query<{ key: string }[]>(
      'SELECT key FROM import_seen WHERE kind = $1 AND key = ANY($2)',
      [kind, keys],
    );
    return new ImportedRows(
      kind,
      new Map(rows.map(({ key, cells }) => [key, cells])),
      new Set(seen.map(({ key }) => key)),
    );
  }

  /** Compares a row with the one last imported under its key. */
  compare(key: string, fields: Fields): Standing {
    const last = this.last.get(key);
    if (!last) return { kind: 'new' };
    const changed = Object.keys(fields).filter(
      (name) => JSON.stringify(fields[name]) !== JSON.stringify(last[name]),
    );
    if (changed.length === 0) return { kind: 'known' };
    return this.seen.has(key) ? { kind: 'twice' } : { kind: 'changed', fields: new Set(changed) };
  }

  /** Notes that a row of this key was taken over, or was known. */
  keep(key: string, fields: Fields): void {
    this.seen.add(key);
    this.seenNow.add(key);
    if (this.compare(key, fields).kind === 'known') return;
    this.last.set(key, fields);
    this.changed.set(key, fields);
  }

  /** Stores what this batch changed. */
  async save(manager: EntityManager): Promise<void> {
    await bulkInsert(
      manager,
      'imported_row',
      { kind: 'text', key: 'text', cells: 'jsonb' },
      [...this.changed].map(([key, fields]) => ({ kind: this.kind, key, cells: fields })),
      'ON CONFLICT (kind, key) DO UPDATE SET cells = excluded.cells',
    );
    await bulkInsert(
      manager,
      'import_seen',
      { kind: 'text', key: 'text' },
      [...this.seenNow].map((key) => ({ kind: this.kind, key })),
      'ON CONFLICT DO NOTHING',
    );
  }
}
