import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { TrajectoriesService } from '../../enrolment/trajectories/trajectories.service.js';
import { boardIds } from '../../people/accounts/role-holders.queries.js';
import { type Objection, objectionBy } from './objections.queries.js';
import { CorrectionsService } from '../../hours/corrections.service.js';
import { type Actor, actorOf } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import { LETTERS_AT_LEAST, tellsTooLittle } from '../../platform/text/letters.rules.js';
import { DecidedSignature } from './decided-signature.entity.js';
import { type BroughtSignature, type NoticeHead, noticeHead, signaturesOfNotice } from './notices.queries.js';
import { ObjectedSignature } from './objected-signature.entity.js';
import { ObjectionDecision } from './objection-decision.entity.js';
import { ObjectionDecided, SignaturesObjected } from './signature-events.rules.js';
import { SignatureObjection } from './signature-objection.entity.js';
import type { ObjectionOutcome } from './signature-standing.rules.js';

/** What somebody objects to, and why. */
export interface Objecting {
  claimIds: readonly string[];
  reason: string;
}

/** What the board decides, on which of the signatures, and why. */
export interface Deciding extends Objecting {
  outcome: ObjectionOutcome;
}

/** Objections to signatures that imports brought, and what the board decides on them (D9, S7). */
@Injectable()
export class ObjectionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly trajectories: TrajectoriesService,
    private readonly corrections: CorrectionsService,
    private readonly events: EventDispatcher,
  ) {}

  /**
   * Keeps that the signer objects; no credit changes. A signature that they objected to before stays as it is, so that a
   * second click or another window adds nothing.
   *
   * @param byLink by the mailed link, so that nobody signed in
   * @throws DomainError `objection.reason-missing`, `objection.reason-short`, `objection.none-chosen`;
   *   `objection.nothing-left` when none of the signatures counts any more
   */
  object(
    { id: noticeId, signerId }: Pick<NoticeHead, 'id' | 'signerId'>,
    { claimIds, reason }: Objecting,
    { byLink }: { byLink: boolean },
  ): Promise<void> {
    assertReason(reason);
    return this.dataSource.transaction(async (manager) => {
      const chosen = await this.lockSignatures(manager, noticeId, claimIds);
      if (chosen.length === 0) throw new DomainError('objection.none-chosen', {}, 'invalid', 'claim');
      const open = chosen.filter(({ standing }) => standing === 'unopposed');
      if (open.length === 0) {
        if (chosen.some(({ objectionId }) => objectionId !== null)) return;
        throw new DomainError('objection.nothing-left', {}, 'invalid', 'claim');
      }
      const actor = actorOf.person(signerId);
      const objectionId = randomUUID();
      const objection = { id: objectionId, noticeId, reason: reason.trim(), madeBy: actor, byLink };
      await manager.insert(SignatureObjection, objection);
      await manager.insert(
        ObjectedSignature,
        open.map(({ claimId }) => ({ claimId, objectionId })),
      );
      await recordInAudit(manager, {
        actor,
        action: 'signatures.objected',
        subjectKind: 'objection',
        subjectId: objectionId,
        details: { count: open.length, noticeId, by: byLink ? 'link' : 'account' },
      });
      await this.events.publish(SignaturesObjected, { objectionId }, manager);
    });
  }

  /**
   * Carries a decision of the board out: lets signatures stand, or has them reversed as any correction is (H2). It works in
   * the caller's transaction, so that the caller can look at what follows and still roll it back.
   *
   * @throws DomainError `objection.reason-missing`, `objection.reason-short`, `objection.none-chosen`; `objection.own` for
   *   the signer who objects and for the trainees; `objection.own-import` for a member of the board who had the import
   *   done, while another can decide; `objection.decided` when somebody else decided or the credit was reversed meanwhile
   */
  async decideWithin(
    manager: EntityManager,
    objectionId: string,
    deciding: Deciding,
    actor: Actor,
  ): Promise<void> {
    const { claimIds, reason, outcome } = deciding;
    assertReason(reason);
    const { chosen, isImporter } = await this.lockToDecide(manager, objectionId, claimIds, actor);
    const ids = chosen.map(({ claimId }) => claimId);
    if (outcome === 'reversed') await this.corrections.reverseAll(manager, ids, reason, actor);
    const decisionId = randomUUID();
    const decision = { id: decisionId, objectionId, outcome, reason: reason.trim(), decidedBy: actor };
    await manager.insert(ObjectionDecision, decision);
    await manager.insert(
      DecidedSignature,
      ids.map((claimId) => ({ claimId, decisionId })),
    );
    await recordInAudit(manager, {
      actor,
      action: `objection.${outcome}`,
      subjectKind: 'objection',
      subjectId: objectionId,
      details: { count: ids.length },
    });
    if (isImporter)
      await recordInAudit(manager, {
        actor,
        action: 'objection.by-importer',
        subjectKind: 'objection',
        subjectId: objectionId,
      });
    await this.events.publish(ObjectionDecided, { decisionId }, manager);
  }

  private async lockToDecide(
    manager: EntityManager,
    objectionId: string,
    claimIds: readonly string[],
    actor: Actor,
  ): Promise<{ chosen: BroughtSignature[]; isImporter: boolean }> {
    const objection = await objectionBy(manager, objectionId);
    if (!objection) throw new DomainError('objection.not-found', {}, 'not-found');
    const { noticeId } = objection;
    const chosen = (await this.lockSignatures(manager, noticeId, claimIds)).filter(
      (signature) => signature.objectionId === objectionId,
    );
    if (chosen.length === 0) throw new DomainError('objection.none-chosen', {}, 'invalid', 'claim');
    const { signerId } = (await noticeHead(manager, noticeId))!;
    const concerned = [signerId, ...chosen.map(({ traineeId }) => traineeId)].map((id) => actorOf.person(id));
    if (concerned.includes(actor)) throw new DomainError('objection.own', {}, 'not-permitted');
    const isImporter = objection.importerId !== null && actor === actorOf.person(objection.importerId);
    if (isImporter && (await othersDecide(manager, objection, chosen)))
      throw new DomainError('objection.own-import', {}, 'not-permitted');
    if (chosen.some(({ standing }) => standing !== 'objected'))
      throw new DomainError('objection.decided', {}, 'conflict');
    return { chosen, isImporter };
  }

  /** Those of the notice's signatures, read once their trajectories are locked: nobody corrects them meanwhile. */
  private async lockSignatures(
    manager: EntityManager,
    noticeId: string,
    claimIds: readonly string[],
  ): Promise<BroughtSignature[]> {
    const ids = new Set(claimIds);
    const read = async () =>
      (await signaturesOfNotice(manager, noticeId)).filter(({ claimId }) => ids.has(claimId));
    await this.trajectories.lock(
      manager,
      (await read()).map(({ trajectoryId }) => trajectoryId),
    );
    return read();
  }
}

/**
 * Whether the board has a member who neither had the import done nor is concerned: then the member who had it done leaves
 * the decision to them.
 */
export async function othersDecide(
  manager: EntityManager,
  { importerId, signerId }: Pick<Objection, 'importerId' | 'signerId'>,
  signatures: readonly Pick<BroughtSignature, 'traineeId'>[],
): Promise<boolean> {
  const notThey = new Set([importerId, signerId, ...signatures.map(({ traineeId }) => traineeId)]);
  return (await boardIds(manager)).some((id) => !notThey.has(id));
}

/** The board, and the people whom a decision concerns, must be able to follow why. */
function assertReason(reason: string): void {
  if (reason.trim() === '') throw new DomainError('objection.reason-missing', {}, 'invalid', 'reason');
  if (tellsTooLittle(reason))
    throw new DomainError('objection.reason-short', { least: LETTERS_AT_LEAST }, 'invalid', 'reason');
}
