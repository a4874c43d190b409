import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runningServer } from '@leerpad/embedded-postgres';
import { isAlive } from '@leerpad/embedded-postgres/processes';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { AttendanceService } from '../../src/learning/meetings/attendance.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { FixedClock } from '../../src/platform/clock/clock.service.js';
import { loadConfig } from '../../src/platform/config/config.form.js';
import { openDatabase } from '../../src/platform/database/open-database.service.js';
import { afterMigrating, startServices } from '../../src/services.js';
import { activity, hours96, newClaims } from '../builders/hours.js';
import { coming, newEdition } from '../builders/meetings.js';
import { newLeader, newTrainee, type TestLeader } from '../builders/people.js';
import { hours, sheetBytes } from '../builders/sheets.js';
import { readWhatItIs, unpack } from '../support/archives.js';
import { eventually } from '../support/eventually.js';
import { differencesOf } from '../support/facts.js';
import { startProgram } from '../support/programs.js';
import type { TestServices } from '../support/services.js';
import { SmallDisk } from '../support/small-disk.js';
import { removeTemporaryDirectory, temporaryDirectory } from '../support/temporary-directory.js';
import type { Work } from './work.js';

const PLANNED_ON = '2026-03-14';
const TODAY = '2026-05-09';
const PATIENCE_MS = 240_000;

/** What is killed, one after the other, while work is under way. `LEERPAD_KILLS=10` kills the server alone ten times. */
type Victim = 'everything' | 'server';
const KILLS = Number(process.env['LEERPAD_KILLS'] ?? 0);
const VICTIMS: Victim[] =
  KILLS > 0 ? Array<Victim>(KILLS).fill('server') : ['server', 'everything', 'server'];
/** There is work of each kind for each kill, up to a point. */
const asMany = (each: number) => each * Math.min(VICTIMS.length, 4);

