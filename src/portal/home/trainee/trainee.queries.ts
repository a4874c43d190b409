import type { EntityManager } from 'typeorm';
import { UNDONE } from '../../../hours/sign-off.rules.js';
import type { ComponentKey } from '../../../curriculum/curriculum.rules.js';
import type { ClaimState } from '../../../hours/claim.rules.js';
import { nameColumns, personIn } from '../../../people/name-columns.queries.js';
import { displayName, type NameParts } from '../../../people/names.rules.js';
import { localDay } from '../../../platform/database/local-day.queries.js';
import type { RecordState } from '../../../recognition/completion/completion-record-state.entity.js';
import type { CompletionRecordKind } from '../../../recognition/completion/completion-record.rules.js';

/** What last happened to one claim, or to one record. */
export type Happening = { id: string; on: string; reason: string | null; by: string | null } & (
  | {
      kind: 'claim';
      state: ClaimState;
      component: ComponentKey;
      block: number | null;
      minutes: number;
      description: string;
      askedOf: string | null;
      /** whether an import brought its signature (D9) */
      takenOver: boolean;
    }
  | { kind: 'record'; state: RecordState; recordKind: CompletionRecordKind; number: string }
);

/**
 * What happened on a trajectory, the latest first: each claim once, with its last step, and each state of a record.
 * Imported work stands on the day it was signed or done, not on that of the import.
 */
export async function happenings(
  manager: EntityManager,
  trajectoryId: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<Happening[]> {
  type Row = Happening & { askedOf: NameParts | null; by: NameParts | null };
  const rows = await manager.query<Row[]>(
    `SELECT 'claim' AS kind, c.id, s.at, c.happened_on AS done, s.reason, ${nameColumns('actor')} AS by, c.state, c.component, c.block,
            c.minutes, c.description, ${nameColumns('asked')} AS "askedOf",
            coalesce(e.recorded_by LIKE 'import:%', false) AS "takenOver", NULL AS "recordKind", NULL AS number,
            CASE WHEN s.by LIKE 'import:%' THEN coalesce(e.signed_on, c.happened_on) ELSE ${localDay('s.at')} END AS on
       FROM claim c JOIN claim_transition s ON s.claim_id = c.id AND s.version = c.version
       LEFT JOIN ledger_entry e ON e.claim_id = c.id AND e.reverses IS NULL
       LEFT JOIN person asked ON asked.id = c.asked_of
       LEFT JOIN person actor ON actor.id = coalesce(${personIn('s.by')}, CASE WHEN c.state = 'signed-off' THEN e.signed_by END)
      -- A signature that was undone at once is told to nobody (H11): the hours wait, as they did.
      WHERE c.trajectory_id = $1 AND s.reason IS DISTINCT FROM '${UNDONE}'
     UNION ALL
     SELECT 'record', r.id, s.recorded_at, s.since, s.reason, NULL, s.state, NULL, NULL, NULL, NULL, NULL, false, r.kind, r.number,
            s.since
       FROM completion_record r JOIN completion_record_state s ON s.record_id = r.id WHERE r.trajectory_id = $1
      ORDER BY "on" DESC, at DESC, done DESC, id LIMIT $2 OFFSET $3`,
    [trajectoryId, limit, offset],
  );
  return rows.map((row) => named(row) as Happening);
}

function named<T extends { askedOf?: NameParts | null; by: NameParts | null }>(
  row: T,
): Omit<T, 'askedOf' | 'by'> & { askedOf: string | null; by: string | null } {
  const nameOrNull = (name: NameParts | null | undefined) => (name ? displayName(name) : null);
  return { ...row, askedOf: nameOrNull(row.askedOf), by: nameOrNull(row.by) };
}
