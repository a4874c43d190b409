import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { keepSeconds, readSeconds } from './seconds.js';

// In which order the suites run: the longest first, so that no worker is left with a long one at the end. Jest knows how
// long they took only on a machine where they ran before; a committed table tells it to everybody. Suites that start programs
// of their own need more than the core of their worker: at the same time they would hold each other up, so others stand
// between them. A worker loads the sources with its first suite, which takes some ten seconds more for it: so it begins with
// one a third as long as the longest, at most. Before all others comes the suite that builds the product, for those that start
// what it built.

const { default: Sequencer } = createRequire(createRequire(import.meta.url).resolve('jest-cli'))(
  '@jest/test-sequencer',
);

/** For a suite that is not in the table yet: it may be a long one. */
const UNKNOWN_SECONDS = 5;
/** By what a suite tells that it starts programs. */
const STARTS_PROGRAMS = /\b(startProgram|CommandLine|startApart)\b/;
/** It makes what startApart starts. */
const BUILDS = 'test/operations/build.spec.ts';
/** How many others stand between two of those. */
const BETWEEN = 3;

/** Jest's `testSequencer`. `LEERPAD_TEST_ORDER=paths` and `=backwards` are for somebody who looks for suites that disturb each other. */
export default class LongestFirst extends Sequencer {
  constructor(options) {
    super(options);
    this.workers = options.globalConfig.maxWorkers;
  }

  sort(tests) {
    const order = process.env.LEERPAD_TEST_ORDER;
    const byPath = [...tests].sort((one, other) => (one.path < other.path ? -1 : 1));
    if (order === 'paths') return byPath;
    const seconds = readSeconds();
    const pathOf = ({ path, context }) => relative(context.config.rootDir, path);
    const of = (test) => seconds[pathOf(test)] ?? UNKNOWN_SECONDS;
    const longestFirst = byPath.sort((one, other) => of(other) - of(one));
    if (order === 'backwards') return longestFirst.reverse();
    const build = longestFirst.filter((test) => pathOf(test) === BUILDS);
    const short = longestFirst.filter((test) => of(test) <= of(longestFirst[0]) / 3 && !build.includes(test));
    const first = [...build, ...short].slice(0, this.workers);
    return spread([...first, ...longestFirst.filter((test) => !first.includes(test))]);
  }

  /** With `LEERPAD_TEST_SECONDS=keep` the table is renewed, by the suites that passed. */
  cacheResults(tests, results) {
    super.cacheResults(tests, results);
    if (process.env.LEERPAD_TEST_SECONDS !== 'keep' || tests.length === 0) return;
    const { rootDir } = tests[0].context.config;
    const passed = results.testResults.filter(
      ({ numFailingTests, testExecError }) => !numFailingTests && !testExecError,
    );
    keepSeconds(
      Object.fromEntries(
        passed.map(({ testFilePath, perfStats }) => [
          relative(rootDir, testFilePath),
          perfStats.runtime / 1000,
        ]),
      ),
    );
  }
}

/** The same order, but after each suite that starts programs come some that do not. */
function spread(tests) {
  const startsPrograms = new Set(
    tests.filter(({ path }) => STARTS_PROGRAMS.test(readFileSync(path, 'utf8'))),
  );
  const waiting = [...tests];
  const ordered = [];
  for (let since = BETWEEN; waiting.length > 0; since += 1) {
    const next = since < BETWEEN ? waiting.findIndex((test) => !startsPrograms.has(test)) : 0;
    const [test] = waiting.splice(Math.max(next, 0), 1);
    if (startsPrograms.has(test)) since = -1;
    ordered.push(test);
  }
  return ordered;
}
