import { canonicalize } from 'json-canonicalize';
import type { EntityManager } from 'typeorm';
import { type CodedTable, codeOf, type Judged, ownLines } from '../platform/database/line-codes.service.js';
import { macsOf } from '../platform/documents/bound-macs.service.js';
import type { Claim } from './claim.entity.js';

/**
 * What a claim says, and what its signature will say (K6): its code is over it, so that what is credited is what was handed
 * in. The version is in it, so that what a claim said before it was amended cannot be put back under the signer's eyes.
 */
export type ClaimLine = Pick<
  Claim,
  | 'id'
  | 'trajectoryId'
  | 'component'
  | 'block'
  | 'item'
  | 'happenedOn'
  | 'minutes'
  | 'description'
  | 'corrects'
  | 'askedOf'
  | 'originalSignedOn'
  | 'state'
  | 'version'
  | 'role'
>;

/** SQL for the columns of a judged {@link ClaimLine}, of a row `c`. */
export const JUDGED_CLAIM = `c.id, c.trajectory_id AS "trajectoryId", c.component, c.block, c.item,
  c.happened_on AS "happenedOn", c.minutes, c.description, c.corrects, c.asked_of AS "askedOf",
  c.original_signed_on AS "originalSignedOn", c.state, c.version, c.role, encode(c.mac, 'hex') AS mac`;

const SELECT = `SELECT c.id::text AS key, ${JUDGED_CLAIM} FROM claim c`;

/** The codes of claims that can still be signed; of the others the ledger says what was signed. */
export const CLAIM_LINES: CodedTable<ClaimLine> = {
  table: 'claim',
  key: 'id',
  select: `${SELECT} WHERE c.state IN ('submitted', 'returned')`,
  purpose: 'claim',
  lineOf: ({ state, version, ...line }) => {
    const { id, trajectoryId, component, block, item, happenedOn, minutes, description } = line;
    const { corrects, askedOf, originalSignedOn, role } = line;
    // To return a claim is one step that changes nothing of what it says.
    const saidIn = state === 'returned' ? version - 1 : version;
    const said = { component, block, item, happenedOn, minutes, description };
    // It came later, and enters only where it is filled, so that codes from before it hold.
    const inRole = role === null ? {} : { role };
    return canonicalize({
      id,
      trajectoryId,
      ...said,
      ...inRole,
      corrects,
      askedOf,
      originalSignedOn,
      version: saidIn,
    });
  },
};

/** All claims, for the migration that gave existing rows their codes. */
export const ALL_CLAIM_LINES: CodedTable<ClaimLine> = { ...CLAIM_LINES, select: SELECT };

/** Writes the code of a claim that was just handed in with other contents. */
export async function writeClaimCode(manager: EntityManager, claimId: string): Promise<void> {
  const [line] = await readLine(manager, claimId);
  const mac = codeOf(macsOf(manager), CLAIM_LINES, line!);
  await manager.query('UPDATE claim SET mac = $2 WHERE id = $1', [claimId, mac]);
}

/** Whether a claim says what was handed in. */
export async function saysWhatWasHandedIn(manager: EntityManager, claimId: string): Promise<boolean> {
  return ownLines(manager, CLAIM_LINES, await readLine(manager, claimId)).length > 0;
}

function readLine(manager: EntityManager, claimId: string): Promise<Judged<ClaimLine>[]> {
  return manager.query<Judged<ClaimLine>[]>(`${SELECT} WHERE c.id = $1`, [claimId]);
}
