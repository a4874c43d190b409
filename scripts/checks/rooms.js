// Which room a file belongs to (docs/ARCHITECTURE.md), and what it may read of another's.

/** The modules of learning/ are rooms of their own: they know each other only through what meetings/ publishes. */
const DIVIDED = new Set(['learning']);

/**
 * @param {string} path of a file, from the root
 * @returns {string} `people`, `learning/meetings`; `` for the root of src, which starts the product
 */
export function roomOf(path) {
  const [, room = '', inner = '', ...rest] = path.split('/');
  if (inner === '') return '';
  return DIVIDED.has(room) && rest.length > 0 ? `${room}/${inner}` : room;
}
