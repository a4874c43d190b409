import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { TrajectoriesService } from '../enrolment/trajectories/trajectories.service.js';
import {
  type KnownTrajectory,
  findTrajectory,
  trajectoryBy,
} from '../enrolment/trajectories/trajectories.queries.js';
import { lockPersonsIn } from '../people/people.queries.js';
import { zonedTime } from '../platform/clock/moments.rules.js';
import { type Actor, actorOf } from '../platform/audit/actor.rules.js';
import { recordInAudit } from '../platform/audit/audit-log.service.js';
import { Clock } from '../platform/clock/clock.service.js';
import { DomainError } from '../platform/errors/domain-error.rules.js';
import { EventDispatcher } from '../platform/events/event-dispatcher.service.js';
import { Activities } from './activities.service.js';
import { saysWhatWasHandedIn, writeClaimCode } from './claim-lines.queries.js';
import { Claim } from './claim.entity.js';
import { storeClaimFigures } from './claim-figures.queries.js';
import { type Activity, type ClaimState, identityOf, isCorrection, mayBecome } from './claim.rules.js';
import { insertClaims, stepClaims } from './claim-storage.service.js';
import { findingsOf, manySince } from './handing-in-findings.queries.js';
import { assertTold, HANDED_IN_AT_MOST } from './handing-in-findings.rules.js';
import { ClaimReturned, SignatureAsked } from './hours-events.rules.js';
import { SigningRightsService } from './signing-rights.service.js';

/** A claim and the version of it that somebody saw: acting on an older one is a conflict. */
export interface ClaimVersion {
  claimId: string;
  version: number;
}

/** What a kind of activity adds to a claim. */
export interface ClaimOptions {
  /** stores what its module keeps, in the same transaction */
  withDetails?: (manager: EntityManager, claimId: string) => Promise<void>;
  /** the person whom the activity names, for a kind that is signed by them */
  askedOf?: string | undefined;
  /**
   * which findings the trainee was told of, as `findingsCode` says it; without it neither findings nor the hourly limit
   * stop the claim
   */
  told?: string;
}

