import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Lets Nest's own messages go to our log: `NestFactory.create(…, { logger: new NestLogger(logger) })`. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  // Routine of the framework (which routes, which modules) matters only while a developer looks for something.
  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(...entry(message, rest));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error(...entry(message, rest));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn(...entry(message, rest));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(...entry(message, rest));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.logger.trace(...entry(message, rest));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.logger.fatal(...entry(message, rest));
  }
}

/** Nest passes the context last, and a stack as text before it. */
function entry(message: unknown, rest: unknown[]): [object, string] {
  const context = typeof rest.at(-1) === 'string' ? (rest.at(-1) as string) : undefined;
  const err = [message, ...rest].find((value) => value instanceof Error);
  const stack = rest.slice(0, -1).find((value) => typeof value === 'string' && value.includes('\n'));
  return [{ context, err, stack }, message instanceof Error ? message.message : String(message)];
}
