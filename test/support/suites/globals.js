// What `@jest/globals` is to a suite (see compiled.js). The names are bound anew for each: whoever imported them sees
// those of the suite that runs.

const TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');

export let afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test;

/** Of Jest's object what suites need; modules are not mocked here. */
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
