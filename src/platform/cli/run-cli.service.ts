import type { Command } from 'commander';
import { Clock } from '../clock/clock.service.js';
import { type Config, type Environment, loadConfig } from '../config/config.form.js';
import {
  type OpenDatabase,
  type OpenDatabaseSettings,
  openDatabase,
} from '../database/open-database.service.js';
import { type DatabaseServer, openServer } from '../database/database-server.service.js';
import type { CliContext, CliVerb, ServiceLocator } from './cli-context.service.js';
import { buildProgram } from './cli-program.service.js';
import { explain } from './explain-error.page.js';
import { Interruption } from './interruption.service.js';
import { writer } from './stream-writer.service.js';

/** What the command line consists of, and where it reads and writes. */
export interface CliSettings {
  verbs: readonly CliVerb<never>[];
  /** loads what is in the database; not called for a verb that looks at its server alone */
  database: () => Promise<OpenDatabaseSettings>;
  /** starts the product's services on an open database */
  services: (config: Config, database: OpenDatabase, clock: Clock) => Promise<ServiceLocator>;
  environment?: Environment;
  stdout?: NodeJS.WritableStream;
  stderr?: NodeJS.WritableStream;
  clock?: Clock;
}

/**
 * Runs one verb.
 *
 * @param argv what was typed after the program's name
 * @returns the exit code: that of the verb, 1 after an error, 128 and the signal's number after a signal
 */
export async function runCli(argv: string[], settings: CliSettings): Promise<number> {
  const { environment = process.env, stdout = process.stdout, stderr = process.stderr } = settings;
  const out = writer(stdout);
  const err = writer(stderr);
  const interruption = new Interruption();
  const session = new Session(settings, environment, interruption.signal, out, (line) => err(`${line}\n`));
  const work = async () => {
    let code = 0;
    const run = async (verb: CliVerb<never>, options: never, args: string[]) => {
      code = (await verb.run(session.open(), options, args)) ?? 0;
    };
    const program: Command = buildProgram(settings.verbs, run, out);
    await program.parseAsync(argv, { from: 'user' });
    return code;
  };
  try {
    return await interruption.race(work());
  } catch (error) {
    const lines = explain(error, environment.LEERPAD_DEBUG === '1');
    if (lines) await err(`${lines}\n`);
    return lines === undefined ? 0 : 1;
  } finally {
    await session.close(interruption.happened);
    interruption.stopListening();
  }
}

/** What the verb has opened. */
class Session {
  private opening: Promise<OpenDatabase> | undefined;
  private serving: Promise<DatabaseServer> | undefined;
  private starting: Promise<ServiceLocator> | undefined;
  private readonly ends: (() => Promise<void>)[] = [];

  constructor(
    private readonly settings: CliSettings,
    private readonly environment: Environment,
    private readonly signal: AbortSignal,
    private readonly out: CliContext['out'],
    private readonly err: CliContext['err'],
  ) {}

  /** @throws ConfigError for a wrong setting: only now, so that `--help` works without settings */
  open(): CliContext {
    const config = loadConfig(this.environment);
    const { out, err, settings, signal } = this;
    const database = () =>
      (this.opening ??= settings
        .database()
        .then((whatIsInIt) => openDatabase(config, { ...whatIsInIt, signal })));
    const server = () => (this.serving ??= openServer(config));
    const atEnd = (end: () => Promise<void>) => void this.ends.unshift(end);
    const clock = settings.clock ?? new Clock();
    const service: CliContext['service'] = async (type, ownClock = clock) => {
      this.starting ??= database().then((open) => {
        signal.throwIfAborted();
        return settings.services(config, open, ownClock);
      });
      return (await this.starting).get(type);
    };
    return { config, clock, database, server, atEnd, service, out, err };
  }

  async close(interrupted: boolean): Promise<void> {
    for (const end of this.ends) await end();
    await this.closeDatabase(interrupted);
    // A server that did not open has told so already, and has nothing to give up.
    await (await this.serving?.catch(() => undefined))?.release();
  }

  private async closeDatabase(interrupted: boolean): Promise<void> {
    // A database that did not open has told so already, and has nothing to close.
    const database = await this.opening?.catch(() => undefined);
    // Services might wait for the very work that was interrupted.
    if (interrupted) return database?.abort();
    const services = await this.starting?.catch(() => undefined);
    await services?.close();
    await database?.close();
  }
}
