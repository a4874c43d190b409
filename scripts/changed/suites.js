// Which suites a change concerns, the most concerned first, and how many of them fit in the time that there is.
import { posix } from 'node:path';

/** @typedef {import('./import-graph.js').Users} Users */

const SUITE = /\.spec\.ts$/;
/** What puts the product together uses everything: who only comes by there is hardly concerned. */
const COMPOSES = /\.module\.ts$|^src\/[^/]+\.ts$/;
const COMPOSED_STEP = 4;
/** From a file to the one beside it, which is about the same. */
const SIBLING_STEP = 2;

/**
 * The suites that use what has changed, the nearest first: by how many imports lie between, then by the words that both
 * paths have, then the shortest.
 *
 * @param {readonly string[]} changed paths from the root
 * @param {Users} users
 * @param {Readonly<Record<string, number>>} seconds what each suite takes
 * @returns {string[]}
 */
export function concernedSuites(changed, users, seconds) {
  const distances = distancesFrom(changed, users);
  const words = new Set(changed.flatMap(wordsOf));
  const common = (/** @type {string} */ path) => wordsOf(path).filter((word) => words.has(word)).length;
  return [...distances.keys()]
    .filter((path) => SUITE.test(path))
    .map((path) => ({ path, distance: /** @type {number} */ (distances.get(path)), common: common(path) }))
    .sort(
      (one, other) =>
        one.distance - other.distance ||
        other.common - one.common ||
        secondsOf(one.path, seconds) - secondsOf(other.path, seconds) ||
        (one.path < other.path ? -1 : 1),
    )
    .map(({ path }) => path);
}

/**
 * Takes suites in their order as long as they fit; one that does not leaves its place to a shorter one. A suite that was
 * itself changed is always taken.
 *
 * @param {readonly string[]} suites the most concerned first
 * @param {Readonly<Record<string, number>>} seconds
 * @param {{ budget: number, changed: readonly string[] }} limits seconds of work, on all cores together
 * @returns {{ taken: string[], left: string[] }}
 */
export function fitting(suites, seconds, { budget, changed }) {
  let room = budget;
  /** @type {{ taken: string[], left: string[] }} */
  const choice = { taken: [], left: [] };
  for (const suite of suites) {
    const fits = changed.includes(suite) || secondsOf(suite, seconds) <= room;
    if (fits) room -= secondsOf(suite, seconds);
    choice[fits ? 'taken' : 'left'].push(suite);
  }
  return choice;
}

/** One that the table does not know yet may be a long one. @param {string} suite @param {Readonly<Record<string, number>>} seconds */
export function secondsOf(suite, seconds) {
  return seconds[suite] ?? 5;
}

/** @param {readonly string[]} changed @param {Users} users @returns {Map<string, number>} */
function distancesFrom(changed, users) {
  const distances = new Map(changed.map((path) => [path, 0]));
  for (const path of changed)
    for (const sibling of siblingsOf(path, users))
      if (!distances.has(sibling)) distances.set(sibling, SIBLING_STEP);
  // Steps are 1 or 4: somebody who was reached on a longer way is looked at again.
  const waiting = [...distances.keys()];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const here = /** @type {number} */ (distances.get(path));
    for (const user of users.get(path) ?? []) {
      const there = here + (COMPOSES.test(user) ? COMPOSED_STEP : 1);
      if (there >= (distances.get(user) ?? Infinity)) continue;
      distances.set(user, there);
      waiting.push(user);
    }
  }
  return distances;
}

/** @param {string} path @param {Users} users */
function siblingsOf(path, users) {
  const folder = posix.dirname(path);
  if (!folder.startsWith('src/')) return [];
  return [...users.keys()].filter((other) => posix.dirname(other) === folder && !COMPOSES.test(other));
}

/** The first letters of the words of a path: `planning` and `plan` are one. @param {string} path */
function wordsOf(path) {
  const own = path.replace(/\.\w+$/, '').split(/[^a-z]+/);
  return own
    .filter((word) => word.length > 3 && !['test', 'spec', 'pages'].includes(word))
    .map((word) => word.slice(0, 5));
}
