import { kindOf } from '../kinds/activity-kinds.rules.js';
import { claimPath } from '../kinds/addresses.rules.js';
import { nameIn } from '../kinds/kind-words.page.js';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import { ClaimReturned } from '../hours-events.rules.js';
import type { Language } from '../../messages/catalogue.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import { formatDay, formatMinutes } from '../../platform/i18n/format.rules.js';
import { type Letter, MailKinds } from '../../platform/mail/mail-kinds.service.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import { PublicAddress } from '../../platform/web/public-address.service.js';

interface ReturnedClaim {
  component: ComponentKey;
  description: string;
  happenedOn: string;
  minutes: number;
}

/** A claim that nobody had signed, and one whose signer took the signature back (H2): only the second had counted. */
const KINDS = ['claim-returned', 'signature-taken-back'] as const;

/**
 * Tells a trainee that a claim came back (H1).
 *
 * The mail says which, and no more. The reason stays in the portal: it answers a reflection, and may quote it, which
 * only the trainee and the signer may read (V1); a mail lies unlocked on other people's servers.
 */
@Injectable()
export class ClaimMails implements OnModuleInit {
  constructor(
    private readonly events: EventDispatcher,
    private readonly kinds: MailKinds,
    private readonly outbox: Outbox,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    for (const kind of KINDS)
      this.kinds.compose(kind, ({ data, recipient }, manager) =>
        this.write(manager, kind, String(data.claimId), recipient.language),
      );
    this.events.subscribe(ClaimReturned, async ({ claimId, traineeId, takenBack }, manager) => {
      const kind = takenBack ? 'signature-taken-back' : 'claim-returned';
      await this.outbox.enqueue(manager, { kind, recipientPersonId: traineeId, data: { claimId } });
    });
  }

  /** Nothing when the trainee has amended or withdrawn it already. */
  private async write(
    manager: EntityManager,
    kind: (typeof KINDS)[number],
    claimId: string,
    language: Language,
  ): Promise<Letter | null> {
    const [claim] = await manager.query<ReturnedClaim[]>(
      `SELECT component, description, happened_on AS "happenedOn", minutes FROM claim
        WHERE id = $1 AND state = 'returned'`,
      [claimId],
    );
    if (!claim) return null;
    return {
      subject: { key: `mail.${kind}.subject` },
      paragraphs: [{ key: `mail.${kind}.text` }],
      facts: [
        { label: { key: 'mail.fact.activity' }, value: nameOf(claim, language) },
        { label: { key: 'mail.fact.date' }, value: formatDay(language, claim.happenedOn) },
        { label: { key: 'mail.fact.duration' }, value: formatMinutes(language, claim.minutes) },
      ],
      link: {
        label: { key: 'mail.claim-returned.link' },
        url: `${this.address.baseUrl}${pathOf(claimId, claim)}`,
      },
    };
  }
}

/** Of reading the title; of anything else only what kind it was, since a description may tell of a session. */
function nameOf({ component, description }: ReturnedClaim, language: Language): string {
  return kindOf(component).readsTitles ? description : nameIn(language, component);
}

function pathOf(claimId: string, { component }: ReturnedClaim): string {
  return claimPath(component, claimId) ?? '/mijn-leerpad';
}
