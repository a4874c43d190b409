import asyncHooks from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { COMPILED, compiledPath } from './compiled.js';
import { useGlobals } from './globals.js';

// Jest loads each suite with everything that it imports anew, in a context of its own: three seconds for a thousand
// modules, and code that never gets warm. Here a worker imports the sources once, as Node does when the product runs,
// and each suite only adds itself. What a suite changes in a module it therefore puts back; one that cannot, since it
// registers something for good or stops the time, says so in a comment and gets modules of its own, as Jest would do it.

const require = createRequire(import.meta.url);
const { default: runWithCircus } = require('jest-circus/runner');

/** What a suite says that cannot share the modules of its worker. */
const OWN_MODULES = '@own-modules';
const PRODUCT = 'src/product.ts';
const NOTHING_SAID = { name: 'Error', message: '' };
/** The symbols under which Jest's runner keeps a suite. */
const KEPT_BY_JEST = new Set(['EVENT_HANDLERS', 'JEST_STATE_SYMBOL']);

// Jest gives a worker half a second to end. One that has nothing left to do ends at once: to give back a gigabyte of modules
// piece by piece would take longer, and Jest would speak of a leak.
if (process.connected) process.once('beforeExit', () => process.exit());

/** How often each suite was run in this process: more than once only where Jest watches. */
const runs = new Map();

/** Jest's `testRunner`: runs one suite with Jest's own runner, but lets Node load it. @returns its results */
export default async function runSuite(
  globalConfig,
  config,
  environment,
  runtime,
  testPath,
  sendMessageToJest,
) {
  // The platform wants to know which product stands on it, before anything of it is used.
  if (readFileSync(testPath, 'utf8').includes(OWN_MODULES)) {
    await runtime.unstable_importModule(join(config.rootDir, PRODUCT));
  } else {
    shareModules(runtime);
    traceOwnLines();
    await import(String(pathToFileURL(compiledPath(PRODUCT))));
  }
  const suite = runWithCircus(globalConfig, config, environment, runtime, testPath, sendMessageToJest);
  return suite.finally(forgetSuite);
}

/**
 * Jest leads each line of a stack back to its source, and Playwright looks at a stack with each of its steps. What is not
 * ours stands as it runs: Node writes those lines itself, twenty times as fast.
 */
function traceOwnLines() {
  const trace = Error.prepareStackTrace;
  const ours = pathToFileURL(COMPILED).href;
  const line = (error, site) => trace(error, [site]).slice(trace(error, []).length);
  Error.prepareStackTrace = (error, sites) =>
    sites.reduce(
      (told, site) =>
        told + (site.getFileName()?.startsWith(ours) ? line(NOTHING_SAID, site) : `\n    at ${site}`),
      trace(error, []),
    );
}

function shareModules(runtime) {
  Object.assign(runtime, {
    requireInternalModule: requireAnew,
    setGlobalsForRuntime: useGlobals,
    unstable_shouldLoadAsEsm: () => true,
    unstable_importModule: importAnew,
  });
}

/** Node runs a module once: the next time it needs another address. */
function importAnew(path) {
  const run = runs.get(path) ?? 0;
  runs.set(path, run + 1);
  return import(`${pathToFileURL(compiledPath(path))}${run > 0 ? `?run=${run}` : ''}`);
}

/**
 * Jest's runner keeps the tests which were declared, and who is told how they fare, on the global object of the suite. Here
 * that is the worker's: left there, each test would be told to the listeners of every suite before it, and the portals
 * of all of them would stay in memory.
 */
function forgetSuite() {
  for (const kept of Object.getOwnPropertySymbols(globalThis)) {
    if (KEPT_BY_JEST.has(kept.description)) delete globalThis[kept];
  }
}

/** The part of Jest's runner that keeps the tests which were declared: each suite begins with none. */
function requireAnew(path) {
  // With a `require` of its own as well: one remembers all that it ever loaded.
  const require = createRequire(import.meta.url);
  delete require.cache[path];
  const { AsyncLocalStorage } = asyncHooks;
  asyncHooks.AsyncLocalStorage = OneTestAtATime;
  try {
    return require(path);
  } finally {
    asyncHooks.AsyncLocalStorage = AsyncLocalStorage;
  }
}

/**
 * In what Jest's runner keeps which test runs now. Its own follows every promise, for tests that run beside each other, and
 * is never let go of: after a hundred suites a worker was a quarter of its time following promises for suites long done.
 * Here tests run one after the other.
 */
class OneTestAtATime {
  #now;

  getStore() {
    return this.#now;
  }

  run(store, work) {
    const before = this.#now;
    this.#now = store;
    const done = () => {
      this.#now = before;
    };
    let result;
    try {
      result = work();
    } catch (error) {
      done();
      throw error;
    }
    if (typeof result?.finally === 'function') return result.finally(done);
    done();
    return result;
  }
}
