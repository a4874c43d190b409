import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { CliVerb } from '../cli/cli-context.service.js';
import { TerminalProgress } from '../cli/terminal-progress.service.js';
import { translate } from '../i18n/translate.rules.js';
import { PROJECT_ROOT } from '../web/project-root.service.js';
import { writeBackup } from './write-backup.service.js';

interface BackupOptions {
  to: string;
}

const MEGABYTE = 1_000_000;

/** `leerpad backup`: everything worth keeping in one file, while the product runs. Nothing is migrated for it. */
export const backupVerb: CliVerb<BackupOptions> = {
  name: 'backup',
  summary: 'command.backup.summary',
  configure(command: Command) {
    command.requiredOption('--to <file>', translate('nl', 'command.backup.to'));
  },
  async run(context, { to }) {
    const file = resolve(to);
    const { appUrl: url } = await context.server();
    const terminal = new TerminalProgress();
    const giveUp = new AbortController();
    const work = writeBackup({
      url,
      file,
      version: productVersion(),
      signal: giveUp.signal,
      progress: ({ table, tables, bytes }) =>
        terminal.show(() =>
          translate('nl', 'command.backup.progress', {
            table,
            tables,
            megabytes: Math.round(bytes / MEGABYTE),
          }),
        ),
    });
    context.atEnd(() => ended(giveUp, work));
    const { tables, rows } = await work.finally(() => terminal.clear());
    await context.err(translate('nl', 'command.backup.done', { file, tables, rows }));
    await context.err(translate('nl', 'command.backup.key'));
  },
};

/** The version in package.json, also of a build. */
function productVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** Has the work give up, if it has not ended, and clean up after itself. */
export async function ended(giveUp: AbortController, work: Promise<unknown>): Promise<void> {
  giveUp.abort();
  await work.catch(() => {}); // told already, or the signal's doing
}