describe('point 8: kill -9 of PostgreSQL alone, and of everything, while all kinds of work are under way', () => {
  let disk: SmallDisk | undefined;
  let dataDir: string;
  let loadedAhead: ChildProcess | undefined;

  beforeAll(() => {
    // In memory every commit is as durable to a process that is killed, and quicker.
    disk = SmallDisk.mount(600);
    dataDir = disk ? join(disk.folder, 'data') : temporaryDirectory();
  });
  afterAll(async () => {
    loadedAhead?.kill('SIGKILL');
    await removeTemporaryDirectory(dataDir);
    disk?.unmount();
  });

  /** Works on the database in this process, and leaves the server to others who use it. */
  async function started<T>(work: (services: TestServices) => Promise<T>, day = TODAY): Promise<T> {
    const config = loadConfig({ DATA_DIR: dataDir });
    const database = await openDatabase(config, { migrations, afterMigrating });
    const clock = new FixedClock(day);
    const context = await startServices(config, database, clock);
    try {
      return await work({ get: (type) => context.get(type), clock, close: () => context.close() });
    } finally {
      await context.close();
      await database.close();
    }
  }

  it(
    'what was answered is there, nothing twice, it comes back by itself, and the rest is done',
    async () => {
      loadedAhead = startLoading(dataDir);
      const work = await started(prepare, PLANNED_ON);
      const product = new Product(dataDir, work, loadedAhead);
      for (const [index, victim] of VICTIMS.entries()) {
        await product.run();
        if (victim === 'everything') product.loadNext();
        await product.answeredAtLeast(Math.floor((product.pieces * (index + 1)) / (VICTIMS.length + 2)));
        expect(product.left).toBeGreaterThan(0);
        await (victim === 'server' ? product.killServer() : product.killEverything());
      }
      await product.run();
      await product.finished();
      await started((services) => assertAllDoneOnce(services, work));
      await product.stop();
      process.stdout.write(`${product.account()}\n`);
    },
    PATIENCE_MS * Math.max(1, KILLS / 2),
  );

  /** Trainees whose 96 hours wait, blocks that were held, claims to be returned, sheets, and backups to be made. */
  async function prepare(services: TestServices): Promise<Work> {
    const signer = await newLeader(services);
    const work: Work = { claims: [], lists: [], returns: [], imports: [], backups: [] };
    for (let number = 0; number < asMany(2); number += 1) {
      const trainee = await newTrainee(services, { signer });
      const ids = await newClaims(services, trainee, hours96());
      work.claims.push(...ids.map((id) => ({ id, signer: signer.id })));
    }
    for (let number = 0; number < asMany(2); number += 1) work.lists.push(await heldBlock(services, signer));
    const returning = await newTrainee(services, { signer });
    const returned = Array.from({ length: asMany(4) }, (_none, day) =>
      activity({ minutes: 20 + day, happenedOn: '2025-03-03' }),
    );
    const returns = await newClaims(services, returning, returned);
    work.returns = returns.map((id) => ({ id, signer: signer.id }));
    const [{ email }] = await services
      .get(DataSource)
      .query<[{ email: string }]>('SELECT email FROM person WHERE id = $1', [signer.id]);
    for (let number = 0; number < asMany(2); number += 1) {
      const { participantNumber } = await newTrainee(services, { signer });
      work.imports.push(await sheet(number, participantNumber, email));
    }
    work.backups = Array.from({ length: asMany(1) }, (_none, number) => `backup-${number}.tar.gz`);
    // Not in one sort of order: each kind is under way whenever it is killed.
    work.claims.sort((one, other) => (one.id < other.id ? -1 : 1));
    return work;
  }

  async function heldBlock(services: TestServices, signer: TestLeader): Promise<Work['lists'][number]> {
    services.clock.setToday(PLANNED_ON);
    const edition = await newEdition(services);
    const [meeting] = Object.values(edition.blocks) as [string];
    const trainees = [await newTrainee(services, { signer }), await newTrainee(services, { signer })];
    const who = trainees.map(coming);
    await services.get(EnrolmentsService).enrol(meeting, who, actorOf.command, { afterDeadline: true });
    services.clock.setToday(TODAY);
    await services.get(AttendanceService).markRest(meeting, edition.teacher.id);
    return { id: meeting, teacher: edition.teacher.id };
  }

  async function sheet(number: number, participant: string, signer: string): Promise<string> {
    const name = `uren-${number}.csv`;
    const rows = [1, 2, 3].map((row) =>
      hours(participant, {
        Datum: `0${row}-02-2026`,
        Omschrijving: `Invoer ${number} rij ${row}`,
        'Afgetekend door': signer,
        'Afgetekend op': '20-03-2026',
      }),
    );
    writeFileSync(join(dataDir, name), sheetBytes('uren', rows));
    return name;
  }

  async function assertAllDoneOnce(services: TestServices, work: Work): Promise<void> {
    const query = <T>(sql: string) => services.get(DataSource).query<T[]>(sql);
    const credits = await query<{ id: string; count: number }>(
      'SELECT claim_id AS id, count(*) AS count FROM ledger_entry GROUP BY claim_id',
    );
    expect(credits.filter(({ count }) => count !== 1)).toEqual([]);
    const credited = new Set(credits.map(({ id }) => id));
    expect(work.claims.filter(({ id }) => !credited.has(id))).toEqual([]);
    // Signed, two of each list, three of each sheet, and nothing else.
    expect(credits).toHaveLength(work.claims.length + 2 * work.lists.length + 3 * work.imports.length);

    const closings = await query<{ id: string; count: number }>(
      `SELECT meeting_id AS id, count(*) AS count FROM attendance_list_step WHERE state = 'closed' GROUP BY 1`,
    );
    expect(closings).toHaveLength(work.lists.length);
    expect(closings.every(({ count }) => count === 1)).toBe(true);
    const rows = await query(`SELECT description FROM claim WHERE description LIKE 'Invoer %'`);
    expect(rows).toHaveLength(3 * work.imports.length);

    const numbers = await query<{ number: string }>('SELECT number FROM completion_record ORDER BY number');
    expect(numbers.map(({ number }) => number)).toEqual(
      numbers.map((_one, index) => `2026-${String(index + 1).padStart(4, '0')}`),
    );
    expect(numbers.length).toBeGreaterThanOrEqual(asMany(2));
    expect(await differencesOf(services)).toEqual([]);

    // Five minutes pass for what was being sent when its worker or the database died (decision 10).
    await query(`UPDATE mail_delivery SET lease_until = now() WHERE state = 'sending'`);
    await eventually(async () => {
      const mails = await query<{ state: string; claim: string }>(
        `SELECT state, data->>'claimId' AS claim FROM mail_delivery WHERE kind = 'claim-returned'`,
      );
      expect(mails.map(({ claim }) => claim).sort()).toEqual(work.returns.map(({ id }) => id).sort());
      expect(mails.filter(({ state }) => state !== 'sent')).toEqual([]);
    }, 60_000);
    for (const name of work.backups) {
      const { seal } = readWhatItIs(await unpack(join(dataDir, name)));
      expect(seal.tables).toBeDefined();
    }
  }
});

/**
 * Starts a process that loads the product, and touches nothing before it is given work. To load takes long beside the work, so
 * it is begun ahead.
 */
