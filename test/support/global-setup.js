import { COMPILED, compileSources, compiledPath } from './suites/compiled.js';
import { bundlePrograms, forgetStalePrograms } from './suites/programs.js';

// Jest imports its global set-up with Node itself, which does not read TypeScript; hence this file is JavaScript.

/**
 * Compiles the sources, and starts the database server that all suites share. For a run of all suites it bundles the programs that
 * they start; some of them start too few to be worth it.
 */
export default async function globalSetup({ testPathPatterns }) {
  forgetStalePrograms(await compileSources());
  if (testPathPatterns.patterns.length === 0) {
    globalThis.programsBundled = bundlePrograms().catch((error) => console.warn(error));
  }
  process.env.LEERPAD_TEST_COMPILED = COMPILED;
  const { startTestServer } = await import(compiledPath('test/support/test-server.ts'));
  globalThis.stopTestServer = await startTestServer();
}
