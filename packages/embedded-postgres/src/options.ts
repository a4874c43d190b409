import type { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The three roles of a server: its superuser, the owner of the tables, and the application. */
export type Role = 'superuser' | 'owner' | 'app';

/** What the roles and the one database are called. Kept for the life of a cluster. */
export type Names = Record<Role | 'database', string>;

/** How to keep a server running that dies while this process uses it. */
export interface KeepRunning {
  /** told once, when it could not be brought back: the process had better end, so that the person who watches it starts it anew */
  onLost: (error: EmbeddedPostgresError) => void;
  /** how often it is brought back within ten minutes; twenty times unless told otherwise */
  most?: number;
}

/** How to start the embedded server. */
export interface EmbeddedPostgresOptions {
  /** where everything stands: passwords, log, lock and the cluster or a link to it; made when missing */
  directory: string;
  /** the names of the roles and of the database */
  names: Names;
  /**
   * for root only: folders, made when missing, of which the first that the server's unprivileged user can enter keeps
   * what that user could not reach otherwise
   */
  sharedFolders: readonly string[];
  /** the ICU locale by which a new cluster sorts text, such as `nl-NL`; the root locale unless told otherwise */
  icuLocale?: string;
  /** trades durability for speed; only for databases that are thrown away */
  unsafeFast?: boolean;
  /** for a process that stays: starts the server again when it dies, at the same address, so that connections come back */
  keepRunning?: KeepRunning;
  /** receives a line for each step, for a log; never a secret */
  log?: (line: string) => void;
}
