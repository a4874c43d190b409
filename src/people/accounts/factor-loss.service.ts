import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { FactorTerms } from '../../platform/auth/factor-terms.service.js';
import { Passkeys } from '../../platform/auth/passkeys.service.js';
import { RecoveryCodes } from '../../platform/auth/recovery-codes.service.js';
import { SecurityLog } from '../../platform/auth/security-log.service.js';
import { Sessions } from '../../platform/auth/sessions.service.js';
import { TotpSecrets } from '../../platform/auth/totp-secrets.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import { AccountCodes } from './account-codes.service.js';
import type { KnownAccount } from './accounts.service.js';

/** No browser of the owner's: it is done to their account by somebody else. */
const ELSEWHERE = { address: '', userAgent: '' };

/** Takes all second factors from somebody who lost them, so that they come in by password or mail and set up another. */
@Injectable()
export class FactorLossService {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly apps: TotpSecrets,
    private readonly recovery: RecoveryCodes,
    private readonly terms: FactorTerms,
    private readonly sessions: Sessions,
    private readonly log: SecurityLog,
    private readonly outbox: Outbox,
    private readonly codes: AccountCodes,
  ) {}

  /**
   * Every session ends, and the owner is told. A role has fourteen days to do without once more, and once only.
   *
   * @throws DomainError `account.factor.none` when there is nothing to remove
   */
  async remove(manager: EntityManager, account: KnownAccount, actor: Actor): Promise<void> {
    const { id: accountId, personId } = account;
    const { passkeys, app } = await this.codes.change(manager, accountId, async () => {
      const removed = {
        passkeys: await this.passkeys.removeAll(manager, accountId),
        app: await this.apps.remove(manager, accountId),
      };
      await this.recovery.forget(manager, accountId);
      return removed;
    });
    if (passkeys === 0 && !app) throw new DomainError('account.factor.none', {}, 'conflict');
    await this.terms.renew(manager, accountId);
    await this.sessions.endAll(manager, accountId);
    for (const detail of [passkeys > 0 && 'passkey', app && 'totp'])
      if (detail)
        await this.log.record(manager, { kind: 'factor-removed', accountId, client: ELSEWHERE, detail });
    const action = 'account.factors-removed';
    await recordInAudit(manager, { actor, action, subjectKind: 'person', subjectId: personId });
    await this.outbox.enqueue(manager, { kind: 'factors-lost', recipientPersonId: personId, data: {} });
  }
}
