import type { Logger } from 'typeorm';

const nothing = () => {};

/**
 * Keeps TypeORM from writing to standard output, which belongs to the command's own answer; what goes wrong reaches
 * the caller as an error.
 */
export const silentLogger: Logger = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};
