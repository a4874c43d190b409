import './register-typescript.js';

// Jest imports its global set-up with Node itself, which does not read TypeScript; hence this file is JavaScript and
// first registers the loader for the rest.

/** Starts the database server that all suites share. */
export default async function globalSetup() {
  const { startTestServer } = await import('./test-server.ts');
  globalThis.stopTestServer = await startTestServer();
}
