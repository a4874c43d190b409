const PACKED_ID = /^[\w-]{22}$/;
const UUID_BYTES = 16;

/** Ids as an address carries them: 22 letters and digits each, so that a hundred still fit. */
export function packIds(ids: readonly string[]): string {
  return ids.map((id) => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')).join('.');
}

/** The ids out of an address; what cannot be one is left out. */
export function unpackIds(packed: unknown): string[] {
  if (typeof packed !== 'string') return [];
  return packed
    .split('.')
    .filter((part) => PACKED_ID.test(part))
    .map((part) => Buffer.from(part, 'base64url'))
    .filter((bytes) => bytes.length === UUID_BYTES)
    .map((bytes) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
}
