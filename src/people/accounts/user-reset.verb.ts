import { DataSource } from 'typeorm';
import type { CliVerb } from '../../platform/cli/cli-context.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import { AccountReset } from './account-reset.service.js';
import { AccountsService } from './accounts.service.js';
import { printInvitation } from './printed-invitation.service.js';

/** `leerpad user reset`: for an account whose code does not fit, once somebody has made sure whose address it is (K6). */
export const userResetVerb: CliVerb<{ email: string }> = {
  name: 'user reset',
  summary: 'command.user.reset.summary',
  configure(command) {
    command.requiredOption('--email <address>', translate('nl', 'command.user.email'));
  },
  async run(context, options) {
    const email = options.email.trim();
    const dataSource = await context.service(DataSource);
    const accounts = await context.service(AccountsService);
    const resetting = await context.service(AccountReset);
    await dataSource.transaction(async (manager) => {
      const account = await accounts.byEmail(manager, email);
      if (!account) throw new DomainError('command.user.unknown', { email });
      if (account.disabled) throw new DomainError('command.user.closed', { email });
      await resetting.reset(manager, account);
    });
    await printInvitation(context, email);
  },
};
