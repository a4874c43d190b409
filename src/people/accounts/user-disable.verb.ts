import { DataSource } from 'typeorm';
import { actorOf } from '../../platform/audit/actor.rules.js';
import type { CliContext, CliVerb } from '../../platform/cli/cli-context.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { formatDate } from '../../platform/i18n/format.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import { AccountsService } from './accounts.service.js';

interface EmailOption {
  email: string;
}

/** `leerpad user disable`: closes an account, and signs it out everywhere. */
export const userDisableVerb = closing('disable');

/** `leerpad user enable`: opens it again. */
export const userEnableVerb = closing('enable');

function closing(what: 'disable' | 'enable'): CliVerb<EmailOption> {
  return {
    name: `user ${what}`,
    summary: `command.user.${what}.summary`,
    configure(command) {
      command.requiredOption('--email <address>', translate('nl', 'command.user.email'));
    },
    run: (context, { email }) => change(context, what, email.trim()),
  };
}

async function change(context: CliContext, what: 'disable' | 'enable', email: string): Promise<void> {
  const dataSource = await context.service(DataSource);
  const accounts = await context.service(AccountsService);
  const places = await dataSource.transaction(async (manager) => {
    const account = await accounts.byEmail(manager, email);
    if (!account) throw new DomainError('command.user.unknown', { email });
    return (await accounts[what](manager, account, actorOf.command)) ?? [];
  });
  await context.err(translate('nl', `command.user.${what}d`, { email }));
  for (const { name, heldOn } of places) {
    const block = translate('nl', name.key, name.params);
    await context.err(translate('nl', 'command.user.released', { block, date: formatDate('nl', heldOn) }));
  }
}
