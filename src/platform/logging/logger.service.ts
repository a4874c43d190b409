import { type DestinationStream, type Logger, pino } from 'pino';
import { scrub, scrubError } from './scrub.rules.js';

export type { Logger } from 'pino';

/** The levels, from everything to nothing. */
export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/** How to log. */
export interface LoggerSettings {
  level?: LogLevel;
  /** where the lines go; standard output unless told otherwise */
  destination?: DestinationStream;
}

/**
 * A log of one JSON object a line. Whatever is logged passes `scrub` first: a log is read by more people than the
 * database is, and kept longer.
 */
export function createLogger({ level = 'info', destination }: LoggerSettings = {}): Logger {
  const options = {
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    // The machine's name tells nothing here; the process id distinguishes web and worker.
    base: { pid: process.pid },
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (entry: Record<string, unknown>) => scrub(entry) as Record<string, unknown>,
    },
    serializers: { err: scrubError },
  };
  return destination ? pino(options, destination) : pino(options);
}
