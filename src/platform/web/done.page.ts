import type { Text } from './page-answer.rules.js';

/** What an address (`?gedaan=…`) says was just done, if it is something that the page knows. */
export function doneText(done: unknown, known: Readonly<Record<string, Text>>): Text | null {
  return (typeof done === 'string' && Object.hasOwn(known, done) && known[done]) || null;
}
