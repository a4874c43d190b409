import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOwnAddress } from '../../../people/address-lines.queries.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { EventDispatcher } from '../../../platform/events/event-dispatcher.service.js';
import { JobRegistry, JobType } from '../../../platform/jobs/job-registry.service.js';
import { type Letter, MailKinds, type Recipient } from '../../../platform/mail/mail-kinds.service.js';
import { EVERY_QUARTER, MailRounds } from '../../../platform/mail/mail-rounds.service.js';
import { Outbox } from '../../../platform/mail/outbox.service.js';
import { PublicAddress } from '../../../platform/web/public-address.service.js';
import { SignatureAsked } from '../../hours-events.rules.js';
import { dueRound } from '../../mails/weekly-round.rules.js';
import { SigningCodes } from '../signing-codes.service.js';
import { CODE_MINUTES, LINK_DAYS } from '../signing-link.rules.js';
import { askedClaim, claimsToRemindOf } from '../signing-links.queries.js';
import { SigningLinks } from '../signing-links.service.js';

/** Looks whether the links of Monday are due. */
export const REMIND_BY_LINK = new JobType('remind-by-link', EVERY_QUARTER);

const ROUND = 'signing-links';
/** From one Monday's round to the next it is a week, less the time that a mail takes to be sent. */
const LATELY_MS = 6 * 86_400_000;

/**
 * Mails somebody without an account the link to what they are asked to sign: when the trainee hands it in, when it says
 * something else, and on Mondays while it waits. The mail says who asks and nothing more: what was done, and what the
 * trainee wrote, opens with a code (V1). The code goes in a mail of its own, to the same address.
 */
@Injectable()
export class SigningLinkMails implements OnModuleInit {
  constructor(
    private readonly events: EventDispatcher,
    private readonly kinds: MailKinds,
    private readonly jobs: JobRegistry,
    private readonly rounds: MailRounds,
    private readonly outbox: Outbox,
    private readonly links: SigningLinks,
    private readonly codes: SigningCodes,
    private readonly clock: Clock,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.kinds.compose('signing-link', ({ data, recipient }, manager) =>
      this.write(manager, String(data.claim), recipient),
    );
    this.kinds.compose('signing-code', async ({ data }, manager) => {
      const code = await this.codes.issue(manager, String(data.request));
      return code === null ? null : codeLetter(code);
    });
    this.events.subscribe(SignatureAsked, async ({ claimId }, manager) => {
      const claim = await askedClaim(manager, claimId, this.now());
      if (claim?.account === 'none' && claim.hasAddress)
        await this.promise(manager, { claimId, signerId: claim.signerId });
    });
    this.jobs.declare(REMIND_BY_LINK);
    this.jobs.handle(REMIND_BY_LINK, () => this.holdRound());
  }

  /** Holds the round that is due, if it was not held yet. */
  async holdRound(): Promise<void> {
    await this.rounds.holdDue({
      name: ROUND,
      due: dueRound,
      hold: async (manager) => {
        const lately = new Date(this.now().getTime() - LATELY_MS);
        for (const claim of await claimsToRemindOf(manager, lately)) await this.promise(manager, claim);
      },
    });
  }

  private async promise(
    manager: EntityManager,
    { claimId: claim, signerId: recipientPersonId }: { claimId: string; signerId: string },
  ): Promise<void> {
    await this.outbox.enqueue(manager, { kind: 'signing-link', recipientPersonId, data: { claim } });
  }

  /**
   * Nothing when the claim waits for them no more, they have an account by now, or the product did not write their address:
   * the intruder who did would sign for them (K6).
   */
  private async write(
    manager: EntityManager,
    claimId: string,
    { personId, address }: Recipient,
  ): Promise<Letter | null> {
    const claim = await askedClaim(manager, claimId, this.now());
    if (claim?.signerId !== personId || claim.account !== 'none') return null;
    if (!(await isOwnAddress(manager, personId))) return null;
    const token = await this.links.issue(manager, claim, address);
    return linkLetter(claim.trainee, `${this.address.baseUrl}/bevestigen/${token}`);
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}

function linkLetter(trainee: string, url: string): Letter {
  return {
    subject: { key: 'mail.signing-link.subject', params: { trainee } },
    paragraphs: [{ key: 'mail.signing-link.text', params: { trainee } }, { key: 'mail.signing-link.code' }],
    link: { label: { key: 'mail.signing-link.link' }, url },
    notes: [
      { key: 'mail.signing-link.days', params: { days: LINK_DAYS } },
      { key: 'mail.signing-link.not-you', params: { trainee } },
    ],
  };
}

function codeLetter(code: string): Letter {
  return {
    subject: { key: 'mail.signing-code.subject' },
    paragraphs: [{ key: 'mail.signing-code.text' }],
    code,
    notes: [
      { key: 'mail.signing-code.minutes', params: { count: CODE_MINUTES } },
      { key: 'mail.signing-code.not-asked' },
    ],
  };
}
