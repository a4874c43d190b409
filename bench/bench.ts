import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrations } from '../migrations/index.js';
import { loadProgrammes } from '../src/curriculum/programme-loader.js';
import { entities } from '../src/entities.js';
import { createDataSource } from '../src/platform/database/data-source.js';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../src/platform/database/embedded-postgres.js';
import { migrate } from '../src/platform/database/migrate.js';
import { PROGRAMMES_FOLDER } from '../src/services.js';
import { fillCohort, waitingClaims } from './cohort.js';
import { type Finding, measureHome } from './home.bench.js';
import { startProduct } from './product.js';
import { measureSignOff } from './sign-off.bench.js';

// `npm run bench`: what the product costs beside a floor that does the same bare, in one run on one machine. Figures of
// different machines do not compare; the ratios do.

const SIZE = {
  trainees: Number(process.env.BENCH_TRAINEES ?? 10_000),
  credits: Number(process.env.BENCH_CREDITS ?? 200),
  supervisors: 500,
};
const SIGNATURES = 350;
const COPY = 'bench_copy';

const directory = mkdtempSync(join(tmpdir(), 'leerpad-bench-'));
const server = await startEmbeddedPostgres({ directory: join(directory, 'postgres') });
try {
  await migrate({ migrateUrl: server.ownerUrl, appUrl: server.appUrl, entities, migrations });
  const waiting = await prepare();
  const dataSource = await createDataSource({ url: server.appUrl, entities }).initialize();
  const app = await startProduct(dataSource, directory);
  tell(
    'Home of a trainee, answers a second',
    await measureHome(app, dataSource, server.appUrl),
    'of the floor',
  );
  const copyUrl = Object.assign(new URL(server.appUrl), { pathname: `/${COPY}` }).href;
  tell('One sign-off, milliseconds', await measureSignOff(app, waiting, copyUrl), 'times the floor');
  await app.close();
  await dataSource.destroy();
} finally {
  await server.release();
  await removeEmbeddedPostgres(join(directory, 'postgres'));
  rmSync(directory, { recursive: true, force: true });
}

/** Fills the database and copies it, so that the floor can sign the same claims once more. */
async function prepare(): Promise<{ claimId: string; signerId: string }[]> {
  const started = performance.now();
  const dataSource = await createDataSource({ url: server.appUrl, entities, poolSize: 1 }).initialize();
  await loadProgrammes(dataSource, PROGRAMMES_FOLDER);
  await fillCohort(dataSource, SIZE);
  const waiting = await waitingClaims(dataSource, SIGNATURES);
  await dataSource.destroy();
  await asSuperuser(`ANALYZE`, new URL(server.appUrl).pathname.slice(1));
  await asSuperuser(
    `CREATE DATABASE ${COPY} TEMPLATE ${new URL(server.appUrl).pathname.slice(1)} STRATEGY file_copy`,
  );
  const rows = SIZE.trainees * SIZE.credits;
  print(
    `${SIZE.trainees} trainees, ${rows} credits, made in ${Math.round((performance.now() - started) / 1000)} s`,
  );
  return waiting;
}

async function asSuperuser(statement: string, database?: string): Promise<void> {
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
