import { existsSync, readFileSync, writeFileSync } from 'node:fs';

// How long each suite takes, roughly, on two cores: for the order in which they run (sequencer.js) and for what fits in a
// minute (scripts/test-changed.js). `LEERPAD_TEST_SECONDS=keep npm test` writes it anew.

const TABLE = new URL('./seconds.json', import.meta.url);
const PROJECT = new URL('../../../', import.meta.url);

/** @returns {Record<string, number>} by the path of the suite, from the root of the project */
export function readSeconds() {
  return JSON.parse(readFileSync(TABLE, 'utf8'));
}

/** Puts what a run took in the table; of the suites that it did not run the old figures stay, while they are there. @param {Record<string, number>} taken */
export function keepSeconds(taken) {
  const all = { ...readSeconds(), ...taken };
  const there = Object.entries(all).filter(([suite]) => existsSync(new URL(suite, PROJECT)));
  const rounded = there.map(([suite, seconds]) => [suite, Number(seconds.toPrecision(2))]);
  const sorted = rounded.sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  writeFileSync(TABLE, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
