import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../messages/catalogue.js';
import { boardIds } from '../../people/accounts/role-holders.queries.js';
import { actorText } from '../../people/actors.queries.js';
import { addressReplacement } from '../../people/former-addresses.queries.js';
import { LEADERS } from '../../people/people.queries.js';
import { AddressReplaced } from '../../people/people-events.rules.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import { type Letter, MailKinds } from '../../platform/mail/mail-kinds.service.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import { HAS_RIGHT, IS_ASKED } from '../access.rules.js';
import { hasSigned } from '../signatures.queries.js';

/**
 * Tells the board when the office changed the address of a signer without an account: the owner of the new address can be
 * invited there, and sign. Its data: `{ former, by }`, the id of the old address and who changed it.
 */
@Injectable()
export class SignerAddressMails implements OnModuleInit {
  constructor(
    private readonly events: EventDispatcher,
    private readonly kinds: MailKinds,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.kinds.compose('signer-address-replaced', ({ data, recipient }, manager) =>
      write(manager, { former: String(data.former), by: String(data.by) }, recipient.language),
    );
    this.events.subscribe(AddressReplaced, async ({ personId, former, by }, manager) => {
      if (!(await signs(manager, personId))) return;
      for (const recipientPersonId of await boardIds(manager))
        await this.outbox.enqueue(manager, {
          kind: 'signer-address-replaced',
          recipientPersonId,
          data: { former, by },
        });
    });
  }
}

/** Whether somebody is a leader, signed anything, or is asked to. */
async function signs(manager: EntityManager, personId: string): Promise<boolean> {
  const any = [`SELECT FROM ${LEADERS} l WHERE l.person_id = $1`, hasSigned, HAS_RIGHT, IS_ASKED];
  const [row] = await manager.query<[{ signs: boolean }]>(
    `SELECT ${any.map((one) => `EXISTS (${one})`).join(' OR ')} AS signs`,
    [personId],
  );
  return row.signs;
}

async function write(
  manager: EntityManager,
  { former, by }: { former: string; by: string },
  language: Language,
): Promise<Letter | null> {
  const replaced = await addressReplacement(manager, former);
  if (!replaced) return null;
  const { name, old, next } = replaced;
  const { key, params } = await actorText(manager, by);
  return {
    subject: { key: 'mail.signer-address-replaced.subject', params: { name } },
    paragraphs: [
      { key: 'mail.signer-address-replaced.text', params: { name, who: translate(language, key, params) } },
      { key: 'mail.signer-address-replaced.ask', params: { name } },
    ],
    facts: [
      { label: { key: 'mail.signer-address-replaced.old' }, value: old },
      { label: { key: 'mail.signer-address-replaced.new' }, value: next },
    ],
  };
}
