/** Only for parsing: an address that leaves it was not a path of ours. */
const ORIGIN = 'http://eigen.invalid';
/** The longest of ours names a hundred claims. */
const LONGEST = 6_000;

/**
 * A path of this portal that somebody may be sent back to, else the front page. Judged by the same parser that browsers
 * use, since `//elders.example`, `/\elders.example` and a tab in between all lead elsewhere.
 */
export function ownPath(path: unknown): string {
  if (typeof path !== 'string' || path.length > LONGEST || !path.startsWith('/')) return '/';
  if (!URL.canParse(path, ORIGIN)) return '/';
  const { origin, pathname, search } = new URL(path, ORIGIN);
  // Two slashes after normalising (`/./\/x`) would be another host once more.
  return origin === ORIGIN && !pathname.startsWith('//') ? pathname + search : '/';
}
