import './product.js';
import { migrations } from '../migrations/index.js';
import type { CliVerb } from './platform/cli/cli-context.service.js';
import { type CliSettings, runCli as run } from './platform/cli/run-cli.service.js';

/**
 * Every command of `leerpad`, by its first word, in the order in which the help lists them. A process loads only what the
 * command needs that was typed: a backup is spared the pages, which take seconds.
 */
const commands: Record<string, () => Promise<readonly CliVerb<never>[]>> = {
  import: async () => {
    const { importVerb } = await import('./imports/import.verb.js');
    const { importRunsVerb, takeBackVerb } = await import('./imports/take-back/take-back.verb.js');
    return [importVerb, importRunsVerb, takeBackVerb];
  },
  report: async () => {
    const reports = await import('./recognition/completion/report.verb.js');
    return [reports.reportProgressVerb, reports.reportRecordsVerb];
  },
  check: async () => [await checkVerb()],
  digest: async () => [(await import('./recognition/digest/digest.verb.js')).digestVerb],
  user: async () => {
    const { userAddVerb } = await import('./people/accounts/user-add.verb.js');
    const { userInviteVerb } = await import('./people/accounts/user-invite.verb.js');
    const { userDisableVerb, userEnableVerb } = await import('./people/accounts/user-disable.verb.js');
    const { userRemoveFactorsVerb } = await import('./people/accounts/user-remove-factors.verb.js');
    const { userResetVerb } = await import('./people/accounts/user-reset.verb.js');
    return [
      userAddVerb,
      userInviteVerb,
      userDisableVerb,
      userEnableVerb,
      userRemoveFactorsVerb,
      userResetVerb,
    ];
  },
  mail: async () => {
    const { mailFailedVerb, mailRetryVerb } = await import('./platform/mail/mail.verb.js');
    return [mailFailedVerb, mailRetryVerb];
  },
  migrate: async () => [(await import('./platform/cli/migrate.verb.js')).migrateVerb],
  backup: async () => [(await import('./platform/backup/backup.verb.js')).backupVerb],
  restore: async () => {
    const { restoreVerb } = await import('./platform/backup/restore.verb.js');
    return [restoreVerb({ migrations, check: checkVerb })];
  },
  'renew-codes': async () => {
    const { renewCodesVerb } = await import('./platform/keys/renew-codes.verb.js');
    return [renewCodesVerb(async (...args) => (await services()).renewCodes(...args))];
  },
};

/** The commands that begin with a word; all of them when none does, for the help and for what it says of a wrong one. */
export async function verbsOf(word?: string): Promise<readonly CliVerb<never>[]> {
  const own = Object.hasOwn(commands, word ?? '') ? commands[word!] : undefined;
  if (own) return own();
  const all: CliVerb<never>[] = [];
  for (const load of Object.values(commands)) all.push(...(await load()));
  return all;
}

async function checkVerb(): Promise<CliVerb<never>> {
  return (await import('./recognition/digest/check.verb.js')).checkVerb;
}

/** All rooms with their pages. */
const services = () => import('./services.js');

/** What a test gives a command in place of this process's own. */
type Surroundings = Pick<CliSettings, 'environment' | 'stdout' | 'stderr'>;

/** Runs what was typed after `leerpad`. @returns the exit code */
export async function runCli(argv: string[], surroundings: Surroundings = {}): Promise<number> {
  return run(argv, {
    verbs: await verbsOf(argv[0]),
    // Before a database is opened, everything is loaded that has tables in it.
    database: async () => ({ migrations, afterMigrating: (await services()).afterMigrating }),
    services: async (...args) => (await services()).startServices(...args),
    ...surroundings,
  });
}
