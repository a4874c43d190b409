// `npm run test:changed [-- BASE]`: what a change concerns, in under a minute, for daily work: the files that differ from
// BASE (the last commit, or main when nothing differs from that) are linted, formatted and type-checked, and the suites
// that use them run, the nearest first, as many as fit. It says what it left out; `npm run check` leaves nothing out.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSeconds } from '../test/support/suites/seconds.js';
import { usersOf } from './changed/import-graph.js';
import { concernedSuites, fitting, secondsOf } from './changed/suites.js';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** What the suites may take of the minute; the rest goes to the start, the types and the lint. */
const SUITE_SECONDS = 30;
const BUILD_INFO = join(ROOT, 'node_modules', '.cache', 'leerpad-types.tsbuildinfo');
/** A change of one of these may change every test. */
const CONCERNS_ALL =
  /^(package(-lock)?\.json|jest\.config\.js|tsconfig\.json|test\/support\/suites\/.*\.js)$/;

const [base] = process.argv.slice(2);
const changed = base ? changedSince(base) : (nonEmpty(changedSince('HEAD')) ?? changedSince('main'));
if (changed.length === 0) console.log('Nothing has changed.');
else process.exitCode = (await tryOut(changed)) ? 0 : 1;

/** @param {readonly string[]} changed @returns {Promise<boolean>} whether all is well */
async function tryOut(changed) {
  const seconds = readSeconds();
  const paths = git('ls-files', '--cached', '--others', '--exclude-standard').filter(isThere);
  const suites = concernedSuites(changed, usersOf(paths, ROOT), seconds);
  const { taken, left } = fitting(suites, seconds, {
    budget: SUITE_SECONDS * availableParallelism(),
    changed,
  });
  console.log(
    `${changed.length} files have changed; ${suites.length} suites use them, ${taken.length} are run.`,
  );
  const checked = await Promise.all([lint(changed.filter(isThere)), types()]);
  const tested =
    taken.length === 0 ||
    (await run('jest/bin/jest.js', taken, '--experimental-vm-modules', '--no-warnings'));
  tellLeftOut(left, seconds);
  if (changed.some((path) => CONCERNS_ALL.test(path)))
    console.log('The change concerns every test: npm run check.');
  return [...checked, tested].every(Boolean);
}

/** @param {readonly string[]} paths */
async function lint(paths) {
  const sources = paths.filter((path) => /\.[jt]s$/.test(path));
  const clean =
    sources.length === 0 || (await run('eslint/bin/eslint.js', ['--max-warnings', '0', ...sources]));
  return (
    (await run('prettier/bin/prettier.cjs', [
      '--check',
      '--ignore-unknown',
      '--log-level',
      'warn',
      ...paths,
    ])) && clean
  );
}

function types() {
  return run('typescript/bin/tsc', ['-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', BUILD_INFO]);
}

/** Runs a program of node_modules, whose words are seen. @param {string} program @param {readonly string[]} args @param {...string} flags @returns {Promise<boolean>} */
function run(program, args, ...flags) {
  const child = spawn(process.execPath, [...flags, join(ROOT, 'node_modules', program), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  });
}

/** @param {readonly string[]} left @param {Readonly<Record<string, number>>} seconds */
function tellLeftOut(left, seconds) {
  if (left.length === 0) return;
  const sum = left.reduce((total, suite) => total + secondsOf(suite, seconds), 0);
  console.log(
    `\nLEFT OUT, though they use what has changed: ${left.length} suites, some ${Math.round(sum)} s.`,
  );
  for (const suite of left.slice(0, 10)) console.log(`  ${suite}`);
  if (left.length > 10) console.log(`  and ${left.length - 10} that are further away; npm test runs all`);
}

/** @param {string} base @returns {string[]} */
function changedSince(base) {
  const since = base === 'HEAD' ? base : git('merge-base', base, 'HEAD')[0];
  return [...git('diff', '--name-only', since), ...git('ls-files', '--others', '--exclude-standard')];
}

/** @param {string[]} list */
function nonEmpty(list) {
  return list.length > 0 ? list : undefined;
}

/** @param {string} path */
function isThere(path) {
  return existsSync(join(ROOT, path));
}

/** @param {...string} args @returns {string[]} the lines that it answers */
function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(stderr.trim());
  return stdout.split('\n').filter((line) => line !== '');
}
