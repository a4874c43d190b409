import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/audit/actor.rules.js';
import { bulkInsert } from '../platform/database/bulk-insert.service.js';
import { codeOf } from '../platform/database/line-codes.service.js';
import { macsOf } from '../platform/documents/bound-macs.service.js';
import { CLAIM_LINES, type ClaimLine } from './claim-lines.queries.js';
import type { Claim } from './claim.entity.js';
import type { ClaimState, SessionRole } from './claim.rules.js';
import type { SigningMeans } from './ledger.rules.js';
import type { NewLedgerEntry } from './ledger.service.js';

/** What a new claim says; the rest follows. */
export type NewClaim = Pick<
  Claim,
  | 'id'
  | 'trajectoryId'
  | 'component'
  | 'block'
  | 'item'
  | 'happenedOn'
  | 'minutes'
  | 'description'
  | 'state'
  | 'source'
  | 'identity'
> & {
  [Field in 'amendedIdentity' | 'corrects' | 'askedOf' | 'originalSignedOn' | 'role']?:
    Claim[Field] | undefined;
};

/** A step of a claim to a new version and state. */
export interface ClaimStep {
  claimId: string;
  version: number;
  state: ClaimState;
  reason?: string;
}

const CLAIM_COLUMNS = {
  id: 'uuid',
  trajectory_id: 'uuid',
  component: 'text',
  block: 'smallint',
  item: 'text',
  happened_on: 'date',
  minutes: 'integer',
  description: 'text',
  state: 'text',
  source: 'text',
  identity: 'text',
  amended_identity: 'text',
  corrects: 'uuid',
  asked_of: 'uuid',
  original_signed_on: 'date',
  role: 'text',
  version: 'integer',
  mac: 'bytea',
};

/** Inserts claims with their first step in history. */
export async function insertClaims(
  manager: EntityManager,
  claims: readonly NewClaim[],
  actor: Actor,
  at: string,
): Promise<void> {
  if (claims.length === 0) return;
  const macs = macsOf(manager);
  await bulkInsert(
    manager,
    'claim',
    CLAIM_COLUMNS,
    claims.map((claim) => ({
      id: claim.id,
      trajectory_id: claim.trajectoryId,
      component: claim.component,
      block: claim.block,
      item: claim.item,
      happened_on: claim.happenedOn,
      minutes: claim.minutes,
      description: claim.description,
      state: claim.state,
      source: claim.source,
      identity: claim.identity,
      amended_identity: claim.amendedIdentity ?? null,
      corrects: claim.corrects ?? null,
      asked_of: claim.askedOf ?? null,
      original_signed_on: claim.originalSignedOn ?? null,
      role: claim.role ?? null,
      version: 1,
      mac: codeOf(macs, CLAIM_LINES, lineOf(claim)),
    })),
  );
  await insertSteps(
    manager,
    claims.map(({ id, state }) => ({ claimId: id, version: 1, state })),
    actor,
    at,
  );
}

function lineOf({ corrects, askedOf, originalSignedOn, role, ...claim }: NewClaim): ClaimLine {
  const known = { corrects: corrects ?? null, askedOf: askedOf ?? null, role: role ?? null };
  return { ...claim, ...known, originalSignedOn: originalSignedOn ?? null, version: 1 };
}

/** Brings claims to a new state and version, and keeps the step in their history. */
export async function stepClaims(
  manager: EntityManager,
  steps: readonly ClaimStep[],
  actor: Actor,
  at: string,
): Promise<void> {
  if (steps.length === 0) return;
  await manager.query(
    `UPDATE claim SET state = s.state, version = s.version
       FROM jsonb_to_recordset($1::jsonb) AS s("claimId" uuid, version integer, state text) WHERE id = s."claimId"`,
    [JSON.stringify(steps)],
  );
  await insertSteps(manager, steps, actor, at);
}

async function insertSteps(
  manager: EntityManager,
  steps: readonly ClaimStep[],
  actor: Actor,
  at: string,
): Promise<void> {
  await bulkInsert(
    manager,
    'claim_transition',
    {
      id: 'uuid',
      claim_id: 'uuid',
      version: 'integer',
      state: 'text',
      by: 'text',
      at: 'timestamptz',
      reason: 'text',
    },
    steps.map(({ claimId, version, state, reason = null }) => ({
      id: randomUUID(),
      claim_id: claimId,
      version,
      state,
      by: actor,
      at,
      reason,
    })),
  );
}

/** The credit that signing a claim off writes (H2). */
export function creditOf(
  claim: Pick<Claim, 'id' | 'trajectoryId' | 'component' | 'block' | 'item' | 'minutes' | 'happenedOn'> & {
    role?: SessionRole | null | undefined;
  },
  signature: { signedBy: string; signedOn: string; signedThrough?: SigningMeans | null },
): NewLedgerEntry {
  const { id: claimId, trajectoryId, component, block, item, minutes, happenedOn, role = null } = claim;
  return {
    trajectoryId,
    component,
    block,
    item,
    minutes,
    happenedOn,
    claimId,
    role,
    signedThrough: null,
    ...signature,
    reason: null,
    reverses: null,
  };
}

/** Minutes credited on a day, net of counter-entries, by `trajectoryId|date` (H9). */
export async function creditedMinutes(
  manager: EntityManager,
  days: readonly { trajectoryId: string; happenedOn: string }[],
): Promise<Map<string, number>> {
  const rows = await manager.query<{ key: string; minutes: number }[]>(
    `SELECT e.trajectory_id || '|' || e.happened_on AS key, sum(e.minutes)::integer AS minutes
       FROM (SELECT DISTINCT "trajectoryId", "happenedOn"
               FROM jsonb_to_recordset($1::jsonb) AS d("trajectoryId" uuid, "happenedOn" date)) d
       JOIN ledger_entry e ON e.trajectory_id = d."trajectoryId" AND e.happened_on = d."happenedOn"
      GROUP BY 1`,
    [JSON.stringify(days.map(({ trajectoryId, happenedOn }) => ({ trajectoryId, happenedOn })))],
  );
  return new Map(rows.map(({ key, minutes }) => [key, minutes]));
}
