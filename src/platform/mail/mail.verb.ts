import type { CliVerb } from '../cli/cli-context.service.js';
import { translate } from '../i18n/translate.rules.js';
import { Deliveries } from './deliveries.service.js';

/** `leerpad mail failed`: what was given up, and why. Without addresses: an id leads to the person. */
export const mailFailedVerb: CliVerb = {
  name: 'mail failed',
  summary: 'command.mail.failed.summary',
  async run(context) {
    const { dataSource } = await context.database();
    const failed = await new Deliveries(dataSource).failed();
    for (const { id, kind, attempts, lastAnswer, createdAt } of failed) {
      const promised = createdAt.toISOString().slice(0, 10);
      await context.out(`${[id, kind, promised, attempts, lastAnswer ?? ''].join('\t')}\n`);
    }
    await context.err(translate('nl', 'command.mail.failed.done', { count: failed.length }));
  },
};

/** `leerpad mail retry`: tries all that was given up once more, after what was wrong has been mended. */
export const mailRetryVerb: CliVerb = {
  name: 'mail retry',
  summary: 'command.mail.retry.summary',
  async run(context) {
    const { dataSource } = await context.database();
    const count = await new Deliveries(dataSource).retryFailed();
    await context.err(translate('nl', 'command.mail.retry.done', { count }));
  },
};
