import { COMPILED, compileSources, compiledPath } from './suites/compiled.js';

// Jest imports its global set-up with Node itself, which does not read TypeScript; hence this file is JavaScript.

/** Compiles the sources, and starts the database server that all suites share. */
export default async function globalSetup() {
  await compileSources();
  process.env.LEERPAD_TEST_COMPILED = COMPILED;
  const { startTestServer } = await import(compiledPath('test/support/test-server.ts'));
  globalThis.stopTestServer = await startTestServer();
}
