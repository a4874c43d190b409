import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TrajectoriesService } from '../enrolment/trajectories/trajectories.service.js';
import { trajectoriesBy } from '../enrolment/trajectories/trajectories.queries.js';
import { actorOf } from '../platform/audit/actor.rules.js';
import { Clock } from '../platform/clock/clock.service.js';
import { DomainError } from '../platform/errors/domain-error.rules.js';
import { EventDispatcher } from '../platform/events/event-dispatcher.service.js';
import { Activities } from './activities.service.js';
import { saysWhatWasHandedIn, writeClaimCode } from './claim-lines.queries.js';
import { Claim } from './claim.entity.js';
import { type Activity, identityOf } from './claim.rules.js';
import { CorrectionsService } from './corrections.service.js';
import { SignatureAsked } from './hours-events.rules.js';
import { HoursService } from './hours.service.js';
import { insertClaims, type NewClaim, stepClaims } from './claim-storage.service.js';

/** Hours of one attendee, as the keeper of the list (C2, I4) or the supervisor who held the session (S3) says. */
export interface AttendedHours {
  trajectoryId: string;
  /** null: they were not there, so an earlier credit is reversed */
  activity: Activity | null;
  /** the claim whose credit these hours take the place of, and why (C2, H2); null for hours that are new */
  replaces: Replaced | null;
  /** of new hours the id that their claim gets: the same form sent twice credits once */
  claimId?: string;
  /** the claim of the same hours that the trainee handed in and that waits for this signer: it is signed in their place */
  waiting?: string | undefined;
}

/** The claim that other hours replace, and why. */
interface Replaced {
  claimId: string;
  reason: string;
  /** it has a credit to reverse; otherwise it waits for its signer, or was returned */
  signed: boolean;
}

/** The outcome of one person's attended hours; `claimId` is null when nothing takes the place of what was reversed. */
export type AttendanceOutcome =
  | { trajectoryId: string; claimId: string | null; waitsForSigner: boolean }
  | { trajectoryId: string; refused: DomainError };

/**
 * Attendance is claim and signature in one: the keeper of the list, or the supervisor who records the session, signs the
 * hours (C2, I4, S3). Everything happens in the caller's transaction; hours that cannot be credited are refused for that
 * one attendee and touch nobody else.
 */
@Injectable()
export class AttendedHoursService {
  constructor(
    private readonly trajectories: TrajectoriesService,
    private readonly activities: Activities,
    private readonly hours: HoursService,
    private readonly corrections: CorrectionsService,
    private readonly events: EventDispatcher,
    private readonly clock: Clock,
  ) {}

  /** Credits all of it, in the order of the list. The trajectories are locked together, in the order of all locks. */
  async credit(
    manager: EntityManager,
    attended: readonly AttendedHours[],
    signerId: string,
  ): Promise<AttendanceOutcome[]> {
    const ids = attended.map(({ trajectoryId }) => trajectoryId);
    await this.trajectories.lock(manager, ids);
    const refused = new Map<string, DomainError>();
    for (;;) {
      const rest = attended.filter(({ trajectoryId }) => !refused.has(trajectoryId));
      const outcomes = await inSavepoint(manager, (inner) => this.record(inner, rest, signerId));
      if (Array.isArray(outcomes)) return [...outcomes, ...refusalsOf(refused)];
      // `Refused` names the trajectories; any other refusal is traced by crediting one at a time.
      const found =
        outcomes instanceof Refused ? outcomes.byTrajectory : await this.findRefused(manager, rest, signerId);
      for (const [trajectoryId, error] of found) refused.set(trajectoryId, error);
    }
  }

  /** Credits each attendee on their own and undoes it, to find whose signature had a consequence that was refused. */
  private async findRefused(
    manager: EntityManager,
    attended: readonly AttendedHours[],
    signerId: string,
  ): Promise<Map<string, DomainError>> {
    const refused = new Map<string, DomainError>();
    for (const one of attended) {
      const outcome = await inSavepoint(manager, async (inner) => {
        await this.record(inner, [one], signerId);
        throw new Undone();
      });
      if (outcome instanceof Refused) refused.set(one.trajectoryId, [...outcome.byTrajectory.values()][0]!);
      else if (!(outcome instanceof Undone)) refused.set(one.trajectoryId, outcome);
    }
    return refused;
  }

  private async record(
    manager: EntityManager,
    attended: readonly AttendedHours[],
    signerId: string,
  ): Promise<AttendanceOutcome[]> {
    const toSign = new Map<string, string>();
    const outcomes: AttendanceOutcome[] = [];
    const reversed: string[] = [];
    const fresh: NewClaim[] = [];
    const refused = new Map<string, DomainError>();
    const possible = await this.possible(manager, attended);
    for (const { trajectoryId, activity, replaces, claimId, waiting } of attended) {
      try {
        if (replaces) {
          const again = await this.replace(manager, replaces, activity, signerId);
          if (again?.askedOf === signerId) toSign.set(again.id, trajectoryId);
          else {
            reversed.push(trajectoryId);
            outcomes.push({ trajectoryId, claimId: again?.id ?? null, waitsForSigner: again !== null });
          }
        } else if (waiting !== undefined) {
          toSign.set(waiting, trajectoryId);
        } else if (activity) {
          const claim = claimOf(trajectoryId, activity, signerId, claimId);
          possible(trajectoryId, activity);
          fresh.push(claim);
          toSign.set(claim.id, trajectoryId);
        }
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        refused.set(trajectoryId, error);
      }
    }
    if (refused.size > 0) throw new Refused(refused);
    await insertClaims(manager, fresh, actorOf.person(signerId), this.clock.now().toString());
    outcomes.push(...(await this.sign(manager, toSign, signerId)));
    await this.hours.settle(manager, reversed.sort(), actorOf.person(signerId), true);
    return outcomes;
  }

