import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../../curriculum/curriculum.types.js';
import type { ClaimState } from '../../hours/claim.rules.js';
import { nameColumns, personIn } from '../../people/name-columns.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { ASSOCIATION_TIME_ZONE } from '../../association.js';
import type { RecordState } from '../../recognition/completion/completion-record-state.entity.js';
import type { CompletionRecordKind } from '../../recognition/completion/completion-record.content.js';

/** A claim that waits for a signature, or for its trainee. */
export interface OpenClaim {
  id: string;
  component: ComponentKey;
  block: number | null;
  minutes: number;
  happenedOn: string;
  state: 'submitted' | 'returned';
  /** the one person who is asked to sign, if it is not left to whoever holds the right (H2) */
  askedOf: string | null;
  /** who sent it back, or null */
  by: string | null;
  /** since when it is in this state */
  since: string;
}

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
    }
  | { kind: 'record'; state: RecordState; recordKind: CompletionRecordKind; number: string }
);

/** A completion record with the state that holds. */
export interface OwnRecord {
  id: string;
  kind: CompletionRecordKind;
  number: string;
  address: string;
  issuedOn: string;
  metOn: string;
  state: RecordState;
  since: string;
  reason: string | null;
  /** number of the record that took its place (K5), or null */
  supersededBy: string | null;
}

/** The day of an instant in the association's time zone. */
const dayOf = (instant: string): string => `(${instant} AT TIME ZONE '${ASSOCIATION_TIME_ZONE}')::date`;

/** The claims of a trajectory that wait, the oldest first. */
export async function openClaims(manager: EntityManager, trajectoryId: string): Promise<OpenClaim[]> {
  const rows = await manager.query<
    (Omit<OpenClaim, 'askedOf' | 'by'> & { askedOf: NameParts | null; by: NameParts | null })[]
  >(
    `SELECT c.id, c.component, c.block, c.minutes, c.happened_on AS "happenedOn", c.state,
            ${nameColumns('asked')} AS "askedOf", ${nameColumns('actor')} AS by, ${dayOf('s.at')} AS since
       FROM claim c JOIN claim_transition s ON s.claim_id = c.id AND s.version = c.version
       LEFT JOIN person asked ON asked.id = c.asked_of
       LEFT JOIN person actor ON actor.id = ${personIn('s.by')}
      WHERE c.trajectory_id = $1 AND c.state IN ('submitted', 'returned') ORDER BY s.at, c.happened_on, c.id`,
    [trajectoryId],
  );
  return rows.map(named);
}

/**
 * What happened on a trajectory, the latest first: each claim once, with what last became of it, and each state of a
 * record. Imported work stands on the day it was signed or done, not on that of the import.
 */
export async function happenings(
  manager: EntityManager,
  trajectoryId: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<Happening[]> {
  type Row = Happening & { askedOf: NameParts | null; by: NameParts | null };
  const rows = await manager.query<Row[]>(
    `SELECT 'claim' AS kind, c.id, s.at, c.happened_on AS done, s.reason, ${nameColumns('actor')} AS by, c.state, c.component, c.block,
            c.minutes, c.description, ${nameColumns('asked')} AS "askedOf", NULL AS "recordKind", NULL AS number,
            CASE WHEN s.by LIKE 'import:%' THEN coalesce(e.signed_on, c.happened_on) ELSE ${dayOf('s.at')} END AS on
       FROM claim c JOIN claim_transition s ON s.claim_id = c.id AND s.version = c.version
       LEFT JOIN ledger_entry e ON e.claim_id = c.id AND e.reverses IS NULL
       LEFT JOIN person asked ON asked.id = c.asked_of
       LEFT JOIN person actor ON actor.id = coalesce(${personIn('s.by')}, CASE WHEN c.state = 'signed-off' THEN e.signed_by END)
      WHERE c.trajectory_id = $1
     UNION ALL
     SELECT 'record', r.id, s.recorded_at, s.since, s.reason, NULL, s.state, NULL, NULL, NULL, NULL, NULL, r.kind, r.number,
            s.since
       FROM completion_record r JOIN completion_record_state s ON s.record_id = r.id WHERE r.trajectory_id = $1
      ORDER BY "on" DESC, at DESC, done DESC, id LIMIT $2 OFFSET $3`,
    [trajectoryId, limit, offset],
  );
  return rows.map((row) => named(row) as Happening);
}

const RECORD = `r.id, r.kind, r.number, r.address, r.issued_on AS "issuedOn", r.met_on AS "metOn", s.state, s.since,
  s.reason, (SELECT n.number FROM completion_record n WHERE n.id = s.superseded_by) AS "supersededBy"
  FROM completion_record r JOIN LATERAL (
    SELECT * FROM completion_record_state x WHERE x.record_id = r.id ORDER BY x.sequence DESC LIMIT 1) s ON true`;

/** The records of a trajectory, the latest first. */
export function recordsOf(manager: EntityManager, trajectoryId: string): Promise<OwnRecord[]> {
  return manager.query<OwnRecord[]>(
    `SELECT ${RECORD} WHERE r.trajectory_id = $1 ORDER BY r.issued_on DESC, r.generation DESC, r.kind DESC`,
    [trajectoryId],
  );
}

/** The stored PDF of a record of this person's own, or undefined: another's is not there. */
export async function ownRecordPdf(
  manager: EntityManager,
  recordId: string,
  personId: string,
): Promise<{ number: string; pdf: Buffer } | undefined> {
  const [row] = await manager.query<{ number: string; pdf: Buffer }[]>(
    `SELECT r.number, d.pdf FROM completion_record r JOIN trajectory t ON t.id = r.trajectory_id
       JOIN frozen_document d ON d.id = r.document_id WHERE r.id = $1 AND t.person_id = $2`,
    [recordId, personId],
  );
  return row;
}

/** How a person is named, and whether they confirmed that for print. */
export async function nameOf(manager: EntityManager, personId: string): Promise<NameParts> {
  const [row] = await manager.query<{ name: NameParts }[]>(
    `SELECT ${nameColumns('p')} AS name FROM person p WHERE p.id = $1`,
    [personId],
  );
  if (!row) throw new Error('The viewer is a person, who cannot be gone');
  return row.name;
}

function named<T extends { askedOf?: NameParts | null; by: NameParts | null }>(
  row: T,
): Omit<T, 'askedOf' | 'by'> & { askedOf: string | null; by: string | null } {
  const nameOrNull = (name: NameParts | null | undefined) => (name ? displayName(name) : null);
  return { ...row, askedOf: nameOrNull(row.askedOf), by: nameOrNull(row.by) };
}
