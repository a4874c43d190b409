import { createHash } from 'node:crypto';

/** Raised when an archive is built otherwise, so that an older product does not read it wrongly. */
export const FORMAT = 1;

export const MANIFEST = 'manifest.json';
export const SEAL = 'seal.json';

/** What an archive is; its first entry. */
export interface Manifest {
  product: 'leerpad';
  format: number;
  /** the product's version, for the operator to read */
  version: string;
  /** an instant, ISO 8601 */
  madeAt: string;
  /** the migrations that had run: the schema that the tables are in */
  migrations: string[];
  /** in the order in which they can be loaded: whatever a table refers to comes before it */
  tables: TableColumns[];
  /** the tables that were left out on purpose */
  leftOut: string[];
}

/** A table, with those of its columns that hold something of their own. */
export interface TableColumns {
  name: string;
  columns: string[];
}

/** What a table's part of an archive comes to. */
export interface TableFigures {
  rows: number;
  bytes: number;
  /** of the table's copy, hexadecimal */
  sha256: string;
}

/** The last entry: without it an archive is not whole. */
export interface Seal {
  manifestSha256: string;
  tables: Record<string, TableFigures>;
}

/** Counts and hashes what goes by. */
export class Tally {
  private readonly hash = createHash('sha256');
  private bytes = 0;

  add(piece: Uint8Array): void {
    this.hash.update(piece);
    this.bytes += piece.length;
  }

  /** To be asked once. */
  figures(rows: number): TableFigures {
    return { rows, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whether what was read is a manifest; a later format may hold more, but never less than these. */
export function isManifest(value: unknown): value is Manifest {
  const manifest = value as Partial<Manifest> | null;
  return (
    manifest?.product === 'leerpad' &&
    typeof manifest.format === 'number' &&
    [manifest.migrations, manifest.tables, manifest.leftOut].every(Array.isArray)
  );
}
