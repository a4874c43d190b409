import type { EntityManager } from 'typeorm';
import { CREDITS_AND_REVERSALS } from '../../hours/hours.queries.js';
import { personIn } from '../../people/name-columns.queries.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';
import { type BroughtSignature, signaturesOfNotice } from './notices.queries.js';
import type { ObjectionOutcome } from './signature-standing.rules.js';

/** An objection, and how much of it the board has still to decide. */
export interface Objection {
  id: string;
  noticeId: string;
  signerId: string;
  signer: string;
  /** the person who had the import done, or null: the command */
  importerId: string | null;
  reason: string;
  byLink: boolean;
  madeAt: Date;
  /** day of the import */
  importedOn: string;
  signatures: number;
  /** neither decided nor gone another way */
  open: number;
}

/** A decision, with who took it. */
export interface Decision {
  id: string;
  outcome: ObjectionOutcome;
  reason: string;
  by: string | null;
  at: Date;
  claimIds: string[];
}

const OBJECTIONS = `
  SELECT o.id, o.notice_id AS "noticeId", n.signer_id AS "signerId", p.name AS signer,
         ${personIn('r.requested_by')} AS "importerId", o.reason, o.by_link AS "byLink",
         o.made_at AS "madeAt", r.today AS "importedOn", f.signatures, f.open
    FROM signature_objection o
    JOIN signature_notice n ON n.id = o.notice_id
    JOIN import_run r ON r.id = n.run_id
    JOIN ${PEOPLE} p ON p.id = n.signer_id
   CROSS JOIN LATERAL (
     SELECT count(*)::integer AS signatures,
            count(*) FILTER (WHERE ds.claim_id IS NULL AND c.reversed_at IS NULL)::integer AS open
       FROM objected_signature os JOIN ${CREDITS_AND_REVERSALS} c ON c.claim_id = os.claim_id
       LEFT JOIN decided_signature ds ON ds.claim_id = os.claim_id
      WHERE os.objection_id = o.id) f`;

type Row = Omit<Objection, 'signer'> & { signer: NameParts };

function objectionOf({ signer, ...row }: Row): Objection {
  return { ...row, signer: displayName(signer) };
}

/** A page of the objections: those that the board must decide first, then the latest; and how many there are. */
export async function objectionsPaged(
  manager: EntityManager,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ objections: Objection[]; total: number }> {
  const [{ total }] = await manager.query<[{ total: number }]>(
    'SELECT count(*)::integer AS total FROM signature_objection',
  );
  const rows = await manager.query<Row[]>(
    `${OBJECTIONS} ORDER BY f.open > 0 DESC, o.made_at DESC, o.id LIMIT $1 OFFSET $2`,
    [limit, offset],
  );
  return { objections: rows.map(objectionOf), total };
}

/** How many objections wait for the board. */
export async function objectionsOpen(manager: EntityManager): Promise<number> {
  const [{ count }] = await manager.query<[{ count: number }]>(
    `SELECT count(*)::integer AS count FROM (${OBJECTIONS}) o WHERE o.open > 0`,
  );
  return count;
}

/** One objection, or undefined. */
export async function objectionBy(manager: EntityManager, id: string): Promise<Objection | undefined> {
  const [row] = await manager.query<Row[]>(`${OBJECTIONS} WHERE o.id = $1`, [id]);
  return row && objectionOf(row);
}

/** The signatures that an objection is about. */
export async function signaturesObjected(
  manager: EntityManager,
  { id, noticeId }: Pick<Objection, 'id' | 'noticeId'>,
): Promise<BroughtSignature[]> {
  return (await signaturesOfNotice(manager, noticeId)).filter(({ objectionId }) => objectionId === id);
}

/** What the board decided on an objection, in that order. */
export async function decisionsOn(manager: EntityManager, objectionId: string): Promise<Decision[]> {
  return decisions(manager, 'd.objection_id = $1', objectionId);
}

/** One decision with the objection that it is about, or undefined. */
export async function decisionBy(
  manager: EntityManager,
  id: string,
): Promise<(Decision & { objection: Objection }) | undefined> {
  const [decision] = await decisions(manager, 'd.id = $1', id);
  if (!decision) return undefined;
  const [{ objectionId }] = await manager.query<[{ objectionId: string }]>(
    'SELECT objection_id AS "objectionId" FROM objection_decision WHERE id = $1',
    [id],
  );
  return { ...decision, objection: (await objectionBy(manager, objectionId))! };
}

async function decisions(manager: EntityManager, where: string, id: string): Promise<Decision[]> {
  const rows = await manager.query<(Omit<Decision, 'by'> & { by: NameParts | null })[]>(
    `SELECT d.id, d.outcome, d.reason, d.decided_at AS at, p.name AS by,
            ARRAY(SELECT s.claim_id FROM decided_signature s WHERE s.decision_id = d.id) AS "claimIds"
       FROM objection_decision d LEFT JOIN ${PEOPLE} p ON p.id = ${personIn('d.decided_by')}
      WHERE ${where} ORDER BY d.decided_at, d.id`,
    [id],
  );
  return rows.map(({ by, ...row }) => ({ ...row, by: by && displayName(by) }));
}
