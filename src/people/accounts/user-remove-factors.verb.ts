import { DataSource } from 'typeorm';
import { actorOf } from '../../platform/audit/actor.rules.js';
import type { CliVerb } from '../../platform/cli/cli-context.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import { AccountsService } from './accounts.service.js';
import { FactorLossService } from './factor-loss.service.js';

/** `leerpad user remove-factors`: for somebody who lost their second factor, when nobody of the board can help. */
export const userRemoveFactorsVerb: CliVerb<{ email: string }> = {
  name: 'user remove-factors',
  summary: 'command.user.remove-factors.summary',
  configure(command) {
    command.requiredOption('--email <address>', translate('nl', 'command.user.email'));
  },
  async run(context, options) {
    const email = options.email.trim();
    const dataSource = await context.service(DataSource);
    const accounts = await context.service(AccountsService);
    const loss = await context.service(FactorLossService);
    await dataSource.transaction(async (manager) => {
      const account = await accounts.byEmail(manager, email);
      if (!account) throw new DomainError('command.user.unknown', { email });
      await loss.remove(manager, account, actorOf.command);
    });
    await context.err(translate('nl', 'command.user.factors-removed', { email }));
  },
};