/** What a trainee does with their own claims, and how a signer returns one (H1). */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly trajectories: TrajectoriesService,
    private readonly activities: Activities,
    private readonly rights: SigningRightsService,
    private readonly events: EventDispatcher,
    private readonly clock: Clock,
  ) {}

  /**
   * Hands in what the trainee says they did; it waits for a signature. With an id of the caller's own (`claimIdOf`) the
   * same form hands in once, however often it is sent.
   *
   * @returns the claim's id
   * @throws DomainError `claim.…` naming the field that is wrong (H6, H9, L1); `claim.not-running` while the
   *   trajectory is paused or stopped; `claim.too-many` (30 within an hour); NotToldYet when the trainee must hear of an
   *   equal one or a full day first
   */
  async submit(
    trajectoryId: string,
    activity: Activity,
    traineeId: string,
    { id = randomUUID(), ...options }: ClaimOptions & { id?: string } = {},
  ): Promise<string> {
    try {
      await this.dataSource.transaction((manager) =>
        this.insert(manager, { id, trajectoryId, activity, traineeId }, options),
      );
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
    return id;
  }

  /** Changes a claim that waits or came back, and hands it in again. @throws DomainError as `submit` */
  async amend(
    seen: ClaimVersion,
    activity: Activity,
    traineeId: string,
    { withDetails, askedOf, told }: ClaimOptions = {},
  ): Promise<void> {
    assertNotOneself(askedOf, traineeId);
    await this.dataSource.transaction(async (manager) => {
      const claim = await this.lockOwn(manager, seen, traineeId);
      // Amending keeps the first date of signature and the signer: it must not vouch for what somebody wrote there in the
      // database (K6).
      const comesAgain = mayBecome(claim.state, 'submitted');
      if (comesAgain && !(await saysWhatWasHandedIn(manager, claim.id)))
        throw new DomainError('claim.foreign', {}, 'conflict');
      const trajectory = await trajectoryBy(manager, claim.trajectoryId);
      const before = { happenedOn: claim.happenedOn, signedOn: claim.originalSignedOn };
      await this.activities.assertPossible(manager, trajectory, activity, before);
      if (told !== undefined) {
        const own = { trajectoryId: claim.trajectoryId, activity, claimId: claim.id };
        assertTold(await findingsOf(manager, own), told);
      }
      await this.step(manager, claim, 'submitted', actorOf.person(traineeId));
      const item = await this.activities.itemOf(manager, trajectory, activity);
      // A correction goes to its first signer, even when the form names somebody else (H2).
      const asked: { askedOf?: string } = askedOf !== undefined && !isCorrection(claim) ? { askedOf } : {};
      const said = { ...activity, item, ...asked, ...identitiesOf(claim, activity) };
      await manager.update(Claim, { id: claim.id }, said);
      await writeClaimCode(manager, claim.id);
      await storeClaimFigures(manager, [claim.trajectoryId]);
      await withDetails?.(manager, claim.id);
      await this.ask(manager, claim.id, asked.askedOf ?? claim.askedOf);
    });
  }

  /** Takes back a claim that still waits, or that came back. */
  async withdraw(seen: ClaimVersion, traineeId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const claim = await this.lockOwn(manager, seen, traineeId);
      await this.step(manager, claim, 'withdrawn', actorOf.person(traineeId));
    });
  }

  /**
   * Sends a waiting claim back to the trainee with a reason.
   *
   * @throws DomainError `claim.reason-missing` without one
   */
  async returnToTrainee(seen: ClaimVersion, signerId: string, reason: string): Promise<void> {
    if (reason.trim() === '') throw new DomainError('claim.reason-missing', {}, 'invalid', 'reason');
    await this.dataSource.transaction(async (manager) => {
      const claim = await this.lock(manager, seen);
      const holders = await this.rights.holders(manager, [claim.trajectoryId], this.clock.today());
      const mayReturn =
        claim.askedOf === null
          ? holders.some(({ component, personId }) => component === claim.component && personId === signerId)
          : claim.askedOf === signerId;
      if (!mayReturn) throw new DomainError('claim.not-found', {}, 'not-found');
      const actor = actorOf.person(signerId);
      await this.step(manager, claim, 'returned', actor, reason.trim());
      const { personId: traineeId } = await trajectoryBy(manager, claim.trajectoryId);
      const returned = { claimId: claim.id, traineeId, takenBack: false, actor };
      await this.events.publish(ClaimReturned, returned, manager);
    });
  }

  private async insert(
    manager: EntityManager,
    { id, trajectoryId, activity, traineeId }: HandedInClaim,
    { withDetails, askedOf, told }: ClaimOptions,
  ): Promise<void> {
    assertNotOneself(askedOf, traineeId);
    const trajectory = await this.ownTrajectory(manager, trajectoryId, traineeId);
    // The same form once more: it is handed in, so there is nothing to ask or to refuse.
    if (await manager.existsBy(Claim, { id })) return;
    assertRunning(trajectory);
    await this.activities.assertPossible(manager, trajectory, activity);
    if (told !== undefined) {
      await this.assertNotMany(manager, traineeId);
      assertTold(await findingsOf(manager, { trajectoryId, activity, claimId: null }), told);
    }
    const item = await this.activities.itemOf(manager, trajectory, activity);
    const claim = { id, trajectoryId, ...activity, item, askedOf, identity: identityOf(activity) };
    const actor = actorOf.person(traineeId);
    const waiting = { ...claim, state: 'submitted', source: 'portal' } as const;
    await insertClaims(manager, [waiting], actor, this.clock.now().toString());
    await withDetails?.(manager, id);
    await storeClaimFigures(manager, [trajectoryId]);
    await audit(manager, actor, id, 'submitted');
    await this.ask(manager, id, askedOf);
  }

  /** Tells the one signer whom the claim names; all who hold the right find a claim without a name in their inbox. */
  private async ask(
    manager: EntityManager,
    claimId: string,
    signerId: string | null | undefined,
  ): Promise<void> {
    if (signerId) await this.events.publish(SignatureAsked, { claimId, signerId }, manager);
  }

  /** Counts over all trajectories of the trainee, whose row is locked: two forms at once are counted one after the other. */
  private async assertNotMany(manager: EntityManager, traineeId: string): Promise<void> {
    await lockPersonsIn(manager, 'SELECT $1::uuid', [traineeId]);
    const since = await manySince(manager, traineeId, this.clock.now().subtract({ hours: 1 }).toString());
    if (since === null) return;
    const again = zonedTime(new Date(since.getTime() + HOUR_MS));
    // A minute begun is a minute to wait.
    const time = again.add({ minutes: 1 }).toPlainTime().toString().slice(0, 5);
    throw new DomainError('claim.too-many', { most: HANDED_IN_AT_MOST, time }, 'conflict');
  }

  private async step(
    manager: EntityManager,
    claim: Claim,
    state: ClaimState,
    actor: Actor,
    reason?: string,
  ): Promise<void> {
    if (!mayBecome(claim.state, state))
      throw new DomainError('claim.not-waiting', { state: claim.state }, 'conflict');
    const step = { claimId: claim.id, version: claim.version + 1, state, reason };
    await stepClaims(manager, [step], actor, this.clock.now().toString());
    await storeClaimFigures(manager, [claim.trajectoryId]);
    await audit(manager, actor, claim.id, state);
  }

  private async lock(manager: EntityManager, { claimId, version }: ClaimVersion): Promise<Claim> {
    const found = await manager.findOneBy(Claim, { id: claimId });
    if (!found) throw new DomainError('claim.not-found', {}, 'not-found');
    await this.trajectories.lock(manager, [found.trajectoryId]);
    const claim = await manager.findOneByOrFail(Claim, { id: claimId });
    if (claim.version !== version) throw new DomainError('claim.changed', { state: claim.state }, 'conflict');
    return claim;
  }

  private async lockOwn(manager: EntityManager, seen: ClaimVersion, traineeId: string): Promise<Claim> {
    const claim = await this.lock(manager, seen);
    const trajectory = await trajectoryBy(manager, claim.trajectoryId);
    if (trajectory.personId !== traineeId) throw new DomainError('claim.not-found', {}, 'not-found');
    return claim;
  }

  private async ownTrajectory(
    manager: EntityManager,
    id: string,
    traineeId: string,
  ): Promise<KnownTrajectory> {
    await this.trajectories.lock(manager, [id]);
    const trajectory = await findTrajectory(manager, id);
    if (trajectory?.personId !== traineeId) throw new DomainError('trajectory.not-found', {}, 'not-found');
    return trajectory;
  }
}

