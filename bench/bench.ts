import '../src/product.js';
import { isInBlocks, isKind } from '../src/hours/kinds/activity-kinds.rules.js';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, removeEmbeddedPostgres } from '@leerpad/embedded-postgres';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { loadProgrammes } from '../src/curriculum/programme-loader.service.js';
import { renewLineCodes } from '../src/line-codes.js';
import { readSigningKey } from '../src/platform/documents/signing-keys.service.js';
import { ProgressService } from '../src/hours/progress.service.js';
import { createDataSource } from '../src/platform/database/data-source.service.js';
import { startEmbeddedServer } from '../src/platform/database/embedded-server.service.js';
import { migrate } from '../src/platform/database/migrate.service.js';
import { loadQuestionnaires } from '../src/recognition/evaluations/questionnaire-loader.service.js';
import { PROGRAMMES_FOLDER, QUESTIONNAIRES_FOLDER } from '../src/services.js';
import { measureAttendance, type OpenList } from './attendance.bench.js';
import { fillCohort, openLists, waitingClaims } from './cohort.js';
import { type Finding, measureHome } from './home.bench.js';
import { startProduct } from './product.js';
import { measureSignOff } from './sign-off.bench.js';
import { measureList } from './trainees.bench.js';
import { fillList } from './trainees.cohort.js';

// `npm run bench`: what the product costs beside a floor that does the same bare, in one run on one machine. Figures of
// different machines do not compare; the ratios do.

/**
 * With `BENCH_TRIAL=1` everything runs small and briefly, whatever else is set: that says whether the benchmark still runs,
 * and no more.
 */
const TRIAL = process.env.BENCH_TRIAL === '1';
const SIZE = {
  trainees: TRIAL ? 60 : Number(process.env.BENCH_TRAINEES ?? 10_000),
  credits: TRIAL ? 3 : Number(process.env.BENCH_CREDITS ?? 200),
  supervisors: TRIAL ? 5 : 500,
};
const LIST = {
  trainees: TRIAL ? 60 : Number(process.env.BENCH_LIST ?? 100_000),
  supervisors: TRIAL ? 5 : 500,
};
/** `list` measures the list of trainees alone, `hours` all the rest. */
const ONLY = TRIAL ? undefined : process.env.BENCH_ONLY;
const SIGNATURES = TRIAL ? 60 : 350;
const LISTS = TRIAL ? { lists: 3, people: 30 } : { lists: 12, people: 300 };
const HOME_SECONDS = TRIAL ? 0.1 : 3;
const LIST_ROUNDS = TRIAL ? 3 : 15;
const COPY = 'bench_copy';

/** The signing key of this run. */
const KEY = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

const directory = mkdtempSync(join(tmpdir(), 'leerpad-bench-'));
try {
  if (ONLY !== 'list') await onServer('hours', benchHours);
  if (ONLY !== 'hours') await onServer('list', benchList);
} finally {
  rmSync(directory, { recursive: true, force: true });
}

/** Starts a database server of its own for one part, migrated and empty but for the programmes. */
async function onServer(part: string, work: (server: EmbeddedPostgres) => Promise<void>): Promise<void> {
  const folder = join(directory, `postgres-${part}`);
  const server = await startEmbeddedServer({ directory: folder });
  try {
    await migrate({
      migrateUrl: server.ownerUrl,
      appUrl: server.appUrl,
      migrations,
      afterwards: async (dataSource) => {
        await loadProgrammes(dataSource, PROGRAMMES_FOLDER, isKind);
        await loadQuestionnaires(dataSource, QUESTIONNAIRES_FOLDER, isInBlocks);
      },
    });
    await work(server);
  } finally {
    await server.release();
    await removeEmbeddedPostgres(folder);
  }
}

