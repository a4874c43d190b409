import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import type { CliVerb } from '../cli/cli-context.service.js';
import { type Config, ConfigError } from '../config/config.form.js';
import { OperatorError } from '../config/operator-error.rules.js';
import { translate } from '../i18n/translate.rules.js';
import { createDataSource } from '../database/data-source.service.js';

interface RenewOptions {
  formerKey?: string;
  asTheyStand?: true;
}

/**
 * Writes the codes of all lines anew, from those under a former key; without that, of every line as it stands. It counts in
 * `evaluations` the open ones whose links it mailed again, and in `lost` those whose answers so far are gone.
 */
type Renew = (
  owner: DataSource,
  config: Config,
  formerKeyPem: string | null,
) => Promise<{ renewed: number; kept: number; evaluations: number; lost: number }>;

/**
 * `leerpad renew-codes`: for an association that replaces its signing key. The codes of lines (K6) are under a key that
 * follows from it, so that with another key none of them fits any more. An operator who lost the key asks for every line as
 * it stands, and compares that with an earlier digest.
 */
export function renewCodesVerb(renew: Renew): CliVerb<RenewOptions> {
  return {
    name: 'renew-codes',
    summary: 'command.renew-codes.summary',
    configure(command) {
      command.option('--former-key <file>', translate('nl', 'command.renew-codes.former-key'));
      command.option('--as-they-stand', translate('nl', 'command.renew-codes.as-they-stand'));
    },
    async run(context, { formerKey, asTheyStand = false }) {
      if ((formerKey !== undefined) === asTheyStand) throw new OperatorError('command.renew-codes.one-of');
      const pem = formerKey === undefined ? null : await readKeyFile(resolve(formerKey));
      const { ownerUrl } = await context.database();
      if (!ownerUrl) throw new ConfigError('config.migrate-missing', { variable: 'MIGRATE_DATABASE_URL' });
      const owner = await createDataSource({ url: ownerUrl, entities: [], poolSize: 1 }).initialize();
      try {
        const { renewed, kept, evaluations, lost } = await renew(owner, context.config, pem);
        await context.err(translate('nl', 'command.renew-codes.done', { count: renewed }));
        if (evaluations > 0)
          await context.err(translate('nl', 'command.renew-codes.evaluations', { count: evaluations }));
        if (lost > 0) await context.err(translate('nl', 'command.renew-codes.lost', { count: lost }));
        if (kept > 0) await context.err(translate('nl', 'command.renew-codes.kept', { count: kept }));
        return kept > 0 ? 1 : 0;
      } finally {
        await owner.destroy();
      }
    },
  };
}

/** @throws OperatorError when it cannot be read */
function readKeyFile(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new OperatorError('command.renew-codes.unreadable', { file }, { cause });
  });
}
