export { removeEmbeddedPostgres, runningServer, startEmbeddedPostgres } from './embedded-postgres.js';
export type { EmbeddedPostgres } from './embedded-postgres.js';
export { EmbeddedPostgresError, type EmbeddedPostgresErrorCode } from './embedded-postgres-error.js';
export type { EmbeddedPostgresOptions, KeepRunning, Names, Role } from './options.js';
