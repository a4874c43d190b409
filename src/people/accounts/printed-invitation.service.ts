import { DataSource } from 'typeorm';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { TokenIssuer } from '../../platform/auth/token-issuer.service.js';
import type { CliContext } from '../../platform/cli/cli-context.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import { accountLink } from './account-links.rules.js';
import { AccountsService, type KnownAccount } from './accounts.service.js';
import { MailedLinksService } from './mailed-links.service.js';

/**
 * Prints a link to choose a password with, once, on standard output: that it can be handed over without mail, as when the
 * mail does not work yet.
 */
export async function printInvitation(context: CliContext, email: string): Promise<void> {
  const dataSource = await context.service(DataSource);
  const accounts = await context.service(AccountsService);
  const links = await context.service(MailedLinksService);
  const issuer = await context.service(TokenIssuer);
  const issued = await dataSource.transaction(async (manager) => {
    const account = openOne(await accounts.byEmail(manager, email), email);
    await recordInAudit(manager, {
      actor: actorOf.command,
      action: 'account.invited',
      subjectKind: 'person',
      subjectId: account.personId,
    });
    return issuer.issue(manager, await links.inviteWithoutMail(manager, account.id));
  });
  await context.out(`${accountLink(context.config.baseUrl, 'invitation', issued!.token)}\n`);
  await context.err(translate('nl', 'command.user.link'));
}

function openOne(account: KnownAccount | undefined, email: string): KnownAccount {
  if (!account) throw new DomainError('command.user.unknown', { email });
  if (account.disabled) throw new DomainError('command.user.closed', { email });
  return account;
}
