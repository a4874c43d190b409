import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { RequirementsChanged, TrajectoryStarted } from '../enrolment/trajectories/trajectories.events.js';
import { TrajectoriesService } from '../enrolment/trajectories/trajectories.service.js';
import { type Actor, actorOf } from '../platform/audit/actor.js';
import { recordInAudit } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock/clock.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { EventDispatcher } from '../platform/events/events.js';
import type { Claim } from './claim.entity.js';
import { DAY_LIMIT_MINUTES } from './claim.rules.js';
import type { ClaimVersion } from './claims.service.js';
import { ProgressChanged } from './hours.events.js';
import { creditedMinutes, creditOf, dayKey, stepClaims } from './hours.store.js';
import { Ledger } from './ledger.js';
import { ProgressService } from './progress.service.js';
import { SigningRightsService } from './signing-rights.service.js';

/** What became of one claim in a sign-off. Signing twice is no fault: the first signature counts (H3). */
export type SignOffOutcome =
  | { claimId: string; outcome: 'signed' | 'already-signed' }
  | { claimId: string; outcome: 'refused'; error: DomainError };

/** A claim to sign: in the version that the signer saw, or, by its id alone, in whatever version it is now. */
export type ClaimToSign = string | ClaimVersion;

/** A claim as signing needs it, with whose it is. */
type OwnedClaim = Pick<
  Claim,
  | 'id'
  | 'trajectoryId'
  | 'component'
  | 'block'
  | 'item'
  | 'minutes'
  | 'happenedOn'
  | 'state'
  | 'version'
  | 'askedOf'
  | 'originalSignedOn'
> & { traineeId: string };

