import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { type AccountStanding, accountStandings } from './account-standing.queries.js';
import { AccountsService } from './accounts.service.js';
import { MailedLinksService } from './mailed-links.service.js';

/** Somebody to invite, and how often they had been when the secretary looked. */
export interface Invitee {
  personId: string;
  invitations: number;
}

/** What an invitation would be to somebody: the first, another one, or nothing. */
export type InvitationVerdict = 'first' | 'again' | 'has-account' | 'closed';

/** Whether somebody can be invited: not when they use their account already, or may not sign in. */
export function invitationVerdict(standing: AccountStanding): InvitationVerdict {
  if (standing.closed) return 'closed';
  if (standing.used) return 'has-account';
  return standing.invitations > 0 ? 'again' : 'first';
}

/** Gives people accounts and invites them, one or many at once. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly links: MailedLinksService,
  ) {}

  /**
   * Invites everybody who can be, in one transaction. A person invited since the secretary looked is left alone, so that
   * a double click mails each once.
   *
   * @returns the persons that were invited
   */
  invite(invitees: readonly Invitee[], actor: Actor): Promise<string[]> {
    return this.dataSource.transaction(async (manager) => {
      const ids = invitees.map(({ personId }) => personId);
      // In one order, so that two batches never wait for each other in a circle.
      await manager.query('SELECT id FROM person WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [ids]);
      const seen = new Map(invitees.map(({ personId, invitations }) => [personId, invitations]));
      const open = (await accountStandings(manager, ids)).filter(
        (one) =>
          ['first', 'again'].includes(invitationVerdict(one)) && seen.get(one.personId) === one.invitations,
      );
      for (const standing of open) await this.inviteOne(manager, standing, actor);
      return open.map(({ personId }) => personId);
    });
  }

  private async inviteOne(
    manager: EntityManager,
    { personId, hasAccount }: AccountStanding,
    actor: Actor,
  ): Promise<void> {
    if (!hasAccount) await this.accounts.create(manager, { personId, actor });
    const account = await this.accounts.ofPerson(manager, personId);
    await this.links.invite(manager, account!, actor);
  }
}