async function benchHours(server: EmbeddedPostgres): Promise<void> {
  const { waiting, lists } = await prepare(server);
  await withProduct(server, async (app, dataSource) => {
    await assertCreditsCount(app, dataSource);
    tell(
      'Home of a trainee, answers a second',
      await measureHome(app, dataSource, server.appUrl, HOME_SECONDS),
      'of the floor',
    );
    const copyUrl = Object.assign(new URL(server.appUrl), { pathname: `/${COPY}` }).href;
    tell('One sign-off, milliseconds', await measureSignOff(app, waiting, copyUrl), 'times the floor');
    const closing = await measureAttendance(app, lists, copyUrl);
    const what = `Closing a list of ${LISTS.people} (${closing.statements} statements), milliseconds`;
    tell(what, closing, 'times the floor');
  });
}

async function benchList(server: EmbeddedPostgres): Promise<void> {
  const started = performance.now();
  const owner = await createDataSource({ url: server.ownerUrl, poolSize: 1 }).initialize();
  await fillList(owner, LIST);
  await owner.destroy();
  await asSuperuser(server, 'VACUUM ANALYZE', new URL(server.appUrl).pathname.slice(1));
  print(`${LIST.trainees} trainees, made in ${Math.round((performance.now() - started) / 1000)} s`);
  await withProduct(server, async (app, dataSource) => {
    print('List of trainees, milliseconds: the page, its SQL alone, 1.5 times that plus 5');
    const findings = await measureList(app, dataSource, server.appUrl, LIST_ROUNDS);
    for (const { what, page, sql, bound, holds } of findings) {
      const ratio = (page / sql).toFixed(2);
      const figures = [page, sql, bound].map((figure) => figure.toFixed(1).padStart(7)).join('');
      print(`${figures}  ${ratio} times  ${holds ? 'holds' : 'DOES NOT HOLD'}  ${what}`);
    }
    print(`${findings.filter(({ holds }) => holds).length} of ${findings.length} hold`);
  });
}

async function withProduct(
  server: EmbeddedPostgres,
  work: (app: NestFastifyApplication, dataSource: DataSource) => Promise<void>,
): Promise<void> {
  const dataSource = await createDataSource({ url: server.appUrl }).initialize();
  const app = await startProduct(dataSource, directory, KEY);
  await work(app, dataSource);
  await app.close();
  await dataSource.destroy();
}

/** Fills the database and copies it, so that the floor can sign the same claims once more. */
async function prepare(
  server: EmbeddedPostgres,
): Promise<{ waiting: { claimId: string; signerId: string }[]; lists: OpenList[] }> {
  const started = performance.now();
  const dataSource = await createDataSource({ url: server.ownerUrl, poolSize: 1 }).initialize();
  await fillCohort(dataSource, SIZE);
  const waiting = await waitingClaims(dataSource, SIGNATURES);
  const lists = await openLists(dataSource, LISTS);
  await renewLineCodes(dataSource, await readSigningKey(KEY), null);
  await dataSource.destroy();
  await asSuperuser(server, 'VACUUM ANALYZE', new URL(server.appUrl).pathname.slice(1));
  await asSuperuser(
    server,
    `CREATE DATABASE ${COPY} TEMPLATE ${new URL(server.appUrl).pathname.slice(1)} STRATEGY file_copy`,
  );
  const rows = SIZE.trainees * SIZE.credits;
  print(
    `${SIZE.trainees} trainees, ${rows} credits, made in ${Math.round((performance.now() - started) / 1000)} s`,
  );
  return { waiting, lists };
}

/** A line that the product would not have written counts for nobody (K6), and a home without hours is quickly made. */
async function assertCreditsCount(app: NestFastifyApplication, { manager }: DataSource): Promise<void> {
  const [{ id }] = await manager.query<[{ id: string }]>('SELECT id FROM trajectory LIMIT 1');
  const [one] = await app.get(ProgressService, { strict: false }).of(manager, [id]);
  if (one?.credits.length !== SIZE.credits) throw new Error('The credits that were made do not count');
}

async function asSuperuser(server: EmbeddedPostgres, statement: string, database?: string): Promise<void> {
  const url = new URL(server.superuserUrl);
  if (database) url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(statement);
  await client.end();
}

function tell(what: string, { product, floor, ratio }: Finding, comparison: string): void {
  print(`${what}: ${product.toFixed(1)}, floor ${floor.toFixed(1)}, ${ratio.toFixed(2)} ${comparison}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
