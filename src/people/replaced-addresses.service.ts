import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/audit/actor.rules.js';
import { Clock } from '../platform/clock/clock.service.js';
import { EventDispatcher } from '../platform/events/event-dispatcher.service.js';
import { Outbox } from '../platform/mail/outbox.service.js';
import { keepFormerAddress } from './former-addresses.service.js';
import type { Person } from './person.entity.js';
import { AddressReplaced } from './people-events.rules.js';

/**
 * What follows when the office changes the address of somebody without an account: the owner of the new one can be invited
 * there, and be them. So Leerpad tells the old mailbox in the same transaction, and for a signer the board too (decision
 * 21).
 */
@Injectable()
export class ReplacedAddresses {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly events: EventDispatcher,
  ) {}

  /** @param person as they were until now */
  async tell(
    manager: EntityManager,
    { id: personId, email }: Pick<Person, 'id' | 'email'>,
    by: Actor,
  ): Promise<void> {
    const replacedAt = new Date(this.clock.now().epochMilliseconds);
    const former = await keepFormerAddress(manager, { personId, email, replacedAt });
    const data = { former };
    await this.outbox.enqueue(manager, { kind: 'address-replaced', recipientPersonId: personId, data });
    await this.events.publish(AddressReplaced, { personId, former, by }, manager);
  }
}
