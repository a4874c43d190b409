// `npm run journeys:apart`: the journeys in a browser, on the product as an association runs it: two web processes that
// take turns, two workers, a Redis from the PATH, and the PostgreSQL that TEST_DATABASE_URL names (as a superuser), or
// else the embedded one.
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './build-freshness.js';
import { ensureBuilt } from './build.js';

const FOLDER = join(ROOT, 'test', 'browser');
const JEST = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');

/** How a suite shows that it visits a portal wherever it runs; the others look into one in their own process. */
const VISITS =
  /(startRunningPortal|describeBlocksJourney|describeRecordJourney|openCorrectionsOffice|openPeopleOffice|openImportsOffice|describePeoplePages)\(/;

const journeys = readdirSync(FOLDER)
  .map((file) => join(FOLDER, file))
  .filter((file) => file.endsWith('.spec.ts') && VISITS.test(readFileSync(file, 'utf8')));

await ensureBuilt('src/web.js');
// Four processes start before each suite, on a machine that may have more to do.
const patience = ['--testTimeout', '240000'];
const options = ['--experimental-vm-modules', '--no-warnings', JEST, '--runInBand', '--verbose', ...patience];
const jest = spawn(process.execPath, [...options, ...process.argv.slice(2), ...journeys], {
  cwd: ROOT,
  env: { ...process.env, LEERPAD_TEST_APART: '1' },
  stdio: 'inherit',
});
jest.on('close', (code) => (process.exitCode = code ?? 1));
