import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { compiledPath } from './compiled.js';
import { useGlobals } from './globals.js';

// Jest loads each suite with everything that it imports anew, in a context of its own: three seconds for a thousand
// modules, and code that never gets warm. Here a worker imports the sources once, as Node does when the product runs,
// and each suite only adds itself. What a suite changes in a module it therefore puts back.

const require = createRequire(import.meta.url);
const { default: runWithCircus } = require('jest-circus/runner');

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
  Object.assign(runtime, {
    requireInternalModule: requireAnew,
    setGlobalsForRuntime: useGlobals,
    unstable_shouldLoadAsEsm: () => true,
    unstable_importModule: importAnew,
  });
  // The platform wants to know which product stands on it, before anything of it is used.
  await import(String(pathToFileURL(compiledPath('src/product.ts'))));
  return runWithCircus(globalConfig, config, environment, runtime, testPath, sendMessageToJest);
}

/** Node runs a module once: the next time it needs another address. */
function importAnew(path) {
  const run = runs.get(path) ?? 0;
  runs.set(path, run + 1);
  return import(`${pathToFileURL(compiledPath(path))}${run > 0 ? `?run=${run}` : ''}`);
}

/** The part of Jest's runner that keeps the tests which were declared: each suite begins with none. */
function requireAnew(path) {
  delete require.cache[path];
  return require(path);
}
