import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { TrajectoriesService } from '../enrolment/trajectories/trajectories.service.js';
import { TRAJECTORIES, trajectoryBy } from '../enrolment/trajectories/trajectories.queries.js';
import { type Actor, actorOf } from '../platform/audit/actor.rules.js';
import { recordInAudit } from '../platform/audit/audit-log.service.js';
import { Clock } from '../platform/clock/clock.service.js';
import { DomainError } from '../platform/errors/domain-error.rules.js';
import { EventDispatcher } from '../platform/events/event-dispatcher.service.js';
import { LETTERS_AT_LEAST, tellsTooLittle } from '../platform/text/letters.rules.js';
import { Activities } from './activities.service.js';
import { Claim } from './claim.entity.js';
import { type Activity, identityOf } from './claim.rules.js';
import { ClaimReturned, CreditCorrected, SignatureAsked, SignatureTakingBack } from './hours-events.rules.js';
import { HoursService } from './hours.service.js';
import { insertClaims, type NewClaim, stepClaims } from './claim-storage.service.js';
import type { StoredLedgerEntry } from './ledger.rules.js';
import { readLedger } from './ledger.queries.js';
import { Ledger } from './ledger.service.js';
import { UNDO_WITHIN_MINUTES, UNDONE, undoSince } from './sign-off.rules.js';
import { type SignatureToUndo, signaturesToUndo } from './undone-signatures.queries.js';

/** Why a credit is reversed, and what should have been signed in its place, if anything. */
export interface Correction {
  reason: string;
  right?: Partial<Pick<Activity, 'minutes' | 'happenedOn' | 'block' | 'description' | 'role'>>;
}

