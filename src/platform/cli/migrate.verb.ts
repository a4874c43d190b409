import type { CliVerb } from './cli-verb.js';
import { ConfigError } from '../config/config.js';
import { translate } from '../i18n/translate.js';

/** `leerpad migrate`: brings the schema up to date. With the embedded database every start does so as well. */
export const migrateVerb: CliVerb = {
  name: 'migrate',
  summary: 'command.migrate.summary',
  async run(context) {
    const { config } = context;
    if (config.databaseUrl && !config.migrateDatabaseUrl) {
      throw new ConfigError('config.migrate-missing', { variable: 'MIGRATE_DATABASE_URL' });
    }
    const { migrated } = await context.database();
    for (const name of migrated) await context.out(`${name}\n`);
    await context.err(translate('nl', 'command.migrate.done', { count: migrated.length }));
  },
};
