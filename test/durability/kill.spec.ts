import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runningServer } from '@leerpad/embedded-postgres';
import { isAlive } from '@leerpad/embedded-postgres/processes';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { HoursService } from '../../src/hours/hours.service.js';
import { FixedClock } from '../../src/platform/clock/clock.service.js';
import { loadConfig } from '../../src/platform/config/config.form.js';
import { openDatabase } from '../../src/platform/database/open-database.service.js';
import { afterMigrating, startServices } from '../../src/services.js';
import { activity, hours96, newClaims } from '../builders/hours.js';
import { newLeader, newTrainee } from '../builders/people.js';
import { differencesOf } from '../support/facts.js';
import { startProgram } from '../support/programs.js';
import type { TestServices } from '../support/services.js';
import { removeTemporaryDirectory, temporaryDirectory } from '../support/temporary-directory.js';

const TODAY = '2025-09-01';
const TRAINEES = 10;
const CLAIMS = 200;
/** A cluster is made and started six times, with every commit on disk: give a busy machine its time. */
const PATIENCE_MS = 240_000;

describe('point 8: kill -9 of everything while 200 sign-offs are under way', () => {
  let dataDir: string;

  beforeAll(() => void (dataDir = temporaryDirectory()));
  afterAll(() => removeTemporaryDirectory(dataDir));

  /** Works on the database in this process, and stops the server afterwards. */
  async function started<T>(work: (services: TestServices) => Promise<T>): Promise<T> {
    const config = loadConfig({ DATA_DIR: dataDir });
    const database = await openDatabase(config, { migrations, afterMigrating });
    const clock = new FixedClock(TODAY);
    const context = await startServices(config, database, clock);
    try {
      return await work({ get: (type) => context.get(type), clock, close: () => context.close() });
    } finally {
      await context.close();
      await database.close();
    }
  }

  /** Ten trainees whose 96 hours wait, and some more: each of the ten earns a record. @returns the claims' ids */
  function handIn(): Promise<string[]> {
    const more = [1, 2, 3, 4, 5, 6].map((day) => activity({ happenedOn: `2025-06-0${day}`, minutes: 30 }));
    return started(async (services) => {
      const signer = await newLeader(services);
      const trainees = await Promise.all(
        Array.from({ length: TRAINEES }, () => newTrainee(services, { signer })),
      );
      const ids = await Promise.all(
        trainees.map((trainee) => newClaims(services, trainee, [...hours96(), ...more])),
      );
      return ids.flat();
    });
  }

  /** Runs the process that signs, and kills it and its server after so many answers. @returns the claims answered */
  async function signAndKill(answers: number): Promise<string[]> {
    const child = startProgram('test/durability/sign-off-process.ts', [dataDir, TODAY, String(answers)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const closed = new Promise<void>((done) => void child.once('close', () => done()));
    let complaints = '';
    child.stderr!.on('data', (chunk: Buffer) => void (complaints += chunk.toString()));
    const answered: string[] = [];
    for await (const line of createInterface(child.stdout!)) {
      const [id, outcome] = line.split(' ');
      expect(outcome).toBe('signed');
      answered.push(id!);
      if (answered.length === answers) killEverything(child.pid!);
    }
    await closed;
    if (child.signalCode !== 'SIGKILL') throw new Error(`It was not killed: ${complaints}`);
    return answered;
  }

  function killEverything(signing: number): void {
    const { pid: postmaster } = runningServer(join(dataDir, 'postgres'))!;
    const processes = [signing, postmaster, ...childrenOf(postmaster)];
    for (const pid of processes) process.kill(pid, 'SIGKILL');
  }

  const facts = (services: TestServices) =>
    Promise.all([creditsByClaim(services), differencesOf(services), numbersOf(services)]);

  it.each([
    ['at the first answer', 1],
    ['half-way', 90],
    ['near the end', 170],
  ])(
    'each one that was answered is there, none twice, and the rest can still be signed: %s',
    async (_when, answers) => {
      const claims = await handIn();
      expect(claims).toHaveLength(CLAIMS);
      const answered = await signAndKill(answers);
      expect(answered.length).toBeGreaterThanOrEqual(answers);
      expect(answered.length).toBeLessThan(CLAIMS);

      await started(async (services) => {
        const [credits, differences, numbers] = await facts(services);
        expect(answered.filter((id) => credits.get(id) !== 1)).toEqual([]);
        expect([...credits.values()].every((count) => count === 1)).toBe(true);
        expect(differences).toEqual([]);
        expect(numbers).toEqual(numbers.map((_, index) => `2025-${String(index + 1).padStart(4, '0')}`));

        const outcomes = await signRest(services);
        expect(outcomes.every((outcome) => outcome === 'signed')).toBe(true);
        const [after, differencesAfter, numbersAfter] = await facts(services);
        expect(claims.map((id) => after.get(id))).toEqual(claims.map(() => 1));
        expect(differencesAfter).toEqual([]);
        expect(numbersAfter).toHaveLength((after.size / CLAIMS) * TRAINEES);
      });
    },
    PATIENCE_MS,
  );

  async function signRest(services: TestServices): Promise<string[]> {
    const waiting = await query<{ id: string; signer: string }>(
      services,
      `SELECT c.id, r.person_id AS signer FROM claim c
         JOIN signing_right r ON r.trajectory_id = c.trajectory_id AND r.component = c.component
        WHERE c.state = 'submitted'`,
    );
    const ids = waiting.map(({ id }) => id);
    const outcomes = await services.get(HoursService).signOff(ids, waiting[0]!.signer);
    return outcomes.map(({ outcome }) => outcome);
  }
});

function query<T>(services: TestServices, sql: string): Promise<T[]> {
  return services.get(DataSource).query<T[]>(sql);
}

/** How many credits each claim has. */
async function creditsByClaim(services: TestServices): Promise<Map<string, number>> {
  const rows = await query<{ id: string; count: number }>(
    services,
    'SELECT claim_id AS id, count(*) AS count FROM ledger_entry GROUP BY claim_id',
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

async function numbersOf(services: TestServices): Promise<string[]> {
  const rows = await query<{ number: string }>(
    services,
    'SELECT number FROM completion_record ORDER BY number',
  );
  return rows.map(({ number }) => number);
}

/** The processes that a process has started, by what the kernel says; where it does not say, they follow by themselves. */
function childrenOf(parent: number): number[] {
  if (!existsSync('/proc')) return [];
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.map(Number).filter((pid) => isAlive(pid) && parentOf(pid) === parent);
}

function parentOf(pid: number): number | undefined {
  try {
    // "pid (program) state ppid …"; the program's name may hold anything, also a bracket.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[1]);
  } catch {
    return undefined; // gone in the meantime
  }
}
