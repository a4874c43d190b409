import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../../../curriculum/curriculum.rules.js';
import type { ClaimState } from '../../claim.rules.js';
import type { SigningMeans } from '../../ledger.rules.js';
import { displayName, type NameParts } from '../../../people/names.rules.js';
import { actorColumns, type NamedActor } from '../../../people/actors.queries.js';
import { localDay } from '../../../platform/database/local-day.queries.js';
import { PEOPLE } from '../../../people/people.queries.js';
import { UNDONE } from '../../sign-off.rules.js';

/** What somebody handed in or what was brought in for them, with all its lines in the ledger (H2). */
export interface CreditFact {
  id: string;
  component: ComponentKey;
  block: number | null;
  description: string;
  minutes: number;
  happenedOn: string;
  state: ClaimState;
  /** an attendance list credited it, or it holds the right amount of such a claim (C2) */
  attended: boolean;
  /** credited by the board as prior learning (P8): only another decision changes that */
  decided: boolean;
  /** day of the import that brought it; null when it came through the portal */
  importedOn: string | null;
  /** id of the run that brought it, or null */
  importRun: string | null;
  handedInOn: string;
  /** the claim of which this one holds the right amount, and the one that holds the right amount of this one */
  corrects: string | null;
  correctedBy: string | null;
  /** the person asked to sign, if it is one (H2) */
  askedOf: string | null;
  /** the day on which that person was last mailed a link to sign by, while it waits; else null */
  linkMailedOn: string | null;
  signature: SignatureFact | null;
  reversal: ReversalFact | null;
}

/** A signature as the ledger keeps it. */
export interface SignatureFact {
  by: string;
  on: string;
  recorder: NamedActor;
  /** whether the signer wrote it in on that very day, as in the portal: then nothing more need be said */
  atOnce: boolean;
  recordedOn: string;
  /** whether an import brought it (D9) */
  takenOver: boolean;
  /** how it was given, when that was not in the portal; else null */
  through: SigningMeans | null;
}

/** The counter-entry that reversed a credit. */
export interface ReversalFact {
  by: NamedActor;
  on: string;
  /** taken back by its signer. Then the reason went to the trainee, may quote what they wrote, and stays there (V1) */
  takenBack: boolean;
  reason: string | null;
}

/** What narrows the list. */
export interface CreditFilter {
  component: ComponentKey | null;
  state: ClaimState | null;
}

type Row = Omit<CreditFact, 'askedOf' | 'signature'> & {
  askedOf: NameParts | null;
  signature: (Omit<SignatureFact, 'by'> & { by: NameParts }) | null;
};

// Only a correction by the secretariat keeps the date of the first signature; a signer who takes theirs back does not.
const CREDITS = `
  SELECT c.id, c.component, c.block, c.description, c.minutes, c.happened_on AS "happenedOn", c.state,
         EXISTS (WITH RECURSIVE line AS (
             SELECT c.corrects AS id, c.source
             UNION ALL SELECT earlier.corrects, earlier.source FROM line JOIN claim earlier ON earlier.id = line.id)
           SELECT FROM line WHERE source = 'attendance') AS attended,
         c.source = 'decision' AS decided,
         CASE WHEN first.by LIKE 'import:%' THEN ${localDay('first.at')} END AS "importedOn",
         CASE WHEN first.by LIKE 'import:%' THEN substr(first.by, 8) END AS "importRun",
         ${localDay('first.at')} AS "handedInOn", c.corrects, n.id AS "correctedBy", asked.name AS "askedOf",
         CASE WHEN e.id IS NOT NULL THEN jsonb_build_object('by', signer.name, 'on', e.signed_on,
           'recorder', ${actorColumns('e.recorded_by')},
           'atOnce', e.recorded_by = 'person:' || e.signed_by AND ${localDay('e.recorded_at')} = e.signed_on, 'recordedOn', ${localDay('e.recorded_at')},
           'takenOver', e.recorded_by LIKE 'import:%', 'through', e.signed_through) END AS signature,
         CASE WHEN c.state = 'submitted' THEN
           (SELECT ${localDay('max(l.made_at)')} FROM signing_link l WHERE l.claim_id = c.id) END AS "linkMailedOn",
         CASE WHEN x.id IS NOT NULL THEN jsonb_build_object('by', ${actorColumns('x.recorded_by')},
           'on', ${localDay('x.recorded_at')}, 'takenBack', x.reason = '${UNDONE}' OR n.id IS NOT NULL AND n.original_signed_on IS NULL,
           'reason', CASE WHEN x.reason <> '${UNDONE}' AND (n.id IS NULL OR n.original_signed_on IS NOT NULL) THEN x.reason END) END AS reversal
    FROM claim c
    JOIN claim_transition first ON first.claim_id = c.id AND first.version = 1
    LEFT JOIN claim n ON n.corrects = c.id
    LEFT JOIN ${PEOPLE} asked ON asked.id = c.asked_of
    LEFT JOIN ledger_entry e ON e.claim_id = c.id AND e.reverses IS NULL
    LEFT JOIN ${PEOPLE} signer ON signer.id = e.signed_by
    LEFT JOIN ledger_entry x ON x.reverses = e.id
   WHERE c.trajectory_id = $1`;

/** A page of what was handed in for one trajectory, the latest day first, and how many there are. */
export async function creditsOf(
  manager: EntityManager,
  trajectoryId: string,
  { component, state }: CreditFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ credits: CreditFact[]; total: number }> {
  const narrowed = '($2::text IS NULL OR c.component = $2) AND ($3::text IS NULL OR c.state = $3)';
  const [{ total }] = await manager.query<[{ total: number }]>(
    `SELECT count(*)::integer AS total FROM claim c WHERE c.trajectory_id = $1 AND ${narrowed}`,
    [trajectoryId, component, state],
  );
  const rows = await manager.query<Row[]>(
    `${CREDITS} AND ${narrowed} ORDER BY c.happened_on DESC, c.created_at DESC, c.id LIMIT $4 OFFSET $5`,
    [trajectoryId, component, state, limit, offset],
  );
  return { credits: rows.map(factOf), total };
}

/** One of them, or undefined when it is not of this trajectory. */
export async function creditOf(
  manager: EntityManager,
  trajectoryId: string,
  claimId: string,
): Promise<CreditFact | undefined> {
  const [row] = await manager.query<Row[]>(`${CREDITS} AND c.id = $2`, [trajectoryId, claimId]);
  return row && factOf(row);
}

function factOf({ askedOf, signature, ...row }: Row): CreditFact {
  return {
    ...row,
    askedOf: askedOf && displayName(askedOf),
    signature: signature && { ...signature, by: displayName(signature.by) },
  };
}
