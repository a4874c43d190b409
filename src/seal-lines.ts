import type { DataSource } from 'typeorm';
import { Chains1764660000000 } from '../migrations/1764660000000-chains.js';
import { sealAudit } from './platform/audit/audit-links.service.js';
import type { Config } from './platform/config/config.form.js';
import { sealRecordStates } from './recognition/completion/record-state-seal.service.js';
import { signingKey } from './services.js';

/**
 * Gives lines that are older than their codes a code of now (K6), when the migration that brought the codes has just run:
 * a migration knows no key. Never again after that, or whoever can take codes away would get them back at a restart.
 */
export async function sealLines(
  config: Config,
  dataSource: DataSource,
  migrated: readonly string[],
): Promise<void> {
  if (!migrated.includes(new Chains1764660000000().name)) return;
  const key = await signingKey(config);
  await dataSource.transaction(async (manager) => {
    await sealRecordStates(manager, key);
    await sealAudit(manager, key);
  });
}
