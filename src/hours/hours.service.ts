import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  AcceptedTitlesChanged,
  RequirementsChanged,
  TrajectoryStarted,
} from '../enrolment/trajectories/trajectory-events.rules.js';
import { TrajectoriesService } from '../enrolment/trajectories/trajectories.service.js';
import { type Actor, actorOf } from '../platform/audit/actor.rules.js';
import { recordInAudit } from '../platform/audit/audit-log.service.js';
import { type MissingQuality, missingQualities } from '../people/qualifications.queries.js';
import { Clock } from '../platform/clock/clock.service.js';
import { rehearse } from '../platform/database/rehearse.service.js';
import { DomainError } from '../platform/errors/domain-error.rules.js';
import { EventDispatcher } from '../platform/events/event-dispatcher.service.js';
import { ProgressChanged } from './hours-events.rules.js';
import { ownLines, type Judged } from '../platform/database/line-codes.service.js';
import { CLAIM_LINES, type ClaimLine, JUDGED_CLAIM } from './claim-lines.queries.js';
import { creditedMinutes, creditOf, stepClaims } from './claim-storage.service.js';
import { activityKinds, kindOf, kindsWithTitles } from './kinds/activity-kinds.rules.js';
import type { SigningMeans } from './ledger.rules.js';
import { Ledger } from './ledger.service.js';
import type { TrajectoryProgress } from './progress.rules.js';
import { ProgressService } from './progress.service.js';
import {
  type ClaimToSign,
  judge,
  type OwnedClaim,
  refusals,
  type SeenClaims,
  seenVersions,
  type SignOffOutcome,
} from './sign-off.rules.js';
import { SigningRightsService } from './signing-rights.service.js';
import { TRAJECTORIES } from '../enrolment/trajectories/trajectories.queries.js';

/** Who signs, and how. */
interface Signer {
  id: string;
  means: SigningMeans | null;
}