/** Mends what was credited wrongly: by counter-entries, never by changing or deleting (H2). */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly trajectories: TrajectoriesService,
    private readonly hours: HoursService,
    private readonly activities: Activities,
    private readonly ledger: Ledger,
    private readonly events: EventDispatcher,
    private readonly clock: Clock,
  ) {}

  /**
   * Reverses one whole credit. With `right`, what should have been signed goes to the original signer as a new claim,
   * which keeps the original date of signature once confirmed (H2).
   *
   * @returns the id of the new claim, or null
   * @throws DomainError `correction.reason-missing`, `correction.reason-short`, `correction.no-credit`; `correction.own` for one's own hours (H4);
   *   `correction.same` when the right hours are what was signed; `claim.…` when they are none
   */
  correct(claimId: string, correction: Correction, actor: Actor): Promise<string | null> {
    return this.dataSource.transaction((manager) => this.correctWithin(manager, claimId, correction, actor));
  }

  /** The same in the caller's transaction, so that the caller can look at what follows and still roll it back. */
  async correctWithin(
    manager: EntityManager,
    claimId: string,
    correction: Correction,
    actor: Actor,
  ): Promise<string | null> {
    await assertNotOwn(manager, claimId, actor);
    assertTold(correction.reason);
    const { trajectoryId, again } = await this.replace(manager, claimId, correction, actor);
    await this.hours.settle(manager, [trajectoryId], actor, true);
    return again?.id ?? null;
  }

  /**
   * Reverses several credits within the caller's transaction, as one change to readers of the records. The caller tells
   * signers and trainees of all of them in one mail, so no mail goes out for each (D9).
   *
   * @throws DomainError as `correct`
   */
  async reverseAll(
    manager: EntityManager,
    claimIds: readonly string[],
    reason: string,
    actor: Actor,
  ): Promise<void> {
    assertTold(reason);
    const touched = new Set<string>();
    for (const claimId of claimIds) {
      await assertNotOwn(manager, claimId, actor);
      const { claim } = await this.reverse(manager, claimId, reason, actor);
      touched.add(claim.trajectoryId);
    }
    await this.hours.settle(manager, [...touched].sort(), actor, true);
  }

  /**
   * Reverses the credits of prior learning whose decision the board revokes (P8), within the caller's transaction; the
   * caller settles. Nothing else reverses them: only the board revokes what it decided.
   */
  async reverseDecided(
    manager: EntityManager,
    claimIds: readonly string[],
    reason: string,
    actor: Actor,
  ): Promise<void> {
    for (const claimId of claimIds) await this.reverse(manager, claimId, reason, actor, true);
  }

  /**
   * Corrects one credit within the caller's transaction. The caller settles, so that readers of the records see several
   * corrections, or one and its confirmation, as one change.
   *
   * @returns the new claim and the person asked to sign it, or null
   */
  async replace(
    manager: EntityManager,
    claimId: string,
    correction: Correction,
    actor: Actor,
  ): Promise<{ trajectoryId: string; again: { id: string; askedOf: string } | null }> {
    const { claim, credit } = await this.reverse(manager, claimId, correction.reason, actor);
    const { trajectoryId } = claim;
    const { personId: traineeId } = await trajectoryBy(manager, trajectoryId);
    const { signedBy: signerId } = credit;
    await this.events.publish(CreditCorrected, { claimId, traineeId, signerId, actor }, manager);
    if (!correction.right) return { trajectoryId, again: null };
    const id = await this.askAgain(manager, claim, credit, correction.right, actor);
    return { trajectoryId, again: { id, askedOf: credit.signedBy } };
  }

  /**
   * Lets a signer take back their own signature, until a record rests on it. The hours go back to the trainee, as a
   * returned claim with the reason (H2).
   *
   * @throws DomainError `claim.not-found` for somebody else's signature; `correction.reason-missing`; `correction.no-credit`
   *   (409) when it is reversed already; `claim.record-rests-on-it` (409)
   */
  async takeBack(claimId: string, signerId: string, reason: string): Promise<void> {
    const actor = actorOf.person(signerId);
    await this.dataSource.transaction(async (manager) => {
      const { claim, credit } = await this.reverse(manager, claimId, reason, actor);
      if (credit.signedBy !== signerId) throw new DomainError('claim.not-found', {}, 'not-found');
      await this.events.publish(SignatureTakingBack, { trajectoryId: claim.trajectoryId, claimId }, manager);
      // When the trainee hands it in anew, it goes to the signer whom it named, if it named one.
      const again = { ...successor(claim, claim), askedOf: claim.askedOf };
      await insertClaims(manager, [again], actor, this.clock.now().toString());
      const step = { claimId: again.id, version: 2, state: 'returned' as const, reason };
      await stepClaims(manager, [step], actor, this.clock.now().toString());
      await this.hours.settle(manager, [claim.trajectoryId], actor, true);
      const { personId: traineeId } = await trajectoryBy(manager, claim.trajectoryId);
      const returned = { claimId: again.id, traineeId, takenBack: true, actor };
      await this.events.publish(ClaimReturned, returned, manager);
    });
  }

  /**
   * Lets a signer undo, without a reason, what they signed in the inbox a moment ago (H11): the hours wait for them again.
   * All of it or nothing; what was undone already is passed over.
   *
   * @throws DomainError `undo.not-possible` when a claim was not signed there by this person within the last ten minutes;
   *   `claim.record-rests-on-it`
   */
  undo(claimIds: readonly string[], signerId: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      await this.trajectories.lock(manager, await trajectoriesOf(manager, claimIds));
      const now = this.clock.now();
      const signatures = await signaturesToUndo(manager, claimIds, signerId, undoSince(now));
      if (signatures.some(({ inTime }) => !inTime))
        throw new DomainError('undo.not-possible', { minutes: UNDO_WITHIN_MINUTES }, 'conflict');
      if (signatures.length > 0) await this.undoAll(manager, signatures, actorOf.person(signerId));
    });
  }

  private async undoAll(
    manager: EntityManager,
    signatures: readonly SignatureToUndo[],
    actor: Actor,
  ): Promise<void> {
    const trajectoryIds = [...new Set(signatures.map(({ trajectoryId }) => trajectoryId))].sort();
    const waiting: NewClaim[] = [];
    for (const { claimId, trajectoryId } of signatures) {
      const { claim } = await this.reverse(manager, claimId, UNDONE, actor);
      await this.events.publish(SignatureTakingBack, { trajectoryId, claimId }, manager);
      const { askedOf, originalSignedOn } = claim;
      waiting.push({ ...successor(claim, claim), askedOf, originalSignedOn });
    }
    await insertClaims(manager, waiting, actor, this.clock.now().toString());
    await this.hours.settle(manager, trajectoryIds, actor, true);
  }

  private async reverse(
    manager: EntityManager,
    claimId: string,
    reason: string,
    actor: Actor,
    byDecision = false,
  ): Promise<{ claim: Claim; credit: StoredLedgerEntry }> {
    if (reason.trim() === '') throw new DomainError('correction.reason-missing', {}, 'invalid', 'reason');
    const found = await manager.findOneBy(Claim, { id: claimId });
    if (!found) throw new DomainError('claim.not-found', {}, 'not-found');
    await this.trajectories.lock(manager, [found.trajectoryId]);
    const claim = await manager.findOneByOrFail(Claim, { id: claimId });
    const lines = (await readLedger(manager, [claim.trajectoryId])).filter(
      (line) => line.claimId === claimId,
    );
    const credit = lines.find(({ reverses }) => reverses === null);
    if (!credit || lines.length > 1) throw new DomainError('correction.no-credit', {}, 'conflict');
    if (credit.decisionId !== null && !byDecision)
      throw new DomainError('correction.by-decision', {}, 'conflict');
    const { trajectoryId, component, block, item, happenedOn, signedBy, signedOn, role, signedThrough } =
      credit;
    const { decisionId } = credit;
    await this.ledger.append(
      manager,
      [
        {
          trajectoryId,
          component,
          block,
          item,
          happenedOn,
          claimId,
          signedBy,
          signedOn,
          role,
          signedThrough,
          minutes: -credit.minutes,
          reason: reason.trim(),
          reverses: credit.id,
          decisionId,
        },
      ],
      actor,
    );
    const step = { claimId, version: claim.version + 1, state: 'corrected' as const, reason: reason.trim() };
    await stepClaims(manager, [step], actor, this.clock.now().toString());
    await recordInAudit(manager, {
      actor,
      action: 'credit.reversed',
      subjectKind: 'claim',
      subjectId: claimId,
      details: { minutes: credit.minutes, trajectoryId },
    });
    return { claim, credit };
  }

  private async askAgain(
    manager: EntityManager,
    claim: Claim,
    credit: StoredLedgerEntry,
    right: Partial<Activity>,
    actor: Actor,
  ): Promise<string> {
    const trajectory = await trajectoryBy(manager, claim.trajectoryId);
    const { happenedOn, signedOn } = credit;
    const { role = claim.role } = right;
    const again = successor(claim, { ...claim, ...right, role });
    if (again.identity === identityOf(claim) && role === claim.role) throw new DomainError('correction.same');
    await this.activities.assertPossible(manager, trajectory, again, { happenedOn, signedOn });
    // Another title is another item (H7).
    const item = await this.activities.itemOf(manager, trajectory, again);
    const asked = { ...again, item, askedOf: credit.signedBy, originalSignedOn: signedOn };
    await insertClaims(manager, [asked], actor, this.clock.now().toString());
    const { signedBy: signerId } = credit;
    await this.events.publish(SignatureAsked, { claimId: again.id, signerId }, manager);
    return again.id;
  }
}