function startLoading(dataDir: string): ChildProcess {
  const child = startProgram('test/durability/working-process.ts', [dataDir, TODAY], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // One that has ended is told by `until`.
  child.stdin!.on('error', () => {});
  return child;
}

/** The product in a process of its own, on which somebody does what can be done to a machine. */
class Product {
  readonly pieces: number;
  private readonly answered = new Map<string, number>();
  private readonly away = new Map<string, number>();
  private child?: ChildProcess;
  private ended?: Promise<void>;
  private complaints = '';
  private isWorking = false;
  private isDone = false;
  private readonly backAfterMs: number[] = [];

  constructor(
    private readonly dataDir: string,
    private readonly work: Work,
    private next: ChildProcess | undefined,
  ) {
    this.pieces = Object.values(work).reduce((sum, list: unknown[]) => sum + list.length, 0);
  }

  /** What was not answered yet. */
  get left(): number {
    return this.pieces - this.answered.size;
  }

  /** Starts it, if it does not run, on all that was not answered. */
  async run(): Promise<void> {
    if (this.child) return;
    const left = Object.fromEntries(
      Object.entries(this.work).map(([kind, list]) => [
        kind,
        (list as (string | { id: string })[]).filter(
          (one) => !this.answered.has(typeof one === 'string' ? one : one.id),
        ),
      ]),
    );
    const child = this.next ?? startLoading(this.dataDir);
    this.next = undefined;
    this.child = child;
    this.ended = new Promise((done) => void child.once('close', () => done()));
    child.stderr!.on('data', (chunk: Buffer) => void (this.complaints += chunk.toString()));
    createInterface(child.stdout!).on('line', (line) => this.hear(line));
    child.stdin!.write(`${JSON.stringify(left)}\n`);
    this.isWorking = false;
    await this.until(() => expect(this.isWorking).toBe(true));
  }

  /** Starts the process that takes over after the kill, so that it loads while this one works. */
  loadNext(): void {
    this.next = startLoading(this.dataDir);
  }

  private hear(line: string): void {
    const [what, kind, id] = line.split(' ') as [string, string, string];
    if (what === 'working') this.isWorking = true;
    if (what === 'done') this.isDone = true;
    if (what === 'answered') this.answered.set(id, (this.answered.get(id) ?? 0) + 1);
    if (what === 'away') this.away.set(kind, (this.away.get(kind) ?? 0) + 1);
  }

  answeredAtLeast(count: number): Promise<void> {
    return this.until(() => expect(this.answered.size).toBeGreaterThanOrEqual(count));
  }

  finished(): Promise<void> {
    return this.until(() => expect([this.isDone, this.left]).toEqual([true, 0]));
  }

  /** Waits, but not for a process that has ended. */
  private until(check: () => void): Promise<void> {
    return eventually(() => {
      const { exitCode = null, signalCode = null } = this.child ?? {};
      if (exitCode !== null || signalCode !== null) {
        throw new Error(`It ended by itself (${exitCode ?? signalCode}): ${this.complaints}`);
      }
      check();
    }, PATIENCE_MS);
  }

  /** Kills the server with its processes, and waits until the product has it back and goes on. */
  async killServer(): Promise<void> {
    const killedAt = Date.now();
    const [postmaster] = killAll(serverOf(this.dataDir));
    await eventually(() => expect(runningServer(join(this.dataDir, 'postgres'))?.pid).not.toBe(postmaster));
    const { size } = this.answered;
    await this.until(() => expect(this.answered.size).toBeGreaterThan(Math.min(size, this.pieces - 1)));
    this.backAfterMs.push(Date.now() - killedAt);
  }

  async killEverything(): Promise<void> {
    killAll([this.child!.pid!, ...serverOf(this.dataDir)]);
    await this.ended;
    this.child = undefined;
  }

  /** Ends it in order. */
  async stop(): Promise<void> {
    this.child!.stdin!.end();
    await this.ended;
    expect([this.child!.exitCode, this.complaints]).toEqual([0, '']);
  }

  /** What happened, in figures. */
  account(): string {
    const away = [...this.away].map(([kind, count]) => `${kind} ${count}`).join(', ');
    return `${this.pieces} pieces of work; PostgreSQL killed alone ${this.backAfterMs.length} times, answering again after ${this.backAfterMs.join(', ')} ms; asked again: ${away}`;
  }
}

function killAll(pids: number[]): number[] {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
  return pids;
}

/** The server's process, and those that it has started. */
function serverOf(dataDir: string): number[] {
  const { pid } = runningServer(join(dataDir, 'postgres'))!;
  return [pid, ...childrenOf(pid)];
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
