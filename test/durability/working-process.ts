import '../../src/product.js';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { migrations } from '../../migrations/index.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { HoursService } from '../../src/hours/hours.service.js';
import { ImportService } from '../../src/imports/import.service.js';
import { AttendanceService } from '../../src/learning/meetings/attendance.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { writeBackup } from '../../src/platform/backup/write-backup.service.js';
import { FixedClock } from '../../src/platform/clock/clock.service.js';
import { loadConfig } from '../../src/platform/config/config.form.js';
import { databaseTrouble } from '../../src/platform/database/database-trouble.rules.js';
import { openDatabase } from '../../src/platform/database/open-database.service.js';
import { DomainError } from '../../src/platform/errors/domain-error.rules.js';
import { startServices } from '../../src/services.js';
import { startWork } from '../../src/work.js';
import type { Work } from './work.js';

// The product under load: is given work on its standard input, once it is loaded, does all of it, several kinds at once, and
// prints each piece once it has been answered. What the database was away for it asks again, as people do. Run, and killed, by
// kill.spec.ts.

const [dataDir, today] = process.argv.slice(2) as [string, string];
const input = createInterface(process.stdin);
const closed = once(input, 'close');
const [given] = (await Promise.race([once(input, 'line'), closed])) as string[];
// Whoever started it has gone.
if (given === undefined) process.exit(0);
const work = JSON.parse(given) as Work;
const say = (...words: string[]) => void process.stdout.write(`${words.join(' ')}\n`);

const config = loadConfig({ DATA_DIR: dataDir });
const database = await openDatabase(config, {
  migrations,
  poolSize: 20,
  onLost: (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
});
const services = await startServices(config, database, new FixedClock(today));
const stopWork = await startWork(services, {
  config: { smtpUrl: undefined, redisUrl: undefined, production: false },
  databaseUrl: database.appUrl,
  logger: pino({ enabled: false }),
  haste: { everyMs: 200, lockDuration: 2_000, stalledInterval: 1_000, runRetryDelay: 200 },
});

/** Asks until it is answered. What was done before, and not heard of, counts: by the code of the answer to it. */
async function answered(what: string, id: string, ask: () => Promise<unknown>, done = /^$/): Promise<void> {
  for (;;) {
    try {
      await ask();
      break;
    } catch (error) {
      if (error instanceof DomainError && done.test(error.code)) break;
      const trouble = databaseTrouble(error);
      if (!trouble) throw error;
      say(trouble, what, id);
      await sleep(trouble === 'full' ? 500 : 50);
    }
  }
  say('answered', what, id);
}

async function signOff(id: string, signer: string): Promise<void> {
  const [outcome] = await services.get(HoursService).signOff([id], signer);
  if (outcome!.outcome === 'refused') throw outcome!.error;
}

async function inTurn<T>(all: readonly T[], one: (item: T) => Promise<void>): Promise<void> {
  for (const item of all) await one(item);
}

/** Several at once: each lane takes every nth. */
function inLanes<T>(lanes: number, all: readonly T[], one: (item: T) => Promise<void>): Promise<unknown> {
  const own = (lane: number) => all.filter((_item, index) => index % lanes === lane);
  return Promise.all(Array.from({ length: lanes }, (_none, lane) => inTurn(own(lane), one)));
}

const importing = (file: string) =>
  services.get(ImportService).run(
    {
      files: { uren: file },
      dryRun: false,
      rejectsDirectory: null,
      requestedBy: actorOf.command,
      tellRows: false,
    },
    { progress: () => {}, result: () => Promise.resolve() },
  );
const backUp = async (file: string) => {
  if (!existsSync(file)) await writeBackup({ url: database.appUrl, file, version: 'test' });
};

say('working');
await Promise.all([
  inLanes(8, work.claims, ({ id, signer }) => answered('signed', id, () => signOff(id, signer))),
  inLanes(2, work.lists, ({ id, teacher }) =>
    answered('closed', id, () => services.get(AttendanceService).close(id, teacher), /^attendance\.closed$/),
  ),
  inLanes(2, work.returns, ({ id, signer }) =>
    answered(
      'returned',
      id,
      () =>
        services.get(ClaimsService).returnToTrainee({ claimId: id, version: 1 }, signer, 'Welke bladzijden?'),
      /^claim\.(changed|not-waiting)$/,
    ),
  ),
  inTurn(work.imports, (file) => answered('imported', file, () => importing(join(dataDir, file)))),
  inTurn(work.backups, (file) => answered('backed-up', file, () => backUp(join(dataDir, file)))),
]);
say('done');
// Its mail goes out; the test looks, and ends it.
await closed;
await stopWork();
await services.close();
await database.close();
