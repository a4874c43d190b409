import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';
import { describeError } from './request-log.service.js';

/** Nest's own messages in our log; what it tells at start (modules, routes) only when debugging. */
export function nestLog(log: Logger): LoggerService {
  return {
    fatal: (message: unknown) => log.fatal(entry(message)),
    error: (message: unknown) => log.error(entry(message)),
    warn: (message: unknown) => log.warn(entry(message)),
    log: (message: unknown) => log.debug(entry(message)),
    debug: (message: unknown) => log.trace(entry(message)),
  };
}

function entry(message: unknown): object {
  return message instanceof Error ? { error: describeError(message) } : { msg: String(message) };
}
