import { resolve } from 'node:path';
import type { Command } from 'commander';
import { writeWholeFile } from '../../platform/backup/whole-file.service.js';
import type { CliVerb } from '../../platform/cli/cli-context.service.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import { Digests } from './digests.service.js';

interface DigestOptions {
  to: string;
}

/** `leerpad digest --to FILE`: writes a signed digest of all that there is now (K6). */
export const digestVerb: CliVerb<DigestOptions> = {
  name: 'digest',
  summary: 'command.digest.summary',
  configure(command: Command) {
    command.requiredOption('--to <file>', translate('nl', 'command.digest.to'));
  },
  async run(context, { to }) {
    const file = resolve(to);
    const jws = await (await context.service(Digests)).now();
    await writeWholeFile(file, async (draft) => void (await draft.write(`${jws}\n`)));
    await context.err(translate('nl', 'command.digest.done', { file }));
  },
};
