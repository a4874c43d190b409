import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { MessageKey } from '../messages/catalogue.js';
import type { Actor } from '../platform/audit/actor.rules.js';
import { recordInAudit } from '../platform/audit/audit-log.service.js';
import { DomainError } from '../platform/errors/domain-error.rules.js';
import { changedFields } from '../platform/errors/overtaken.service.js';
import { EventDispatcher } from '../platform/events/event-dispatcher.service.js';
import { AccountsService } from './accounts/accounts.service.js';
import type { PersonDetails, PersonField } from './person-details.rules.js';
import { areOwnNames, writeNameCode } from './name-lines.service.js';
import { NamesPutRight } from './people-events.rules.js';
import { isOwnAddress, writeAddressCode } from './address-lines.queries.js';
import { Person } from './person.entity.js';
import { ReplacedAddresses } from './replaced-addresses.service.js';
import { changePrintName, lockPerson } from './print-name-changes.service.js';

/** A change of somebody's details, with what they were when the editor opened the form. */
export interface Amendment {
  seen: Partial<PersonDetails>;
  next: Partial<PersonDetails>;
}

/** The outcome: kept, or the same as it was already. */
export interface AmendOutcome {
  outcome: 'saved' | 'same';
}

/** Which column must be somebody's own, and what is said when it is another's. */
const TAKEN: Record<string, [PersonField, MessageKey]> = {
  person_email_unique: ['email', 'people.email.taken'],
  person_participant_number_unique: ['participantNumber', 'people.number.taken'],
};

/** Changes what is kept of people. Names and addresses never stand in the audit log, only which fields changed (V2). */
@Injectable()
export class PeopleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly addresses: ReplacedAddresses,
    private readonly events: EventDispatcher,
  ) {}

  /**
   * Changes a person's details. An import that comes later leaves them alone, unless the sheet itself changed (D4).
   *
   * @throws DomainError `people.email.owners` for the address of somebody with an account, `people.email.taken`,
   *   `people.number.taken`, each on its field; Overtaken with the fields that
   *   somebody else changed meanwhile
   */
  amend(personId: string, amendment: Amendment, actor: Actor): Promise<AmendOutcome> {
    return unlessTaken(() =>
      this.dataSource.transaction((manager) => this.amendWithin(manager, personId, amendment, actor)),
    );
  }

  /** The same within the caller's transaction, around which `unlessTaken` puts a taken address or number into words. */
  async amendWithin(
    manager: EntityManager,
    personId: string,
    { seen, next }: Amendment,
    actor: Actor,
  ): Promise<AmendOutcome> {
    const person = await lockPerson(manager, personId);
    const fields = Object.keys(next) as PersonField[];
    const changing = changedFields<PersonDetails, PersonField>(fields, { now: person, seen, next });
    const own = await areOwnNames(manager, personId);
    const seesAddress = fields.includes('email');
    const settled = own && (!seesAddress || (await isOwnAddress(manager, personId)));
    if (changing.length === 0 && settled) return { outcome: 'same' };
    if (changing.includes('email')) await this.leaveAddress(manager, person, actor);
    await manager.update(Person, { id: personId }, next);
    // The secretary who saves has all registered names before them; the bearer confirms the name for print again (K6).
    if (!own) await manager.update(Person, { id: personId }, { printName: null, printNameApproved: false });
    await writeNameCode(manager, personId);
    if (seesAddress) await writeAddressCode(manager, personId);
    await recordInAudit(manager, {
      actor,
      action: 'person.amended',
      subjectKind: 'person',
      subjectId: personId,
      details: { fields: changing.join(' ') },
    });
    if (!own) await this.events.publish(NamesPutRight, { personId, actor }, manager);
    return { outcome: 'saved' };
  }

  /** Forgets the name for print, so that its bearer is asked for it again (K2). Records keep the name that they bear. */
  async askNameAgain(personId: string, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const person = await lockPerson(manager, personId);
      if (person.printName === null) return;
      const at = this.accounts.now();
      await changePrintName(manager, person, { name: null, state: 'cleared', actor, at });
    });
  }

  /**
   * Only the owner of an account changes its address: anybody else who could set it would have a link mailed there, and
   * sign in as the owner. The person's lock keeps an account from being made meanwhile. Where there is no account, Leerpad
   * tells the old mailbox.
   */
  private async leaveAddress(manager: EntityManager, person: Person, actor: Actor): Promise<void> {
    if (await this.accounts.ofPerson(manager, person.id))
      throw new DomainError('people.email.owners', {}, 'invalid', 'email');
    await this.addresses.tell(manager, person, actor);
  }
}

/** Does something that keeps a person, and says what the database refuses as a message beside its field. */
export async function unlessTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const cause: unknown = error instanceof QueryFailedError ? error.driverError : undefined;
    const taken = TAKEN[(cause as { constraint?: string } | undefined)?.constraint ?? ''];
    if (!taken) throw error;
    throw new DomainError(taken[1], {}, 'invalid', taken[0]);
  }
}