/** Turns claims into credits (H1 to H4, H9). Everything that changes a ledger passes here or through `CorrectionsService`. */
@Injectable()
export class HoursService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly trajectories: TrajectoriesService,
    private readonly rights: SigningRightsService,
    private readonly ledger: Ledger,
    private readonly progress: ProgressService,
    private readonly events: EventDispatcher,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.subscribe(TrajectoryStarted, ({ trajectoryId }, manager) =>
      this.progress.store(manager, [trajectoryId]),
    );
    this.events.subscribe(RequirementsChanged, ({ trajectoryId, actor }, manager) =>
      this.settle(manager, [trajectoryId], actor, true),
    );
  }

  /**
   * Signs claims off, each on its own: one that cannot be signed leaves the others alone. A claim that this person may
   * not see is refused as not found, and one that is no longer as it was seen as changed: nobody signs what they did
   * not read.
   */
  async signOff(toSign: readonly ClaimToSign[], signerId: string): Promise<SignOffOutcome[]> {
    const seen = seenVersions(toSign);
    return this.dataSource.transaction(async (manager) => {
      const claims = await this.lockClaims(manager, [...seen.keys()]);
      const outcomes = await this.judge(manager, seen, claims, signerId);
      const signed = outcomes
        .filter(({ outcome }) => outcome === 'signed')
        .map(({ claimId }) => claims.get(claimId)!);
      await this.credit(manager, signed, signerId);
      return outcomes;
    });
  }

  /** Brings progress up to date after a change to the ledger or the requirements, and tells who acts on it. */
  async settle(
    manager: EntityManager,
    trajectoryIds: string[],
    actor: Actor,
    corrected: boolean,
  ): Promise<void> {
    if (trajectoryIds.length === 0) return;
    await this.progress.store(manager, trajectoryIds);
    await this.announce(manager, trajectoryIds, actor, corrected);
  }

  /** Tells that stored progress changed; apart from storing it only for an import, which numbers its records last. */
  async announce(
    manager: EntityManager,
    trajectoryIds: string[],
    actor: Actor,
    corrected: boolean,
  ): Promise<void> {
    await this.events.publish(ProgressChanged, { trajectoryIds, corrected, actor }, manager);
  }

  private async credit(manager: EntityManager, claims: OwnedClaim[], signerId: string): Promise<void> {
    const actor = actorOf.person(signerId);
    const today = this.clock.today();
    await this.ledger.append(
      manager,
      // A confirmed correction keeps the date on which the hours were first signed (H2).
      claims.map((claim) =>
        creditOf(claim, { signedBy: signerId, signedOn: claim.originalSignedOn ?? today }),
      ),
      actor,
    );
    await stepClaims(
      manager,
      claims.map(({ id, version }) => ({ claimId: id, version: version + 1, state: 'signed-off' })),
      actor,
      this.clock.now().toString(),
    );
    await recordInAudit(
      manager,
      ...claims.map(({ id, minutes }) => ({
        actor,
        action: 'claim.signed-off',
        subjectKind: 'claim',
        subjectId: id,
        details: { minutes },
      })),
    );
    await this.settle(
      manager,
      [...new Set(claims.map(({ trajectoryId }) => trajectoryId))].sort(),
      actor,
      false,
    );
  }

  private async judge(
    manager: EntityManager,
    seen: ReadonlyMap<string, number | null>,
    claims: Map<string, OwnedClaim>,
    signerId: string,
  ): Promise<SignOffOutcome[]> {
    const all = [...claims.values()];
    const holders = await this.rights.holders(
      manager,
      all.map(({ trajectoryId }) => trajectoryId),
      this.clock.today(),
    );
    const maySign = new Set(
      holders
        .filter(({ personId }) => personId === signerId)
        .map((right) => `${right.trajectoryId}|${right.component}`),
    );
    const credited = await creditedMinutes(manager, all);
    return [...seen].map(([claimId, version]): SignOffOutcome => {
      const claim = claims.get(claimId);
      const error = obstacle(claim, version, signerId, maySign, credited);
      if (error) return { claimId, outcome: 'refused', error };
      if (claim!.state === 'signed-off') return { claimId, outcome: 'already-signed' };
      credited.set(dayKey(claim!), (credited.get(dayKey(claim!)) ?? 0) + claim!.minutes);
      return { claimId, outcome: 'signed' };
    });
  }

  /** The claims, read after their trajectories are locked: what they say now cannot change under us. */
  private async lockClaims(
    manager: EntityManager,
    claimIds: readonly string[],
  ): Promise<Map<string, OwnedClaim>> {
    const trajectoryIds = await manager.query<{ id: string }[]>(
      'SELECT DISTINCT trajectory_id AS id FROM claim WHERE id = ANY($1)',
      [claimIds],
    );
    await this.trajectories.lock(
      manager,
      trajectoryIds.map(({ id }) => id),
    );
    const claims = await manager.query<OwnedClaim[]>(
      `SELECT c.id, c.trajectory_id AS "trajectoryId", c.component, c.block, c.item, c.minutes,
              c.happened_on AS "happenedOn", c.state, c.version, c.asked_of AS "askedOf",
              c.original_signed_on AS "originalSignedOn", t.person_id AS "traineeId"
         FROM claim c JOIN trajectory t ON t.id = c.trajectory_id WHERE c.id = ANY($1)`,
      [claimIds],
    );
    return new Map(claims.map((claim) => [claim.id, claim]));
  }
}

/** The version in which each claim was seen, or null where that was not told; one named twice is signed once (H3). */
function seenVersions(toSign: readonly ClaimToSign[]): Map<string, number | null> {
  return new Map(
    toSign.map((claim) => (typeof claim === 'string' ? [claim, null] : [claim.claimId, claim.version])),
  );
}

function obstacle(
  claim: OwnedClaim | undefined,
  seenVersion: number | null,
  signerId: string,
  maySign: ReadonlySet<string>,
  credited: ReadonlyMap<string, number>,
): DomainError | null {
  if (!claim) return new DomainError('claim.not-found', {}, 'not-found');
  if (claim.traineeId === signerId) return new DomainError('claim.own', {}, 'not-permitted');
  // A correction goes to whoever signed first, and to nobody else (H2).
  const asked =
    claim.askedOf === null
      ? maySign.has(`${claim.trajectoryId}|${claim.component}`)
      : claim.askedOf === signerId;
  if (!asked) return new DomainError('claim.not-found', {}, 'not-found');
  if (claim.state === 'signed-off') return null;
  if (claim.state !== 'submitted')
    return new DomainError('claim.not-waiting', { state: claim.state }, 'conflict');
  if (seenVersion !== null && seenVersion !== claim.version)
    return new DomainError('claim.changed', { state: claim.state }, 'conflict');
  const sofar = credited.get(dayKey(claim)) ?? 0;
  if (sofar + claim.minutes > DAY_LIMIT_MINUTES) {
    return new DomainError('claim.day-full', { date: claim.happenedOn, left: DAY_LIMIT_MINUTES - sofar });
  }
  return null;
}
