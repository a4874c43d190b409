import type { Type } from '@nestjs/common';
import type { Command } from 'commander';
import type { MessageKey } from '../product.service.js';
import type { Clock } from '../clock/clock.service.js';
import type { Config } from '../config/config.form.js';
import type { OpenDatabase } from '../database/open-database.service.js';
import type { DatabaseServer } from '../database/database-server.service.js';

/** A class that only names what is injected. */
export type AbstractType<T> = abstract new (...args: never[]) => T;

/** Finds services by their class. */
export interface ServiceLocator {
  get<T>(type: Type<T> | AbstractType<T>): T;
  close(): Promise<void>;
}

/** What a verb works with. */
export interface CliContext {
  readonly config: Config;
  readonly clock: Clock;
  /**
   * The database, current and connected; opened at the first call and closed when the verb has ended.
   *
   * @throws OperatorError when it cannot be opened
   */
  database(): Promise<OpenDatabase>;
  /**
   * The database's server as it stands: nothing is migrated. For what must look at it, or fill it, before that.
   *
   * @throws OperatorError when it cannot be opened
   */
  server(): Promise<DatabaseServer>;
  /** Has something ended with the verb, also when a signal ends it; what was asked last comes first. */
  atEnd(end: () => Promise<void>): void;
  /**
   * A service of the product; the first call opens the database and starts everything on it.
   *
   * @param clock the clock by which the services live, if it is not the real one; only the first call's counts
   */
  service<T>(type: Type<T> | AbstractType<T>, clock?: Clock): Promise<T>;
  /** Writes to standard output as it is, and waits until it is taken. A reader that has gone is no error. */
  out(text: string): Promise<void>;
  /** Writes a line to standard error. */
  err(line: string): Promise<void>;
}

/** One command of the command line; each is a file `*.verb.ts` in the room that it belongs to. */
export interface CliVerb<Options extends object = Record<string, never>> {
  /** what is typed; two words for a command within a command, as in `user add` */
  readonly name: string;
  readonly summary: MessageKey;
  /** Adds options and arguments; their descriptions are texts of the catalogue too. */
  configure?(command: Command): void;
  /**
   * Does the work.
   *
   * @param args the arguments that are not options, in order
   * @returns the exit code; nothing means 0
   * @throws DomainError or OperatorError to end with its sentence and exit code 1
   */
  run(context: CliContext, options: Options, args: string[]): Promise<number | void>;
}