/** Turns claims into credits (H1 to H4, H9). */
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
    this.events.subscribeMany(TrajectoryStarted, async (started, manager) => {
      await this.progress.store(
        manager,
        started.map(({ trajectoryId }) => trajectoryId),
      );
    });
    this.events.subscribe(AcceptedTitlesChanged, async ({ trajectoryIds, actor }, manager) =>
      this.settle(manager, await thoseWhoRead(manager, trajectoryIds), actor, true),
    );
    this.events.subscribe(RequirementsChanged, ({ trajectoryId, actor }, manager) =>
      this.settle(manager, [trajectoryId], actor, true),
    );
  }

  /**
   * Signs claims off, each on its own: one that cannot be signed leaves the others alone. A claim that this person may
   * not see is refused as `claim.not-found`, one that changed since they saw it as `claim.changed`: nobody signs what they
   * did not read.
   *
   * @param means how they sign; null for in the portal, with an account
   */
  async signOff(
    toSign: readonly ClaimToSign[],
    signerId: string,
    means: SigningMeans | null = null,
  ): Promise<SignOffOutcome[]> {
    const seen = seenVersions(toSign);
    const signer = { id: signerId, means };
    try {
      return await this.signTogether(seen, signer);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.signApart(seen, signer);
    }
  }

  /**
   * Signs claims off within the caller's transaction; there is nothing that could be rolled back for one claim alone.
   *
   * @throws DomainError when what follows from the signatures is refused: then none of them is given
   */
  signOffWithin(
    manager: EntityManager,
    claimIds: readonly string[],
    signerId: string,
    means: SigningMeans | null = null,
  ): Promise<SignOffOutcome[]> {
    return this.signSeen(manager, seenVersions(claimIds), { id: signerId, means });
  }

  /** Why some claims cannot be signed by this person as things stand now, by claim id; nothing is done. */
  async obstacles(claimIds: readonly string[], signerId: string): Promise<ReadonlyMap<string, DomainError>> {
    if (claimIds.length === 0) return new Map();
    const { result } = await rehearse(this.dataSource, (manager) =>
      this.signOffWithin(manager, claimIds, signerId),
    );
    return new Map(result.flatMap((one) => (one.outcome === 'refused' ? [[one.claimId, one.error]] : [])));
  }

  /** Brings progress up to date after a change to the ledger or the requirements, and announces that. */
  async settle(
    manager: EntityManager,
    trajectoryIds: string[],
    actor: Actor,
    corrected: boolean,
  ): Promise<void> {
    if (trajectoryIds.length === 0) return;
    const progress = await this.progress.store(manager, trajectoryIds);
    await this.announce(manager, progress, actor, corrected);
  }

  /**
   * Announces that stored progress changed. Only an import calls this apart from storing it, since it numbers its records
   * last.
   */
  async announce(
    manager: EntityManager,
    progress: readonly TrajectoryProgress[],
    actor: Actor,
    corrected: boolean,
  ): Promise<void> {
    await this.events.publish(ProgressChanged, { progress, corrected, actor }, manager);
  }

  private signTogether(seen: SeenClaims, signer: Signer): Promise<SignOffOutcome[]> {
    return this.dataSource.transaction((manager) => this.signSeen(manager, seen, signer));
  }

  private async signSeen(
    manager: EntityManager,
    seen: SeenClaims,
    signer: Signer,
  ): Promise<SignOffOutcome[]> {
    const claims = await this.lockClaims(manager, [...seen.keys()]);
    const outcomes = await this.judge(manager, seen, claims, signer.id);
    const signed = outcomes
      .filter(({ outcome }) => outcome === 'signed')
      .map(({ claimId }) => claims.get(claimId)!);
    await this.credit(manager, signed, signer);
    return outcomes;
  }

  /**
   * Signs a trajectory at a time, after something that follows from one signature was refused: a record that is due
   * but bears a name that cannot be printed must not hold up everybody else's hours.
   */
  private async signApart(seen: SeenClaims, signer: Signer): Promise<SignOffOutcome[]> {
    const rows = await this.dataSource.query<{ ids: string[] }[]>(
      'SELECT array_agg(id) AS ids FROM claim WHERE id = ANY($1) GROUP BY trajectory_id',
      [[...seen.keys()]],
    );
    const known = new Set(rows.flatMap(({ ids }) => ids));
    const unknown = [...seen.keys()].filter((id) => !known.has(id));
    const outcomes = new Map<string, SignOffOutcome>();
    for (const ids of [
      ...rows.map((row) => [...seen.keys()].filter((id) => row.ids.includes(id))),
      unknown,
    ]) {
      const part = new Map(ids.map((id) => [id, seen.get(id) ?? null]));
      const signed = await this.signTogether(part, signer).catch((error: unknown) => refusals(ids, error));
      for (const outcome of signed) outcomes.set(outcome.claimId, outcome);
    }
    return [...seen.keys()].map((id) => outcomes.get(id)!);
  }

  private async credit(manager: EntityManager, claims: OwnedClaim[], signer: Signer): Promise<void> {
    const { id: signedBy, means: signedThrough } = signer;
    const actor = actorOf.person(signedBy);
    const today = this.clock.today();
    await this.ledger.append(
      manager,
      // A confirmed correction keeps the date on which the hours were first signed (H2).
      claims.map((claim) =>
        creditOf(claim, { signedBy, signedThrough, signedOn: claim.originalSignedOn ?? today }),
      ),
      actor,
    );
    await stepClaims(
      manager,
      claims.map(({ id, version }) => ({ claimId: id, version: version + 1, state: 'signed-off' })),
      actor,
      this.clock.now().toString(),
    );
    const how: Record<string, string> = signedThrough === null ? {} : { signedThrough };
    await recordInAudit(
      manager,
      ...claims.map(({ id, minutes }) => ({
        actor,
        action: 'claim.signed-off' as const,
        subjectKind: 'claim',
        subjectId: id,
        details: { minutes, ...how },
      })),
    );
    await this.settleSigned(manager, claims, actor);
  }

  private async settleSigned(manager: EntityManager, claims: OwnedClaim[], actor: Actor): Promise<void> {
    const ids = [...new Set(claims.map(({ trajectoryId }) => trajectoryId))].sort();
    const progress = await this.progress.store(manager, ids);
    // Confirming the right amount is the second half of a correction: a record may state another date by it (K5).
    const corrected = new Set(
      claims
        .filter(({ originalSignedOn }) => originalSignedOn !== null)
        .map(({ trajectoryId }) => trajectoryId),
    );
    for (const half of [true, false]) {
      const concerned = progress.filter(({ trajectoryId }) => corrected.has(trajectoryId) === half);
      if (concerned.length > 0) await this.announce(manager, concerned, actor, half);
    }
  }

  private async judge(
    manager: EntityManager,
    seen: SeenClaims,
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
    const lacking = await lackingOn(manager, all, signerId);
    const credited = await creditedMinutes(manager, all);
    const outcomes = judge(seen, claims, { signerId, maySign, lacking, credited });
    return this.judgeByKind(manager, outcomes, claims, signerId);
  }

  /** Asks each kind of activity whether the signer may sign its claims by the rules of that kind. */
  private async judgeByKind(
    manager: EntityManager,
    outcomes: readonly SignOffOutcome[],
    claims: ReadonlyMap<string, OwnedClaim>,
    signerId: string,
  ): Promise<SignOffOutcome[]> {
    const toSign = outcomes.flatMap(({ outcome, claimId }) =>
      outcome === 'signed' ? [claims.get(claimId)!] : [],
    );
    const refused = new Map<string, DomainError>();
    for (const { key, signing } of activityKinds()) {
      const own = toSign.filter(({ component }) => component === key);
      if (!signing || own.length === 0) continue;
      for (const [id, error] of await signing(manager, own, signerId)) refused.set(id, error);
    }
    return outcomes.map((one): SignOffOutcome => {
      const error = refused.get(one.claimId);
      return error ? { claimId: one.claimId, outcome: 'refused', error } : one;
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
    const claims = await manager.query<(Judged<ClaimLine> & { traineeId: string })[]>(
      `SELECT ${JUDGED_CLAIM}, t.person_id AS "traineeId"
         FROM claim c JOIN ${TRAJECTORIES} t ON t.id = c.trajectory_id WHERE c.id = ANY($1)`,
      [claimIds],
    );
    const own = new Set(ownLines(manager, CLAIM_LINES, claims));
    return new Map(claims.map((claim) => [claim.id, { ...claim, own: own.has(claim) }]));
  }
}

/** The trajectories with reading in their ledger: an accepted title changes nothing for any other (P9). */
async function thoseWhoRead(manager: EntityManager, trajectoryIds: readonly string[]): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT DISTINCT trajectory_id AS id FROM ledger_entry WHERE trajectory_id = ANY($1) AND component = ANY($2) ORDER BY 1',
    [trajectoryIds, kindsWithTitles()],
  );
  return rows.map(({ id }) => id);
}

/** What the signer lacked on the day of each claim whose kind asks a quality of the person who signs it (S2, T1). */
async function lackingOn(
  manager: EntityManager,
  claims: readonly OwnedClaim[],
  signerId: string,
): Promise<Map<string, MissingQuality[]>> {
  const asked = claims.flatMap(({ id, component, happenedOn }) => {
    const must = kindOf(component).signerMust;
    return must ? [{ id, personId: signerId, on: happenedOn, must }] : [];
  });
  const missing = await missingQualities(manager, asked);
  return new Map(asked.map(({ id }, index) => [id, missing[index]!]));
}