const HOUR_MS = 3_600_000;

/** A claim that is handed in, and the trainee who does so. */
interface HandedInClaim {
  id: string;
  trajectoryId: string;
  activity: Activity;
  traineeId: string;
}

/** Nobody is asked to sign their own hours (H4). */
function assertNotOneself(askedOf: string | undefined, traineeId: string): void {
  if (askedOf === traineeId) throw new DomainError('claim.own', {}, 'invalid', 'askedOf');
}

/** Whether a claim with this id was handed in before. */
function isTaken(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : undefined;
  return (cause as { constraint?: string } | undefined)?.constraint === 'claim_pk';
}

/**
 * An imported claim keeps the identity of its row, so that the sheet still knows it; with the other one it is known to a
 * sheet that was mended in the same way (D4).
 */
function identitiesOf(claim: Claim, activity: Activity): Pick<Claim, 'identity' | 'amendedIdentity'> {
  const now = identityOf(activity);
  if (claim.source === 'portal') return { identity: now, amendedIdentity: null };
  return { identity: claim.identity, amendedIdentity: now === claim.identity ? null : now };
}

/** While a trajectory rests nothing new is handed in; what was handed in before can still be amended and signed. */
function assertRunning({ state }: KnownTrajectory): void {
  if (state !== 'running') throw new DomainError('claim.not-running', { state }, 'conflict');
}

function audit(manager: EntityManager, actor: Actor, claimId: string, state: ClaimState): Promise<void> {
  return recordInAudit(manager, {
    actor,
    action: `claim.${state}`,
    subjectKind: 'claim',
    subjectId: claimId,
  });
}