/** D9: trainee and signer, who are told of it, must be able to follow why. */
function assertTold(reason: string): void {
  if (reason.trim() !== '' && tellsTooLittle(reason))
    throw new DomainError('correction.reason-short', { least: LETTERS_AT_LEAST }, 'invalid', 'reason');
}

async function trajectoriesOf(manager: EntityManager, claimIds: readonly string[]): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT DISTINCT trajectory_id AS id FROM claim WHERE id = ANY($1) ORDER BY id',
    [claimIds],
  );
  return rows.map(({ id }) => id);
}

/** Nobody corrects their own hours, as nobody signs them (H4). */
async function assertNotOwn(manager: EntityManager, claimId: string, actor: Actor): Promise<void> {
  const own = await manager.query<unknown[]>(
    `SELECT FROM claim c JOIN ${TRAJECTORIES} t ON t.id = c.trajectory_id
      WHERE c.id = $1 AND 'person:' || t.person_id = $2`,
    [claimId, actor],
  );
  if (own.length > 0) throw new DomainError('correction.own', {}, 'not-permitted');
}

/** The claim that takes the place of one whose credit was reversed. */
function successor(claim: Claim, activity: Activity): NewClaim {
  const { component, block, happenedOn, minutes, description, role } = activity;
  return {
    id: randomUUID(),
    trajectoryId: claim.trajectoryId,
    component,
    block,
    happenedOn,
    minutes,
    description,
    role,
    item: claim.item,
    state: 'submitted',
    source: 'portal',
    identity: identityOf(activity),
    corrects: claim.id,
  };
}