  private async sign(
    manager: EntityManager,
    claims: ReadonlyMap<string, string>,
    signerId: string,
  ): Promise<AttendanceOutcome[]> {
    const outcomes = await this.hours.signOffWithin(manager, [...claims.keys()], signerId);
    const refused = new Map<string, DomainError>();
    for (const outcome of outcomes) {
      if (outcome.outcome === 'refused') refused.set(claims.get(outcome.claimId)!, outcome.error);
    }
    if (refused.size > 0) throw new Refused(refused);
    return outcomes.map(({ claimId }) => ({
      trajectoryId: claims.get(claimId)!,
      claimId,
      waitsForSigner: false,
    }));
  }

  /** The right amount goes to the first signer, and keeps the date of that signature (H2). */
  private async replace(
    manager: EntityManager,
    { claimId, reason, signed }: Replaced,
    activity: Activity | null,
    signerId: string,
  ): Promise<{ id: string; askedOf: string } | null> {
    if (!signed) return this.replaceUnsigned(manager, { claimId, reason }, activity, signerId);
    const right = activity && { right: activity };
    const correction = { reason, ...right };
    const { again } = await this.corrections.replace(manager, claimId, correction, actorOf.person(signerId));
    return again;
  }

  /** A claim without a credit: withdraws it, or asks its signer for the right amount. */
  private async replaceUnsigned(
    manager: EntityManager,
    { claimId, reason }: Omit<Replaced, 'signed'>,
    activity: Activity | null,
    signerId: string,
  ): Promise<{ id: string; askedOf: string } | null> {
    const { version, askedOf } = await manager.findOneByOrFail(Claim, { id: claimId });
    if (!(await saysWhatWasHandedIn(manager, claimId)))
      throw new DomainError('claim.foreign', {}, 'conflict');
    const state = activity ? 'submitted' : 'withdrawn';
    const step = { claimId, version: version + 1, state, reason } as const;
    await stepClaims(manager, [step], actorOf.person(signerId), this.clock.now().toString());
    if (!activity) return null;
    const { minutes } = activity;
    await manager.update(Claim, { id: claimId }, { minutes, identity: identityOf(activity) });
    await writeClaimCode(manager, claimId);
    // The claim says something else now and waits for its signer anew; a signer who keeps the list signs at once.
    if (askedOf !== null && askedOf !== signerId)
      await this.events.publish(SignatureAsked, { claimId, signerId: askedOf }, manager);
    return { id: claimId, askedOf: askedOf ?? signerId };
  }

  /** Reads for all attendees at once what decides whether an activity is possible. */
  private async possible(
    manager: EntityManager,
    attended: readonly AttendedHours[],
  ): Promise<(trajectoryId: string, activity: Activity) => void> {
    const ids = attended.map(({ trajectoryId }) => trajectoryId);
    const trajectories = await trajectoriesBy(manager, ids);
    const byId = new Map(trajectories.map((trajectory) => [trajectory.id, trajectory]));
    const asked = await this.activities.asked(manager, ids);
    return (trajectoryId, activity) =>
      this.activities.assertPossibleIn(byId.get(trajectoryId)!, asked, activity);
  }
}

function claimOf(
  trajectoryId: string,
  activity: Activity,
  signerId: string,
  id: string = randomUUID(),
): NewClaim {
  return {
    id,
    trajectoryId,
    ...activity,
    item: null,
    state: 'submitted',
    source: 'attendance',
    askedOf: signerId,
    identity: identityOf(activity),
  };
}

/** Some attendees of a list cannot be credited, so nobody is yet. No DomainError: it never leaves this file. */
class Refused extends Error {
  constructor(readonly byTrajectory: ReadonlyMap<string, DomainError>) {
    super(`${byTrajectory.size} cannot be credited`);
  }
}

/** Thrown to undo a credit that was possible and only tried. */
class Undone extends Error {
  constructor() {
    super('Only tried');
  }
}

/** Runs something so that a refusal undoes it and the transaction around it goes on. */
async function inSavepoint<T>(
  manager: EntityManager,
  work: (inner: EntityManager) => Promise<T>,
): Promise<T | DomainError | Refused | Undone> {
  try {
    return await manager.transaction(work);
  } catch (error) {
    if (error instanceof DomainError || error instanceof Refused || error instanceof Undone) return error;
    throw error;
  }
}

function refusalsOf(refused: ReadonlyMap<string, DomainError>): AttendanceOutcome[] {
  return [...refused].map(([trajectoryId, error]) => ({ trajectoryId, refused: error }));
}
