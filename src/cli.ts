import './product.js';
import { migrations } from '../migrations/index.js';
import { importVerb } from './imports/import.verb.js';
import { importRunsVerb, takeBackVerb } from './imports/take-back/take-back.verb.js';
import { userAddVerb } from './people/accounts/user-add.verb.js';
import { userDisableVerb, userEnableVerb } from './people/accounts/user-disable.verb.js';
import { userInviteVerb } from './people/accounts/user-invite.verb.js';
import { userResetVerb } from './people/accounts/user-reset.verb.js';
import { userRemoveFactorsVerb } from './people/accounts/user-remove-factors.verb.js';
import { backupVerb } from './platform/backup/backup.verb.js';
import { restoreVerb } from './platform/backup/restore.verb.js';
import type { CliVerb } from './platform/cli/cli-context.service.js';
import { type CliSettings, runCli as run } from './platform/cli/run-cli.service.js';
import { migrateVerb } from './platform/cli/migrate.verb.js';
import { mailFailedVerb, mailRetryVerb } from './platform/mail/mail.verb.js';
import { checkVerb } from './recognition/digest/check.verb.js';
import { digestVerb } from './recognition/digest/digest.verb.js';
import { reportProgressVerb, reportRecordsVerb } from './recognition/completion/report.verb.js';
import { renewCodesVerb } from './platform/keys/renew-codes.verb.js';
import { afterMigrating, renewCodes, startServices } from './services.js';

/** Every command of `leerpad`, in the order in which the help lists them. */
export const verbs: readonly CliVerb<never>[] = [
  importVerb,
  importRunsVerb,
  takeBackVerb,
  reportProgressVerb,
  reportRecordsVerb,
  checkVerb,
  digestVerb,
  userAddVerb,
  userInviteVerb,
  userDisableVerb,
  userEnableVerb,
  userRemoveFactorsVerb,
  userResetVerb,
  mailFailedVerb,
  mailRetryVerb,
  migrateVerb,
  backupVerb,
  restoreVerb({ migrations, check: checkVerb }),
  renewCodesVerb(renewCodes),
];

/** What a test gives a command in place of this process's own. */
type Surroundings = Pick<CliSettings, 'environment' | 'stdout' | 'stderr'>;

/** Runs what was typed after `leerpad`. @returns the exit code */
export function runCli(argv: string[], surroundings: Surroundings = {}): Promise<number> {
  return run(argv, {
    verbs,
    database: { migrations, afterMigrating },
    services: startServices,
    ...surroundings,
  });
}
