import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { Account } from '../../platform/auth/account.entity.js';
import { Passkeys } from '../../platform/auth/passkeys.service.js';
import { RecoveryCodes } from '../../platform/auth/recovery-codes.service.js';
import { TotpSecrets } from '../../platform/auth/totp-secrets.service.js';
import { AccountCodes } from './account-codes.service.js';
import { AccountsService, type KnownAccount } from './accounts.service.js';

/**
 * The way back for an account that somebody changed behind the product's back: everything that lets anybody in goes, and
 * its owner begins anew with a link. On the command line only, since the operator vouches for the address.
 */
@Injectable()
export class AccountReset {
  constructor(
    private readonly accounts: AccountsService,
    private readonly codes: AccountCodes,
    private readonly passkeys: Passkeys,
    private readonly apps: TotpSecrets,
    private readonly recovery: RecoveryCodes,
  ) {}

  /** Takes password, second factors, sessions and links away; the account is as good as new, and as open or closed as it was. */
  async reset(manager: EntityManager, { id, personId }: KnownAccount): Promise<void> {
    await this.accounts.lock(manager, id);
    await this.passkeys.removeAll(manager, id);
    await this.apps.remove(manager, id);
    await this.recovery.forget(manager, id);
    await manager.update(Account, { id }, { passwordHash: null, passwordSetAt: null });
    await this.codes.write(manager, id);
    await this.accounts.shutOut(manager, id);
    const subject = { subjectKind: 'person', subjectId: personId };
    await recordInAudit(manager, { actor: actorOf.command, action: 'account.reset', ...subject });
  }
}
