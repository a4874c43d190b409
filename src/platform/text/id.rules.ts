const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is an id of ours: a UUID in lower case. The database would fail on another. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}
