import type { EntityManager } from 'typeorm';
import { nameColumns } from './name-columns.queries.js';
import { displayName, type NameParts } from './names.rules.js';

/** An address that somebody had, and the one that took its place. */
export interface AddressReplacement {
  name: string;
  old: string;
  next: string;
}

/** By the id of the old address. What took its place may have been replaced since, and then is an old one too. */
export async function addressReplacement(
  manager: EntityManager,
  former: string,
): Promise<AddressReplacement | null> {
  const [row] = await manager.query<{ name: NameParts; old: string; next: string }[]>(
    `SELECT ${nameColumns('p')} AS name, f.email AS old,
            coalesce((SELECT later.email FROM person_former_email later
                       WHERE later.person_id = f.person_id AND later.replaced_at > f.replaced_at
                       ORDER BY later.replaced_at LIMIT 1), p.email) AS next
       FROM person_former_email f JOIN person p ON p.id = f.person_id WHERE f.id = $1`,
    [former],
  );
  return row ? { ...row, name: displayName(row.name) } : null;
}
