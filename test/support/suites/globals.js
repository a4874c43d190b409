// What `@jest/globals` is to a suite (see compiled.js). The names are bound anew for each: every module that imported them sees
// those of the suite that runs.

const TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');

export let afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test;

/** Of Jest's object what suites need; one that mocks a module or stops the time has modules of its own (run-suite.js). */
export const jest = {
  setTimeout: (milliseconds) => {
    globalThis[TIMEOUT] = milliseconds;
  },
};

/** Begins a suite. */
export function useGlobals(globals) {
  delete globalThis[TIMEOUT];
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } = globals);
}
