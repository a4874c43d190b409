// `npm run check`: everything that must hold before a change lands. `--no-tests` leaves out the tests, when they
// have just been run. A step that fails stops the rest and shows what it said.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'leerpad-check-'));
const results = join(scratch, 'tests.json');

// The slowest first: beside it the others fit. Each is run without npx, whose own start takes as long as a step.
const STATIC_STEPS = [
  { name: 'lint', run: ['eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
  { name: 'types', run: ['typescript/bin/tsc', '-p', 'tsconfig.json'] },
  { name: 'format', run: ['prettier/bin/prettier.cjs', '--check', '.'] },
  {
    name: 'imports',
    run: [
      'dependency-cruiser/bin/dependency-cruise.mjs',
      'src',
      'packages',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  },
  { name: 'rooms', script: 'scripts/checks/tables.js' },
  { name: 'folders', script: 'scripts/checks/folders.js' },
  { name: 'kinds', script: 'scripts/checks/kinds.js' },
  { name: 'components', script: 'scripts/checks/components.js' },
];
const TESTS = {
  name: 'tests',
  run: ['jest/bin/jest.js', '--json', `--outputFile=${results}`],
  flags: ['--experimental-vm-modules', '--no-warnings'],
  summary: summariseTests,
};

/** Whether the benchmark still runs; what it measures here says nothing. */
const BENCH = {
  name: 'bench',
  script: 'bench/bench.ts',
  flags: ['--import', './test/support/register-typescript.js'],
  env: { BENCH_TRIAL: '1' },
};

const started = performance.now();
const running = new Set();

try {
  await inParallel(STATIC_STEPS, Math.min(2, availableParallelism()));
  // By themselves: they use every core, and a wrong type explains many a failing test.
  if (!process.argv.includes('--no-tests')) await runStep(TESTS);
  await runStep(BENCH);
  console.log(`All in order, in ${seconds(started)}.`);
} catch (failure) {
  for (const child of running) child.kill();
  console.error(`\n${failure.message}`);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function inParallel(steps, lanes) {
  const waiting = [...steps];
  const stop = (failure) => {
    waiting.length = 0;
    throw failure;
  };
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await runStep(step).catch(stop);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** @throws Error with the step's output when it fails */
async function runStep({ name, script, run = [], flags = [], env = {}, summary = () => '' }) {
  const begun = performance.now();
  const [program, ...args] = run;
  const file = script ? join(ROOT, script) : join(ROOT, 'node_modules', program);
  const { code, output } = await execute([...flags, file, ...args], env);
  if (code !== 0) throw new Error(`${output.trim()}\n\n✗ ${name} failed after ${seconds(begun)}.`);
  console.log(`✓ ${name.padEnd(10)} ${seconds(begun).padStart(7)}${summary()}`);
}

function execute(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code, output });
    });
  });
}

/** How many tests there were, and which were left out: what was not tested must not look tested. */
function summariseTests() {
  const { numPassedTests, numPendingTests, testResults } = JSON.parse(readFileSync(results, 'utf8'));
  const skipped = testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => status === 'pending' || status === 'todo');
  const names = new Set(skipped.map(({ ancestorTitles, title }) => ancestorTitles[0] ?? title));
  const list = [...names].map((name) => `\n    not run: ${name}`).join('');
  return `  ${numPassedTests} passed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}${list}`;
}

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
