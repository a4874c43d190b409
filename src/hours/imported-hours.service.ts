import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/audit/actor.rules.js';
import { Clock } from '../platform/clock/clock.service.js';
import { creditOf, insertClaims, type NewClaim, stepClaims } from './claim-storage.service.js';
import { Ledger, LedgerHeads } from './ledger.service.js';

/** Who signed imported hours, and when, as the sheet says. */
export interface ImportedSignature {
  signedBy: string;
  signedOn: string;
}

/** A row of the sheet that becomes a claim, signed or waiting. */
export interface ImportedClaim {
  claim: Omit<NewClaim, 'state' | 'source'>;
  signature: ImportedSignature | null;
}

/** A claim that waited, and whose row now bears a signature. */
export interface ImportedSignOff {
  claim: Omit<NewClaim, 'state' | 'source'> & { version: number };
  signature: ImportedSignature;
}

/** The hours of one import, batch after batch. */
export class ImportedHours {
  readonly heads = new LedgerHeads();
}

/** Takes hours over that were signed off on paper (D3). Its caller holds the locks and has judged every row. */
@Injectable()
export class ImportedHoursService {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** Stores the claims and credits of one batch. */
  async record(
    manager: EntityManager,
    { heads }: ImportedHours,
    claims: readonly ImportedClaim[],
    signOffs: readonly ImportedSignOff[],
    actor: Actor,
  ): Promise<void> {
    const at = this.clock.now().toString();
    await insertClaims(
      manager,
      claims.map(({ claim, signature }) => ({
        ...claim,
        source: 'import' as const,
        state: signature ? ('signed-off' as const) : ('submitted' as const),
      })),
      actor,
      at,
    );
    await stepClaims(
      manager,
      signOffs.map(({ claim }) => ({
        claimId: claim.id,
        version: claim.version + 1,
        state: 'signed-off' as const,
      })),
      actor,
      at,
    );
    const signed = [...claims, ...signOffs].filter(({ signature }) => signature !== null);
    await this.ledger.extend(
      manager,
      signed.map(({ claim, signature }) => creditOf(claim, signature!)),
      actor,
      heads,
    );
  }

  /** Ends after the last batch; progress follows when the caller settles. */
  async end(manager: EntityManager, { heads }: ImportedHours): Promise<void> {
    await this.ledger.storeHeads(manager, heads);
  }
}
