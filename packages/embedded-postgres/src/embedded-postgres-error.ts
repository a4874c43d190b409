/** Why an embedded server cannot run here, by code. */
const REASONS = {
  'no-binaries': 'No package with PostgreSQL is installed for this platform',
  'links-missing': 'Links to libraries of PostgreSQL are missing and the folder is read-only',
  'no-server-user': 'PostgreSQL does not run as root, and no unprivileged user exists to run it',
  'no-enterable-folder': 'No shared folder can be made that the user of the server can enter',
  'folder-not-ours': 'The folder belongs to another user',
  'folder-closed': 'The user of the server cannot enter the folder',
  'passwords-missing': 'The cluster is there, the file with its passwords is not',
  'other-version': 'Another major version of PostgreSQL made the cluster',
  'initdb-failed': 'The cluster could not be made; the log says why',
  'start-failed': 'The server does not start; the log says why',
  'dies-too-often': 'The server died too often within ten minutes; the log says why',
  'port-taken': 'The server cannot come back at its port, which something else has now',
  'no-room': 'The disk of the cluster is full',
  locked: 'Another process kept the folder locked for too long',
} as const;

/** What an `EmbeddedPostgresError` says went wrong. */
export type EmbeddedPostgresErrorCode = keyof typeof REASONS;

/**
 * The server cannot run here, for a reason that the administrator of this machine can remove. `code` and `params` are for the
 * product that uses this package to say so in its own words; the message is for a log. Neither holds a secret.
 */
export class EmbeddedPostgresError extends Error {
  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    readonly params: Record<string, string | number> = {},
    options?: ErrorOptions,
  ) {
    super([REASONS[code], ...detailsOf(params)].join('; '), options);
    this.name = 'EmbeddedPostgresError';
  }
}

function detailsOf(params: Record<string, string | number>): string[] {
  return Object.entries(params).map(([name, value]) => `${name}: ${value}`);
}
