import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { DataSourceOptions } from 'typeorm';
import type { CliContext, CliVerb } from '../cli/cli-context.service.js';
import { TerminalProgress } from '../cli/terminal-progress.service.js';
import { ConfigError } from '../config/config.form.js';
import { translate } from '../i18n/translate.rules.js';
import { ended } from './backup.verb.js';
import { type RestoreSummary, restoreBackup } from './restore-backup.service.js';

interface RestoreOptions {
  from: string;
}

/** What the rooms above put in the database, and how they look whether it is right. */
interface Product {
  migrations: DataSourceOptions['migrations'];
  /** loaded once there is something to look at */
  check: () => Promise<CliVerb>;
}

/**
 * `leerpad restore`: brings a backup back into an empty database, brings that up to date, and checks it. Ends with 1
 * when the check finds a difference.
 */
export function restoreVerb({ check, ...schema }: Product): CliVerb<RestoreOptions> {
  return {
    name: 'restore',
    summary: 'command.restore.summary',
    configure(command: Command) {
      command.requiredOption('--from <file>', translate('nl', 'command.restore.from'));
    },
    async run(context, { from }) {
      const { manifest, tables, rows, mails } = await restored(context, resolve(from), schema);
      const { version, madeAt } = manifest;
      await context.err(translate('nl', 'command.restore.done', { tables, rows, version, madeAt }));
      if (mails > 0) await context.err(translate('nl', 'command.restore.mails', { count: mails }));
      const { migrated } = await context.database();
      if (migrated.length > 0) {
        await context.err(translate('nl', 'command.migrate.done', { count: migrated.length }));
      }
      return (await check()).run(context, {}, []);
    },
  };
}

async function restored(
  context: CliContext,
  file: string,
  schema: Omit<Product, 'check'>,
): Promise<RestoreSummary> {
  const { appUrl, ownerUrl } = await context.server();
  if (!ownerUrl) throw new ConfigError('config.migrate-missing', { variable: 'MIGRATE_DATABASE_URL' });
  const terminal = new TerminalProgress();
  const giveUp = new AbortController();
  const work = restoreBackup({
    file,
    appUrl,
    ownerUrl,
    ...schema,
    signal: giveUp.signal,
    progress: (done, total) =>
      terminal.show(() =>
        translate('nl', 'command.restore.progress', { percent: Math.floor((100 * done) / total) }),
      ),
  });
  context.atEnd(() => ended(giveUp, work));
  return work.finally(() => terminal.clear());
}
