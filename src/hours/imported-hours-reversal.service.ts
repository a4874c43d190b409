import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/audit/actor.rules.js';
import { Clock } from '../platform/clock/clock.service.js';
import type { Claim } from './claim.entity.js';
import { insertClaims, type NewClaim, stepClaims } from './claim-storage.service.js';
import { type ClaimOfImport, claimsToTakeBack, TAKEN_BACK_IDENTITY } from './imported-claims.queries.js';
import type { ImportedHours } from './imported-hours.service.js';
import { Ledger, type NewLedgerEntry } from './ledger.service.js';

/** Why, and by whom, hours are taken back. */
export interface Reversal {
  reason: string;
  actor: Actor;
}

/**
 * Takes back hours that an import brought or signed, batch after batch. Its caller holds the locks, has seen that nothing
 * rests on them, and settles afterwards; where the ledger's chains end is stored with `ImportedHoursService.end`.
 */
@Injectable()
export class ImportedHoursReversal {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** Takes back claims that the import brought: withdraws those that wait, and reverses the credits of the others (H2). */
  async remove(
    manager: EntityManager,
    hours: ImportedHours,
    claimIds: readonly string[],
    reversal: Reversal,
  ): Promise<void> {
    const claims = await claimsToTakeBack(manager, claimIds);
    await this.reverse(manager, hours, claims, reversal);
    await this.step(manager, claims, 'submitted', 'withdrawn', reversal);
    await releaseIdentities(manager, claims);
  }

  /**
   * Takes back signatures of the import on claims that waited: reverses each credit and puts a new claim in its place that
   * waits, since a claim is credited once (H3).
   *
   * @returns the id of the new claim, by that of the former
   */
  async reopen(
    manager: EntityManager,
    hours: ImportedHours,
    claimIds: readonly string[],
    reversal: Reversal,
  ): Promise<Map<string, string>> {
    const found = await claimsToTakeBack(manager, claimIds);
    const claims = found.filter(({ state }) => state === 'signed-off');
    await this.reverse(manager, hours, claims, reversal);
    await releaseIdentities(manager, claims);
    const again = claims.map((claim) => successor(claim));
    await insertClaims(manager, again, reversal.actor, this.clock.now().toString());
    return new Map(again.map(({ id, corrects }) => [corrects, id]));
  }

  private async reverse(
    manager: EntityManager,
    { heads }: ImportedHours,
    claims: readonly ClaimOfImport[],
    reversal: Reversal,
  ): Promise<void> {
    const credited = claims.filter(({ state }) => state === 'signed-off');
    const entries = credited.map((claim) => counterEntry(claim, reversal.reason));
    await this.ledger.extend(manager, entries, reversal.actor, heads);
    await this.step(manager, credited, 'signed-off', 'corrected', reversal);
  }

  private step(
    manager: EntityManager,
    claims: readonly ClaimOfImport[],
    from: Claim['state'],
    to: Claim['state'],
    { reason, actor }: Reversal,
  ): Promise<void> {
    const steps = claims
      .filter(({ state }) => state === from)
      .map(({ id, version }) => ({ claimId: id, version: version + 1, state: to, reason }));
    return stepClaims(manager, steps, actor, this.clock.now().toString());
  }
}

/** Signer and date of signature are those of the credit that it reverses, as with any correction (H2). */
function counterEntry(claim: ClaimOfImport, reason: string): NewLedgerEntry {
  const { id: claimId, trajectoryId, component, block, item, happenedOn, role } = claim;
  const { signedBy, signedOn, signedThrough } = claim;
  const credit = { claimId, trajectoryId, component, block, item, happenedOn, role, decisionId: null };
  const signature = { signedBy, signedOn, signedThrough };
  return { ...credit, ...signature, minutes: -claim.minutes, reason, reverses: claim.creditId };
}

/** A copy of the former claim, with its identity, so that the same row of a sheet finds it. */
function successor(claim: ClaimOfImport): NewClaim & { corrects: string } {
  const { id, trajectoryId, component, block, item, happenedOn, minutes, description } = claim;
  const { source, identity, amendedIdentity, role } = claim;
  const activity = { trajectoryId, component, block, item, happenedOn, minutes, description, role };
  const origin = { source, identity, amendedIdentity };
  return { ...activity, ...origin, id: randomUUID(), state: 'submitted', corrects: id };
}

/** The right row, when it comes, is a new claim: a corrected or withdrawn one is never revived (D4), so it must not match. */
async function releaseIdentities(manager: EntityManager, claims: readonly ClaimOfImport[]): Promise<void> {
  if (claims.length === 0) return;
  await manager.query('UPDATE claim SET identity = $2 || id, amended_identity = NULL WHERE id = ANY($1)', [
    claims.map(({ id }) => id),
    TAKEN_BACK_IDENTITY,
  ]);
}
