import type { CliVerb } from '../../platform/cli/cli-context.service.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import { printInvitation } from './printed-invitation.service.js';

/** `leerpad user invite`: another link for an account whose owner cannot get in. */
export const userInviteVerb: CliVerb<{ email: string }> = {
  name: 'user invite',
  summary: 'command.user.invite.summary',
  configure(command) {
    command.requiredOption('--email <address>', translate('nl', 'command.user.email'));
  },
  run: (context, { email }) => printInvitation(context, email.trim()),
};
