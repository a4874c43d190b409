/** Stops the database server of this run and removes it. */
export default async function globalTeardown() {
  await globalThis.stopTestServer?.();
}
