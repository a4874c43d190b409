import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { accountHolder } from '../accounts/roles.queries.js';
import { ComingPlaces, placesCode } from '../coming-places.service.js';
import type { AccountForm } from './person.form.js';
import { AccountsService } from '../accounts/accounts.service.js';

/**
 * The secretariat closes an account, or opens it again. Not the account of a person with a role: the
 * board decides on roles, and takes the role away first (decision 21).
 */
@Injectable()
export class AccountSwitch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly places: ComingPlaces,
  ) {}

  /**
   * @returns what was done, as an address says it
   * @throws DomainError `people.account.own`, `people.account.role`, `people.places.changed` (409) when there are other
   *   places to be given up than the page showed
   */
  async set(viewerId: string, personId: string, { to, places }: AccountForm): Promise<string> {
    // Somebody who closed their own account could not open it again.
    if (personId === viewerId && to === 'close')
      throw new DomainError('people.account.own', {}, 'not-permitted');
    await this.dataSource.transaction(async (manager) => {
      const account = await this.accounts.ofPerson(manager, personId);
      if (!account) throw new DomainError('people.not-found', {}, 'not-found');
      if ((await accountHolder(manager, personId))!.roles.length > 0)
        throw new DomainError('people.account.role', {}, 'not-permitted');
      if (account.disabled === (to === 'close')) return;
      const actor = actorOf.person(viewerId);
      if (to === 'close') await this.assertShown(manager, personId, places);
      await (to === 'close'
        ? this.accounts.disable(manager, account, actor)
        : this.accounts.enable(manager, account, actor));
    });
    return to === 'close' ? 'gesloten' : 'geopend';
  }

  private async assertShown(manager: EntityManager, personId: string, shown: string): Promise<void> {
    await this.places.lock(manager, { personId });
    if (placesCode(await this.places.of(manager, { personId })) !== shown)
      throw new DomainError('people.places.changed', {}, 'conflict');
  }
}
