import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { anyone } from './access.service.js';
import { describeError } from './request-log.service.js';

/** Resolves when the portal can do its work (its database answers), rejects when it cannot. */
export type ReadinessProbe = () => Promise<unknown>;

const PROBE_LIMIT_MS = 2_000;
const CONFIG = { access: anyone, impersonal: true };

/**
 * For the monitoring of the process: `/gezond` says that it lives, `/gereed` that it can serve. While it stops,
 * both answer 503 like every other address.
 */
export function serveHealth(instance: FastifyInstance, probe: ReadinessProbe, log: Logger): void {
  instance.get('/gezond', { config: CONFIG }, (_request, reply) => {
    void reply.header('Cache-Control', 'no-store').type('text/plain').send('gezond\n');
  });
  instance.get('/gereed', { config: CONFIG }, async (_request, reply) => {
    const ready = await answersInTime(probe, log);
    return reply
      .status(ready ? 200 : 503)
      .header('Cache-Control', 'no-store')
      .type('text/plain')
      .send(ready ? 'gereed\n' : 'niet gereed\n');
  });
}

async function answersInTime(probe: ReadinessProbe, log: Logger): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PROBE_LIMIT_MS} ms`)), PROBE_LIMIT_MS);
  });
  try {
    await Promise.race([probe(), limit]);
    return true;
  } catch (error) {
    log.warn({ error: describeError(error) }, 'not ready');
    return false;
  } finally {
    clearTimeout(timer);
  }
}
