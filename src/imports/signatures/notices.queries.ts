import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import { TRAJECTORIES } from '../../enrolment/trajectories/trajectories.queries.js';
import { CLAIMS, CREDITS_AND_REVERSALS } from '../../hours/hours.queries.js';
import { personIn } from '../../people/name-columns.queries.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';
import { localDay } from '../../platform/database/local-day.queries.js';
import { recordsIssuedBy } from '../../recognition/completion/record-states.queries.js';
import { type ObjectionOutcome, type SignatureStanding, standingOf } from './signature-standing.rules.js';

/** Whom and what a notice is about. */
export interface NoticeHead {
  id: string;
  signerId: string;
  signer: string;
  runId: string;
  /** day of the import */
  importedOn: string;
  /** who asked for it, or null: the command */
  importedBy: string | null;
  /** the file of hours, as long as it is kept; else null */
  file: string | null;
  /** day on which the import was taken back as a whole, or null */
  takenBackOn: string | null;
}

/** A signature that an import brought, and how it stands now. */
export interface BroughtSignature {
  claimId: string;
  trajectoryId: string;
  traineeId: string;
  trainee: string;
  component: ComponentKey;
  block: number | null;
  description: string;
  minutes: number;
  happenedOn: string;
  signedOn: string;
  standing: SignatureStanding;
  objectionId: string | null;
  /** day and reason of the board's decision; null while there is none */
  decision: { on: string; reason: string } | null;
}

/** One notice in a list of somebody's own. */
export interface NoticeLine {
  id: string;
  importedOn: string;
  file: string | null;
  signatures: number;
  /** of these, how many the signer objects to */
  objected: number;
  takenBack: boolean;
}

const FILE = `(SELECT f.name FROM import_task k JOIN import_upload_file f ON f.upload_id = k.upload_id
    WHERE k.run_id = r.id AND k.kind = 'import' AND f.role = 'given' AND f.sheet = 'uren' ORDER BY f.position LIMIT 1)`;

const HEADS = `
  SELECT n.id, n.signer_id AS "signerId", p.name AS signer, r.id AS "runId", r.today AS "importedOn",
         by.name AS "importedBy", ${FILE} AS file, b.taken_back_on AS "takenBackOn"
    FROM signature_notice n
    JOIN import_run r ON r.id = n.run_id
    JOIN ${PEOPLE} p ON p.id = n.signer_id
    LEFT JOIN ${PEOPLE} by ON by.id = ${personIn('r.requested_by')}
    LEFT JOIN import_take_back b ON b.run_id = r.id`;

/** The signatures of a notice `n`. The keys of the effects lead there; the ledger says which of them were credited. */
const SIGNATURES = `
  FROM signature_notice n
  JOIN import_effect e ON e.run_id = n.run_id AND e.kind IN ('claim-added', 'claim-signed')
  JOIN ${CREDITS_AND_REVERSALS} c ON c.claim_id = e.subject AND c.signed_by = n.signer_id
   AND c.recorded_by = 'import:' || n.run_id
  LEFT JOIN objected_signature o ON o.claim_id = c.claim_id
  LEFT JOIN decided_signature ds ON ds.claim_id = c.claim_id
  LEFT JOIN objection_decision d ON d.id = ds.decision_id`;

/** A notice, or undefined when there is none. */
export async function noticeHead(manager: EntityManager, id: string): Promise<NoticeHead | undefined> {
  const [row] = await manager.query<
    (Omit<NoticeHead, 'signer' | 'importedBy'> & { signer: NameParts; importedBy: NameParts | null })[]
  >(`${HEADS} WHERE n.id = $1`, [id]);
  if (!row) return undefined;
  const { signer, importedBy, ...head } = row;
  return { ...head, signer: displayName(signer), importedBy: importedBy && displayName(importedBy) };
}

type SignatureRow = Omit<BroughtSignature, 'trainee' | 'standing' | 'decision'> & {
  trainee: NameParts;
  outcome: ObjectionOutcome | null;
  reversed: boolean;
  decidedOn: string | null;
  decidedBecause: string | null;
};

/** The signatures of a notice, by trainee and day. */
export async function signaturesOfNotice(
  manager: EntityManager,
  noticeId: string,
): Promise<BroughtSignature[]> {
  const rows = await manager.query<SignatureRow[]>(
    `SELECT c.claim_id AS "claimId", c.trajectory_id AS "trajectoryId", t.person_id AS "traineeId", p.name AS trainee,
            c.component, c.block, k.description, c.minutes, c.happened_on AS "happenedOn", c.signed_on AS "signedOn",
            c.reversed_at IS NOT NULL AS reversed, o.objection_id AS "objectionId", d.outcome,
            ${localDay('d.decided_at')} AS "decidedOn", d.reason AS "decidedBecause"
       ${SIGNATURES}
       JOIN ${CLAIMS} k ON k.id = c.claim_id
       JOIN ${TRAJECTORIES} t ON t.id = c.trajectory_id
       JOIN ${PEOPLE} p ON p.id = t.person_id
      WHERE n.id = $1
      ORDER BY p.sort_name, c.trajectory_id, c.happened_on, c.component, c.block, c.claim_id`,
    [noticeId],
  );
  return rows.map(({ trainee, outcome, reversed, decidedOn, decidedBecause, ...row }) => ({
    ...row,
    trainee: displayName(trainee),
    standing: standingOf({ objected: row.objectionId !== null, outcome, reversed }),
    decision: decidedOn === null ? null : { on: decidedOn, reason: decidedBecause! },
  }));
}

/** What somebody was told of, the latest first. */
export function noticesOf(manager: EntityManager, signerId: string): Promise<NoticeLine[]> {
  return manager.query<NoticeLine[]>(
    `SELECT n.id, r.today AS "importedOn", ${FILE} AS file, f.signatures, f.objected,
            EXISTS (SELECT FROM import_take_back b WHERE b.run_id = r.id) AS "takenBack"
       FROM signature_notice n JOIN import_run r ON r.id = n.run_id
       CROSS JOIN LATERAL (
         SELECT count(*)::integer AS signatures, count(o.claim_id)::integer AS objected
           ${SIGNATURES.replace('FROM signature_notice n', 'FROM (SELECT n.run_id, n.signer_id) n')}) f
      WHERE n.signer_id = $1 ORDER BY n.made_at DESC, n.id`,
    [signerId],
  );
}

/** The records that a run issued, in whatever state they are now, by number (D9). */
export function recordsOfRun(manager: EntityManager, runId: string): ReturnType<typeof recordsIssuedBy> {
  return recordsIssuedBy(manager, `import:${runId}`);
}
