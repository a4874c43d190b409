import type { INestApplicationContext } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { Config } from './platform/config/config.form.js';
import { translate } from './platform/i18n/translate.rules.js';
import { JobQueue, type WorkSettings } from './platform/jobs/job-queue.service.js';
import { JobRegistry } from './platform/jobs/job-registry.service.js';
import { ImportRelay } from './imports/uploads/import-relay.service.js';
import { ImportTasks } from './imports/uploads/import-tasks.service.js';
import { HandOffRelay } from './recognition/accreditation/hand-off/sending/hand-off-relay.service.js';
import { HandOffSendings } from './recognition/accreditation/hand-off/sending/sendings.service.js';
import { MailRelay } from './platform/mail/mail-relay.service.js';

/** What working needs beside the services. */
export interface WorkSurroundings {
  config: Pick<Config, 'redisUrl' | 'smtpUrl' | 'production'>;
  /** connects as the application's user */
  databaseUrl: string;
  logger: Logger;
  /** for tests, which are in a hurry */
  haste?: WorkSettings & { everyMs?: number };
}

/**
 * Starts doing the product's jobs. Any number of processes may: each job is done once.
 *
 * @returns what stops it, once the jobs under way have ended
 * @throws OperatorError when the queue cannot be reached
 */
export async function startWork(
  app: INestApplicationContext,
  { config, databaseUrl, logger, haste = {} }: WorkSurroundings,
): Promise<() => Promise<void>> {
  const { everyMs, ...settings } = haste;
  const { redisUrl } = config;
  const queue = await JobQueue.open({
    databaseUrl,
    redisUrl,
    onError: (err, context) => logger.warn({ err, ...context }, 'job'),
  });
  const onError = (err: Error) => logger.warn({ err }, 'relay');
  const relay = new MailRelay({ dataSource: app.get(DataSource), queue, databaseUrl, onError, everyMs });
  const imports = new ImportRelay({
    tasks: app.get(ImportTasks, { strict: false }),
    queue,
    onError,
    everyMs,
  });
  const handOffs = new HandOffRelay({
    sendings: app.get(HandOffSendings, { strict: false }),
    queue,
    onError,
    everyMs,
  });
  const stop = async () => {
    await imports.stop();
    await handOffs.stop();
    await relay.stop();
    await queue.close();
  };
  try {
    await queue.work(app.get(JobRegistry), settings);
    await imports.start();
    handOffs.start();
    // Without a mail server production does not even try: what is promised waits, and nothing of it is given up.
    if (canSend(config)) await relay.start();
    else logger.error(translate('nl', 'config.smtp-missing', { variable: 'SMTP_URL' }));
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

function canSend({ smtpUrl, production }: WorkSurroundings['config']): boolean {
  return smtpUrl !== undefined || !production;
}
