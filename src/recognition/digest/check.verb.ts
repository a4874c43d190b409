import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { CliContext, CliVerb } from '../../platform/cli/cli-context.service.js';
import { OperatorError } from '../../platform/config/operator-error.rules.js';
import { formatDate } from '../../platform/i18n/format.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import { CheckService, type Difference } from '../completion/check.service.js';
import { DigestCheck } from './digest-check.service.js';

interface CheckOptions {
  digest?: string;
}

/**
 * `leerpad check`: recomputes what follows from the ledger and verifies every record; exit 1 on a difference. With
 * `--digest FILE` also says whether all that stood there on the day of that digest still does (K6).
 */
export const checkVerb: CliVerb<CheckOptions> = {
  name: 'check',
  summary: 'command.check.summary',
  configure(command: Command) {
    command.option('--digest <file>', translate('nl', 'command.check.digest'));
  },
  async run(context, { digest }) {
    // Read first: a wrong name is told before the long work.
    const jws = digest === undefined ? undefined : await digestIn(resolve(digest));
    let count = 0;
    for await (const { code, params } of differences(context, jws)) {
      count += 1;
      const { date } = params;
      const shown = typeof date === 'string' ? { ...params, date: formatDate('nl', date) } : params;
      await context.out(`${translate('nl', code, shown)}\n`);
    }
    await context.err(translate('nl', count === 0 ? 'check.none' : 'check.some', { count }));
    return count === 0 ? 0 : 1;
  },
};

async function* differences(context: CliContext, jws: string | undefined): AsyncGenerator<Difference> {
  yield* (await context.service(CheckService)).differences();
  if (jws !== undefined) yield* (await context.service(DigestCheck)).differences(jws);
}

/** @throws OperatorError when the file cannot be read */
async function digestIn(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new OperatorError('check.digest.not-read', { file }, { cause });
  }
}
