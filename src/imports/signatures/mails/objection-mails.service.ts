import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../../messages/catalogue.js';
import { boardIds, secretariatIds } from '../../../people/accounts/role-holders.queries.js';
import { EventDispatcher } from '../../../platform/events/event-dispatcher.service.js';
import { formatDate } from '../../../platform/i18n/format.rules.js';
import { type Letter, MailKinds, type Recipient } from '../../../platform/mail/mail-kinds.service.js';
import { Outbox } from '../../../platform/mail/outbox.service.js';
import { PublicAddress } from '../../../platform/web/public-address.service.js';
import { NoticeLinks } from '../notice-links.service.js';
import { decisionBy, objectionBy, signaturesObjected } from '../objections.queries.js';
import { ObjectionDecided, SignaturesObjected } from '../signature-events.rules.js';
import { factsOf, moreOf } from './decided-signatures.page.js';

/**
 * Tells the board and the secretariat of an objection, and signer and trainees what the board decided. The reasons stay in
 * the portal, and on the signer's page: a mail lies unlocked on other people's servers.
 */
@Injectable()
export class ObjectionMails implements OnModuleInit {
  constructor(
    private readonly events: EventDispatcher,
    private readonly kinds: MailKinds,
    private readonly outbox: Outbox,
    private readonly links: NoticeLinks,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.kinds.compose('objection-made', ({ data, recipient }, manager) =>
      this.writeMade(manager, String(data.objection), recipient.language),
    );
    this.kinds.compose('objection-decided-signer', ({ data, recipient }, manager) =>
      this.writeToSigner(manager, String(data.decision), recipient),
    );
    this.kinds.compose('objection-decided-trainee', ({ data, recipient }, manager) =>
      this.writeToTrainee(manager, String(data.decision), recipient),
    );
    this.events.subscribe(SignaturesObjected, async ({ objectionId: objection }, manager) => {
      const office = new Set([...(await boardIds(manager)), ...(await secretariatIds(manager))]);
      for (const recipientPersonId of office)
        await this.outbox.enqueue(manager, {
          kind: 'objection-made',
          recipientPersonId,
          data: { objection },
        });
    });
    this.events.subscribe(ObjectionDecided, ({ decisionId }, manager) =>
      this.tellDecision(manager, decisionId),
    );
  }

  private async tellDecision(manager: EntityManager, decision: string): Promise<void> {
    const { objection, signatures } = (await decided(manager, decision))!;
    const promise = (kind: string, recipientPersonId: string) =>
      this.outbox.enqueue(manager, { kind, recipientPersonId, data: { decision } });
    await promise('objection-decided-signer', objection.signerId);
    const trainees = new Set(signatures.map(({ traineeId }) => traineeId));
    for (const traineeId of trainees) await promise('objection-decided-trainee', traineeId);
  }

  /** Nothing when there is nothing left to decide. */
  private async writeMade(manager: EntityManager, id: string, language: Language): Promise<Letter | null> {
    const objection = await objectionBy(manager, id);
    if (!objection || objection.open === 0) return null;
    const { signer, signatures, importedOn } = objection;
    return {
      subject: { key: 'mail.objection-made.subject', params: { signer } },
      paragraphs: [
        { key: 'mail.objection-made.text', params: { signer, count: signatures } },
        { key: 'mail.objection-made.counts' },
      ],
      facts: [{ label: { key: 'mail.fact.imported-on' }, value: formatDate(language, importedOn) }],
      link: { label: { key: 'mail.objection-made.link' }, url: `${this.address.baseUrl}/bezwaren/${id}` },
    };
  }

  private async writeToSigner(
    manager: EntityManager,
    decisionId: string,
    { address, language }: Recipient,
  ): Promise<Letter | null> {
    const found = await decided(manager, decisionId);
    if (!found) return null;
    const { outcome, objection, signatures } = found;
    const path = await this.links.issue(manager, objection.noticeId, address);
    return {
      subject: { key: 'mail.objection-decided.subject' },
      paragraphs: [{ key: `mail.objection-decided.signer.${outcome}`, params: { count: signatures.length } }],
      facts: factsOf(signatures, language, true),
      link: { label: { key: 'mail.objection-decided.link' }, url: `${this.address.baseUrl}${path}` },
      notes: moreOf(signatures),
    };
  }

  private async writeToTrainee(
    manager: EntityManager,
    decisionId: string,
    { personId, language }: Recipient,
  ): Promise<Letter | null> {
    const found = await decided(manager, decisionId);
    if (!found) return null;
    const { outcome, objection, signatures } = found;
    const own = signatures.filter(({ traineeId }) => traineeId === personId);
    const params = { count: own.length, signer: objection.signer };
    return {
      subject: { key: `mail.objection-decided.trainee.${outcome}.subject` },
      paragraphs: [
        { key: `mail.objection-decided.trainee.${outcome}`, params },
        { key: 'mail.objection-decided.trainee.ask' },
      ],
      facts: factsOf(own, language, false),
      link: { label: { key: 'mail.hours-corrected.link' }, url: `${this.address.baseUrl}/mijn-leerpad` },
      notes: moreOf(own),
    };
  }
}

/** A decision with the signatures that it is about. */
async function decided(manager: EntityManager, decisionId: string) {
  const decision = await decisionBy(manager, decisionId);
  if (!decision) return null;
  const { objection, outcome, claimIds } = decision;
  const ids = new Set(claimIds);
  const signatures = (await signaturesObjected(manager, objection)).filter(({ claimId }) => ids.has(claimId));
  return { objection, outcome, signatures };
}
