import type { EntityManager } from 'typeorm';
import { DEEDS } from '../../../../platform/audit/audit.queries.js';
import { actorColumns, type NamedActor } from '../../../../people/actors.queries.js';

/** Something that was done to an edition or one of its blocks. */
export interface EditionDeed {
  at: Date;
  action: string;
  /** null: the edition as a whole */
  block: number | null;
  by: NamedActor;
}

const SHOWN = 50;

/** Who did what to an edition and its blocks, the latest first; looking is no deed. */
export function editionHistory(manager: EntityManager, editionId: string): Promise<EditionDeed[]> {
  return manager.query<EditionDeed[]>(
    `SELECT a.at, a.action, m.block, ${actorColumns('a.actor')} AS by
       FROM ${DEEDS} a
       LEFT JOIN meeting m ON m.id = a.subject_id
      WHERE a.subject_id IN (SELECT $1::uuid UNION ALL SELECT id FROM meeting WHERE edition_id = $1)
        AND a.action !~ '\\.(viewed|read|downloaded|exported)$'
      ORDER BY a.at DESC, m.block DESC NULLS LAST, a.id DESC LIMIT ${SHOWN}`,
    [editionId],
  );
}
