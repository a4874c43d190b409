import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import { AccountsService } from './accounts.service.js';
import { FactorLossService } from './factor-loss.service.js';
import { ownLines } from '../../platform/database/line-codes.service.js';
import type { Role } from './person-role.entity.js';
import { JUDGED_ROLE, type JudgedRole, ROLE_LINES } from './role-lines.queries.js';

/** One role of one person. */
export interface RoleOf {
  personId: string;
  role: Role;
}

/**
 * A member of the board gives and takes roles, never their own; so the board always keeps a member. The operator gives the
 * first role on the command line (decision 21).
 */
@Injectable()
export class RolesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly outbox: Outbox,
    private readonly loss: FactorLossService,
  ) {}

  /**
   * Gives a role to somebody with an account, tells them, and has them sign in anew. A second click does nothing.
   *
   * @throws DomainError `roles.own`, `roles.not-board`; `roles.no-account` for somebody who cannot sign in
   */
  give(by: string, { personId, role }: RoleOf): Promise<void> {
    return this.decide(by, personId, async (manager) => {
      const account = await this.accounts.ofPerson(manager, personId);
      if (!account || account.disabled) throw new DomainError('roles.no-account', {}, 'conflict');
      if (!(await this.accounts.grant(manager, personId, role, actorOf.person(by)))) return;
      await this.tell(manager, 'role-given', { personId, role });
    });
  }

  /** Takes a role from a person, tells them and signs them out. @throws DomainError `roles.own`, `roles.not-board` */
  take(by: string, { personId, role }: RoleOf): Promise<void> {
    return this.decide(by, personId, async (manager) => {
      if (!(await this.accounts.revoke(manager, personId, role, actorOf.person(by)))) return;
      await this.tell(manager, 'role-taken', { personId, role });
    });
  }

  /**
   * Takes all second factors from somebody who lost them, with a role or without.
   *
   * @throws DomainError `roles.own`, `roles.not-board`, `account.factor.none`
   */
  removeFactors(by: string, personId: string): Promise<void> {
    return this.decide(by, personId, async (manager) => {
      const account = await this.accounts.ofPerson(manager, personId);
      if (!account) throw new DomainError('people.not-found', {}, 'not-found');
      await this.loss.remove(manager, account, actorOf.person(by));
    });
  }

  /** One decision at a time: of two members who take each other's role at once, the second is no longer of the board. */
  private decide(
    by: string,
    personId: string,
    work: (manager: EntityManager) => Promise<void>,
  ): Promise<void> {
    if (by === personId) throw new DomainError('roles.own', {}, 'not-permitted');
    return this.dataSource.transaction(async (manager) => {
      if (!(await lockedBoard(manager)).includes(by))
        throw new DomainError('roles.not-board', {}, 'not-permitted');
      await work(manager);
    });
  }

  private async tell(manager: EntityManager, kind: string, { personId, role }: RoleOf): Promise<void> {
    await this.outbox.enqueue(manager, { kind, recipientPersonId: personId, data: { role } });
  }
}

/** Everybody of the board; nobody else joins or leaves it until the transaction ends. */
async function lockedBoard(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<JudgedRole[]>(
    `SELECT ${JUDGED_ROLE} FROM person_role r WHERE r.role = 'board' ORDER BY r.person_id FOR UPDATE`,
  );
  return ownLines(manager, ROLE_LINES, rows).map(({ personId }) => personId);
}
