import type { EntityManager } from 'typeorm';
import type { ImportedRow } from './imported-row.entity.js';

/** The fields of a row as they were read, in the order of the columns. */
export type Fields = Record<string, string | number | boolean | number[] | null>;

/** A row of a person as it was last imported. */
export interface Last {
  fields: Fields;
  personId: string | null;
}

/** The rows last imported under these keys. */
export async function lastByKey(
  manager: EntityManager,
  kind: ImportedRow['kind'],
  keys: readonly string[],
): Promise<Map<string, Last>> {
  const rows = await manager.query<(Last & { key: string })[]>(
    `SELECT key, cells AS fields, person_id AS "personId" FROM imported_row WHERE kind = $1 AND key = ANY($2)`,
    [kind, keys],
  );
  return new Map(rows.map(({ key, ...row }) => [key, row]));
}

/** The rows last imported for these persons, under whatever key. */
export async function lastByPerson(
  manager: EntityManager,
  kind: ImportedRow['kind'],
  personIds: readonly string[],
): Promise<Map<string, Last>> {
  if (personIds.length === 0) return new Map();
  const rows = await manager.query<(Last & { personId: string })[]>(
    `SELECT DISTINCT ON (person_id) person_id AS "personId", cells AS fields FROM imported_row
      WHERE kind = $1 AND person_id = ANY($2) ORDER BY person_id, key`,
    [kind, personIds],
  );
  return new Map(rows.map((row) => [row.personId, row]));
}

/** The keys that came earlier in this very file. */
export async function seenAmong(
  manager: EntityManager,
  kind: ImportedRow['kind'],
  keys: readonly string[],
): Promise<Set<string>> {
  const seen = await manager.query<{ key: string }[]>(
    'SELECT key FROM import_seen WHERE kind = $1 AND key = ANY($2)',
    [kind, keys],
  );
  return new Set(seen.map(({ key }) => key));
}
