import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { translate } from '../i18n/translate.rules.js';

/**
 * Warns, once, when a request says that it came through a proxy and none was named: then everybody seems to come from
 * the proxy's address, and somebody who guesses passwords slows all others. The header's value is not believed, nor logged.
 */
export function warnOfUnnamedProxy(
  instance: FastifyInstance,
  { trustedProxies }: { trustedProxies?: string[] },
  log: Logger,
): void {
  let warned = trustedProxies !== undefined;
  instance.addHook('onRequest', async ({ headers }) => {
    if (warned || headers['x-forwarded-for'] === undefined) return;
    warned = true;
    log.warn(translate('nl', 'config.proxy-unnamed', { variable: 'TRUSTED_PROXIES' }));
  });
}
